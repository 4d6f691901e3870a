"""The rows of the evening as it runs: its cues, where the stage stands, the clock, and the seconds that were used."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Final

from jury.model.row_type import RowType
from jury.model.values import COUNT, FLAG, MOMENT, NR, TEXT, TITLE, Kind, Value, choice, ref

CUE_KINDS: Final = (
    "welcome",
    "question",
    "jury",
    "criteria",
    "order",
    "pitch",
    "break",
    "board",
    "tables",
    "deliberation",
    "reveal",
    "award",
    "audience",
    "agreements",
    "closing",
    "own",
)
"""What an evening is made of, in the order in which it usually comes."""
PARTS: Final = ("pitch", "questions", "marking")
"""What happens for one plan, in order; the clock counts each apart."""
COUNTED_DOWN: Final = ("break", "tables", "deliberation")
"""The kinds of cue, beside a pitch, of which the hall wants to see how long they still take."""
CLOCK_STATES: Final = ("stopped", "running", "paused")
REVEALS: Final = ("places", "themes", "verdicts", "none")
"""How the outcome is told: from the last public place to the first, theme by theme, verdict by verdict, or not."""

READ_AS: Final = {"after_deliberation": "places"}
"""What the reveal was called before it was a choice."""
NEEDED_OF_A_CUE: Final = {"pitch": "proposal", "award": "award", "own": "title"}
"""By kind of cue, the field that says what it is about."""

OURS: Final = Value(Kind.DECIMAL, inner=True)
SECONDS_KEPT: Final = Value(Kind.DECIMAL, least=Decimal(0), inner=True)


class PlannedCue(RowType):
    """One thing on the programme of the evening; without seconds it takes as long as its kind usually does."""

    nr: Annotated[int, NR]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=CUE_KINDS)]
    proposal: Annotated[str | None, ref("proposals")] = None
    award: Annotated[str, TEXT] = ""
    title: Annotated[str, TEXT] = ""
    text: Annotated[str, TEXT] = ""
    seconds: Annotated[int | None, COUNT] = None


class Timing(RowType):
    """How many seconds one part of a plan took, by the clock."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    part: Annotated[str, Value(Kind.CHOICE, needed=True, choices=PARTS)]
    seconds: Annotated[Decimal, Value(Kind.DECIMAL, needed=True, least=Decimal(0))]


class ToldLine(RowType):
    """One line of what a step of the reveal tells: a place, what stands there, its mark, and what is said of it."""

    place: Annotated[int | None, COUNT] = None
    title: Annotated[str, TEXT] = ""
    mark: Annotated[str, TEXT] = ""
    words: Annotated[str, TEXT] = ""


class Stage(RowType):
    """Where the stage stands: the id of its cue and since when, whether it is dark, and a short message.

    `told` is what the step of the reveal on it tells, and nothing of any other step. From the first step on the outcome
    is `revealed`; a step that went wrong leaves a `retraction` for the hall. With `alarm` it shows the emergency text.
    """

    current: Annotated[str, TEXT] = ""
    since: Annotated[dt.datetime | None, MOMENT] = None
    blank: Annotated[bool, FLAG] = False
    message: Annotated[str, TEXT] = ""
    told: Annotated[tuple[ToldLine, ...], Value(Kind.RECORDS, record=ToldLine, inner=True)] = ()
    revealed: Annotated[bool, FLAG] = False
    retraction: Annotated[str, TEXT] = ""
    alarm: Annotated[bool, FLAG] = False


class ShownCue(RowType):
    """When a cue first came on the stage, and the seconds that it was there; not those since it came back."""

    cue: Annotated[str, TITLE]
    started: Annotated[dt.datetime, Value(Kind.MOMENT, needed=True)]
    seconds: Annotated[int, COUNT] = 0


class ClockRow(RowType):
    """The clock as it was when somebody last touched it; how it stands now follows from that, and is never written.

    It stands on a part of a cue, of which `spent` seconds were counted before, and to whose time `added` were added
    or, below zero, taken. While it runs, `started` is where the machine's clock stood when it began to, and `boot`
    says since which start of which machine that clock counts.
    """

    cue: Annotated[str, TEXT] = ""
    part: Annotated[str, choice(*PARTS, *COUNTED_DOWN)] = PARTS[0]
    state: Annotated[str, choice(*CLOCK_STATES)] = CLOCK_STATES[0]
    spent: Annotated[Decimal, SECONDS_KEPT] = Decimal(0)
    added: Annotated[Decimal, OURS] = Decimal(0)
    started: Annotated[Decimal | None, SECONDS_KEPT] = None
    boot: Annotated[str, Value(Kind.TEXT, inner=True)] = ""
