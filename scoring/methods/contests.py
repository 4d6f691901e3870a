"""Methods that let the plans meet two by two: Copeland and Schulze."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from operator import or_

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value
from scoring.pairwise import majorities, paths_by_strength, votes


def copeland(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the majorities it won minus those it lost, among jurors with complete cards for both.

    Source: Copeland, "A reasonable social welfare function", seminar, University of Michigan (1951). Always
    applies; a meeting that no juror judged, or that ends equal, counts for neither.
    """
    standing = majorities(votes(totals, plans))
    return by_value({plan: Fraction(won - lost) for plan, (won, lost) in zip(plans, standing, strict=True)})


def schulze(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Put plan a above plan b when the strongest path of majorities from a to b beats the one back.

    The first group holds the plans that nobody stands above, the next one those that only they stand above,
    and so on. A plan's value is the number of plans in lower groups. Paths are measured in winning votes,
    among jurors with complete cards for both.

    Source: Schulze (2011), see `scoring.pairwise.path_strengths`. Always applies.
    """
    below = [0] * len(plans)
    for _, reaches, reached_by in paths_by_strength(votes(totals, plans)):
        # Whom a plan reaches by paths so strong, and who cannot reach back by them.
        below = [bits | there & ~back for bits, there, back in zip(below, reaches, reached_by, strict=True)]
    waiting = list(range(len(plans)))
    groups: list[tuple[int, ...]] = []
    values: dict[int, Fraction] = {}
    while waiting:
        beaten = reduce(or_, (below[plan] for plan in waiting))
        group = tuple(plans[plan] for plan in waiting if not beaten >> plan & 1)
        waiting = [plan for plan in waiting if beaten >> plan & 1]
        groups.append(group)
        values.update(dict.fromkeys(group, Fraction(len(waiting))))
    return Outcome(values, tuple(groups))
