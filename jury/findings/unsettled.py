"""What an evening did not settle yet, per plan, theme and measure: facts, never a reproach."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jury.findings.plan_concerns import LOCAL_NEEDED, carried_by, funding_gap
from jury.model.alliance import CrossQuestion
from jury.model.evening import Evening
from jury.model.rows import Proposal

_no_answer = re.compile(r"weten we (nu )?nog niet|weet ik (nu )?nog niet|nog niet bekend|nog geen idee", re.IGNORECASE)


def local_carriers(plan: Proposal) -> int | None:
    """Count the carriers from the area, None where no carriers were given."""
    return sum(carrier.local for carrier in plan.carriers) if plan.carriers else None


def few_carriers(plan: Proposal) -> int | None:
    """Give the number of carriers from the area where that is too small; None where it is enough or unknown."""
    count = local_carriers(plan)
    return count if count is not None and count < LOCAL_NEEDED else None


def same_carriers(evening: Evening) -> Iterator[tuple[Proposal, ...]]:
    """Find the plans that lean on the same person, without saying who that is."""
    in_play = {plan.id: plan for plan in evening.in_play}
    groups = {tuple(id for id in in_play if id in plans) for plans in carried_by(evening).values()}
    for group in sorted(groups):
        if len(group) > 1:
            yield tuple(in_play[id] for id in group)


def gap(plan: Proposal) -> Decimal | None:
    """Give the money that a plan still has to find, None where its costs are not known."""
    short = funding_gap(plan)
    return None if short is None else max(Decimal(0), short)


def open_questions(evening: Evening) -> Iterator[CrossQuestion]:
    """Find the cross questions that have no answer yet, or the honest one that nobody knows yet."""
    in_play = {plan.id for plan in evening.in_play}
    for crossing in evening.cross_questions:
        unanswered = not crossing.answer or _no_answer.search(crossing.answer)
        if crossing.proposal in in_play and crossing.question and unanswered:
            yield crossing
