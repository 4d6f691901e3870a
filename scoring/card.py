"""A juror's card for a plan: its cells, its state, and the criteria it is marked on."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Final, Literal, NamedTuple, get_args


class CardState(StrEnum):
    """The five states of a card, never mixed up."""

    SCORED = "scored"
    OPEN = "open"
    ABSENT = "absent"
    RECUSED = "recused"
    ABSTAINED = "abstained"


STATES: Final = tuple(CardState)
Declared = Literal[CardState.RECUSED, CardState.ABSENT, CardState.ABSTAINED]
"""A state that a card can be said to have as a whole, whatever its cells hold."""
OF_A_WHOLE_CARD: Final[tuple[Declared, ...]] = get_args(Declared)
LARGE: Final = 100_000
"""A round of more marks than this is best held in arrays; below it, loading numpy takes longer than ranking."""
ABSTAINED: Final = "abstained"
Cell = int | None | Literal["abstained"]
"""A cell holds a mark in whole units, None while it is open, or "abstained"."""


class Criterion(NamedTuple):
    """One criterion of the jury, with its weight; one that does not count is shown but left out of sums."""

    id: str
    weight: Fraction
    counts: bool = True


class Card(NamedTuple):
    """One juror's card for one plan: its cells in the order of the criteria.

    `declared` is "absent", "recused" or "abstained" when the whole card has that state, else None.
    """

    cells: tuple[Cell, ...]
    declared: CardState | None = None


Cards = Sequence[Sequence[Card]]
"""`cards[p][j]` is the card of juror j for plan p."""
