"""What is wrong with a definition, gathered: each finding a sentence that begins with its place."""

import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from jury.definition.places import KeyPath, Places
from jury.errors import WrongDefinition
from jury.language import N_, _
from jury.text import clean, folded, nearest, one_line, shortened, was_meant

SHOWN_LENGTH: Final = 60
NOTHING_WRITTEN: Final = N_("Er is niets geschreven. Verbeter het bestand en probeer het opnieuw.")
SUGGESTIONS_AT_MOST: Final = 100
"""Looking for the nearest name takes time; a file with more unknown names than this is another file altogether."""


class Finding(NamedTuple):
    """One thing to say about a place in the definition."""

    line: int
    sentence: str


class Findings:
    """Gathers the faults and the notices of one definition, with their places."""

    def __init__(self, data: Mapping[str, Any], places: Places | None) -> None:
        self._data = data
        self._places = places
        self._faults: list[Finding] = []
        self._notices: list[Finding] = []
        self._suggestions = 0

    def fault(self, path: KeyPath, what: str) -> None:
        """Say that something is wrong at a place; `what` is a sentence without its place."""
        self._faults.append(self._finding(path, what))

    def no_choice(self, path: KeyPath, given: str, words: Collection[str], likely: Collection[str]) -> None:
        """Say that a word is none of these, and which of the likely ones may have been meant."""
        sentence = _("‘{given}’ kan hier niet; kies uit {words}.").format(given=shown(given), words=", ".join(words))
        self.fault(path, sentence + self.meant(given, likely))

    def notice(self, path: KeyPath, what: str) -> None:
        """Say something about a place that is not wrong."""
        self._notices.append(self._finding(path, what))

    @property
    def notices(self) -> tuple[str, ...]:
        """The notices in the order of the file."""
        return _in_order(self._notices)

    def refuse_faults(self) -> None:
        """Go on only where nothing is wrong.

        Raises:
            WrongDefinition: something is; all of it, in the order of the file.
        """
        if self._faults:
            raise WrongDefinition(*_in_order(self._faults), hint=_(NOTHING_WRITTEN))

    def meant(self, word: str, names: Collection[str]) -> str:
        """Give the question whether the nearest of these names was meant, or nothing where none is near."""
        self._suggestions += 1
        if self._suggestions > SUGGESTIONS_AT_MOST:
            return ""
        same = next((name for name in names if folded(name) == folded(word)), None)
        name = same or nearest(word[:SHOWN_LENGTH], names)
        return was_meant(shown(name)) if name else ""

    def place(self, path: KeyPath) -> str:
        """Name a place for people: its line where there is one, the way to it, and the id of the row it is in."""
        return self._placed(self._line(path), path)

    def _finding(self, path: KeyPath, what: str) -> Finding:
        line = self._line(path)
        place = self._placed(line, path)
        return Finding(line or 0, f"{place}: {what}" if place else what)

    def _line(self, path: KeyPath) -> int | None:
        return self._places.line(path) if self._places else None

    def _placed(self, line: int | None, path: KeyPath) -> str:
        way = _readable(self._data, path)
        return way if line is None else _("regel {line}, {way}").format(line=line, way=way)


def shown(text: object) -> str:
    """Give a word from the file as it can stand in a sentence: on one line, not too long."""
    return shortened(one_line(str(text)), SHOWN_LENGTH)


def same_id(id: str) -> str:
    """Give the form in which two ids are the same: no stray spaces, one way of writing accents, no capitals."""
    return unicodedata.normalize("NFC", id.strip()).casefold()


def _in_order(findings: list[Finding]) -> tuple[str, ...]:
    return tuple(finding.sentence for finding in sorted(findings, key=lambda finding: finding.line))


def _readable(data: Mapping[str, Any], path: KeyPath) -> str:
    """Write a path as people count: proposals[3].titel (V07) is the third plan, and its id."""
    way, row_id = "", ""
    inside: Any = data
    for part in path:
        way += f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}"
        inside = _within(inside, part)
        if isinstance(inside, Mapping) and isinstance(inside.get("id"), str) and inside["id"].strip():
            row_id = f" ({shown(inside['id'])})"
    return clean(way.removeprefix(".") + row_id)


def _within(container: Any, part: str | int) -> Any:
    if isinstance(container, Mapping):
        return container.get(part)
    if isinstance(container, list) and isinstance(part, int) and part < len(container):
        return container[part]
    return None
