"""The secretary’s console; one folder a mode."""
