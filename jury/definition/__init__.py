"""The definition file, in and out: TOML that a person can write, checked whole, and written back equal."""
