"""The four verdicts as one key each: which one a plan has, and what to press or click for another."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from textual import events
from textual.geometry import Size
from textual.message import Message

from jury.language import _
from screens.console.deliberation.verdict_words import VERDICT_KEYS, VERDICT_SIGNS, VERDICT_WORDS
from screens.toolkit.lines import EMPTY, Line, Piece, line, width_of
from screens.toolkit.painted import Painted

INDENT: Final = 3
"""Cells before the first: its key stands under the first letter of the plan."""
GAP: Final = 2


class VerdictKeys(Painted):
    """The verdicts side by side, or two by two where they do not fit on one line."""

    DEFAULT_CSS = """
    VerdictKeys { height: auto; }
    """

    @dataclass
    class Picked(Message):
        """A verdict was clicked."""

        verdict: str

    def __init__(self) -> None:
        super().__init__()
        self._given = ""
        self._final = False

    def tell(self, given: str, *, final: bool) -> None:
        """Take in which verdict is given, empty for none, and whether it can change."""
        if (given, final) != (self._given, self._final):
            self._given, self._final = given, final
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Ask for the lines that the verdicts take."""
        return 1 + max(y for y, _x in self._placed(width).values())

    def _placed(self, width: int) -> dict[str, tuple[int, int]]:
        """Say on which line each verdict stands, and from which cell."""
        sizes = {verdict: width_of(self._worded(verdict)) for verdict in VERDICT_WORDS}
        if INDENT + sum(sizes.values()) <= width:
            return dict(zip(sizes, ((0, INDENT + at) for at in accumulate((0, *sizes.values()))), strict=False))
        column = max(sizes.values()) + GAP
        return {verdict: (place // 2, INDENT + place % 2 * column) for place, verdict in enumerate(sizes)}

    def _worded(self, verdict: str) -> Line:
        name = f"{VERDICT_SIGNS[verdict]} {_(VERDICT_WORDS[verdict])}"
        ink = "chosen" if verdict == self._given else "quiet" if self._given or self._final else "plain"
        return Piece(f" {VERDICT_KEYS[verdict]} ", "quiet" if self._final else "accent"), Piece(name, ink), Piece(" ")

    def line(self, y: int) -> Line:
        """Name the verdicts that stand on one line."""
        pieces: Line = EMPTY
        for verdict, (row, start) in self._placed(self.size.width).items():
            if row == y:
                pieces = (*pieces, *line(" " * (start - width_of(pieces))), *self._worded(verdict))
        return pieces

    def on_click(self, event: events.Click) -> None:
        """Pick the verdict that was clicked."""
        for verdict, (row, start) in self._placed(self.size.width).items():
            if row == event.y and start <= event.x < start + width_of(self._worded(verdict)):
                self.post_message(self.Picked(verdict))
