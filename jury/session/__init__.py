"""The session file: one SQLite file for one evening, with one write path and a journal that proves it."""
