"""The score cards of a definition: a table a plan, a card a juror, and every mark on the scale."""

from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from jury.definition.fields import FieldReader, Reference
from jury.definition.places import KeyPath
from jury.definition.rules import check_references, fault_of_mark
from jury.language import _
from jury.model.rows import Settings
from jury.model.tables import Key, Row
from jury.model.values import Kind, Value, choice, decimal_text
from scoring.card import ABSTAINED, OF_A_WHOLE_CARD

PLACE: Final[KeyPath] = ("scorecards",)
STATE: Final = choice(*OF_A_WHOLE_CARD)
MARK: Final = Value(Kind.DECIMAL)


class Cards(NamedTuple):
    """The rows of the cards, and the plans that have a table of cards, be it empty."""

    scorecards: dict[Key, Row]
    marks: dict[Key, Row]
    sheets: frozenset[str]


class CardReader:
    """Reads score cards, and gathers what is wrong with them.

    `ids` gives the ids of each table; nobody is blamed for an id of a table that is `unreadable`. `settings` is None
    where the scale itself is wrong; marks are then not held against it.
    """

    def __init__(
        self,
        reader: FieldReader,
        ids: Mapping[str, Collection[str]],
        unreadable: Collection[str],
        settings: Settings | None,
    ) -> None:
        self._reader = reader
        self._ids = ids
        self._unreadable = unreadable
        self._settings = settings
        self._cards = Cards({}, {}, frozenset())

    def read(self, given: Any) -> Cards:
        """Read all tables of cards."""
        sheets = self._entries(given, PLACE, "proposals")
        for proposal, sheet in sheets.items():
            for juror, card in self._entries(sheet, (*PLACE, proposal), "jurors").items():
                self._card(proposal, juror, card, (*PLACE, proposal, juror))
        return self._cards._replace(sheets=frozenset(sheets))

    def _entries(self, given: Any, path: KeyPath, table: str) -> dict[str, Any]:
        """Give the entries of a table whose keys are ids of another table."""
        if not isinstance(given, Mapping):
            self._reader.wrong_type(_("een tabel"), given, path)
            return {}
        known = self._ids[table]
        if table not in self._unreadable:
            references = [Reference((*path, id), table, id) for id in given]
            check_references(self._reader.findings, references, self._ids)
        return {id: inside for id, inside in given.items() if id in known}

    def _card(self, proposal: str, juror: str, given: Any, path: KeyPath) -> None:
        if isinstance(given, Mapping) and "state" in given:
            state = self._reader.read(STATE, given["state"], (*path, "state"))
            if len(given) > 1:
                self._reader.findings.fault(path, _("een kaart heeft een ‘state’ of cijfers, niet allebei."))
            elif state is not None:
                self._cards.scorecards[proposal, juror] = {"state": state}
            return
        if given == {}:
            self._cards.scorecards[proposal, juror] = {}
        for criterion, mark in self._entries(given, path, "criteria").items():
            kept = self._mark(mark, (*path, criterion))
            if kept is not None:
                self._cards.marks[proposal, juror, criterion] = {"mark": kept}

    def _mark(self, given: Any, path: KeyPath) -> str | None:
        if given == ABSTAINED:
            return ABSTAINED
        if isinstance(given, str):
            self._reader.wrong_type(_('een cijfer of "{word}"').format(word=ABSTAINED), given, path)
            return None
        number = self._reader.read(MARK, given, path)
        if number is None:
            return None
        if self._settings is not None:
            fault_of_mark(self._reader.findings, number, self._settings, path)
        return decimal_text(number)
