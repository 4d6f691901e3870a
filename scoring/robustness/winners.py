"""Who comes first when one juror had not been there, or when one criterion alone had counted."""

from collections.abc import Mapping, Sequence
from typing import Final

from scoring.card_totals import CardTotals
from scoring.marked_round import MarkedRound
from scoring.method import Method, Outcome, by_value
from scoring.ranking import cards_for_a_place, plans_with_a_place
from scoring.reasons import NotApplicable, Reason, Undefined
from scoring.ties import untie

Winners = tuple[str, ...]
"""The plans on the first place, in pitch order; more than one when it is shared."""

REPEATED_CARDS: Final = 200_000
"""A method is repeated as long as all the cards it looks at do not exceed this; the mean has a way of its own."""


def winners_without_each_juror(
    marked: MarkedRound, method: Method, tie_break: Sequence[str], decisions: Sequence[Sequence[str]]
) -> Mapping[str, Winners | Undefined]:
    """Give the winners of the same evening without each juror: quorum, method and tie rules as they are."""
    totals = marked.totals
    found: dict[str, Winners | Undefined] = {}
    for juror, name in enumerate(marked.jurors):
        try:
            first = _first_without(totals, marked.quorum, method, juror)
        except NotApplicable as refusal:
            found[name] = Undefined(refusal.reason)
            continue
        if len(first) > 1 and tie_break:
            # The rules look at the equal plans alone, so that the rest of the round need not be read again.
            equals = marked.only(first).without(juror)
            untied = untie(equals, tuple(range(len(first))), tie_break, decisions).groups[0]
            first = tuple(first[position] for position in untied)
        found[name] = tuple(marked.plans[plan] for plan in first)
    return found


def outcomes_by_criterion(
    marked: MarkedRound, method: Method, plans: Sequence[int]
) -> Mapping[str, Outcome | Undefined]:
    """Give what the method says when one criterion alone counts, over the same complete cards.

    Plans that it makes equal stay a group. The tie rules are not applied: another criterion, a look at whole cards or
    a lot would decide what this criterion by itself does not.
    """
    ids = [marked.criteria[position].id for position in marked.counting]
    if not plans:
        return dict.fromkeys(ids, Undefined(Reason.NO_PLANS))
    if method.name == "mean_of_jurors":
        means = {plan: marked.reading.means(plan) for plan in plans}
        return {criterion: by_value({plan: means[plan][criterion] for plan in plans}) for criterion in ids}
    return {marked.criteria[position].id: _outcome_by(marked, method, plans, position) for position in marked.counting}


def _outcome_by(marked: MarkedRound, method: Method, plans: Sequence[int], criterion: int) -> Outcome | Undefined:
    if not _repeatable(marked.totals, len(marked.counting)):
        return Undefined(Reason.TOO_LARGE)
    try:
        return method.outcome(marked.criterion_totals(criterion), plans)
    except NotApplicable as refusal:
        return Undefined(refusal.reason)


def _first_without(totals: CardTotals, quorum: int, method: Method, juror: int) -> tuple[int, ...]:
    if method.name == "mean_of_jurors":
        return _highest_means_without(totals, cards_for_a_place(quorum, method), juror)
    if not _repeatable(totals, len(totals.jurors)):
        raise NotApplicable(Reason.TOO_LARGE)
    fewer = totals.without(juror)
    plans = plans_with_a_place(fewer, quorum, method)
    if not plans:
        raise NotApplicable(Reason.NO_PLANS)
    return method.outcome(fewer, plans).groups[0]


def _highest_means_without(totals: CardTotals, needed: int, juror: int) -> tuple[int, ...]:
    """Compare sum / count by multiplying across, which stays in whole numbers."""
    best: list[int] = []
    best_sum, best_count = 0, 1
    own = totals.by_juror[juror]
    for plan, (whole, count) in enumerate(totals.sums):
        if plan in own:
            whole, count = whole - own[plan], count - 1
        if count < needed:
            continue
        lead = whole * best_count - best_sum * count
        if lead > 0 or not best:
            best, best_sum, best_count = [plan], whole, count
        elif lead == 0:
            best.append(plan)
    if not best:
        raise NotApplicable(Reason.NO_PLANS)
    return tuple(best)


def _repeatable(totals: CardTotals, times: int) -> bool:
    return times * sum(count for _, count in totals.sums) <= REPEATED_CARDS
