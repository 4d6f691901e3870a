"""The cards of a large round in two arrays of whole numbers, as whoever reads a large file makes them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, overload

from scoring.card import ABSTAINED, OF_A_WHOLE_CARD, STATES, Card, CardState, Cell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OPEN_MARK: Final = -(2**63)
ABSTAINED_MARK: Final = OPEN_MARK + 1
"""What stands in a cell without a mark: the two lowest numbers of 64 bits, which no scale reaches."""

NOT_DECLARED: Final = 0
DECLARED: Final[Mapping[CardState, int]] = {state: STATES.index(state) for state in OF_A_WHOLE_CARD}
"""What stands for the state that a whole card was declared to have."""

_BLANKS: Final[dict[int, Cell]] = {OPEN_MARK: None, ABSTAINED_MARK: ABSTAINED}


class CardTable(Sequence[tuple[Card, ...]]):
    """Cards in arrays; to whoever reads them a tuple of tuples of cards, of which a row is made when it is looked at.

    `marks[c, p, j]` (int64) is the mark of juror j for plan p on criterion c in whole units, or OPEN_MARK or
    ABSTAINED_MARK: a plane for each criterion, so that what is added up lies side by side. `declared[p, j]` (int8) is
    DECLARED[state] for a card that has one as a whole, else NOT_DECLARED. The arrays are not copied, and must not
    change any more.

    Raises:
        ValueError: the arrays are of another type or shape, or hold a state that no card can be declared to have.
    """

    def __init__(self, marks: "NDArray[np.int64]", declared: "NDArray[np.int8]") -> None:
        import numpy as np

        types = (marks.dtype.name, declared.dtype.name)
        if types != ("int64", "int8") or marks.ndim != 3 or marks.shape[1:] != declared.shape:
            raise ValueError(f"no table of cards: {types[0]} {marks.shape} beside {types[1]} {declared.shape}")
        if not np.isin(declared, [NOT_DECLARED, *DECLARED.values()]).all():
            raise ValueError("no table of cards: an unknown state")
        self.marks = marks
        self.declared = declared

    def __len__(self) -> int:
        return len(self.declared)

    @overload
    def __getitem__(self, plan: int) -> tuple[Card, ...]: ...
    @overload
    def __getitem__(self, plan: slice) -> tuple[tuple[Card, ...], ...]: ...
    def __getitem__(self, plan: int | slice) -> tuple[Card, ...] | tuple[tuple[Card, ...], ...]:
        if isinstance(plan, slice):
            return tuple(self[position] for position in range(*plan.indices(len(self))))
        cards = zip(self.marks[:, plan].T.tolist(), self.declared[plan].tolist(), strict=True)
        return tuple(
            Card(tuple([_BLANKS.get(cell, cell) for cell in cells]), STATES[code] if code else None)
            for cells, code in cards
        )
