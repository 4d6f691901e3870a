"""What somebody types to find something: some of its words, without the accents and capitals."""

import unicodedata

from jury.text import folded


def plain(text: str) -> str:
    """Give a text without accents and capitals, as people type a name they look for."""
    decomposed = unicodedata.normalize("NFKD", folded(text))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def holds(text: str, typed: str) -> bool:
    """Say whether every typed word stands in a text, or a part of it does."""
    written = plain(text)
    return all(word in written for word in plain(typed).split())
