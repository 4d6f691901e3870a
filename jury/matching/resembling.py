"""Which rows say nearly what somebody is about to type again: they are shown, and people decide."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from jury.matching.likeness import Words, family
from jury.model.evening import Evening
from jury.text import folded

HALF: Final = 2
"""A row is shown where one in so many of its words, or of those that were typed, stands in both."""
LEAST_LETTERS: Final = 3
"""Fewer letters than this are the beginning of anything."""
MOST: Final = 3
"""As many rows as one looks at."""


class Resembling(NamedTuple):
    """A row that is there already, and what it says."""

    row: Any
    text: str


def resembling(evening: Evening, table: str, field: str) -> Callable[[str], tuple[Resembling, ...]]:
    """Give what finds the rows of a table that say in this field nearly what is typed, the likeliest first.

    They are laid out once, for this is asked at every letter.
    """
    reads = family(evening.session.language)
    rows = [Resembling(row, str(getattr(row, field))) for row in getattr(evening, table)]
    words = [reads.words(each.text) for each in rows]

    def found(typed: str) -> tuple[Resembling, ...]:
        if len(typed.strip()) < LEAST_LETTERS:
            return ()
        here = reads.words(typed)
        scored = [(_likeness(typed, here, row.text, there), row) for row, there in zip(rows, words, strict=True)]
        likely = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return tuple(row for _score, row in likely[:MOST])

    return found


def _likeness(typed: str, here: Words, text: str, there: Words) -> float:
    """Say how much two texts are alike, 0 where that is too little to show."""
    if folded(text).startswith(folded(typed)):
        return 2
    both = len(here.alike(there))
    fewest = min(len(here.by_stem), len(there.by_stem))
    return both / fewest if both and both * HALF >= fewest else 0
