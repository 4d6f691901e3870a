"""The marks per criterion on a plan's complete cards, and their mean."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import cast

from scoring.marked_round import Criterion, MarkedRound

Column = tuple[Criterion, Sequence[int], Sequence[int]]
"""A criterion, the positions of jurors, and beside them the marks they gave one plan on it, in whole units."""


def criterion_means(marked: MarkedRound, plan: int) -> dict[str, Fraction]:
    """Give the mean per criterion id over a plan's complete cards, on the jury's scale.

    A criterion that does not count may be unmarked on a complete card: its mean is over the complete cards that do
    have a mark there, and it is left out where none has one.
    """
    numerator, denominator = marked.unit.as_integer_ratio()
    return {
        criterion.id: Fraction(sum(marks) * numerator, len(marks) * denominator)
        for criterion, _, marks in mark_columns(marked, plan)
    }


def mark_columns(marked: MarkedRound, plan: int) -> Iterator[Column]:
    """Give the marks on a plan's complete cards, criterion by criterion; a criterion without any is left out."""
    row, jurors = marked.cards[plan], tuple(marked.totals.by_plan[plan])
    cells_by_criterion = zip(*(row[juror].cells for juror in jurors), strict=True)
    # A plan without complete cards has no columns at all.
    for criterion, cells in zip(marked.criteria, cells_by_criterion, strict=False):
        if criterion.counts:
            yield criterion, jurors, cast(tuple[int, ...], cells)
            continue
        given = [(juror, cell) for juror, cell in zip(jurors, cells, strict=True) if isinstance(cell, int)]
        if given:
            yield criterion, [juror for juror, _ in given], [mark for _, mark in given]
