"""What `jury analyse` says of an evening: as JSON, in one sentence, and on a page to read."""
