"""Afspraken: what was agreed, what is due, done and late, and what was told of it since."""
