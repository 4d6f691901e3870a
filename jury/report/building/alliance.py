"""What belongs to the alliance: needs and offers, each party's interest, the money."""

from collections.abc import Iterable
from decimal import Decimal

from jury.findings.signals import standing
from jury.findings.who_pays import gap, promised, would_pay
from jury.model.alliance import Match
from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.publication.looked_at import place_name
from jury.publication.private_texts import any_sensitive, kept_private, plan_title
from jury.report.building.plans import by_title, party_name, party_names, titles_of
from jury.report.model.alliance import (
    Board,
    CostRow,
    MatchRow,
    MeasureRow,
    Money,
    OneSided,
    Pledge,
    Wish,
)


def board_of(evening: Evening) -> Board:
    """Give the matches, the needs that nobody met and the offers that nobody uses."""
    needed = {match.need for match in evening.matches}
    used = {match.offer for match in evening.matches}
    return Board(
        matches=tuple(_match(evening, match) for match in evening.matches),
        open_needs=tuple(
            Wish(row.text, evening.party(row.party).name, False) for row in evening.needs if row.id not in needed
        ),
        unused_offers=tuple(
            Wish(row.text, evening.party(row.party).name, row.hidden) for row in evening.offers if row.id not in used
        ),
    )


def money_of(evening: Evening) -> Money:
    """Give who pays and who is better off; nothing is counted that nobody gave."""
    plans = by_title(evening, evening.in_play)
    rows = tuple(_cost(evening, plan) for plan in plans if _says_something(plan))
    return Money(
        rows=rows,
        total=sum((row.cost for row in rows if row.cost is not None), Decimal(0)),
        total_gap=sum((row.gap for row in rows if row.gap is not None), Decimal(0)),
        only_pay=tuple(_one_sided(evening, "pays_without_gain")),
        only_benefit=tuple(_one_sided(evening, "gains_without_paying")),
        measures=tuple(_measures(evening, plans)),
    )


def _match(evening: Evening, match: Match) -> MatchRow:
    needs = {row.id: row for row in evening.needs}
    offers = {row.id: row for row in evening.offers}
    plans = (match.proposal,) if match.proposal is not None else ()
    sensitive = any_sensitive(evening, plans)
    need, offer = needs[match.need], offers[match.offer]
    return MatchRow(
        need=kept_private(evening, place_name("needs", (need.id,), "text"), need.text, sensitive),
        needed_by=evening.party(need.party).name,
        offer=kept_private(evening, place_name("offers", (offer.id,), "text"), offer.text, sensitive),
        offered_by=evening.party(offer.party).name,
        status=match.status,
        plan=next(iter(titles_of(evening, plans)), ""),
        first_contact=party_name(evening, match.first_contact),
        contact_before=match.contact_before,
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
            payers=party_names(evening, row.payers),
            beneficiaries=party_names(evening, row.beneficiaries),
            plans=tuple(plan_title(evening, plan) for plan in plans if plan.measure == row.id),
        )
