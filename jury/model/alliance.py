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
    LINK,
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
    row_of,
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
AND: Final = "+"
"""What stands between the ids of a subject that is more than one thing: V04+V05."""


class Organiser(RowType):
    """A party that carries the evening and publishes the report."""

    nr: Annotated[int, NR]
    party: Annotated[str, ref("parties", needed=True)]
    signs: Annotated[str, TEXT] = ""


class Challenge(RowType):
    """One version of the challenge question, and why it became sharper: of all, of one team's plan, or of one theme.

    Questions of several teams run side by side. `feedback` is what the workshops said of it.
    """

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    version: Annotated[int | None, POSITIVE_COUNT] = None
    date: Annotated[dt.date | None, DATE] = None
    stage: Annotated[str, TEXT] = ""
    owner: Annotated[str, TEXT] = ""
    because: Annotated[str, TEXT] = ""
    proposal: Annotated[str | None, ref("proposals")] = None
    theme: Annotated[str | None, ref("themes")] = None
    feedback: Annotated[tuple[str, ...], TEXTS] = ()


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
    """A theme with its guiding question, or with several."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    question: Annotated[str, TEXT] = ""
    questions: Annotated[tuple[str, ...], TEXTS] = ()

    @property
    def every_question(self) -> tuple[str, ...]:
        """All its questions, the guiding one first."""
        return tuple(dict.fromkeys(filter(None, (self.question, *self.questions))))


class Party(RowType):
    """An organisation or group of the alliance: what it wants out of it, its goal, and its role."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""
    interest: Annotated[str, TEXT] = ""
    goal: Annotated[str, TEXT] = ""
    role: Annotated[str, TEXT] = ""


class Need(RowType):
    """Something that a party needs; for a `proposal` that uses it already where it says so."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    party: Annotated[str, Value(Kind.REF, of="parties", inner=True)]
    text: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""
    proposal: Annotated[str | None, ref("proposals")] = None


class Offer(RowType):
    """Something that a party can give; hidden when it was found in conversation.

    A `proposal` uses it already where it says so.
    """

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    party: Annotated[str, Value(Kind.REF, of="parties", inner=True)]
    text: Annotated[str, TITLE]
    kind: Annotated[str, TEXT] = ""
    hidden: Annotated[bool, FLAG] = False
    proposal: Annotated[str | None, ref("proposals")] = None


class Measure(RowType):
    """A measure of the area plan: its priority and why, who pays, who is better off, and what all gain by it."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    text: Annotated[str, TITLE]
    theme: Annotated[str | None, ref("themes")] = None
    priority: Annotated[str, TEXT] = ""
    payers: Annotated[tuple[str, ...], refs("parties")] = ()
    beneficiaries: Annotated[tuple[str, ...], refs("parties")] = ()
    because: Annotated[str, TEXT] = ""
    social_gain: Annotated[str, TEXT] = ""


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
    """What is agreed: what, how, who, with whom, and before when; or what is intended, and what became of it.

    Who signs is `signed_by`, or else `who` and `with`. The report leaves out what is not `public`.
    """

    nr: Annotated[int, NR]
    what: Annotated[str, TITLE]
    proposals: Annotated[tuple[str, ...], refs("proposals")] = ()
    what_public: Annotated[str, TEXT] = ""
    who: Annotated[str | None, ref("parties")] = None
    with_: Annotated[tuple[str, ...], refs("parties")] = ()
    by: Annotated[dt.date | None, DATE] = None
    kind: Annotated[str, choice("intention", "agreement")] = ""
    status: Annotated[str, choice("open", "done", "late", "dropped")] = "open"
    how: Annotated[str, TEXT] = ""
    signed_by: Annotated[tuple[str, ...], refs("parties")] = ()
    public: Annotated[bool, FLAG] = True


class AgreementUpdate(RowType):
    """What became of an agreement by some day; `agreement` is its number."""

    nr: Annotated[int, NR]
    agreement: Annotated[int, row_of("agreements")]
    date: Annotated[dt.date | None, DATE] = None
    status: Annotated[str, choice("open", "done", "late", "dropped")] = ""
    text: Annotated[str, TEXT] = ""


class Answer(RowType):
    """What somebody who decides said of a plan: the official answer, after the evening."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    by: Annotated[str | None, ref("parties")] = None
    date: Annotated[dt.date | None, DATE] = None
    decision: Annotated[str, TEXT] = ""
    text: Annotated[str, TEXT] = ""


class TeamMember(RowType):
    """Somebody of the team that carries the alliance as a whole; the name is private without consent."""

    nr: Annotated[int, NR]
    name: Annotated[str, TITLE]
    party: Annotated[str | None, ref("parties")] = None
    local: Annotated[bool, FLAG] = False
    role: Annotated[str, TEXT] = ""
    consent_name: Annotated[bool, FLAG] = False


class Goal(RowType):
    """What the alliance wants to reach together; plans name the goals that they work on."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    text: Annotated[str, TITLE]
    theme: Annotated[str | None, ref("themes")] = None


class SubArea(RowType):
    """One of the areas of an evening that is about several."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]


class Barrier(RowType):
    """A rule that blocks a plan, who can lift it before when, and whether it is lifted."""

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    proposal: Annotated[str | None, ref("proposals")] = None
    lifted_by: Annotated[str | None, ref("parties")] = None
    before: Annotated[dt.date | None, DATE] = None
    lifted: Annotated[bool, FLAG] = False


class LinkBetween(RowType):
    """What plans have in each other: they go further together on this."""

    nr: Annotated[int, NR]
    proposals: Annotated[tuple[str, ...], Value(Kind.REFS, of="proposals", needed=True)]
    what: Annotated[str, TEXT] = ""


class Dilemma(RowType):
    """Two or more ways that exclude each other, the way that was chosen, and why."""

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    options: Annotated[tuple[str, ...], TEXTS] = ()
    chosen: Annotated[str, TEXT] = ""
    because: Annotated[str, TEXT] = ""
    parties: Annotated[tuple[str, ...], refs("parties")] = ()
    proposal: Annotated[str | None, ref("proposals")] = None
    theme: Annotated[str | None, ref("themes")] = None


class Weighed(RowType):
    """Why the interest of a party in a plan was followed or not, in words of its own."""

    nr: Annotated[int, NR]
    party: Annotated[str, ref("parties", needed=True)]
    text: Annotated[str, TITLE]
    proposal: Annotated[str | None, ref("proposals")] = None


class Source(RowType):
    """Where something was found: a figure, a talk, a walk; what was overheard is told without names."""

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    kind: Annotated[str, choice("figure", "talk", "walk", "visit", "overheard", "document")] = ""
    date: Annotated[dt.date | None, DATE] = None
    source: Annotated[str, TEXT] = ""
    proposal: Annotated[str | None, ref("proposals")] = None


class Figure(RowType):
    """A figure of the area, with its unit, its source and its date; the value is free text."""

    nr: Annotated[int, NR]
    name: Annotated[str, TITLE]
    value: Annotated[str, TITLE]
    unit: Annotated[str, TEXT] = ""
    source: Annotated[str, TEXT] = ""
    date: Annotated[dt.date | None, DATE] = None


class AreaPoint(RowType):
    """A chance of the area, or a knot in it."""

    nr: Annotated[int, NR]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=("chance", "knot"))]
    text: Annotated[str, TITLE]


class Ambition(RowType):
    """What the parties want together, who agreed to it, and when."""

    text: Annotated[str, TEXT] = ""
    agreed_by: Annotated[tuple[str, ...], refs("parties")] = ()
    date: Annotated[dt.date | None, DATE] = None
    agreed: Annotated[bool, FLAG] = False


class Attendance(RowType):
    """How many people of a kind were there; who they were is not kept."""

    nr: Annotated[int, NR]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=ATTENDANCE_KINDS)]
    count_: Annotated[int, Value(Kind.WHOLE, needed=True, least=Decimal(0))]


class WebLink(RowType):
    """A page to read on: the vision, the film, the map."""

    nr: Annotated[int, NR]
    url: Annotated[str, LINK]
    title: Annotated[str, TEXT] = ""
    kind: Annotated[str, choice("vision", "film", "map", "other")] = ""


class Dismissed(RowType):
    """A signal about one subject that was looked at and may go, with the reason why."""

    nr: Annotated[int, NR]
    signal: Annotated[str, TITLE]
    reason: Annotated[str, TITLE]
    subject: Annotated[str, TEXT] = ""

    @property
    def about(self) -> tuple[str, ...]:
        """The ids of what it is about."""
        return tuple(self.subject.split(AND))


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
