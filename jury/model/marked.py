"""From the evening to the arithmetic: cards become exact whole numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Final

from jury.model.mark_rows import AFTER_CRITERION, BETWEEN_MARKS, CardOfMarks
from jury.model.rows import Proposal
from jury.model.tables import Key
from scoring.card import LARGE, Cards
from scoring.marked_round import ABSTAINED, Card, CardState, Cell, Criterion, MarkedRound

if TYPE_CHECKING:
    from jury.model.evening import Evening

STATES: Final = {state.value: state for state in CardState}


class Cells(dict[str, tuple[int, Cell]]):
    """What a cell in the text of a card says, once for all cards that say it: on which criterion, and what is there.

    A criterion that the evening does not have comes behind the last.
    """

    def __init__(self, criteria: Sequence[str], per_unit: int) -> None:
        self._places = {name: place for place, name in enumerate(criteria)}
        self._per_unit = per_unit
        self.criteria = len(self._places)

    def __missing__(self, text: str) -> tuple[int, Cell]:
        criterion, mark = text.split(AFTER_CRITERION)
        found = self[text] = (self._place(criterion), self._cell(mark))
        return found

    def on_card(self, marks: CardOfMarks) -> tuple[Cell, ...]:
        """Give the cells of a card in the order of the criteria; one without a mark is open."""
        found: list[Cell] = [None] * (self.criteria + 1)
        if not isinstance(marks, str):
            for criterion, row in marks.items():
                found[self._place(criterion)] = self._cell(str(row["mark"]))
        elif marks:
            for text in marks.split(BETWEEN_MARKS):
                place, cell = self[text]
                found[place] = cell
        return tuple(found[:-1])

    def _place(self, criterion: str) -> int:
        return self._places.get(criterion, self.criteria)

    def _cell(self, mark: str) -> Cell:
        return ABSTAINED if mark == ABSTAINED else int(Decimal(mark) * self._per_unit)


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
    return MarkedRound(criteria, plans, jurors, cards, Fraction(1, per_unit), settings.quorum, step)


def states_of(evening: "Evening") -> Mapping[Key, CardState]:
    """Give by (proposal, juror) what is said of whole cards."""
    rows = evening.records.get("scorecards", {})
    return {key: STATES[str(row["state"])] for key, row in rows.items() if "state" in row}


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
    declared = states_of(evening)

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
