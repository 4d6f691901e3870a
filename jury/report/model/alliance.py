"""What a report says of the alliance: interests, and what is missing."""

from decimal import Decimal
from typing import NamedTuple

from jury.report.model.plans import Barrier
from jury.report.model.ruling import Ruling, Titles


class Stake(NamedTuple):
    """What became of one plan that touches the interest of a party; `weighed` says in words what was made of that."""

    title: str
    ruling: Ruling
    weighed: tuple[str, ...]


class PartyPart(NamedTuple):
    """A party's interest, goal and role, what was made of those in all, and the plans in which they come back."""

    name: str
    interest: str
    goal: str
    role: str
    weighed: tuple[str, ...]
    stakes: tuple[Stake, ...]


class DilemmaRow(NamedTuple):
    """Ways that exclude each other, between which parties, and which was chosen and why; empty while none was."""

    text: str
    options: tuple[str, ...]
    chosen: str
    because: str
    parties: Titles
    plan: str
    theme: str


class Weighing(NamedTuple):
    """The interests as they come back: each party with one, the names of those `without`, and the dilemmas."""

    parties: tuple[PartyPart, ...]
    without: Titles
    dilemmas: tuple[DilemmaRow, ...]


class FewCarriers(NamedTuple):
    """A plan with fewer than two carriers from the area."""

    title: str
    local: int


class Gap(NamedTuple):
    """A plan that still has money to find."""

    title: str
    amount: Decimal


class OpenQuestion(NamedTuple):
    """A cross question that waits for an answer."""

    title: str
    question: str


class Busy(NamedTuple):
    """Plans to which so many people give more hours a week than one person should."""

    titles: Titles
    people: int


class Unpromised(NamedTuple):
    """A plan, and who is to pay for it and promised nothing yet."""

    title: str
    parties: Titles


class CarrierCounts(NamedTuple):
    """What the carriers of all plans give, in counts alone.

    `told` of `all` people said how many `hours` a week they give; `succeeded` have somebody to take over.
    """

    all: int
    told: int
    hours: Decimal
    succeeded: int


class Missing(NamedTuple):
    """What the evening did not settle yet."""

    themes: tuple[str, ...]
    measures: tuple[str, ...]
    goals: tuple[str, ...]
    few_carriers: tuple[FewCarriers, ...]
    same_carrier: tuple[Titles, ...]
    busy: tuple[Busy, ...]
    towers: Titles
    unasked: Titles
    ownerless: Titles
    undated: Titles
    unanswering: Titles
    gaps: tuple[Gap, ...]
    unpromised: tuple[Unpromised, ...]
    carriers: CarrierCounts | None
    barriers: tuple[Barrier, ...]
    open_questions: tuple[OpenQuestion, ...]
    no_return: bool
