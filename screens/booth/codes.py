"""The codes that open the jurors' own cards: which one was typed, and how long to wait after three wrong ones."""

from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Final

MOST_WRONG: Final = 3
WAITS: Final = (5, 15, 60)
"""Seconds to wait after three wrong codes, after three more, and from then on."""


class Attempts:
    """What was typed wrong, juror by juror, for as long as the booth runs; going back to the names forgets nothing."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._wrong: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def seconds_to_wait(self, juror: str) -> int:
        """Give the whole seconds until a code may be typed again."""
        return max(0, ceil(self._until.get(juror, 0.0) - self._seconds()))

    def note(self, juror: str, *, right: bool) -> None:
        """Take in whether a code was right."""
        if right:
            self._wrong.pop(juror, None)
            return
        wrong = self._wrong[juror] = self._wrong.get(juror, 0) + 1
        if wrong % MOST_WRONG == 0:
            self._until[juror] = self._seconds() + WAITS[min(wrong // MOST_WRONG, len(WAITS)) - 1]

    def last_was_wrong(self, juror: str) -> bool:
        """Say whether the code that was typed last was another one."""
        return juror in self._wrong
