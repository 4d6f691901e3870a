"""Following one evening: record, ask, saved."""
