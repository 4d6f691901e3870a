"""Where a word longer than a line is broken: where Dutch always breaks it, and else where the line ends.

Between two equal consonants with a vowel on either side a Dutch word always breaks: Maatschap-pelijk. No list of
syllables is needed for that, and none of its exceptions can be wrong.
"""

import re
from collections.abc import Callable
from typing import Final

SAFE: Final = re.compile(r"(?<=[aeiouyàáâäèéêëìíîïòóôöùúûü]([bcdfgklmnprstz]))(?=\1[aeiouyàáâäèéêëìíîïòóôöùúûü])", re.I)
AFTER: Final = re.compile(r"(?<=[-–/])(?=\w)")
LEAST: Final = 3
"""Letters that stay together at either end of a word."""


def broken(word: str, room: int, cells: Callable[[str], int]) -> tuple[str, str]:
    """Break a word in what fits in `room` cells, with a hyphen where it is broken inside, and what is left of it."""
    kept = _fitting(word, room, cells)
    near = word[: kept + 2]  # what comes further on does not fit, and a word can be very long
    inside = [(place.start(), "-") for place in SAFE.finditer(near)]
    behind = [(place.start(), "") for place in AFTER.finditer(near)]
    for at, hyphen in sorted([*inside, *behind], reverse=True):
        if LEAST <= at <= len(word) - LEAST and cells(word[:at]) + len(hyphen) <= room:
            return word[:at] + hyphen, word[at:]
    return word[:kept], word[kept:]


def _fitting(word: str, room: int, cells: Callable[[str], int]) -> int:
    """Count the letters from the start of a word that fit in so many cells; one at least."""
    fits, too_many = 1, 2
    while too_many <= len(word) and cells(word[:too_many]) <= room:
        fits, too_many = too_many, too_many * 2
    too_many = min(too_many, len(word) + 1)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if cells(word[:middle]) <= room:
            fits = middle
        else:
            too_many = middle
    return fits
