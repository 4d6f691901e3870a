"""The grid of formulas on which the outcome is counted again: where things stand, and how a formula points to them."""

from collections.abc import Sequence
from typing import Final

from jury.export.formulas import Formula, column, quoted
from jury.export.sheets import Cell, Sheet
from jury.model.evening import Evening

PLAN, TITLE, PLACE, MARK, CARDS, TOLD_PLACE, TOLD_MARK, SAME, FREE = range(1, 10)
"""The columns that every plan has, and the first one after them: there the cards begin, a column a juror."""
(AGREES_ROW, NEEDED_ROW, MARK_ROW, WEIGHT_ROW, NAMES_ROW, GIVEN_ROW, COUNTS_ROW, WHOLE_ROW) = range(6, 14)
CAPTIONS, HEADS, FIRST = 15, 16, 17
"""The rows: what a block of columns is, what a column is, and the first plan."""
LOTS_ROW: Final = 5
FIRST_MARK: Final = 3
"""Where the marks begin on the sheet of the cards, behind whose card it is."""
Written = Cell | Formula
"""What stands in a cell."""


class Grid:
    """The cells by row and column, and what they are about; it grows to the right, a column at a time."""

    def __init__(self, evening: Evening, sheets: Sequence[Sheet]) -> None:
        self.evening = evening
        self.plan_sheet, self.card_sheet = sheets[:2]
        self.plans = evening.in_play
        self.rows = range(FIRST, FIRST + len(self.plans))
        self.free = FREE
        self.cells: dict[tuple[int, int], Written] = {}
        self._card_rows = {
            (str(cells[0]), str(cells[1])): number for number, cells in enumerate(self.card_sheet.rows, start=2)
        }

    def written(self) -> tuple[tuple[Written, ...], ...]:
        """Give all cells as rows that are equally wide."""
        width, height = max(at for _row, at in self.cells), max(row for row, _at in self.cells)
        every = range(1, width + 1)
        return tuple(tuple(self.cells.get((row, at)) for at in every) for row in range(1, height + 1))

    def take(self, header: str | Formula) -> int:
        """Take the next free column, under this header."""
        self.cells[HEADS, self.free] = header
        self.free += 1
        return self.free - 1

    def caption(self, told: str) -> None:
        """Say above the next free column what begins there."""
        self.cells[CAPTIONS, self.free] = told

    def down(self, at: int) -> str:
        """Point to a column of all plans."""
        return f"${column(at)}${self.rows.start}:${column(at)}${self.rows.stop - 1}"

    def across(self, first: int, row: int) -> str:
        """Point to the columns of one plan from this one to the last that was taken."""
        return f"${column(first)}{row}:${column(self.free - 1)}{row}"

    @staticmethod
    def one(at: int, row: int) -> str:
        """Point to a cell of one plan."""
        return f"${column(at)}{row}"

    def on_card(self, juror: str, plan: str, at: int, until: int | None = None) -> str:
        """Point to a cell of a card on its own sheet, or to those from one column to another; empty without a card."""
        row = self._card_rows.get((juror, plan))
        if row is None:
            return ""
        end = "" if until is None else f":{column(until)}{row}"
        return f"{quoted(self.card_sheet.name)}!{column(at)}{row}{end}"


def on_sheet(sheet: Sheet, header: str, row: int) -> str:
    """Point to a cell of another sheet by the header of its column; empty where that has no such column."""
    if header not in sheet.headers:
        return ""
    return f"{quoted(sheet.name)}!${column(1 + sheet.headers.index(header))}${row}"
