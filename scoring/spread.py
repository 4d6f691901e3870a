"""Where the jury differs: the distance between the highest and the lowest mark on one criterion."""

from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter

from scoring.marked_round import MarkedRound
from scoring.reading.one_by_one import Column


@dataclass(frozen=True)
class Spread:
    """The marks of one plan on one criterion, from lowest to highest, over its complete cards.

    Marks are on the jury's scale; `lowest_by` and `highest_by` are the jurors who gave them.
    """

    plan: str
    criterion: str
    lowest: Fraction
    highest: Fraction
    lowest_by: tuple[str, ...]
    highest_by: tuple[str, ...]

    @property
    def difference(self) -> Fraction:
        """Highest minus lowest, on the jury's scale."""
        return self.highest - self.lowest


def spreads(marked: MarkedRound, plan: str) -> tuple[Spread, ...]:
    """Give the spread of a plan on every criterion, in the order of the criteria.

    A criterion without a single mark on a complete card is left out.

    Raises:
        ValueError: the plan is not in the round.
    """
    return tuple(_spread(marked, plan, column) for column in marked.reading.columns(marked.plans.index(plan)))


def _spread(marked: MarkedRound, plan: str, column: Column) -> Spread:
    criterion, jurors, marks = column
    lowest, highest = min(marks), max(marks)
    cells = list(zip(jurors, marks, strict=True))
    return Spread(
        plan=plan,
        criterion=criterion.id,
        lowest=lowest * marked.unit,
        highest=highest * marked.unit,
        lowest_by=tuple(marked.jurors[juror] for juror, mark in cells if mark == lowest),
        highest_by=tuple(marked.jurors[juror] for juror, mark in cells if mark == highest),
    )


def widest(marked: MarkedRound, plan: str) -> Spread | None:
    """Give the widest spread of a plan, the first of the widest; None without a complete card."""
    return max(spreads(marked, plan), key=lambda spread: spread.difference, default=None)


def widest_of_all(marked: MarkedRound, most: int) -> tuple[Spread, ...]:
    """Give the plan × criterion pairs on which the jurors are furthest apart, the furthest first; never a zero."""
    found = [
        (max(column.marks) - min(column.marks), plan, column)
        for position, plan in enumerate(marked.plans)
        for column in marked.reading.columns(position)
    ]
    found.sort(key=itemgetter(0), reverse=True)
    return tuple(_spread(marked, plan, column) for difference, plan, column in found[:most] if difference)
