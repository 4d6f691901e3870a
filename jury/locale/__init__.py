"""One folder a language: its texts, and how it writes numbers, money and the time."""
