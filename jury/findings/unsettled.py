"""What an evening did not settle yet, per plan, theme and measure: facts, never a reproach."""

import re
from collections.abc import Iterator
from typing import Final

from jury.model.alliance import Goal, Measure, Theme
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.talk import CrossQuestion
from jury.text import folded

RESIDENTS: Final = ("bewoner", "huurder", "inwoner", "resident", "tenant")
"""How the kind of a party begins when it speaks for the people who live there."""
KINDS_NEEDED: Final = 2
"""With fewer kinds of party a plan is a “torentje”: it stands alone."""
UNKNOWN: Final = "unknown"
_no_answer = re.compile(
    r"weten we (nu )?nog niet|weet ik (nu )?nog niet|nog niet bekend|nog geen idee"
    r"|do(?:n’t|n't| not) know( that)? yet|not known yet",
    re.IGNORECASE,
)


def stands_alone(evening: Evening, plan: Proposal) -> str:
    """Say why a plan is a “torentje”: "one_kind" of party, "no_residents", or "" where it is none.

    A plan that names no party at all says nothing about that; UNKNOWN where it depends on parties without a kind.
    """
    parties = [evening.party(id) for id in dict.fromkeys((plan.lead, *plan.partners)) if id]
    kinds = {folded(party.kind) for party in parties if party.kind}
    residents = any(kind.startswith(RESIDENTS) for kind in kinds) or any(carrier.local for carrier in plan.carriers)
    unknown = sum(not party.kind for party in parties)
    if parties and len(kinds) + unknown < KINDS_NEEDED:
        return "one_kind"
    if unknown and (len(kinds) < KINDS_NEEDED or not residents):
        return UNKNOWN
    return "no_residents" if parties and not residents else ""


def open_questions(evening: Evening) -> Iterator[CrossQuestion]:
    """Find the cross questions that have no answer yet, or the honest one that nobody knows yet."""
    in_play = {plan.id for plan in evening.in_play}
    for crossing in evening.cross_questions:
        unanswered = not crossing.answer or _no_answer.search(crossing.answer)
        if crossing.proposal in in_play and crossing.question and unanswered:
            yield crossing


def themes_without_plan(evening: Evening) -> Iterator[Theme]:
    """Find the themes in which no plan came in."""
    taken = {plan.theme for plan in evening.in_play}
    return (theme for theme in evening.themes if theme.id not in taken)


def measures_without_plan(evening: Evening) -> Iterator[Measure]:
    """Find the measures that no plan works on."""
    worked_on = {measure for plan in evening.in_play for measure in plan.every_measure}
    return (measure for measure in evening.measures if measure.id not in worked_on)


def goals_without_plan(evening: Evening) -> Iterator[Goal]:
    """Find the shared goals that no plan works on."""
    worked_on = {goal for plan in evening.in_play for goal in plan.goals}
    return (goal for goal in evening.goals if goal.id not in worked_on)


def nobody_asked(plan: Proposal) -> bool:
    """Say whether it is written nowhere that residents were asked: not how, not how many, not what they said."""
    return not (plan.asked_how or plan.asked_count or plan.asked_answer)


def no_owner(plan: Proposal) -> bool:
    """Say whether nobody leads the plan and nobody takes its first step."""
    return plan.lead is None and plan.first_step_by is None


def answers_nothing(evening: Evening, plan: Proposal) -> bool:
    """Say whether a plan belongs to no goal, no measure and no question, while the evening has any of those."""
    asked = {theme.id for theme in evening.themes if theme.every_question}
    asked |= {row.theme for row in evening.challenge if row.theme}
    teams = {row.proposal for row in evening.challenge if row.proposal}
    if not (evening.goals or evening.measures or asked or teams):
        return False
    return not (plan.goals or plan.every_measure or plan.theme in asked or plan.id in teams)
