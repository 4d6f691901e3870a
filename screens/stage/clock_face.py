"""The clock as the hall and the pitcher see it: digits, a bar and a word, each in another form as the time runs out."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.publication.public_view import PublicClock
from jury.running.boot_clock import Instant
from jury.running.clock import NOTHING, PAUSED, STOPPED, UNKNOWN, Reading
from jury.wording.codes import code_word
from jury.wording.running import time_on_the_clock
from screens.stage.blocks import Block
from screens.stage.digits import drawn, largest
from screens.toolkit.lines import Line, Piece, line

LAST_MINUTE: Final = 60
SECOND: Final = 1.0


class Sign(Enum):
    """What a clock has to say beside its time."""

    WAITS = auto()
    TIME = auto()
    LAST_MINUTE = auto()
    OVER = auto()
    UNKNOWN = auto()


SAID: Final[Mapping[Sign, str]] = {
    Sign.LAST_MINUTE: N_("laatste minuut"),
    Sign.OVER: N_("de tijd is om"),
    Sign.UNKNOWN: N_("de klok weet het niet; het laatst stond hij op {time}"),
}
BARS: Final[Mapping[Sign, tuple[str, str]]] = {
    Sign.WAITS: ("━", "─"),
    Sign.TIME: ("━", "─"),
    Sign.LAST_MINUTE: ("▀", "▔"),
    Sign.OVER: ("▞", "▞"),
    Sign.UNKNOWN: ("╌", "╌"),
}
"""The time that is gone, and that is left: each sign has lines of its own, so that no colour has to tell it."""
NOT_KNOWN: Final = "–:––"


class Face(NamedTuple):
    """A clock as it is shown: its digits, the word beside them, its sign, and which part of the time is gone.

    `longest` is a time that takes as much room as any that this part can show.
    """

    time: str
    longest: str
    word: str
    sign: Sign
    gone: float


def face_of(clock: PublicClock, now: Instant) -> Face:
    """Say what a clock shows at this moment: the time left, or with a plus what goes over it."""
    read = clock.read(now)
    sign = _sign(read)
    shown = time_on_the_clock(read.left, read.overtime)
    said = _(SAID[sign]).format(time=shown) if sign in SAID else ""
    waits = _("gepauzeerd") if read.state == PAUSED else ""
    word = " · ".join(filter(None, (code_word("clock", "part", clock.part), waits, said)))
    whole = read.left + read.spent
    gone = float(read.spent / whole) if whole else 1.0
    return Face(NOT_KNOWN if sign is Sign.UNKNOWN else shown, time_on_the_clock(whole, NOTHING), word, sign, gone)


def until_it_changes(clock: PublicClock, now: Instant) -> float:
    """Give the seconds until other digits come up."""
    read = clock.read(now)
    rest = read.overtime % 1 if read.overtime else -read.left % 1
    return SECOND - float(rest)


def large(face: Face, width: int, height: int) -> Block:
    """Draw the time as large as there is room for: in the size of the longest time that this part can show.

    Overtime is what is left open in a plate.
    """
    return drawn_large(face.time, face.longest, width, height, plate=face.sign is Sign.OVER)


def drawn_large(time: str, longest: str, width: int, height: int, *, plate: bool = False) -> Block:
    """Draw a time in the middle, as large as the longest one can be; where no digits fit it stands there in letters."""
    scale = largest(max(time, longest, key=len), width, height, plate=plate)
    rows = drawn(time, scale, plate=plate) if scale else (time,)
    side = max(0, (width - len(rows[0])) // 2)
    return tuple(line(" " * side, Piece(row, "strong")) for row in rows)


def bar(face: Face, width: int) -> Line:
    """Draw how much of the time is gone."""
    gone = round(width * min(1.0, face.gone))
    done, left = BARS[face.sign]
    return line(Piece(done * gone, "strong"), Piece(left * (width - gone)))


def _sign(read: Reading) -> Sign:
    if read.state == UNKNOWN:
        return Sign.UNKNOWN
    if read.overtime:
        return Sign.OVER
    if read.state == STOPPED and not read.spent:
        return Sign.WAITS
    return Sign.LAST_MINUTE if read.left <= LAST_MINUTE else Sign.TIME
