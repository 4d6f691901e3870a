"""From what the jury handed in to the standings, with the reasons."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Final

from scoring.card_totals import CardTotals
from scoring.marked_round import MarkedRound
from scoring.method import Method, Outcome
from scoring.methods import METHODS
from scoring.standings import Place, Standings, Tie, TieStep, Unranked
from scoring.tie_rule import read_tie_rule
from scoring.ties import step_of, untie

NO_CARDS: Final = "no_cards"
BELOW_QUORUM: Final = "below_quorum"


def rank(
    marked: MarkedRound,
    method: str = "mean_of_jurors",
    tie_break: Sequence[str] = (),
    decisions: Sequence[Sequence[str]] = (),
) -> Standings:
    """Rank the plans of a round by a method, and settle equal marks by the tie rules.

    `tie_break` holds the rules in order; `decisions` are the jury's own, each best first, for the rule
    "deliberation". Equal plans that no rule sets apart share a place (1, 1, 3). Places come best first, then
    in pitch order.

    Raises:
        NotApplicable: the method cannot say anything about this round.
        ValueError: a method, rule or criterion that does not exist.
    """
    if method not in METHODS:
        raise ValueError(f"no such method: {method}")
    # Also where no plans are equal, so that a rule that does not exist is not found on the evening that needs it.
    for written in tie_break:
        read_tie_rule(written)
    eligible = plans_with_a_place(marked.totals, marked.quorum, METHODS[method])
    outcome = METHODS[method].outcome(marked.totals, eligible) if eligible else Outcome({}, ())
    places: list[Place] = []
    trace: list[TieStep] = []
    for level in _levels(outcome):
        equals = sorted(chain.from_iterable(level))
        if len(equals) == 1:
            places.append(_place(marked, outcome, len(places) + 1, equals[0], None))
            continue
        looks = [look for look in outcome.looks if look.seen.keys() <= {*equals}]
        trace.extend(step_of(marked, look.rule, sorted(look.seen), look.seen, look.groups) for look in looks)
        by_method = {group[0]: look.rule for look in looks for group in look.groups if len(group) == 1}
        for together in level:
            untied = untie(marked, together, tie_break, decisions)
            trace.extend(untied.steps)
            decided_by = {**by_method, **untied.decided_by}
            for group in untied.groups:
                first = len(places) + 1
                for plan in group:
                    others = tuple(marked.plans[other] for other in equals if other != plan)
                    places.append(_place(marked, outcome, first, plan, Tie(others, decided_by.get(plan))))
    return Standings(
        method=method,
        places=tuple(places),
        unranked=_unranked(marked, eligible),
        complete=marked.complete,
        trace=tuple(trace),
    )


def cards_for_a_place(quorum: int, method: Method) -> int:
    """Give the number of complete cards that a plan needs for a place: what the jury agreed, or the method asks for."""
    return max(1, quorum, method.cards_needed)


def plans_with_a_place(totals: CardTotals, quorum: int, method: Method) -> tuple[int, ...]:
    """Give the positions of the plans with enough complete cards."""
    needed = cards_for_a_place(quorum, method)
    return tuple(plan for plan, (_, cards) in enumerate(totals.sums) if cards >= needed)


def _levels(outcome: Outcome) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Give the groups of equals, and together those that print the same value and that the method itself set apart."""
    if not outcome.looks:
        return ((group,) for group in outcome.groups)
    by_value = groupby(outcome.groups, key=lambda group: outcome.values[group[0]])
    return (tuple(level) for _, level in by_value)


def _place(marked: MarkedRound, outcome: Outcome, rank: int, plan: int, tie: Tie | None) -> Place:
    reading = marked.reading
    return Place(
        rank=rank,
        plan=marked.plans[plan],
        mark=outcome.values[plan],
        cards=marked.totals.sums[plan][1],
        states=reading.state_counts[plan],
        criteria=reading.means(plan),
        tie=tie,
    )


def _unranked(marked: MarkedRound, eligible: Sequence[int]) -> tuple[Unranked, ...]:
    placed = set(eligible)
    return tuple(
        Unranked(name, BELOW_QUORUM if marked.totals.sums[plan][1] else NO_CARDS)
        for plan, name in enumerate(marked.plans)
        if plan not in placed
    )
