"""What a report says of the money, and of the hours beside it: who pays, who gives time, and who is better off."""

from decimal import Decimal
from typing import NamedTuple

from jury.report.model.plans import Promise
from jury.report.model.ruling import Titles


class Pledge(NamedTuple):
    """What one party puts in."""

    party: str
    amount: Decimal


class CostRow(NamedTuple):
    """What a plan costs and who is in it; an amount is None while nobody knows it.

    `payers` promised something, `would_pay` are to pay and promised nothing yet.
    """

    title: str
    cost: Decimal | None
    gap: Decimal | None
    payers: Titles
    would_pay: Titles
    beneficiaries: Titles
    pledges: tuple[Pledge, ...]


class MeasureRow(NamedTuple):
    """A measure of the area plan, and the plans that work on it."""

    text: str
    theme: str
    priority: str
    because: str
    social_gain: str
    payers: Titles
    beneficiaries: Titles
    plans: Titles


class OneSided(NamedTuple):
    """A party and the plans in which it only pays, or only benefits."""

    party: str
    titles: Titles


class MoneyNote(NamedTuple):
    """What a plan says about its money, in its own words."""

    title: str
    text: str


class PromisedWork(NamedTuple):
    """What a party says it can or will do for a plan."""

    title: str
    promise: Promise


class Money(NamedTuple):
    """Who pays, and who is better off.

    Hours stand beside the euros and are never turned into them: `hours` are those that parties will give,
    `hours_unsure` those that they can give, or are not sure of.
    """

    rows: tuple[CostRow, ...]
    notes: tuple[MoneyNote, ...]
    work: tuple[PromisedWork, ...]
    hours: Decimal
    hours_unsure: Decimal
    total: Decimal
    total_gap: Decimal
    only_pay: tuple[OneSided, ...]
    only_benefit: tuple[OneSided, ...]
    measures: tuple[MeasureRow, ...]
