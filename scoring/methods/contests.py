"""Methods that let the plans meet two by two: Copeland and Schulze."""

from collections.abc import Sequence
from fractions import Fraction

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value
from scoring.pairwise import majorities, path_strengths, votes


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
    strengths = path_strengths(votes(totals, plans))
    size = range(len(plans))
    above = [{a for a in size if strengths[a][b] > strengths[b][a]} for b in size]
    waiting = set(size)
    groups: list[tuple[int, ...]] = []
    values: dict[int, Fraction] = {}
    while waiting:
        group = [b for b in sorted(waiting) if waiting.isdisjoint(above[b])]
        waiting.difference_update(group)
        groups.append(tuple(plans[b] for b in group))
        values.update({plans[b]: Fraction(len(waiting)) for b in group})
    return Outcome(values, tuple(groups))
