"""The end of the evening, in every mode that leads to it: what must be settled first, signing, and the code."""
