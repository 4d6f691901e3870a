"""The page of all signals of the evening, beside its modes."""
