"""The clock of the hall, wherever the console shows it."""
