"""The clock of the hall in a line of text: its sign, its ink, and a bar of the time that is gone."""

from typing import Final

from jury.running.clock import PAUSED, RUNNING, STOPPED, UNKNOWN, Clock
from jury.wording.codes import code_word
from jury.wording.running import time_on_the_clock
from screens.toolkit.lines import Line, Piece, line

SIGNS: Final = {STOPPED: "■", RUNNING: "▸", PAUSED: "‖", UNKNOWN: "?"}
OVER: Final = "⚑"


def ink_of(here: Clock) -> str:
    """Give the ink of its time; the time itself says by its sign what the ink says."""
    return "alert" if here.overtime else "heading" if here.state == RUNNING else "strong"


def bar(here: Clock, width: int) -> Line:
    """Draw the time that is gone; all of it once it is over."""
    gone = round(width * here.gone)
    return (Piece("━" * gone, ink_of(here)), Piece("─" * (width - gone), "rule"))


def short_clock(here: Clock, whose: str) -> Line:
    """Give the clock in few words: whose it is where that needs saying, its part and its time; empty before it ran."""
    if here.part is None or not (here.spent or here.state == RUNNING):
        return ()
    sign = OVER if here.overtime else SIGNS[here.state]
    time = Piece(f"{sign} {time_on_the_clock(here.left, here.overtime)}", ink_of(here))
    return line(Piece(whose, "quiet"), f"{code_word('clock', 'part', here.part)} ", time)
