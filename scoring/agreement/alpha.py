"""Krippendorff's alpha: agreement beyond chance, for any number of jurors and with missing cards.

Source: Krippendorff, "Content Analysis: An Introduction to Its Methodology" (3rd edition, 2013), chapter 12;
"Computing Krippendorff's alpha-reliability" (2011).
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, chain
from operator import mul
from types import MappingProxyType
from typing import Final

from scoring.agreement.tally import Tally, Units
from scoring.agreement.tally_at_once import TallyAtOnce, tally_at_once
from scoring.card import LARGE
from scoring.card_totals import CardTotals
from scoring.reading.total_table import TotalTable
from scoring.reasons import Reason, Undefined

Tallied = Tally | TallyAtOnce

RATIO_VALUES: Final = 5000
"""With more different values than this the ratio alpha, which compares all pairs of them, is not given."""


def alpha(units: Units, metric: str) -> float | Undefined:
    """Give alpha = 1 - observed / expected disagreement, for the metric nominal, ordinal, interval or ratio.

    Only plans with two values or more can be compared. Undefined where there is none, or where all values are
    equal. For ratio all values must be on a scale from zero up.

    Raises:
        KeyError: a metric that does not exist.
    """
    return alpha_of(tally_of(units), metric)


def alpha_of(tally: Tallied, metric: str) -> float | Undefined:
    """Give the alpha of values that were counted before."""
    compute = METRICS[metric]
    if not tally.sizes:
        return Undefined(Reason.NO_PAIRS)
    if len(tally.values) == 1:
        return Undefined(Reason.NO_VARIATION)
    return compute(tally)


def tally_of(units: Units) -> Tallied:
    """Count the values of plans, all at once where there are very many."""
    sizes = list(map(len, units))
    if sum(sizes) <= LARGE:
        return Tally(units)
    import numpy as np

    try:
        given = np.fromiter(chain.from_iterable(units), np.int64, sum(sizes))
    except OverflowError:
        return Tally(units)
    return tally_at_once(given, np.array(sizes)) or Tally(units)


def tally_of_totals(totals: CardTotals) -> Tallied:
    """Count the totals that each plan got, straight from the arrays of a large round."""
    table = totals.by_plan
    if isinstance(table, TotalTable):
        counted = tally_at_once(table.totals[table.complete], table.complete.sum(axis=1))
        if counted is not None:
            return counted
    return tally_of([list(cards.values()) for cards in table])


def _nominal(tally: Tallied) -> float:
    """Two values are as far apart as any two others: the disagreement is the number of pairs that are not alike."""
    differing = [size * size - alike for size, alike in zip(tally.sizes, tally.repeats(), strict=True)]
    every = sum(tally.times)
    return _one_minus(tally, differing, every * every - sum(map(mul, tally.times, tally.times)))


def _interval(tally: Tallied) -> float:
    return _squared_differences(tally, tally.values)


def _ordinal(tally: Tallied) -> float:
    """The distance of two values is the number of values between them, half of both included.

    That is the difference of their mean ranks among all values, so this is the interval alpha of those ranks, here
    doubled to be whole.
    """
    up_to = accumulate(tally.times)
    return _squared_differences(tally, [2 * last - count + 1 for last, count in zip(up_to, tally.times, strict=True)])


def _ratio(tally: Tallied) -> float | Undefined:
    """The distance of two values is their difference divided by their sum."""
    if tally.values[0] < 0:
        return Undefined(Reason.NEGATIVE_MARKS)
    if len(tally.values) > RATIO_VALUES:
        return Undefined(Reason.TOO_LARGE)
    observed, expected = tally.relative_differences()
    return 1 - (sum(tally.times) - 1) * observed / expected


METRICS: Final[Mapping[str, Callable[[Tallied], float | Undefined]]] = MappingProxyType(
    {"nominal": _nominal, "ordinal": _ordinal, "interval": _interval, "ratio": _ratio}
)


def _squared_differences(tally: Tallied, scores: Sequence[int]) -> float:
    """Give the alpha whose distance is (a - b)², of which the sum over all ordered pairs has a closed form."""
    # From the lowest up: differences stay what they are, and the squares stay small.
    scores = [score - scores[0] for score in scores]

    def disagreement(size: int, total: int, squares: int) -> int:
        return 2 * (size * squares - total * total)

    within = [disagreement(size, *moments) for size, moments in zip(tally.sizes, tally.moments(scores), strict=True)]
    weighted = list(map(mul, tally.times, scores))
    among_all = disagreement(sum(tally.times), sum(weighted), sum(map(mul, weighted, scores)))
    return _one_minus(tally, within, among_all)


def _one_minus(tally: Tallied, within: Sequence[int], among_all: int) -> float:
    """Compare the disagreement over all ordered pairs within each plan with that over all pairs there are, exactly."""
    by_size: defaultdict[int, int] = defaultdict(int)
    for size, own in zip(tally.sizes, within, strict=True):
        by_size[size] += own
    observed = sum((Fraction(own, size - 1) for size, own in by_size.items()), Fraction(0))
    return float(1 - (sum(tally.times) - 1) * observed / among_all)
