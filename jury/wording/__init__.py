"""The words for one fact, once: fields, codes, methods, values, amounts, and why a figure is missing."""
