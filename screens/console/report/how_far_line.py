"""A line that says how far the writing of a file is, once that takes longer than a second."""

from typing import Final

from textual.timer import Timer
from textual.widgets import Static

from jury.report.formats.how_far import AFTER
from jury.text import bar_of

WIDTH: Final = 24


class HowFarLine(Static):
    """Shows nothing, or what is written now with a bar."""

    DEFAULT_CSS = """
    HowFarLine { display: none; height: 1; dock: bottom; padding: 0 2; background: $panel; }
    HowFarLine.-shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._waiting: Timer | None = None
        self._told = ""

    def begin(self, told: str) -> None:
        """Say what is written from now on."""
        self.end()
        self._told = told
        self.reach(0)
        self._waiting = self.set_timer(AFTER, self._come_up)

    def reach(self, share: float) -> None:
        """Say which share of it is done."""
        self.update(f"{self._told} {bar_of(share, WIDTH)} {share:4.0%}")

    def end(self) -> None:
        """Go away: it is written, or it is not going to be."""
        if self._waiting is not None:
            self._waiting.stop()
        self.remove_class("-shown")

    def _come_up(self) -> None:
        self.add_class("-shown")
