"""Pure arithmetic: marks in, a ranking and its reasons out. Knows no database and no screen."""
