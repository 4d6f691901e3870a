"""A table becomes score cards."""
