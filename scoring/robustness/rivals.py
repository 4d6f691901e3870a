"""What the makers of another plan ask: who put the first above us, by how much, and what would have changed it."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import sqrt
from typing import Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.robustness.posterior import SMALLEST_JURY
from scoring.student import fisher_exceeded_by
from scoring.variance import Variance

OUTSIDE: Final = 0.1
"""One in ten of such intervals does not hold the difference."""


class Against(NamedTuple):
    """The first plan beside another, over the jurors with complete cards for both.

    So many put the first `above`, level with and below it. `mean_difference` is the mean of what they gave the first
    less what they gave the other, on the jury's scale, None without such a juror; `interval` holds it at 90 per cent,
    by the error of the whole jury, and is None where that is not known and in a jury below four.
    """

    above: int
    equal: int
    below: int
    mean_difference: Fraction | None
    interval: tuple[float, float] | None


class MarkChange(NamedTuple):
    """One mark as it would have to be, on the jury's scale."""

    juror: str
    plan: str
    criterion: str
    mark: Fraction


class Margin(NamedTuple):
    """The fewest steps of the scale, in marks that were given, with which the first place is lost or shared."""

    steps: int
    changes: tuple[MarkChange, ...]


class _Lever(NamedTuple):
    """A criterion of one plan: how much one step there brings the two nearer, and how many steps there is room for."""

    gain: Fraction
    plan: int
    criterion: int
    up: bool
    room: int


class Error(NamedTuple):
    """The variance of one juror's total beside plans and severities, on the jury's scale, and its freedom."""

    variance: float
    freedom: int


def error_of(variance: Variance | Undefined, jurors: int, rounding: float) -> Error | None:
    """Give the error of the additive model, at least that of rounding; None where it cannot be known."""
    if isinstance(variance, Undefined) or jurors < SMALLEST_JURY:
        return None
    return Error(max(variance.residual, rounding), variance.freedom)


def against_first(
    totals: CardTotals, first: int, others: Sequence[int], error: Error | None = None
) -> Mapping[str, Against]:
    """Set the first plan beside each of the others.

    The interval is Student's t around the mean difference, with the error of the additive model: with two plans and
    complete cards that is the paired t interval, with more plans it knows the error better.
    """
    return {totals.plans[plan]: _against(totals, first, plan, error) for plan in others}


def _against(totals: CardTotals, first: int, plan: int, error: Error | None) -> Against:
    own, other = totals.by_plan[first], totals.by_plan[plan]
    apart = [own[juror] - other[juror] for juror in own if juror in other]
    count = len(apart)
    mean = totals.on_scale(sum(apart), count) if count else None
    interval = None
    if mean is not None and error is not None:
        reach = sqrt(fisher_exceeded_by(OUTSIDE, 1, error.freedom) * 2 * error.variance / count)
        interval = (float(mean) - reach, float(mean) + reach)
    return Against(
        above=sum(each > 0 for each in apart),
        equal=sum(each == 0 for each in apart),
        below=sum(each < 0 for each in apart),
        mean_difference=mean,
        interval=interval,
    )


def margin_of_victory(marked: MarkedRound, first: int, others: Sequence[int]) -> Margin | Undefined:
    """Give the fewest steps that bring another plan level with the first or above it, under `mean_of_jurors`.

    A step up on a card of the other plan, or a step down on one of the first, brings their marks nearer by the weight
    of its criterion over the plan's number of cards, whatever else is changed. So of any number of steps those with
    the largest gains bring them nearest, and the fewest are found by taking the largest gain there is still room for.
    What the tie rules would say of marks that become equal is left out; of two that are equal now, one step decides.
    """
    if not others:
        return Undefined(Reason.ONE_PLAN)
    found = {plan: _levers_needed(marked, first, plan) for plan in others}
    steps = {plan: sum(count for _, count in levers) for plan, levers in found.items()}
    nearest = min(others, key=steps.__getitem__)
    changes = (change for lever, count in found[nearest] for change in _changes(marked, lever, count))
    return Margin(steps[nearest], tuple(changes))


def _levers_needed(marked: MarkedRound, first: int, plan: int) -> list[tuple[_Lever, int]]:
    levers = sorted((*_levers(marked, plan, up=True), *_levers(marked, first, up=False)), key=lambda lever: -lever.gain)
    (sum_first, count_first), (sum_other, count_other) = marked.totals.sums[first], marked.totals.sums[plan]
    behind = marked.totals.on_scale(sum_first, count_first) - marked.totals.on_scale(sum_other, count_other)
    taken: list[tuple[_Lever, int]] = []
    for lever in levers:
        if behind <= 0 and taken:
            break
        if lever.room:
            count = min(lever.room, max(1, -(-behind // lever.gain)))
            taken.append((lever, int(count)))
            behind -= count * lever.gain
    return taken


def _levers(marked: MarkedRound, plan: int, *, up: bool) -> Iterator[_Lever]:
    cards = marked.totals.sums[plan][1]
    whole = sum(marked.criteria[position].weight for position in marked.counting)
    means = marked.reading.means(plan)
    step, end = marked.step * marked.unit, marked.scale[up] * marked.unit
    for position in marked.counting:
        criterion = marked.criteria[position]
        room = cards * max(Fraction(0), (end - means[criterion.id]) * (1 if up else -1)) / step
        yield _Lever(criterion.weight * step / whole / cards, plan, position, up, int(room))


def _changes(marked: MarkedRound, lever: _Lever, steps: int) -> Iterator[MarkChange]:
    """Take the steps on as few cards as there is room for, those with the most room first."""
    way = marked.step if lever.up else -marked.step
    criterion = marked.criteria[lever.criterion]
    column = next(column for column in marked.reading.columns(lever.plan) if column.criterion is criterion)
    room = [(marked.scale[lever.up] - mark) // way for mark in column.marks]
    for card in sorted(range(len(room)), key=lambda card: -room[card]):
        taken = min(steps, room[card])
        if taken:
            mark = (column.marks[card] + taken * way) * marked.unit
            yield MarkChange(marked.jurors[column.jurors[card]], marked.plans[lever.plan], criterion.id, mark)
        steps -= taken
