"""From the evening to the arithmetic: cards become exact whole numbers."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from jury.model.rows import Proposal
from jury.model.scorecards import Mark
from scoring.marked_round import ABSTAINED, Card, Cell, Criterion, MarkedRound

if TYPE_CHECKING:
    from jury.model.evening import Evening


def marked_round(evening: "Evening", proposals: Sequence[Proposal]) -> MarkedRound:
    """Give the arithmetic what the jury handed in for these plans.

    A mark becomes a whole number of the largest unit in which every mark of the scale is whole.
    """
    settings = evening.settings
    per_unit = lcm(settings.scale_min.as_integer_ratio()[1], settings.scale_step.as_integer_ratio()[1])
    criteria = tuple(Criterion(row.id, Fraction(row.weight), row.counts) for row in evening.criteria)
    plans = tuple(row.id for row in proposals)
    jurors = tuple(row.id for row in evening.jurors)
    names = [row.id for row in criteria]
    cells: dict[Mark | None, Cell] = {None: None, ABSTAINED: ABSTAINED}

    def cell(mark: Mark | None) -> Cell:
        if mark not in cells:
            cells[mark] = int(Decimal(mark or 0) * per_unit)
        return cells[mark]

    def card(plan: str, juror: str) -> Card:
        shown = evening.card(plan, juror)
        return Card(tuple(cell(shown.marks.get(name)) for name in names), shown.declared)

    cards = tuple(tuple(card(plan, juror) for juror in jurors) for plan in plans)
    step = int(settings.scale_step * per_unit)
    return MarkedRound(criteria, plans, jurors, cards, Fraction(1, per_unit), settings.quorum, step)
