"""The mode Plannen: the plans in their order."""
