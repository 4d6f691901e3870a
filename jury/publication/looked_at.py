"""What was looked at before publishing and may stay as it is, with the reason why: a name, a street, a tie."""

from collections.abc import Iterable, Mapping
from typing import Final

from jury.model.evening import Evening
from jury.model.tables import Key
from jury.text import folded

BETWEEN: Final = "."
"""What stands between the parts of a place: proposals.V05.first_step."""
TWIN: Final = "_public"


def place_name(table: str, key: Key, field: str = "") -> str:
    """Name a field of a row, as a definition does; a text and its public twin are one place."""
    return BETWEEN.join((table, *map(str, key), *([field.removesuffix(TWIN)] if field else [])))


def is_inside(field: str, row: str) -> bool:
    """Say whether a place is one of this row, as `place_name` names both."""
    return field.startswith(row + BETWEEN)


def may_stay(evening: Evening, where: str, words: Iterable[str] = ()) -> bool:
    """Say whether all these words were looked at in this place; a word that came in later was not."""
    looked_at = evening.kept("settled", _by_place)
    if where not in looked_at:
        return False
    known = looked_at[where]
    return known is None or known.issuperset(map(folded, words))


def _by_place(evening: Evening) -> Mapping[str, frozenset[str] | None]:
    """Give the words that were looked at in each place; None where everything was."""
    found: dict[str, frozenset[str] | None] = {}
    for row in evening.settled:
        where = row.field.removesuffix(TWIN)
        known = found.get(where, frozenset())
        found[where] = known | frozenset(map(folded, row.looked_at)) if row.looked_at and known is not None else None
    return found
