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
    inside = [(place.start(), "-") for place in SAFE.finditer(word)]
    behind = [(place.start(), "") for place in AFTER.finditer(word)]
    for at, hyphen in sorted([*inside, *behind], reverse=True):
        if LEAST <= at <= len(word) - LEAST and cells(word[:at]) + len(hyphen) <= room:
            return word[:at] + hyphen, word[at:]
    kept = next((end for end in range(len(word), 0, -1) if cells(word[:end]) <= room), 1)
    return word[:kept], word[kept:]
