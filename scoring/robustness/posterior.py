"""The chance that a plan is truly the best, seen through a jury that is only a sample of opinions."""

from collections.abc import Mapping, Sequence
from math import ceil, erfc, exp, fsum, prod, sqrt
from typing import Final, NamedTuple

from scoring.reasons import Reason, Undefined
from scoring.variance import Variance

SMALLEST_JURY: Final = 4
WIDE: Final = 8.0
"""The integral runs over 8 standard deviations, in steps of a quarter of the smallest one."""
STEPS: Final = 4


class Belief(NamedTuple):
    """What is believed of a plan's true mark: a normal distribution on the jury's scale."""

    mean: float
    deviation: float


def beliefs(variance: Variance | Undefined, jurors: int, plans: Sequence[int]) -> Mapping[int, Belief] | Undefined:
    """Give the shrunken posterior N(μ + λ_p (m_p - μ), λ_p σ²e / n_p) with λ_p = σ²q / (σ²q + σ²e / n_p).

    Source: Robinson, "That BLUP is a good thing: the estimation of random effects", Statistical Science 6
    (1991), 15-32. With σ²q = 0 the marks show no difference between the plans, and the same μ is believed of
    all. Undefined below four jurors, and where all marks are equal: then λ_p is zero divided by zero.
    """
    if jurors < SMALLEST_JURY:
        return Undefined(Reason.TOO_FEW_JURORS)
    if isinstance(variance, Undefined):
        return variance
    if not variance.between + variance.residual:
        return Undefined(Reason.NO_VARIATION)
    found = {}
    for plan in plans:
        noise = variance.residual / variance.cards[plan]
        trust = variance.between / (variance.between + noise)
        shrunken = variance.mean + trust * (variance.marks[plan] - variance.mean)
        found[plan] = Belief(shrunken, sqrt(trust * noise))
    return found


def chances_of_being_best(believed: Mapping[int, Belief]) -> Mapping[int, float]:
    """Give the chance of each plan that its true mark is the highest; they add up to one.

    P(best) = ∫ φ_p(x) Π Φ_q(x) dx over the other plans q, by the trapezium rule; nothing is drawn at random.
    Where nothing is left to chance those with the highest mark share it: one plan when the jury agrees in
    everything, and all plans when the marks show no difference between them.
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


def chance_above(first: Belief, second: Belief) -> float:
    """Give the chance that the first plan is truly better than the second."""
    apart = sqrt(first.deviation**2 + second.deviation**2)
    difference = first.mean - second.mean
    if not apart:
        return (difference > 1e-9) + 0.5 * (abs(difference) <= 1e-9)
    return erfc(-difference / apart / sqrt(2)) / 2
