"""Names in cells become ids: of what the evening knows, or of what comes in with the file."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from jury.intake.plans.pieces import pieces_of, without_bullet
from jury.intake.tables import limits
from jury.intake.tables.rows import refusal
from jury.language import N_, _
from jury.model.evening import Evening
from jury.text import folded, nearest, slug

LOOKALIKES: Final = str.maketrans(
    "авекмнорстухіјѕԁԛԝαβεικνορτυχγ0135",
    "abekmhopctyxijsdqwabeiknoptuxyoles",
)
"""Letters of other scripts, and digits, that look like a Latin letter."""
NEW: Final = {"themes": N_("Nieuw thema: ‘{name}’."), "parties": N_("Nieuwe partij: ‘{name}’.")}
"""What is said of a row that a file brings along, by its table."""
ID_LENGTH: Final = 40
ARTICLES: Final = ("de ", "het ", "’t ", "'t ", "the ")


def name_key(name: str) -> str:
    """Give the form in which two names are the same: no case, accents or stray blanks."""
    letters = unicodedata.normalize("NFKD", folded(name))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def look_of(name: str) -> str:
    """Give the form in which two names look alike: only letters and digits, whatever script they borrow from."""
    return "".join(letter for letter in name_key(name).translate(LOOKALIKES) if letter.isalnum())


class Register:
    """The parties, or the themes, that a file may name: by id or by name; an unknown one becomes a new row."""

    def __init__(self, evening: Evening, table: str) -> None:
        self._names = {row.id: row.name for row in getattr(evening, table)}
        self._by_key = {name_key(name): id for id, name in self._names.items()}
        self._taken = {id.casefold() for id in self._names}
        self._numbers = Counter(self._taken)
        self.added: dict[str, Mapping[str, Any]] = {}
        """The new rows by id, in their stored form."""

    def find(self, name: str) -> str | None:
        """Give the id of what is called so; None where nothing is."""
        if name in self._names:
            return name
        key = name_key(name)
        without = next((key.removeprefix(article) for article in ARTICLES if key.startswith(article)), key)
        return self._by_key.get(key) or self._by_key.get(without)

    def find_or_add(self, name: str) -> str:
        """Give the id of what is called so, after adding it where nothing is.

        Raises:
            WrongInput: the file brings more new names than an evening can have.
        """
        found = self.find(name)
        if found is None:
            if len(self.added) == limits.NEW_NAMES:
                raise refusal(
                    [_("Meer dan {limit} nieuwe partijen of thema’s kan niet.").format(limit=limits.NEW_NAMES)]
                )
            found = self._free_id(slug(name, ID_LENGTH))
            self.added[found] = {"name": name}
            self._names[found] = name
            self._by_key[name_key(name)] = found
        return found

    def nearest(self, name: str) -> str | None:
        """Give the known name that was perhaps meant."""
        return nearest(name, (known for id, known in self._names.items() if id not in self.added))

    def named(self, texts: Iterable[str], at_commas: bool | None = None) -> tuple[str, ...]:
        """Split answers into names: at ‘;’ and line ends, and at commas where somebody said so.

        While nobody did, commas part names where that gives one that is known.
        """
        parts = (without_bullet(part) for text in texts for part in text.split(";"))
        return tuple(name for part in parts for name in self._at_commas(part, at_commas) if name)

    def _at_commas(self, part: str, wanted: bool | None) -> list[str]:
        pieces = pieces_of(part)
        if wanted is None:
            wanted = len(pieces) > 1 and self.find(part) is None and any(self.find(piece) for piece in pieces)
        return pieces if wanted and self.find(part) is None else [part]

    def _free_id(self, wanted: str) -> str:
        """Give an id that nothing has yet: the wanted one, or the same with the next number behind it."""
        free = wanted
        while free.casefold() in self._taken:
            self._numbers[wanted] += 1
            free = f"{wanted}-{self._numbers[wanted]}"
        self._taken.add(free)
        return free
