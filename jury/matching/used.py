"""Which needs and offers are used already: they found each other, or a plan that takes part uses them."""

from collections.abc import Iterable

from jury.model.alliance import Need, Offer
from jury.model.evening import Evening


def used_needs(evening: Evening) -> frozenset[str]:
    """Give the needs for which there is something already."""
    return frozenset(row.need for row in evening.matches) | _in_a_plan(evening, evening.needs)


def used_offers(evening: Evening) -> frozenset[str]:
    """Give the offers that somebody uses already."""
    return frozenset(row.offer for row in evening.matches) | _in_a_plan(evening, evening.offers)


def plan_of(evening: Evening, row: Need | Offer) -> str | None:
    """Give the plan that uses a need or an offer; one that withdrew uses nothing any longer."""
    return row.proposal if row.proposal is not None and evening.proposal(row.proposal).in_play else None


def plan_without_a_match(evening: Evening, row: Need | Offer) -> str | None:
    """Give the plan that uses a need or an offer, where no match tells of the two already."""
    plan = plan_of(evening, row)
    matched = {match.proposal for match in evening.matches if row.id in (match.need, match.offer)}
    return None if plan in matched else plan


def _in_a_plan(evening: Evening, rows: Iterable[Need | Offer]) -> frozenset[str]:
    return frozenset(row.id for row in rows if plan_of(evening, row) is not None)
