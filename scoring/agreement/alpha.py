"""Krippendorff's alpha: agreement beyond chance, for any number of jurors and with missing cards.

Source: Krippendorff, "Content Analysis: An Introduction to Its Methodology" (3rd edition, 2013), chapter 12;
"Computing Krippendorff's alpha-reliability" (2011).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import fsum
from operator import mul
from types import MappingProxyType
from typing import Final

from scoring.agreement.ranks import doubled_ranks
from scoring.reasons import Reason, Undefined

Units = Sequence[Sequence[int]]
"""Per plan the values it got, in any order."""

_Beside = tuple[float, Sequence[int], Sequence[int], int]
"""One value of a plan beside all of that plan: its weight, their places, how often each occurs, how many are larger."""

RATIO_VALUES: Final = 5000
"""With more different values than this the ratio alpha, which compares all pairs of them, is not given."""


def alpha(units: Units, metric: str) -> float | Undefined:
    """Give alpha = 1 - observed / expected disagreement, for the metric nominal, ordinal, interval or ratio.

    Only plans with two values or more can be compared. Undefined where there is none, or where all values are
    equal. For ratio all values must be on a scale from zero up.

    Raises:
        KeyError: a metric that does not exist.
    """
    pairable = [list(values) for values in units if len(values) > 1]
    everything = [value for values in pairable for value in values]
    if not everything:
        return Undefined(Reason.NO_PAIRS)
    if len(set(everything)) == 1:
        return Undefined(Reason.NO_VARIATION)
    return METRICS[metric](pairable, everything)


def _nominal(units: Units, everything: Sequence[int]) -> float:
    def differing_pairs(values: Sequence[int]) -> int:
        return len(values) ** 2 - sum(count * count for count in Counter(values).values())

    return _one_minus(units, everything, differing_pairs)


def _interval(units: Units, everything: Sequence[int]) -> float:
    return _one_minus(units, everything, _squared_differences)


def _ordinal(units: Units, everything: Sequence[int]) -> float:
    """The distance of two values is the number of values between them, half of both included.

    That is the difference of their mean ranks among all values, so this is the interval alpha of those ranks.
    """
    rank_of = dict(zip(everything, doubled_ranks(everything), strict=True))
    ranked = [[rank_of[value] for value in values] for values in units]
    return _one_minus(ranked, [rank_of[value] for value in everything], _squared_differences)


def _ratio(units: Units, everything: Sequence[int]) -> float | Undefined:
    """The distance of two values is their difference divided by their sum.

    There is no closed form: every pair of different values is looked at, but the distances from a value to all larger
    ones are computed once, for all plans that have it.
    """
    if min(everything) < 0:
        return Undefined(Reason.NEGATIVE_MARKS)
    times = Counter(everything)
    if len(times) > RATIO_VALUES:
        return Undefined(Reason.TOO_LARGE)
    values = sorted(times)
    counts = [times[value] for value in values]
    place_of = {value: place for place, value in enumerate(values)}
    beside: list[list[_Beside]] = [[] for _ in values]
    for unit in units:
        own = sorted(Counter(map(place_of.__getitem__, unit)).items(), reverse=True)
        places, often = zip(*own, strict=True)
        for larger, (place, here) in enumerate(own):
            beside[place].append((here / (len(unit) - 1), places, often, larger))
    observed: list[float] = []
    expected: list[float] = []
    for place, value in enumerate(values):
        up_to_itself = [0.0] * (place + 1)
        distances = up_to_itself + [((other - value) / (other + value)) ** 2 for other in values[place + 1 :]]
        expected.append(counts[place] * sum(map(mul, distances, counts)))
        observed.extend(
            weight * sum(map(mul, often, map(distances.__getitem__, places[:larger])))
            for weight, places, often, larger in beside[place]
        )
    return 1 - (len(everything) - 1) * fsum(observed) / fsum(expected)


METRICS: Final[Mapping[str, Callable[[Units, Sequence[int]], float | Undefined]]] = MappingProxyType(
    {"nominal": _nominal, "ordinal": _ordinal, "interval": _interval, "ratio": _ratio}
)


def _one_minus(units: Units, everything: Sequence[int], disagreement: Callable[[Sequence[int]], int]) -> float:
    """Compare the disagreement summed over all ordered pairs within each plan with that over all pairs there are."""
    by_size: defaultdict[int, int] = defaultdict(int)
    for values in units:
        by_size[len(values)] += disagreement(values)
    observed = sum((Fraction(total, size - 1) for size, total in by_size.items()), Fraction(0))
    return float(1 - (len(everything) - 1) * observed / disagreement(everything))


def _squared_differences(values: Sequence[int]) -> int:
    """Sum (a - b)² over all ordered pairs, in closed form."""
    return 2 * (len(values) * sum(value * value for value in values) - sum(values) ** 2)
