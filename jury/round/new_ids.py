"""The id of a row that comes in without one: a letter and the next number, or made of its name."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from jury.model.evening import Evening
from jury.text import slug


class Numbered(NamedTuple):
    """Ids of a letter and a number, in as many digits at least."""

    letter: str
    digits: int = 2


NUMBERED: Final[Mapping[str, Numbered]] = {
    "proposals": Numbered("V"),
    "jurors": Numbered("J", 1),
    "needs": Numbered("N"),
    "offers": Numbered("A"),
    "measures": Numbered("M"),
    "tables": Numbered("T"),
    "goals": Numbered("D"),
}
"""The tables whose rows are counted; those of the others are called by their name."""
NO_ID_OF: Final[Mapping[str, str]] = {"criteria": "state"}
"""What cannot be an id of a table: on a score card it means something else."""
BETWEEN: Final[Mapping[str, str]] = {"criteria": "_", "themes": "_"}
"""What stands between the words of an id where that is no hyphen."""


def new_id(evening: Evening, table: str, row: Mapping[str, Any]) -> str:
    """Give an id for a row that no other of its table has."""
    ids = [str(key[0]) for key in evening.records.get(table, {})]
    if table in NUMBERED:
        return _following(ids, NUMBERED[table])
    between = BETWEEN.get(table, "-")
    plain = slug(str(row.get("name") or "")).replace("-", between)
    taken = {id.casefold() for id in ids} | {NO_ID_OF.get(table, "")}
    numbered = (f"{plain}{between}{n}" for n in range(2, len(taken) + 3))
    return plain if plain not in taken else next(id for id in numbered if id not in taken)


def _following(ids: list[str], numbered: Numbered) -> str:
    """Give the letter and the number after the highest; ids of another form do not count."""
    found = (id.removeprefix(numbered.letter) for id in ids if id.startswith(numbered.letter))
    highest = max((int(number) for number in found if number.isascii() and number.isdecimal()), default=0)
    return f"{numbered.letter}{highest + 1:0{numbered.digits}d}"
