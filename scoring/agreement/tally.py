"""How often each value was given to each plan: all that the alphas look at."""

from collections import Counter
from collections.abc import Sequence
from math import fsum
from operator import mul

Units = Sequence[Sequence[int]]
"""Per plan the values it got, in any order."""

_Beside = tuple[float, Sequence[int], Sequence[int], int]
"""One value of a plan beside all of that plan: its weight, their places, how often each occurs, how many are larger."""


class Tally:
    """The values of all plans that got two or more; `TallyAtOnce` answers the same for very many of them.

    `sizes` holds per such plan the number of its values, `values` the different ones from the lowest, and `times` how
    often each of these occurs.
    """

    def __init__(self, units: Units) -> None:
        pairable = [unit for unit in units if len(unit) > 1]
        self._counted = [Counter(unit) for unit in pairable]
        times: Counter[int] = Counter()
        for own in self._counted:
            for value, count in own.items():
                times[value] += count
        self.sizes: Sequence[int] = list(map(len, pairable))
        self.values: Sequence[int] = sorted(times)
        self.times: Sequence[int] = [times[value] for value in self.values]

    def repeats(self) -> Sequence[int]:
        """Give per plan the sum of squares of how often each value occurs: its ordered pairs that are alike."""
        return [sum(map(mul, own.values(), own.values())) for own in self._counted]

    def moments(self, scores: Sequence[int]) -> Sequence[tuple[int, int]]:
        """Give per plan the sum of the scores of its values, and of their squares; `scores` are those of `values`."""
        score_of = dict(zip(self.values, scores, strict=True))
        square_of = {value: score * score for value, score in score_of.items()}
        return [
            (
                sum(map(mul, own.values(), map(score_of.__getitem__, own))),
                sum(map(mul, own.values(), map(square_of.__getitem__, own))),
            )
            for own in self._counted
        ]

    def relative_differences(self) -> tuple[float, float]:
        """Give the sum of ((a - b) / (a + b))² over the pairs within plans, and over all pairs there are.

        Within a plan that has n values it is divided by n - 1.

        There is no closed form: every pair of different values is looked at, but the distances from a value to all
        larger ones are computed once, for all plans that have it. No value may be below zero.
        """
        place_of = {value: place for place, value in enumerate(self.values)}
        beside: list[list[_Beside]] = [[] for _ in self.values]
        for size, counted in zip(self.sizes, self._counted, strict=True):
            own = sorted(((place_of[value], count) for value, count in counted.items()), reverse=True)
            places, often = zip(*own, strict=True)
            for larger, (place, here) in enumerate(own):
                beside[place].append((here / (size - 1), places, often, larger))
        within: list[float] = []
        among_all: list[float] = []
        for place, value in enumerate(self.values):
            up_to_itself = [0.0] * (place + 1)
            distances = up_to_itself + [((other - value) / (other + value)) ** 2 for other in self.values[place + 1 :]]
            among_all.append(self.times[place] * sum(map(mul, distances, self.times)))
            within.extend(
                weight * sum(map(mul, often, map(distances.__getitem__, places[:larger])))
                for weight, places, often, larger in beside[place]
            )
        return fsum(within), fsum(among_all)
