"""Zaal: the rundown, what the hall sees, and the clock."""
