"""Marked rounds as a large one is held: in arrays."""

import numpy as np

from scoring.marked_round import ABSTAINED, Cell, MarkedRound
from scoring.reading.card_table import ABSTAINED_MARK, DECLARED, NOT_DECLARED, OPEN_MARK, CardTable

BLANKS: dict[Cell, int] = {None: OPEN_MARK, ABSTAINED: ABSTAINED_MARK}


def in_arrays(marked: MarkedRound) -> MarkedRound:
    """The same evening, its cards held in arrays whatever their number."""
    marks = [[[BLANKS.get(cell, cell) for cell in card.cells] for card in row] for row in marked.cards]
    codes = [[DECLARED[card.declared] if card.declared else NOT_DECLARED for card in row] for row in marked.cards]
    planes = np.moveaxis(np.array(marks, dtype=np.int64), 2, 0)
    return marked._replace(cards=CardTable(planes, np.array(codes, dtype=np.int8)))
