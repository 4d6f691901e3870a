"""What the jury should talk about besides the widest spreads: who stands alone, and whether the order mattered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import erfc, factorial, sqrt
from operator import mul
from typing import Final

from scoring.agreement.ranks import doubled_ranks, spearman
from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.standings import Standings

FEWEST_PLANS: Final = 5
PART_OF_THE_SCALE: Final = 5
COUNTED_PLANS: Final = 9
"""Up to so many plans all orders are counted: 362,880 of them, in 10 ms."""


@dataclass(frozen=True)
class Alone:
    """One juror's mark that no colleague comes near, on the jury's scale; `nearest` is the closest other mark."""

    plan: str
    criterion: str
    juror: str
    mark: Fraction
    nearest: Fraction


@dataclass(frozen=True)
class OrderBias:
    """Whether plans that came later did better: slot in the pitch order against final mark.

    `correlation` is Spearman's, above zero when later plans stand higher; `slope` is the change of the mark
    per slot by least squares; `p` is the chance of a correlation this strong, either way, had the order been drawn
    by lot.
    """

    correlation: float
    slope: float
    p: float


def standing_alone(marked: MarkedRound) -> tuple[Alone, ...]:
    """Give the marks that stand alone: further from the nearest other mark than the others are from each other.

    The distance is at least a fifth of the scale and two of its steps, and there are at least two others.
    """
    found = []
    low, high = marked.scale
    least = max(2 * marked.step, -((low - high) // PART_OF_THE_SCALE))
    for plan, name in enumerate(marked.plans):
        for criterion, jurors, marks in marked.reading.columns(plan):
            for mark, nearest in _loners(sorted(marks), least):
                juror = marked.jurors[jurors[marks.index(mark)]]
                found.append(Alone(name, criterion.id, juror, mark * marked.unit, nearest * marked.unit))
    return tuple(found)


def _loners(marks: Sequence[int], least: int) -> list[tuple[int, int]]:
    """Give the lowest and the highest mark where they stand alone by at least this, each with its nearest one."""
    if len(marks) < 3:
        return []
    low, above, below, high = marks[0], marks[1], marks[-2], marks[-1]
    found = []
    if above - low >= least and above - low > high - above:
        found.append((low, above))
    if high - below >= least and high - below > below - low:
        found.append((high, below))
    return found


def order_bias(marked: MarkedRound, standings: Standings) -> OrderBias | Undefined:
    """Compare the slot of every plan in the pitch order with its final mark.

    Up to 9 plans p is exact: the share of all n! orders in which these marks, ties and all, correlate with the slot at
    least this strongly. Above that it is the normal approximation with variance 1 / (n - 1).

    Source: Kendall and Gibbons, "Rank Correlation Methods" (5th edition, 1990), chapters 4 and 5. Undefined below
    five plans, of which no order is rare enough to say anything, and where all marks are equal. A plan's own quality
    is not taken out: without a draw of the order this is a reason to look, not a proof.
    """
    slot_of = {plan: slot for slot, plan in enumerate(marked.plans, start=1)}
    marks = {slot_of[place.plan]: float(place.mark) for place in standings.places}
    if len(marks) < FEWEST_PLANS:
        return Undefined(Reason.TOO_FEW_PLANS)
    slots = sorted(marks)
    # By rank, which knows which marks are equal; a tie rule that sets equal marks apart, by lot perhaps, is no mark.
    rank_of = {place.plan: place.rank for place in standings.places}
    heights = {
        slot_of[place.plan]: -min(rank_of[plan] for plan in (place.plan, *(place.tie.others if place.tie else ())))
        for place in standings.places
    }
    correlation = spearman(slots, [heights[slot] for slot in slots])
    if isinstance(correlation, Undefined):
        return correlation
    mean_slot, mean_mark = sum(slots) / len(slots), sum(marks.values()) / len(marks)
    slope = sum((slot - mean_slot) * (marks[slot] - mean_mark) for slot in slots) / sum(
        (slot - mean_slot) ** 2 for slot in slots
    )
    ranks = tuple(doubled_ranks([heights[slot] for slot in slots]))
    by_chance = (
        _share_of_orders(ranks)
        if len(ranks) <= COUNTED_PLANS
        else erfc(abs(correlation) * sqrt(len(ranks) - 1) / sqrt(2))
    )
    return OrderBias(correlation, slope, by_chance)


@lru_cache(maxsize=64)
def _share_of_orders(ranks: tuple[int, ...]) -> float:
    """Give the share of all orders of these ranks that go along with 1 to n, up or down, at least as much as this one.

    The correlation is the distance of Σ slot × rank from its mean over all orders, up to a factor that every order
    shares; so it is compared in whole numbers. Kept, since the mode Beraad asks again after every key.
    """
    count = len(ranks)
    middle = count * (count + 1) // 2 * sum(ranks)
    found: int = sum(map(mul, range(1, count + 1), ranks))
    orders = _orders_by_sum(ranks)
    as_far = sum(
        number for total, number in orders.items() if abs(count * total - middle) >= abs(count * found - middle)
    )
    return as_far / factorial(count)


def _orders_by_sum(ranks: Sequence[int]) -> Mapping[int, int]:
    """Count all orders by their Σ slot × rank, slot by slot: those that used the same ranks so far go on together."""
    found: dict[int, dict[int, int]] = {0: {0: 1}}
    for slot in range(1, len(ranks) + 1):
        longer: dict[int, dict[int, int]] = {}
        for used, sums in found.items():
            for place, rank in enumerate(ranks):
                if used >> place & 1:
                    continue
                counts = longer.setdefault(used | 1 << place, {})
                for total, number in sums.items():
                    further = total + slot * rank
                    counts[further] = counts.get(further, 0) + number
        found = longer
    [every] = found.values()
    return every
