"""The mode Rapport: the report and what still stands in the way."""
