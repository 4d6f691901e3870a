"""From a very large evening to the arithmetic: its cards go from the texts of the file into arrays."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from jury.model.cells import Cells, states_of
from jury.model.mark_rows import BETWEEN_MARKS, CardOfMarks
from scoring.card import CardState, Cell
from scoring.marked_round import ABSTAINED
from scoring.reading.card_table import ABSTAINED_MARK, DECLARED, NOT_DECLARED, OPEN_MARK, CardTable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from jury.model.evening import Evening

LARGEST: Final = 2**62
"""The largest number of units that a cell of an array holds; far above it stand those that are no mark."""


def card_table(evening: "Evening", plans: Sequence[str], jurors: Sequence[str], cells: Cells) -> CardTable:
    """Give the cards of these plans in arrays, without making a card of each.

    Raises:
        OverflowError: a mark is too large for an array of whole numbers.
    """
    places = {juror: place for place, juror in enumerate(jurors)}
    known = _Codes(cells)
    # The plane behind the last is for marks on what is no criterion of this evening.
    planes = np.full((cells.criteria + 1, len(plans), len(jurors)), OPEN_MARK)
    for row, plan in enumerate(plans):
        given = {places[juror]: card for juror, card in evening.marks.cards.get(plan, {}).items() if juror in places}
        _take_in(planes[:, row], given, known)
    return CardTable(planes[:-1], _declared(evening, {plan: row for row, plan in enumerate(plans)}, places))


class _Codes(dict[str, int]):
    """A number for each cell that stands in the texts of cards; `places` and `numbers` say by it what the cell says."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.places: list[int] = []
        self.numbers: list[int] = []

    def __missing__(self, text: str) -> int:
        place, cell = self.cells[text]
        self.places.append(place)
        self.numbers.append(_number(cell))
        code = self[text] = len(self)
        return code


def _number(cell: Cell) -> int:
    if cell is None or cell == ABSTAINED:
        return OPEN_MARK if cell is None else ABSTAINED_MARK
    if abs(cell) > LARGEST:
        raise OverflowError
    return cell


def _take_in(planes: "NDArray[np.int64]", given: Mapping[int, CardOfMarks], known: _Codes) -> None:
    """Put the cards of one plan, by the place of their juror, in its part of the planes."""
    texts = [card for card in given.values() if isinstance(card, str)]
    if texts:
        cells = BETWEEN_MARKS.join(texts).split(BETWEEN_MARKS)
        codes = np.fromiter(map(known.__getitem__, cells), np.int64, len(cells))
        holders = [place for place, card in given.items() if isinstance(card, str)]
        marks_each = [text.count(BETWEEN_MARKS) + 1 for text in texts]
        planes[np.array(known.places)[codes], np.repeat(holders, marks_each)] = np.array(known.numbers)[codes]
    if len(texts) < len(given):
        for place, card in given.items():
            if not isinstance(card, str):
                planes[:-1, place] = [_number(cell) for cell in known.cells.on_card(card)]


def _declared(evening: "Evening", plans: Mapping[str, int], jurors: Mapping[str, int]) -> "NDArray[np.int8]":
    declared = np.full((len(plans), len(jurors)), NOT_DECLARED, dtype=np.int8)
    for key, state in states_of(evening.records).items():
        plan, juror = map(str, key)
        if plan in plans and juror in jurors:
            declared[plans[plan], jurors[juror]] = DECLARED[state]
    for row in evening.interests:
        if evening.recused(row.proposal, row.juror) and row.proposal in plans and row.juror in jurors:
            place = plans[row.proposal], jurors[row.juror]
            if declared[place] == NOT_DECLARED and row.juror not in evening.marks.cards.get(row.proposal, ()):
                declared[place] = DECLARED[CardState.RECUSED]
    return declared
