"""Where the jury differs: the distance between the highest and the lowest mark on one criterion."""

from dataclasses import dataclass
from fractions import Fraction

from scoring.marked_round import MarkedRound


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
    cards = list(marked.complete_cards(marked.plans.index(plan)))
    found = []
    for position, criterion in enumerate(marked.criteria):
        marks = {marked.jurors[juror]: cell for juror, card in cards if isinstance(cell := card.cells[position], int)}
        if marks:
            lowest, highest = min(marks.values()), max(marks.values())
            found.append(
                Spread(
                    plan=plan,
                    criterion=criterion.id,
                    lowest=lowest * marked.unit,
                    highest=highest * marked.unit,
                    lowest_by=tuple(juror for juror, mark in marks.items() if mark == lowest),
                    highest_by=tuple(juror for juror, mark in marks.items() if mark == highest),
                )
            )
    return tuple(found)


def widest(marked: MarkedRound, plan: str) -> Spread | None:
    """Give the widest spread of a plan, the first of the widest; None without a complete card."""
    return max(spreads(marked, plan), key=lambda spread: spread.difference, default=None)
