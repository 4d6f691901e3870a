"""The rows that belong to the alliance: the question, the area, parties, matches and agreements."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Final

from jury.model.row_type import RowType
from jury.model.values import (
    AMOUNT,
    COUNT,
    DATE,
    FLAG,
    ID,
    MOMENT,
    NR,
    POSITIVE_COUNT,
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


class Organiser(RowType):
    """A party that carries the evening and publishes the report."""

    nr: Annotated[int, NR]
    party: Annotated[str, ref("parties", needed=True)]
    signs: Annotated[str, TEXT] = ""


class Challenge(RowType):
    """One version of the challenge question, and why it became sharper."""

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    version: Annotated[int | None, POSITIVE_COUNT] = None
    date: Annotated[dt.date | None, DATE] = None
    stage: Annotated[str, TEXT] = ""
    owner: Annotated[str, TEXT] = ""
    because: Annotated[str, TEXT] = ""


class AreaProfile(RowType):
    """The facts of the area poster."""

    homes: Annotated[int | None, COUNT] = None
    residents: Annotated[int | None, COUNT] = None
    social_rent_percent: Annotated[Decimal | None, AMOUNT] = None
    age_75_plus_percent: Annotated[Decimal | None, AMOUNT] = None
    building_years: Annotated[str, TEXT] = ""
    facilities: Annotated[tuple[str, ...], TEXTS] = ()
    walk_date: Annotated[dt.date | None, DATE] = None
    walk_participants: Annotated[int | None, COUNT] = None
    poster_note: Annotated[str, TEXT] = ""


class Theme(RowType):
    """A theme with its guiding question."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    question: Annotated[str, TEXT] = ""


class Party(RowType):
    """An organisation or group of the alliance, with what it wants out of it."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""
    interest: Annotated[str, TEXT] = ""


class Need(RowType):
    """Something that a party needs."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    party: Annotated[str, Value(Kind.REF, of="parties", inner=True)]
    text: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""


class Offer(RowType):
    """Something that a party can give; hidden when it was found in conversation."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    party: Annotated[str, Value(Kind.REF, of="parties", inner=True)]
    text: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""
    hidden: Annotated[bool, FLAG] = False


class Measure(RowType):
    """A measure of the area plan: who pays, and who is better off."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    text: Annotated[str, TITLE]
    theme: Annotated[str | None, ref("themes")] = None
    priority: Annotated[str, TEXT] = ""
    payers: Annotated[tuple[str, ...], refs("parties")] = ()
    beneficiaries: Annotated[tuple[str, ...], refs("parties")] = ()


class Match(RowType):
    """A need and an offer that found each other at the round tables."""

    nr: Annotated[int, NR]
    need: Annotated[str, ref("needs", needed=True)]
    offer: Annotated[str, ref("offers", needed=True)]
    proposal: Annotated[str | None, ref("proposals")] = None
    status: Annotated[str, TEXT] = ""
    first_contact: Annotated[str | None, ref("parties")] = None
    contact_before: Annotated[dt.date | None, DATE] = None


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


class Audience(RowType):
    """The audience award: its own vote, never mixed into the jury's marks."""

    method: Annotated[str, TEXT] = ""
    counted_by: Annotated[tuple[str, ...], TEXTS] = ()
    votes: Annotated[dict[str, int], Value(Kind.VOTES)] = {}  # noqa: RUF012  # rows are never changed in place


class Agreement(RowType):
    """What is agreed: what, who, with whom, and before when."""

    nr: Annotated[int, NR]
    what: Annotated[str, TITLE]
    proposals: Annotated[tuple[str, ...], refs("proposals")] = ()
    what_public: Annotated[str, TEXT] = ""
    who: Annotated[str | None, ref("parties")] = None
    with_: Annotated[tuple[str, ...], refs("parties")] = ()
    by: Annotated[dt.date | None, DATE] = None


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
