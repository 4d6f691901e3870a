"""What a report says of the money, and of the hours beside it: who pays, who gives time, and who is better off."""

from decimal import Decimal
from typing import NamedTuple

from jury.report.model.ruling import Titles


class Pledge(NamedTuple):
    """What one party puts in."""

    party: str
    amount: Decimal


class CostRow(NamedTuple):
    """What a plan costs and who is in it; an amount is None while nobody knows it.

    `pledges` are the amounts that were promised, `would_pay` are to pay and promised nothing yet. Of the hours that
    parties named, `hours` are promised and `hours_unsure` are not certain.
    """

    title: str
    cost: Decimal | None
    pledges: tuple[Pledge, ...]
    would_pay: Titles
    gap: Decimal | None
    hours: Decimal
    hours_unsure: Decimal
    beneficiaries: Titles


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


class Uneven(NamedTuple):
    """A party, with the plans by which it is better off and does not pay, and those for which it only pays."""

    party: str
    only_benefit: Titles
    only_pay: Titles


class MoneyNote(NamedTuple):
    """What a plan says about its money, in its own words."""

    title: str
    text: str


class Money(NamedTuple):
    """Who pays, and who is better off.

    Hours stand beside the euros and are never turned into them: `hours` are those that parties will give,
    `hours_unsure` those that they can give, or are not sure of.
    """

    rows: tuple[CostRow, ...]
    notes: tuple[MoneyNote, ...]
    hours: Decimal
    hours_unsure: Decimal
    total: Decimal
    total_gap: Decimal
    uneven: tuple[Uneven, ...]
    measures: tuple[MeasureRow, ...]

    @property
    def with_hours(self) -> bool:
        """True when a party named hours for any plan."""
        return bool(self.hours or self.hours_unsure)
