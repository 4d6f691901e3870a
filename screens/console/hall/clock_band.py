"""The clock of the hall under the rundown: what it counts, how much is left, and what is said of it."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from jury.language import N_, _
from jury.running.clock import PAUSED, RUNNING, STOPPED, UNKNOWN, Clock
from jury.wording.codes import code_word
from jury.wording.running import time_in_words
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, line, width_of

SIGNS: Final = {STOPPED: "■", RUNNING: "▸", PAUSED: "‖", UNKNOWN: "?"}
STATES: Final = {
    STOPPED: N_("staat stil · k laat hem lopen"),
    RUNNING: "",
    PAUSED: N_("gepauzeerd · k laat hem lopen"),
    UNKNOWN: N_("⚑ weet het niet: de computer startte opnieuw, of is een andere. k telt vanaf hier verder."),
}
"""What the clock does and what to do about it, behind its time."""
LAST_MINUTE: Final = 60
BAR_WIDTH: Final = 24
BAR_MARGIN: Final = 2
"""Cells between the bar and what stands at the right."""


class ClockBand(FewLines):
    """Counts by itself: painted every second, and nothing is written for it."""

    def __init__(self) -> None:
        super().__init__(id="clock")
        self._look: Callable[[], Clock] | None = None
        self._on_time = ""

    def tell(self, look: Callable[[], Clock], on_time: str) -> None:
        """Take in where to look how the clock stands, and whether the evening is on time."""
        self._look, self._on_time = look, on_time
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say how the clock stands, with what is said of it under it."""
        if self._look is None:
            return ()
        here = self._look()
        on_time = line(Piece(self._on_time, "quiet"))
        left = tuple(_clock(here, width - 1 - width_of(on_time)))
        return (between(left, on_time, width - 1), _said(here, width - 1))


def next_second(here: Clock) -> float:
    """Say in how many seconds the clock shows another second."""
    rest = float(here.left % 1) if here.left else 1 - float(here.overtime % 1)
    return rest or 1.0


def _clock(here: Clock, room: int) -> Iterator[Piece]:
    if here.part is None:
        yield Piece(_(" Hier hoort geen klok bij."), "quiet")
        return
    ink = "alert" if here.overtime else "heading" if here.state == RUNNING else "strong"
    part = Piece(f" {code_word('clock', 'part', here.part)}  ")
    time = Piece(f"{SIGNS[here.state]} {time_in_words(here.left, here.overtime)}  ", ink)
    bar = max(0, min(BAR_WIDTH, room - width_of((part, time)) - BAR_MARGIN))
    gone = round(bar * here.gone)
    yield from (part, time, Piece("━" * gone, ink), Piece("─" * (bar - gone), "rule"))


def _said(here: Clock, width: int) -> Line:
    if here.part is None:
        return EMPTY
    if here.state == RUNNING:
        if here.overtime:
            return line(Piece(_(" ⚑ de tijd is om"), "alert"))
        if here.left <= Decimal(LAST_MINUTE):
            return line(Piece(_(" ⚑ de laatste minuut"), "heading"))
        return EMPTY
    return cropped(line(Piece(f" {_(STATES[here.state])}", "quiet" if here.state != UNKNOWN else "alert")), width)
