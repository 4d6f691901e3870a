"""How far the writing of a form is, told to whoever shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

AFTER: Final = 1.0
"""Seconds before it is shown: what is done sooner needs no bar."""


def nobody(_share: float) -> None:
    """Tell nobody."""


class HowFar:
    """Tells which share of the work is done, from 0 to 1; it never goes back.

    Work that is made of parts has each part tell its own share, and so does a part that is made of parts again.
    """

    def __init__(self, tell: Callable[[float], object] = nobody) -> None:
        self._tell = tell
        self._from, self._to = 0.0, 1.0
        self._told = 0.0

    def reached(self, share: float) -> None:
        """Say that this share of the part that is being done now is ready."""
        whole = self._from + share * (self._to - self._from)
        if whole > self._told:
            self._told = whole
            self._tell(whole)

    @contextmanager
    def part(self, number: int, count: int) -> Iterator[None]:
        """Do part `number` of `count`, counted from 0."""
        begin, end = self._from, self._to
        step = (end - begin) / count
        self._from, self._to = begin + number * step, begin + (number + 1) * step
        try:
            yield
            self.reached(1)
        finally:
            self._from, self._to = begin, end
