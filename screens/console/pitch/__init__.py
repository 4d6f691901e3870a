"""The mode Pitch: marks at the plan of now."""
