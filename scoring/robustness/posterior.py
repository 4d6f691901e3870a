"""How sure it is that a plan is truly better, or the best, seen through a jury that is only a sample of opinions."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import ceil, erfc, exp, fsum, prod, sqrt
from operator import mul
from typing import Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.reasons import Reason, Undefined
from scoring.student import fisher_exceeded_by, student_below
from scoring.variance import Variance

SMALLEST_JURY: Final = 4
RARELY: Final = 5e-3
RARELY_OF_TWO: Final = 1e-4
"""The plans differ no less than what would give marks that lie so far apart only this rarely.

Two plans have one difference, which says next to nothing of how much plans differ: there it must be rarer still.
"""
LITTLE: Final = 0.3**2
"""What is supposed where the cards do not show more: a spread of the plans of 0.3 times that of the jurors' errors."""
MANY_CARDS: Final = 5_000
"""Of more cards the plans are taken to be equally well connected, as they are when all cards are complete."""
PRECISION: Final = 1e-24
WIDE: Final = 8.0
"""The integral runs over 8 standard deviations, in steps of a quarter of the smallest one."""
STEPS: Final = 4

Vector = Sequence[float]


class Belief(NamedTuple):
    """What is believed of a plan's true mark: a normal distribution on the jury's scale."""

    mean: float
    deviation: float


class Posterior:
    """What the cards make believe of the plans' true marks m_p in T_pj = m_p + b_j + error.

    The fit of the m_p has the covariance σ²e L⁺, with L the Laplacian of the cards without the severities: two plans
    that hardly any juror compared are known to differ only roughly, however many cards each has. A priori the m_p are
    spread with variance λ σ²e, which pulls them to each other. σ²e is integrated out, so that what is left is Student's
    t. λ is the least that Fisher's test does not refuse at 1 in 200: a few cards cannot show how much plans differ,
    and to suppose much would claim much. Where that is next to nothing it is the estimate itself, up to 0.09.

    `docs/decisions/what-we-say-about-the-winner.md` has the table of how often what is said at 90% holds.

    Source: Robinson, "That BLUP is a good thing: the estimation of random effects", Statistical Science 6 (1991),
    15-32; Box and Tiao, "Bayesian Inference in Statistical Analysis" (1973), chapter 7, for σ²e; Searle, Casella and
    McCulloch, "Variance Components" (1992), chapter 3, for the bound of λ.
    """

    def __init__(self, totals: CardTotals, variance: Variance, rounding: float) -> None:
        """Take the components of the additive model, and the variance that rounding to the steps of the scale gives."""
        self._plans = list(variance.marks)
        self._place = {plan: place for place, plan in enumerate(self._plans)}
        self._mean = variance.mean
        self._centred = [mark - variance.mean for mark in variance.marks.values()]
        self._counts = list(variance.cards.values())
        self._level = len(self._counts) / fsum(1 / count for count in self._counts)
        jurors = [juror for juror, cards in enumerate(totals.by_juror) if cards]
        self._alike = min(self._counts) == len(jurors) or sum(self._counts) > MANY_CARDS
        self._by_juror = (
            [] if self._alike else [[float(plan in totals.by_juror[juror]) for plan in self._plans] for juror in jurors]
        )
        self._by_plan = list(zip(*self._by_juror, strict=True))
        self._error = max(variance.residual, rounding)
        self._freedom = variance.freedom
        self.spread = self._least_spread()
        everything = variance.freedom + len(self._counts) - 1
        self.everything = everything
        self.scale = (variance.freedom * self._error + self._apart(self.spread)) / everything

    def chance_above(self, first: int, second: int) -> float:
        """Give the chance that the first of two plans is truly better than the second."""
        if not self.spread:
            return 0.5
        if self._alike:
            apart = self._centred[self._place[first]] - self._centred[self._place[second]]
            trust = self.spread * self._level / (1 + self.spread * self._level)
            width = sqrt(2 * trust / self._level * self.scale)
            return student_below(trust * apart / width, self.everything)
        contrast = self._contrast(first, second)
        solved = self._solved(self.spread, contrast)
        mean = self.spread * _dot(solved, self._pulls)
        return student_below(mean / sqrt(self.spread * _dot(contrast, solved) * self.scale), self.everything)

    def beliefs(self, plans: Sequence[int]) -> Mapping[int, Belief]:
        """Give what is believed of each plan by itself, with the uncertainty of σ²e in its width."""
        means = self._solved(self.spread, self._pulls)
        wider = self.scale * self.everything / max(1, self.everything - 2)
        every = len(self._plans)
        common = 1 / (1 + self.spread * self._level)
        parts = self._own_parts() if self.spread and not self._alike else [common] * every
        found = {}
        for plan in plans:
            place = self._place[plan]
            # What all plans have in common moves none of them before another; it is as wide as with all cards complete.
            part = parts[place] + (0.0 if self._alike else (common - 1) / every)
            found[plan] = Belief(self._mean + self.spread * means[place], sqrt(self.spread * part * wider))
        return found

    def _own_parts(self) -> Vector:
        """Give the diagonal of (1 + λ L)⁻¹, from an inverse of the size of the shorter side."""
        size = [1 + self.spread * count for count in self._counts]
        if len(self._by_plan) <= len(self._by_juror):
            counts = [fsum(row) for row in self._by_juror]
            per_count = [[mark / count for mark, count in zip(row, counts, strict=True)] for row in self._by_plan]
            matrix = [
                [size[here] * (here == there) - self.spread * _dot(own, other) for there, other in enumerate(per_count)]
                for here, own in enumerate(self._by_plan)
            ]
            return [row[here] for here, row in enumerate(inverse(matrix))]
        per_size = [[mark / own for mark, own in zip(row, size, strict=True)] for row in self._by_juror]
        inner = inverse(
            [
                [fsum(row) / self.spread * (here == there) - _dot(row, other) for there, other in enumerate(per_size)]
                for here, row in enumerate(self._by_juror)
            ]
        )
        return [
            1 / own + _dot(row, [_dot(line, row) for line in inner]) / own**2
            for row, own in zip(self._by_plan, size, strict=True)
        ]

    @cached_property
    def _pulls(self) -> Vector:
        return self._laplacian(self._centred)

    def _contrast(self, first: int, second: int) -> list[float]:
        contrast = [0.0] * len(self._plans)
        contrast[self._place[first]], contrast[self._place[second]] = 1.0, -1.0
        return contrast

    def _least_spread(self) -> float:
        """Give λ: what Fisher's test leaves as the least, or the estimate up to `LITTLE` where that is more."""
        ways = len(self._plans) - 1
        estimate = fsum(mark * mark for mark in self._centred) / ways / self._error - 1 / self._level
        least = min(LITTLE, max(0.0, estimate))
        enough = fisher_exceeded_by(RARELY if ways > 1 else RARELY_OF_TWO, ways, self._freedom) * ways * self._error
        if self._apart(least) <= enough:
            return least
        if self._alike:
            return (self._apart(0.0) / enough - 1) / self._level
        high = max(2 * least, LITTLE)
        while self._apart(high) > enough:
            least, high = high, 4 * high
        while high > 1.01 * least:
            middle = sqrt(least * high) if least else high / 4
            least, high = (middle, high) if self._apart(middle) > enough else (least, middle)
            if high < LITTLE / 1000:
                break
        return least

    def _apart(self, spread: float) -> float:
        """Give the sum of squares of the marks, each weighed by its variance under this λ."""
        return _dot(self._centred, self._solved(spread, self._pulls))

    def _laplacian(self, values: Vector) -> Vector:
        if self._alike:
            return [self._level * value for value in values]
        means = [sum(map(mul, row, values)) / sum(row) for row in self._by_juror]
        return [
            count * value - sum(map(mul, row, means))
            for count, value, row in zip(self._counts, values, self._by_plan, strict=True)
        ]

    def _solved(self, spread: float, right: Vector) -> Vector:
        """Solve (1 + λ L) x = right, for what adds up to zero, by conjugate gradients."""
        if self._alike:
            return [value / (1 + spread * self._level) for value in right]
        scaling = [1 / (1 + spread * count) for count in self._counts]
        return _conjugate_gradients(lambda x: _plus(x, spread, self._laplacian(x)), scaling, right)


def posterior(
    totals: CardTotals, variance: Variance | Undefined, jurors: int, rounding: float
) -> Posterior | Undefined:
    """Give what can be believed of the plans; undefined below four jurors and where all marks are equal."""
    if jurors < SMALLEST_JURY:
        return Undefined(Reason.TOO_FEW_JURORS)
    if isinstance(variance, Undefined):
        return variance
    if not variance.between + variance.residual:
        return Undefined(Reason.NO_VARIATION)
    return Posterior(totals, variance, rounding)


def chances_of_being_best(believed: Mapping[int, Belief]) -> Mapping[int, float]:
    """Give the chance of each plan that its true mark is the highest; they add up to one.

    P(best) = ∫ φ_p(x) Π Φ_q(x) dx over the other plans q, by the trapezium rule; nothing is drawn at random.
    Where the marks show no difference between the plans they all have the same chance.
    """
    narrow = min(belief.deviation for belief in believed.values())
    if not narrow:
        best = max(belief.mean for belief in believed.values())
        winners = [plan for plan, belief in believed.items() if best - belief.mean <= 1e-9]
        return {plan: float(plan in winners) / len(winners) for plan in believed}
    low = max(belief.mean - WIDE * belief.deviation for belief in believed.values())
    high = max(belief.mean + WIDE * belief.deviation for belief in believed.values())
    step = narrow / STEPS
    scales = [(plan, belief.mean, 1 / (belief.deviation * sqrt(2))) for plan, belief in believed.items()]
    parts: dict[int, list[float]] = {plan: [] for plan in believed}
    for place in range(ceil((high - low) / step) + 1):
        x = low + place * step
        heights = [(plan, (x - mean) * scale, scale) for plan, mean, scale in scales]
        below = [erfc(-height) / 2 for _, height, _ in heights]
        all_below = prod(below)
        if all_below:
            for (plan, height, scale), own in zip(heights, below, strict=True):
                parts[plan].append(exp(-height * height) * scale / own * all_below)
    areas = {plan: fsum(values) for plan, values in parts.items()}
    whole = fsum(areas.values())
    return {plan: area / whole for plan, area in areas.items()}


def _conjugate_gradients(apply: Callable[[Vector], Vector], scaling: Vector, right: Vector) -> Vector:
    """Solve symmetric positive equations. Source: Hestenes and Stiefel (1952), see `scoring.weighted_fit`."""
    solution = [0.0] * len(right)
    rest = list(right)
    scaled = list(map(mul, scaling, rest))
    direction, size = scaled, _dot(rest, scaled)
    enough = PRECISION * size
    for _ in range(4 * len(right) + 20):
        if size <= enough:
            break
        turned = apply(direction)
        step = size / _dot(direction, turned)
        solution = _plus(solution, step, direction)
        rest = _plus(rest, -step, turned)
        scaled = list(map(mul, scaling, rest))
        size, before = _dot(rest, scaled), size
        direction = _plus(scaled, size / before, direction)
    return solution


def inverse(matrix: Sequence[Vector]) -> Sequence[Vector]:
    """Invert a symmetric positive matrix by Gauss and Jordan."""
    size = len(matrix)
    rows = [[*row, *(float(here == there) for there in range(size))] for here, row in enumerate(matrix)]
    for turn in range(size):
        pivot = [value / rows[turn][turn] for value in rows[turn]]
        rows = [pivot if here == turn else _plus(row, -row[turn], pivot) for here, row in enumerate(rows)]
    return [row[size:] for row in rows]


def _plus(values: Vector, times: float, others: Vector) -> list[float]:
    return [value + times * other for value, other in zip(values, others, strict=True)]


def _dot(values: Vector, others: Vector) -> float:
    return fsum(map(mul, values, others))
