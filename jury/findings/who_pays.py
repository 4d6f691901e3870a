"""Who pays for a plan and who is better off by it: what was promised, what is still to be found, who has one alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from jury.model.evening import Evening
from jury.model.proposal import Proposal

Parties = Callable[[Proposal], Sequence[str]]
"""Gives parties of a plan by id."""


def funded(plan: Proposal) -> Decimal:
    """Add up what the parties put in, in euros."""
    return sum((part.eur for part in plan.funding), Decimal(0))


def funding_gap(plan: Proposal) -> Decimal | None:
    """Give what the costs are above the funding, in euros; None where the costs are not known."""
    return None if plan.cost_eur is None else plan.cost_eur - funded(plan)


def gap(plan: Proposal) -> Decimal | None:
    """Give the money that a plan still has to find, None where its costs are not known."""
    short = funding_gap(plan)
    return None if short is None else max(Decimal(0), short)


def promised(plan: Proposal) -> Sequence[str]:
    """Give who promised money for a plan, in the order in which the plan names them."""
    given = [part.party for part in plan.funding if part.eur]
    return [
        *(party for party in plan.payers if party in given),
        *(party for party in given if party not in plan.payers),
    ]


def would_pay(plan: Proposal) -> Sequence[str]:
    """Give who is to pay for a plan and promised nothing yet."""
    given = promised(plan)
    return [party for party in plan.payers if party not in given]


def pays_without_gain(evening: Evening, plans: Iterable[Proposal]) -> Iterator[tuple[str, tuple[Proposal, ...]]]:
    """Give each party that promised money and is no better off, with the plans where that is so."""
    return _one_sided(evening, plans, promised, lambda plan: plan.beneficiaries)


def gains_without_paying(evening: Evening, plans: Iterable[Proposal]) -> Iterator[tuple[str, tuple[Proposal, ...]]]:
    """Give each party that is better off and is not to pay, with the plans where that is so."""
    return _one_sided(evening, plans, lambda plan: plan.beneficiaries, lambda plan: (*promised(plan), *would_pay(plan)))


def _one_sided(
    evening: Evening, plans: Iterable[Proposal], in_it: Parties, not_in_it: Parties
) -> Iterator[tuple[str, tuple[Proposal, ...]]]:
    """Find the parties that are in one list of a plan and not in the other, where the plan has both lists."""
    complete = [plan for plan in plans if plan.payers and plan.beneficiaries]
    for party in evening.parties:
        of_it = tuple(plan for plan in complete if party.id in in_it(plan) and party.id not in not_in_it(plan))
        if of_it:
            yield party.id, of_it
