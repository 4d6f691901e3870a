"""The mode Stand: the ranking, with every sum."""
