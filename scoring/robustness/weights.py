"""How far the weights could have been different with the same winner."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.robustness.random_bits import RandomBits, portions

Marks = Mapping[int, Fraction]
"""A value per plan position, of a method that is the weighted sum of its values by each criterion alone."""
Interval = tuple[Fraction, Fraction]

WEIGHT_DRAWS: Final = 10_000
TIMES_HEAVIER: Final = 2
"""A criterion's weight is looked at divided by this, and times this."""


def weight_intervals(
    marked: MarkedRound, marks: Marks, alone: Mapping[str, Marks], winners: Sequence[int]
) -> Mapping[str, Interval | Undefined]:
    """Give per criterion the share of the whole weight, from 0 to 1, within which nobody overtakes the winners.

    The other criteria keep their proportions. With x the share, a plan's mark is x · its mark by the
    criterion alone + (1 - x) · its mark by the others, a straight line; the ends are where a line of another
    plan crosses the winner's, so they are exact, and at an end the two are equal. Winners who share their
    place must go on sharing it.
    """
    whole = sum((marked.criteria[criterion].weight for criterion in marked.counting), Fraction(0))
    found: dict[str, Interval | Undefined] = {}
    for position in marked.counting:
        criterion = marked.criteria[position]
        share = criterion.weight / whole
        if share == 1:
            found[criterion.id] = Undefined(Reason.ONE_CRITERION)
            continue
        found[criterion.id] = _interval(marks, alone[criterion.id], share, winners)
    return found


def _interval(marks: Marks, alone: Marks, share: Fraction, winners: Sequence[int]) -> Interval:
    """Move along the line through the winner's lead now, at `share`, and its lead by the criterion alone, at 1.

    The line is below zero at 0 when the lead now is less than share × the lead alone.
    """
    low, high = Fraction(0), Fraction(1)
    for winner in winners:
        for plan, mark in marks.items():
            lead, lead_alone = marks[winner] - mark, alone[winner] - alone[plan]
            if lead_alone < 0:
                high = min(high, (lead - share * lead_alone) / (lead - lead_alone))
            elif lead < share * lead_alone:
                low = max(low, (lead - share * lead_alone) / (lead - lead_alone))
    return low, high


def criteria_that_decide(marked: MarkedRound, intervals: Mapping[str, Interval | None]) -> tuple[str, ...]:
    """Give the criteria that would bring another winner if they weighed half or twice as much.

    With w the weight and W that of all together, the share becomes w / (2W - w) or 2w / (W + w); the winner stays when
    both lie within the criterion's interval.
    """
    counting = [marked.criteria[position] for position in marked.counting]
    whole = sum(criterion.weight for criterion in counting)
    found = []
    for criterion in counting:
        interval = intervals.get(criterion.id)
        if interval is None:
            continue
        weight = criterion.weight
        half = weight / (TIMES_HEAVIER * whole - (TIMES_HEAVIER - 1) * weight)
        double = TIMES_HEAVIER * weight / (whole + (TIMES_HEAVIER - 1) * weight)
        # At an end of the interval another plan is level with the winner.
        if half <= interval[0] or double >= interval[1]:
            found.append(criterion.id)
    return tuple(found)


def first_rank_shares(alone: Mapping[str, Marks], seed: int) -> Mapping[int, float]:
    """Give each plan's share of first places when every division of the weights is as likely as another.

    10,000 draws from Dirichlet(1, …, 1), made as exponential variables divided by their sum; plans that share
    a first place share it here too. The same seed gives the same draws with any version of numpy.

    Source: Butler, Jia and Dyer, "Simulation techniques for the sensitivity analysis of multi-criteria
    decision models", European Journal of Operational Research 103 (1997), 531-546; Devroye, "Non-Uniform
    Random Variate Generation" (1986), chapter XI.4, for the draws.
    """
    import numpy as np

    plans = list(next(iter(alone.values())))
    alike: dict[tuple[Fraction, ...], list[int]] = {}
    for plan in plans:
        alike.setdefault(tuple(marks[plan] for marks in alone.values()), []).append(plan)
    marks = np.array([[float(mark) for mark in row] for row in alike]).T
    bits = RandomBits(seed)
    wins = np.zeros(len(alike), dtype=np.int64)
    for start, stop in portions(WEIGHT_DRAWS, len(alone) * len(alike)):
        # The sum of a draw scales all its marks alike, so the winner can be read without dividing by it.
        weights = -np.log(bits.uniform(stop - start, len(alone)))
        wins += np.bincount((weights @ marks).argmax(axis=1), minlength=len(alike))
    shares = {}
    for group, won in zip(alike.values(), wins.tolist(), strict=True):
        shares.update(dict.fromkeys(group, won / WEIGHT_DRAWS / len(group)))
    return {plan: shares[plan] for plan in plans}
