"""The standings of an evening: the ranking, the first round, how far the marking is."""
