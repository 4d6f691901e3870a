"""The marks per criterion on a plan's complete cards, and their mean."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import cast

from scoring.marked_round import Cell, Criterion, MarkedRound


def criterion_means(marked: MarkedRound, plan: int) -> dict[str, Fraction]:
    """Give the mean per criterion id over a plan's complete cards, on the jury's scale.

    A criterion that does not count may be unmarked on a complete card: its mean is over the complete cards that do
    have a mark there, and it is left out where none has one.
    """
    unit = marked.unit
    means = {}
    for criterion, column in _columns(marked, plan):
        marks = column if criterion.counts else [cell for cell in column if isinstance(cell, int)]
        if marks:
            total = sum(cast(tuple[int, ...], marks))
            means[criterion.id] = Fraction(total * unit.numerator, len(marks) * unit.denominator)
    return means


def marks_by_criterion(marked: MarkedRound, plan: int) -> Iterator[tuple[Criterion, Mapping[int, int]]]:
    """Give every criterion with the marks on it, by juror position and in whole units, of a plan's complete cards."""
    jurors = marked.totals.by_plan[plan]
    for criterion, column in _columns(marked, plan):
        pairs = zip(jurors, column, strict=True)
        yield criterion, {juror: cell for juror, cell in pairs if isinstance(cell, int)}


def _columns(marked: MarkedRound, plan: int) -> Iterator[tuple[Criterion, tuple[Cell, ...]]]:
    row = marked.cards[plan]
    columns = zip(*(row[juror].cells for juror in marked.totals.by_plan[plan]), strict=True)
    # A plan without complete cards has no columns at all.
    return zip(marked.criteria, columns, strict=False)
