"""What stands in the cells of a score card: a mark, a word for a state, or nothing yet."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from jury.intake.plans.register import name_key
from jury.intake.tables.rows import Cell, plain
from jury.language import _
from jury.text import shortened
from jury.wording.card_states import CARD_STATE_WORDS
from scoring.marked_round import CardState

_mark = re.compile(r"[+-]?[0-9]{1,6}(?:[.,][0-9]{1,6})?")
"""A number as people write a mark: plain digits and one decimal mark. No exponent, no other script's digits."""
SHOWN: Final = 40

STATES: Final[Mapping[str, CardState]] = {
    typed: state for state, words in CARD_STATE_WORDS.items() for typed in words.typed
}
"""Words for a whole card. In a cell ‘onthouden’ is about that one criterion."""
UNSAID: Final = frozenset({"", "scored", "open", "compleet", "complete", "gescoord", "ingevuld", "begonnen"})
"""Words for a card that say no more than its marks do."""


def read_cell(cell: Cell) -> Decimal | CardState | None:
    """Read one cell of a card; an empty one is None, still open.

    Raises:
        ValueError: it is neither a mark nor a word for a state; the message says so to people.
    """
    if isinstance(cell, Decimal) and cell.is_finite() and abs(cell) < 10**6:
        return cell
    text = plain(cell)
    if not text:
        return None
    if _mark.fullmatch(text):
        return Decimal(text.replace(",", "."))
    state = STATES.get(name_key(text))
    if state is None:
        raise ValueError(_("‘{text}’ is geen cijfer.").format(text=shortened(text, SHOWN)))
    return state


def read_state(text: str) -> CardState | None:
    """Read the word for a whole card; None where only its marks say something.

    Raises:
        ValueError: it is no word that we know; the message says so to people.
    """
    key = name_key(text)
    if key in UNSAID:
        return None
    if key not in STATES:
        raise ValueError(
            _("‘{text}’ is geen stand van een kaart. Kies afwezig, verschoond of onthouden.").format(
                text=shortened(text, SHOWN)
            )
        )
    return STATES[key]
