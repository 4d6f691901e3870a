"""What is given on cards, for the arithmetic: cells as exact whole numbers, and the states of whole cards."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from jury.model.mark_rows import AFTER_CRITERION, BETWEEN_MARKS, CardOfMarks
from jury.model.tables import Key, Records
from scoring.marked_round import ABSTAINED, CardState, Cell

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


def states_of(records: Records) -> Mapping[Key, CardState]:
    """Give by (proposal, juror) what is said of whole cards."""
    rows = records.get("scorecards", {})
    return {key: STATES[str(row["state"])] for key, row in rows.items() if "state" in row}
