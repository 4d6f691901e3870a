"""The money of the plans, and the hours beside it: who pays, who gives time, and who is better off."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from jury.findings.signals import standing
from jury.findings.who_pays import gap, promised, would_pay
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.publication.private_texts import plan_text, plan_title
from jury.report.building.plans import by_title, party_names, promises_of
from jury.report.model.money import CostRow, MeasureRow, Money, MoneyNote, OneSided, Pledge, PromisedWork
from jury.report.model.plans import Promise

WILL: Final = "will"
"""The pledge that is a promise; what a party can do, or is not sure of, is none yet."""


def money_of(evening: Evening) -> Money:
    """Give who pays and who is better off; nothing is counted that nobody gave."""
    plans = by_title(evening, evening.in_play)
    rows = tuple(_cost(evening, plan) for plan in plans if _says_something(plan))
    work = tuple(_work(evening, plans))
    return Money(
        rows=rows,
        notes=tuple(_notes(evening, plans)),
        work=work,
        hours=_hours(each.promise for each in work if each.promise.pledge == WILL),
        hours_unsure=_hours(each.promise for each in work if each.promise.pledge != WILL),
        total=sum((row.cost for row in rows if row.cost is not None), Decimal(0)),
        total_gap=sum((row.gap for row in rows if row.gap is not None), Decimal(0)),
        only_pay=tuple(_one_sided(evening, "pays_without_gain")),
        only_benefit=tuple(_one_sided(evening, "gains_without_paying")),
        measures=tuple(_measures(evening, plans)),
    )


def _says_something(plan: Proposal) -> bool:
    return plan.cost_eur is not None or bool(plan.funding or plan.payers or plan.beneficiaries)


def _cost(evening: Evening, plan: Proposal) -> CostRow:
    return CostRow(
        title=plan_title(evening, plan),
        cost=plan.cost_eur,
        gap=gap(plan),
        payers=party_names(evening, promised(plan)),
        would_pay=party_names(evening, would_pay(plan)),
        beneficiaries=party_names(evening, plan.beneficiaries),
        pledges=tuple(Pledge(evening.party(part.party).name, part.eur) for part in plan.funding),
    )


def _one_sided(evening: Evening, signal: str) -> Iterable[OneSided]:
    for seen in standing(evening, signal):
        plans = by_title(evening, map(evening.proposal, seen.plans))
        yield OneSided(evening.party(seen.subject).name, tuple(plan_title(evening, plan) for plan in plans))


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


def _work(evening: Evening, plans: Iterable[Proposal]) -> Iterable[PromisedWork]:
    for plan in plans:
        for promise in promises_of(evening, plan):
            yield PromisedWork(plan_title(evening, plan), promise)


def _hours(promises: Iterable[Promise]) -> Decimal:
    return sum((promise.hours for promise in promises if promise.hours is not None), Decimal(0))
