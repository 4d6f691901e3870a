"""Who wins each award: by the marks on a criterion, by the jury's own choice, or by the votes of the audience."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from jury.model.awards import AUDIENCE, CRITERION, JURY, decided_by
from jury.model.evening import Evening
from jury.model.rows import Award
from jury.standings.audience import counted_votes
from jury.standings.ranking import Ranking


class Given(NamedTuple):
    """An award with the plans that win it, in pitch order; more than one where they are equal, none while nobody does.

    `passed` are those that would have won it and have another award already.
    """

    award: Award
    winners: tuple[str, ...]
    passed: tuple[str, ...] = ()


def awards_given(evening: Evening, ranking: Ranking | None) -> tuple[Given, ...]:
    """Say who wins each award, in the order of the list.

    Where a plan gets one award at most, the jury's own choices go first: it names one plan, with a reason, and no other
    can stand in for it. After those every award goes, in the order of the list, to the best that has none yet.
    """
    one_each = evening.settings.one_award_per_plan
    taken: set[str] = set()
    found: dict[str, Given] = {}
    # A stable order: the jury's own first, then the others, each as they stand in the list.
    for award in sorted(evening.every_award, key=lambda row: row.by != JURY):
        given = _given(award, _levels(evening, ranking, award), taken if one_each else set())
        taken.update(given.winners)
        found[award.id] = given
    return tuple(found[award.id] for award in evening.every_award)


def _given(award: Award, levels: Iterable[tuple[str, ...]], taken: set[str]) -> Given:
    """Give an award to the best that may have it; of plans that are equal all that may."""
    passed: list[str] = []
    for level in levels:
        if winners := tuple(plan for plan in level if plan not in taken):
            return Given(award, winners, (*passed, *(plan for plan in level if plan in taken)))
        passed += level
    return Given(award, (), tuple(passed))


def _levels(evening: Evening, ranking: Ranking | None, award: Award) -> Iterator[tuple[str, ...]]:
    """Give the plans from the best down, those that are equal together, in pitch order."""
    by = decided_by(award.by)
    if by is None:
        return
    if by.kind == CRITERION:
        yield from _by_marks(evening, ranking, by.of)
    elif by.kind == AUDIENCE:
        yield from _by_votes(evening)
    elif award.winner is not None and evening.proposal(award.winner).in_play:
        yield (award.winner,)


def _by_marks(evening: Evening, ranking: Ranking | None, criterion: str) -> Iterator[tuple[str, ...]]:
    """Order the plans with a place by their exact mean on a criterion, over their complete cards."""
    places = ranking.places if ranking else ()
    means = {place.plan: place.criteria[criterion] for place in places if criterion in place.criteria}
    yield from _from_the_top(evening, means)


def _by_votes(evening: Evening) -> Iterator[tuple[str, ...]]:
    votes = counted_votes(evening).votes
    yield from _from_the_top(evening, {plan: Fraction(count) for plan, count in votes.items() if count > 0})


def _from_the_top(evening: Evening, values: Mapping[str, Fraction]) -> Iterator[tuple[str, ...]]:
    """Group plans in play by what they have, the most first; equals in pitch order."""
    levels: dict[Fraction, list[str]] = {}
    for plan in evening.in_play:
        if plan.id in values:
            levels.setdefault(values[plan.id], []).append(plan.id)
    for value in sorted(levels, reverse=True):
        yield tuple(levels[value])
