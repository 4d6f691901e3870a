"""The sections of the mode Avond: one file for each, all that is not a plan."""
