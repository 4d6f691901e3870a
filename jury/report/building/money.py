"""The money of the plans, and the hours beside it: who pays, who gives time, and who is better off."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from jury.findings.signals import standing
from jury.findings.who_pays import gap, would_pay
from jury.model.evening import Evening
from jury.model.proposal import Commitment, Proposal
from jury.publication.private_texts import plan_text, plan_title
from jury.report.building.plans import by_title, party_names
from jury.report.model.money import CostRow, MeasureRow, Money, MoneyNote, Pledge, Uneven
from jury.report.model.ruling import Titles

WILL: Final = "will"
"""The pledge that is a promise; what a party can do, or is not sure of, is none yet."""


def money_of(evening: Evening) -> Money:
    """Give who pays and who is better off; nothing is counted that nobody gave."""
    plans = by_title(evening, evening.in_play)
    rows = tuple(_cost(evening, plan) for plan in plans if _says_something(plan))
    return Money(
        rows=rows,
        notes=tuple(_notes(evening, plans)),
        hours=sum((row.hours for row in rows), Decimal(0)),
        hours_unsure=sum((row.hours_unsure for row in rows), Decimal(0)),
        total=sum((row.cost for row in rows if row.cost is not None), Decimal(0)),
        total_gap=sum((row.gap for row in rows if row.gap is not None), Decimal(0)),
        uneven=tuple(_uneven(evening)),
        measures=tuple(_measures(evening, plans)),
    )


def _says_something(plan: Proposal) -> bool:
    hours = any(row.hours for row in plan.commitments)
    return plan.cost_eur is not None or hours or bool(plan.funding or plan.payers or plan.beneficiaries)


def _cost(evening: Evening, plan: Proposal) -> CostRow:
    promises = plan.commitments
    return CostRow(
        title=plan_title(evening, plan),
        cost=plan.cost_eur,
        pledges=tuple(Pledge(evening.party(part.party).name, part.eur) for part in plan.funding if part.eur),
        would_pay=party_names(evening, would_pay(plan)),
        gap=gap(plan),
        hours=_hours(row for row in promises if row.pledge == WILL),
        hours_unsure=_hours(row for row in promises if row.pledge != WILL),
        beneficiaries=party_names(evening, plan.beneficiaries),
    )


def _uneven(evening: Evening) -> Iterable[Uneven]:
    """Give each party for which paying and being better off go apart, with the plans where that is so."""
    gains, pays = _plans_of(evening, "gains_without_paying"), _plans_of(evening, "pays_without_gain")
    for party in evening.parties:
        if party.id in gains or party.id in pays:
            yield Uneven(party.name, gains.get(party.id, ()), pays.get(party.id, ()))


def _plans_of(evening: Evening, signal: str) -> dict[str, Titles]:
    return {
        seen.subject: tuple(plan_title(evening, plan) for plan in by_title(evening, map(evening.proposal, seen.plans)))
        for seen in standing(evening, signal)
    }


def _measures(evening: Evening, plans: Iterable[Proposal]) -> Iterable[MeasureRow]:
    themes = {theme.id: theme.name for theme in evening.themes}
    for row in evening.measures:
        yield MeasureRow(
            text=row.text,
            theme=themes[row.theme] if row.theme else "",
            priority=row.priority,
            because=row.because,
            social_gain=row.social_gain,
            payers=party_names(evening, row.payers),
            beneficiaries=party_names(evening, row.beneficiaries),
            plans=tuple(plan_title(evening, plan) for plan in plans if row.id in plan.every_measure),
        )


def _notes(evening: Evening, plans: Iterable[Proposal]) -> Iterable[MoneyNote]:
    for plan in plans:
        text = plan_text(evening, plan, "cost_note")
        if text:
            yield MoneyNote(plan_title(evening, plan), text)


def _hours(promises: Iterable[Commitment]) -> Decimal:
    return sum((row.hours for row in promises if row.hours is not None), Decimal(0))
