"""A file becomes a table: csv, xlsx, and what is wrong with either."""
