"""The rows that belong to the alliance: its parties, what they need and offer, and what they want together."""

import datetime as dt
from typing import Annotated, Final

from jury.model.row_type import RowType
from jury.model.values import (
    DATE,
    FLAG,
    ID,
    NR,
    TEXT,
    TEXTS,
    TITLE,
    Kind,
    Value,
    ref,
    refs,
)

AND: Final = "+"
"""What stands between the ids of a subject that is more than one thing: V04+V05."""


class Organiser(RowType):
    """A party that carries the evening and publishes the report."""

    nr: Annotated[int, NR]
    party: Annotated[str, ref("parties", needed=True)]
    signs: Annotated[str, TEXT] = ""


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
