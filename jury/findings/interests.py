"""Where the interest of each party comes back: the plans that touch it, as what, and what was said of it there."""

from collections.abc import Iterator
from typing import NamedTuple

from jury.findings.who_pays import promised, would_pay
from jury.model.alliance import Party, Weighed
from jury.model.evening import Evening
from jury.model.proposal import Proposal


class Touch(NamedTuple):
    """One plan that touches the interest of a party.

    `roles` are what the party does in it: lead, partner, payer (who promised money), would_pay (who did not yet),
    pledged and maybe (who promises help, or is not sure), beneficiary, first_step, need and offer (what is asked or
    given there), lifts (a rule that blocks the plan). `weighed` is what was written of its interest in this plan.
    """

    plan: Proposal
    roles: tuple[str, ...]
    weighed: tuple[Weighed, ...]


def has_interest(party: Party) -> bool:
    """Say whether it is known what a party wants out of it: its interest or its goal."""
    return bool(party.interest or party.goal)


def touches(evening: Evening) -> dict[str, tuple[Touch, ...]]:
    """Give by party the plans in play that touch its interest, in pitch order."""
    found: dict[str, list[Touch]] = {party.id: [] for party in evening.parties}
    for plan in evening.in_play:
        roles: dict[str, list[str]] = {}
        for party, role in _roles(evening, plan):
            of_it = roles.setdefault(party, [])
            if role not in of_it:
                of_it.append(role)
        weighed = [row for row in evening.weighed if row.proposal == plan.id]
        for party in dict.fromkeys((*roles, *(row.party for row in weighed))):
            said = tuple(row for row in weighed if row.party == party)
            found[party].append(Touch(plan, tuple(roles.get(party, ())), said))
    return {party: tuple(plans) for party, plans in found.items()}


def _roles(evening: Evening, plan: Proposal) -> Iterator[tuple[str, str]]:
    """Give who does what in a plan; what a party does first is told first of it."""
    if plan.lead:
        yield plan.lead, "lead"
    yield from ((party, "partner") for party in plan.partners)
    yield from ((party, "payer") for party in promised(plan))
    yield from ((row.party, "maybe" if row.pledge == "unsure" else "pledged") for row in plan.commitments)
    yield from ((party, "beneficiary") for party in plan.beneficiaries)
    if plan.first_step_by:
        yield plan.first_step_by, "first_step"
    matches = [row for row in evening.matches if row.proposal == plan.id]
    needs, offers = {row.need for row in matches}, {row.offer for row in matches}
    yield from ((row.party, "need") for row in evening.needs if row.id in needs or row.proposal == plan.id)
    yield from ((row.party, "offer") for row in evening.offers if row.id in offers or row.proposal == plan.id)
    for barrier in evening.barriers:
        if barrier.proposal == plan.id and barrier.lifted_by and not barrier.lifted:
            yield barrier.lifted_by, "lifts"
    # Last, for its words hold a comma: “zou betalen, nog niet toegezegd”.
    yield from ((party, "would_pay") for party in would_pay(plan))
