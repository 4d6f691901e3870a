"""The rows of what is said in the hall, who is there, and what the hall itself decides."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Final

from jury.model.row_type import RowType
from jury.model.values import (
    ID,
    MOMENT,
    NR,
    TEXT,
    TEXTS,
    TITLE,
    Kind,
    Value,
    choice,
    ref,
    refs,
)

FEEDBACK_KINDS: Final = ("asked", "question", "tip")
"""What a team may hear: what it asked itself, a question, or a tip."""
ATTENDANCE_KINDS: Final = (
    "residents",
    "entrepreneurs",
    "care",
    "school",
    "association",
    "housing",
    "municipality",
    "other",
)
"""The kinds of people in the hall."""


class CrossQuestion(RowType):
    """The question nobody else asked, and its answer."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    juror: Annotated[str | None, ref("jurors")] = None
    question: Annotated[str, TEXT] = ""
    answer: Annotated[str, TEXT] = ""


class Feedback(RowType):
    """Something for one team alone: what it asked, a question to it, or a tip. It is never published."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=FEEDBACK_KINDS)]
    text: Annotated[str, TITLE]
    by: Annotated[str, choice("jury", "hall", "team")] = "jury"


class RoundTable(RowType):
    """A table of the evening: what is talked of there, and who sits at it; `host` and `guests` are private."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    theme: Annotated[str | None, ref("themes")] = None
    host: Annotated[str, TEXT] = ""
    guests: Annotated[tuple[str, ...], TEXTS] = ()
    proposals: Annotated[tuple[str, ...], refs("proposals")] = ()
    parties: Annotated[tuple[str, ...], refs("parties")] = ()


class Attendance(RowType):
    """How many people of a kind were there; who they were is not kept."""

    nr: Annotated[int, NR]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=ATTENDANCE_KINDS)]
    count_: Annotated[int, Value(Kind.WHOLE, needed=True, least=Decimal(0))]


class Audience(RowType):
    """The audience award: its own vote, never mixed into the jury's marks."""

    method: Annotated[str, TEXT] = ""
    counted_by: Annotated[tuple[str, ...], TEXTS] = ()
    votes: Annotated[dict[str, int], Value(Kind.VOTES)] = {}  # noqa: RUF012  # rows are never changed in place


class LogEntry(RowType):
    """A line of the minutes, kept as entered."""

    nr: Annotated[int, NR]
    at: Annotated[dt.datetime | None, MOMENT] = None
    what: Annotated[str, TEXT] = ""
    text: Annotated[str, TEXT] = ""
    juror: Annotated[str | None, ref("jurors")] = None
    proposal: Annotated[str | None, ref("proposals")] = None
    proposals: Annotated[tuple[str, ...], refs("proposals")] = ()
    criterion: Annotated[str | None, ref("criteria")] = None
    old: Annotated[str | None, Value(Kind.LOGGED)] = None
    new: Annotated[str | None, Value(Kind.LOGGED)] = None
    reason: Annotated[str, TEXT] = ""
