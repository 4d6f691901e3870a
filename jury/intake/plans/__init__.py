"""A table becomes plans, with every question that only a person can answer."""
