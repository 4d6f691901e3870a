"""The mode Beraad: verdicts, ties and what to talk about."""
