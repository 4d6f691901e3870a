"""From the evening to the arithmetic: cards become exact whole numbers."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from jury.model.cells import Cells, states_of
from jury.model.mark_rows import CardOfMarks
from jury.model.proposal import Proposal
from scoring.card import LARGE, Cards
from scoring.marked_round import Card, CardState, Criterion, MarkedRound

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
    cells = Cells([row.id for row in criteria], per_unit)
    large = len(plans) * len(jurors) * len(criteria) > LARGE
    cards: Cards = _table(evening, plans, jurors, cells) if large else _rows(evening, plans, jurors, cells)
    step = int(settings.scale_step * per_unit)
    scale = (int(settings.scale_min * per_unit), int(settings.scale_max * per_unit))
    return MarkedRound(criteria, plans, jurors, cards, Fraction(1, per_unit), settings.quorum, step, scale)


def _table(evening: "Evening", plans: Sequence[str], jurors: Sequence[str], cells: Cells) -> Cards:
    # Few evenings are as large as this, and only those pay for loading numpy.
    from jury.model.marked_at_once import card_table

    try:
        return card_table(evening, plans, jurors, cells)
    except OverflowError:
        return _rows(evening, plans, jurors, cells)


def _rows(
    evening: "Evening", plans: Sequence[str], jurors: Sequence[str], cells: Cells
) -> tuple[tuple[Card, ...], ...]:
    nothing = Card(cells.on_card(""))
    recused = nothing._replace(declared=CardState.RECUSED)
    declared = states_of(evening.records)

    def card(plan: str, juror: str, marks: CardOfMarks | None) -> Card:
        state = declared.get((plan, juror))
        if marks is None and state is None:
            return recused if evening.recused(plan, juror) else nothing
        return Card(cells.on_card(marks or ""), state)

    given = evening.marks.cards
    return tuple(
        tuple(card(plan, juror, marks.get(juror)) for juror in jurors)
        for plan in plans
        for marks in [given.get(plan, {})]
    )
