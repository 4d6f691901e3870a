"""The clock of the hall under the rundown: what it counts, how much is left, and what is said of it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from jury.language import N_, _
from jury.model.running import PARTS
from jury.running.clock import PAUSED, RUNNING, STOPPED, UNKNOWN, Clock
from jury.wording.codes import PART_NAMES, code_word
from jury.wording.running import time_in_words
from screens.console.clock.clock_line import SIGNS, bar, ink_of
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import EMPTY, Line, Piece, between, line, width_of

STATES: Final = {
    STOPPED: N_("De klok staat stil. k laat hem lopen."),
    PAUSED: N_("De klok wacht. k laat hem weer lopen."),
    UNKNOWN: N_("⚑ De klok is de tijd kwijt: andere of herstarte computer. k telt vanaf hier."),
}
"""What the clock does while it does not run, and what to do about it."""
LAST_MINUTE: Final = 60
BAR_WIDTH: Final = 24
BAR_MARGIN: Final = 2
"""Cells between the bar and what stands at the right."""


class ClockBand(FewLines):
    """Counts by itself: painted every second, and nothing is written for it."""

    def __init__(self) -> None:
        super().__init__(id="clock")
        self._look: Callable[[], Clock] | None = None
        self._wall: Callable[[], dt.datetime] = dt.datetime.now
        self._on_time = self._planned = ""

    def tell(self, look: Callable[[], Clock], wall: Callable[[], dt.datetime], on_time: str, planned: str) -> None:
        """Take in where to look how clock and time stand, whether the evening is on time, and what was planned."""
        self._look, self._wall, self._on_time, self._planned = look, wall, on_time, planned
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say how the clock stands, with what is said of it under it."""
        if self._look is None:
            return ()
        here = self._look()
        on_time = line(Piece(self._on_time, "quiet"))
        left = tuple(_clock(here, width - 1 - width_of(on_time)))
        planned = line(Piece("" if here.state == UNKNOWN else self._planned, "quiet"))
        return (between(left, on_time, width - 1), between(_said(here, self._wall()), planned, width - 1))


def _clock(here: Clock, room: int) -> Iterator[Piece]:
    if here.part is None:
        yield Piece(f" {_('Hierbij loopt geen klok.')}", "quiet")
        return
    time = f"{SIGNS[here.state]} {time_in_words(here.left, here.overtime)}"
    shown = line(" ", code_word("clock", "part", here.part), "  ", Piece(time, ink_of(here)), "  ")
    yield from shown
    yield from bar(here, max(0, min(BAR_WIDTH, room - width_of(shown) - BAR_MARGIN)))


def _said(here: Clock, wall: dt.datetime) -> Line:
    if here.part is None:
        return EMPTY
    if here.state != RUNNING:
        return line(" ", Piece(_(STATES[here.state]), "alert" if here.state == UNKNOWN else "quiet"))
    if here.overtime:
        return line(" ", Piece(_("⚑ De tijd is om."), "alert"), Piece(_after(here), "quiet"))
    if here.left <= LAST_MINUTE:
        return line(" ", Piece(_("⚑ De laatste minuut."), "heading"), Piece(_after(here), "quiet"))
    if here.part in PARTS:
        return EMPTY
    back = (wall + dt.timedelta(seconds=float(here.left))).strftime("%H:%M")
    return line(" ", Piece(_("Terug om {time}.").format(time=back), "quiet"))


def _after(here: Clock) -> str:
    """Say which key leads to the part that comes next; none behind the last."""
    if here.part not in PARTS[:-1]:
        return ""
    return _(" n gaat naar: {part}.").format(part=_(PART_NAMES[PARTS[PARTS.index(here.part) + 1]]))
