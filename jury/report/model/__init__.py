"""What the juryrapport may say, and nothing else: an immutable model in which every value is public.

A private value cannot slip through a template, because it never comes into this model. Dates, amounts and counts
are kept as values; a template writes them in the reader's language. Texts from people are plain text.
"""
