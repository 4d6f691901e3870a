"""What a report says of the alliance: needs and offers, interests, money, what is missing."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from jury.report.model.ruling import Ruling, Titles


class MatchRow(NamedTuple):
    """A need and an offer that found each other."""

    need: str
    needed_by: str
    offer: str
    offered_by: str
    status: str
    plan: str
    first_contact: str
    contact_before: dt.date | None


class Wish(NamedTuple):
    """A need that nobody met yet, or an offer that nobody uses yet; `hidden` was found in conversation."""

    text: str
    party: str
    hidden: bool


class Board(NamedTuple):
    """What is needed and what is offered."""

    matches: tuple[MatchRow, ...]
    open_needs: tuple[Wish, ...]
    unused_offers: tuple[Wish, ...]


class Stake(NamedTuple):
    """What became of one plan that a party takes part in.

    Its roles are lead, partner, payer (who promised something), would_pay (who did not yet) and beneficiary.
    """

    title: str
    roles: tuple[str, ...]
    ruling: Ruling


class PartyPart(NamedTuple):
    """A party's interest, and the plans in which it comes back."""

    name: str
    interest: str
    stakes: tuple[Stake, ...]


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
    payers: Titles
    beneficiaries: Titles
    plans: Titles


class OneSided(NamedTuple):
    """A party and the plans in which it only pays, or only benefits."""

    party: str
    titles: Titles


class Money(NamedTuple):
    """Who pays, and who is better off."""

    rows: tuple[CostRow, ...]
    total: Decimal
    total_gap: Decimal
    only_pay: tuple[OneSided, ...]
    only_benefit: tuple[OneSided, ...]
    measures: tuple[MeasureRow, ...]


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


class Missing(NamedTuple):
    """What the evening did not settle yet."""

    themes: tuple[str, ...]
    measures: tuple[str, ...]
    few_carriers: tuple[FewCarriers, ...]
    same_carrier: tuple[Titles, ...]
    towers: Titles
    gaps: tuple[Gap, ...]
    open_questions: tuple[OpenQuestion, ...]
    no_return: bool
