"""The mean per criterion over a plan's complete cards."""

from fractions import Fraction

from scoring.marked_round import MarkedRound


def criterion_means(marked: MarkedRound, plan: int) -> dict[str, Fraction]:
    """Give the mean per criterion id over a plan's complete cards, on the jury's scale.

    A criterion that does not count may be unmarked on a complete card: its mean is over the complete cards
    that do have a mark there, and it is left out where none has one.
    """
    columns = zip(*(card.cells for _, card in marked.complete_cards(plan)), strict=True)
    unit = marked.unit
    means = {}
    for criterion, cells in zip(marked.criteria, columns, strict=False):
        marks = [cell for cell in cells if isinstance(cell, int)]
        if marks:
            means[criterion.id] = Fraction(sum(marks) * unit.numerator, len(marks) * unit.denominator)
    return means
