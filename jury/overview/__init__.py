"""Many evenings beside each other: what each has in numbers, read from its file, for people and for other programs."""
