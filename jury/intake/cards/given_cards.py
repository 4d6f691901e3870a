"""The score cards of a table, row by row, with all that is wrong with them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from jury.errors import RuleBroken
from jury.intake.cards.card_columns import CRITERION, JUROR, MARK, PROPOSAL, STATE, CardColumns
from jury.intake.cards.marks import read_cell, read_state
from jury.intake.plans.register import name_key
from jury.intake.tables import limits
from jury.intake.tables.rows import Cell, SourceRow, plain
from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.round.marking import check_mark
from jury.text import nearest, was_meant
from scoring.marked_round import ABSTAINED, CardState

Card = CardState | Mapping[str, Mark]
CardKey = tuple[str, str]
"""A plan and a juror."""


def why_locked(evening: Evening, key: CardKey, card: Card) -> str | None:
    """Say why a card cannot come in: its plan is withdrawn, or the juror stepped aside; None where it can."""
    proposal, juror = key
    if card is CardState.RECUSED:
        return None
    if evening.card(proposal, juror).declared is CardState.RECUSED:
        return _("{name} is verschoond bij dit plan en geeft geen cijfer.").format(name=evening.juror(juror).name)
    if evening.proposal(proposal).withdrawn and not isinstance(card, CardState):
        return _("dit plan is teruggetrokken en krijgt geen cijfers.")
    return None


class _Fault(ValueError):
    """What is wrong with a row or a cell, in a sentence."""


class GivenCards:
    """The cards of a file, row by row, with every fault."""

    def __init__(self, evening: Evening, columns: CardColumns) -> None:
        self.evening = evening
        self.columns = columns
        self.faults: list[str] = []
        self.cards: dict[CardKey, Card] = {}
        self.marks: dict[CardKey, dict[str, Mark | CardState]] = {}
        self.first_row: dict[tuple[str | None, ...], int] = {}
        self.rows: dict[CardKey, int] = {}
        self.read: dict[Cell, Decimal | CardState | _Fault | None] = {}
        self.known = {
            JUROR: _by_name((row.id, row.name) for row in evening.jurors),
            PROPOSAL: _by_name((row.id, row.title) for row in evening.listed_proposals),
            CRITERION: _by_name((row.id, name) for row in evening.criteria for name in (row.name, row.name_en) if name),
        }

    def take(self, row: SourceRow) -> None:
        """Read one row; all that is wrong with it is kept, and the next row is read."""
        roles = self.columns.roles
        proposal, juror = self._find(row, PROPOSAL), self._find(row, JUROR)
        places: list[tuple[str | None, int]] = list(self.columns.criteria.items())
        if MARK in roles:
            places = [(self._find(row, CRITERION), roles[MARK])]
        cells = {name: self._cell(row, name, at) for name, at in places}
        if not (proposal and juror):
            return
        key = (proposal, juror)
        self.rows.setdefault(key, row.number)
        self._once(row, (*key, *cells) if self.columns.long else key)
        self._state(row, key)
        given = {name: cell for name, cell in cells.items() if name and cell is not None}
        if given:
            self.marks.setdefault(key, {}).update(given)

    def close(self) -> None:
        """Make whole cards of the marks, once every row is read."""
        for key, cells in self.marks.items():
            try:
                self._close(key, cells)
            except _Fault as fault:
                self._say(self.rows[key], str(fault))

    def _say(self, row: int, fault: str) -> None:
        self.faults.append(_("Rij {row}: {fault}").format(row=row, fault=fault))

    def _find(self, row: SourceRow, role: str) -> str | None:
        at = self.columns.roles.get(role)
        if at is None:
            return None
        text = plain(row.cells[at])
        found = self.known[role].get(text) or self.known[role].get(name_key(text)) or set()
        if len(found) > 1:
            self._say(
                row.number,
                _("‘{text}’ past bij {ids}. Gebruik het id.").format(text=text, ids=", ".join(sorted(found))),
            )
        elif not found:
            self._say(row.number, _(UNKNOWN[role]).format(text=text) + self._meant(text, role))
        return next(iter(found)) if len(found) == 1 else None

    def _meant(self, text: str, role: str) -> str:
        # Looking for the nearest name takes time; beyond the faults that are shown nobody reads it.
        return was_meant(nearest(name_key(text), self.known[role])) if len(self.faults) < limits.FAULTS_SHOWN else ""

    def _once(self, row: SourceRow, key: tuple[str | None, ...]) -> None:
        first = self.first_row.setdefault(key, row.number)
        if first != row.number:
            self._say(row.number, _("deze kaart of dit cijfer staat ook al in rij {first}.").format(first=first))

    def _cell(self, row: SourceRow, criterion: str | None, at: int) -> Decimal | CardState | None:
        cell = row.cells[at]
        if cell not in self.read:
            self.read[cell] = self._read(cell)
        said = self.read[cell]
        if isinstance(said, _Fault):
            self._say(row.number, f"{criterion}: {said}" if criterion else str(said))
            return None
        return said

    def _read(self, cell: Cell) -> Decimal | CardState | _Fault | None:
        """Read a cell, or give what is wrong with it."""
        try:
            said = read_cell(cell)
            if isinstance(said, Decimal):
                check_mark(said, self.evening.settings)
        except (ValueError, RuleBroken) as error:
            return _Fault(str(error))
        return said

    def _state(self, row: SourceRow, key: CardKey) -> None:
        at = self.columns.roles.get(STATE)
        if at is None:
            return
        try:
            state = read_state(plain(row.cells[at]))
        except ValueError as error:
            self._say(row.number, str(error))
            return
        if state is None:
            return
        if self.cards.setdefault(key, state) is not state:
            self._say(row.number, _("deze kaart heeft eerder een andere stand."))
        self.marks.setdefault(key, {})

    def _close(self, key: CardKey, cells: Mapping[str, Mark | CardState]) -> None:
        card: Card = self._whole_card(key, cells) or {
            name: ABSTAINED if isinstance(cell, CardState) else cell for name, cell in cells.items()
        }
        if fault := why_locked(self.evening, key, card):
            raise _Fault(fault)
        self.cards[key] = card

    def _whole_card(self, key: CardKey, cells: Mapping[str, Mark | CardState]) -> CardState | None:
        """Give the state of the whole card: from its own column, or where every cell says that the juror was not in."""
        declared = self.cards.get(key)
        words = {cell for cell in cells.values() if isinstance(cell, CardState) and cell is not CardState.ABSTAINED}
        if isinstance(declared, CardState):
            if any(cell is not declared for cell in cells.values()):
                raise _Fault(_("de kaart heeft een stand en toch cijfers. Kies één van beide."))
            return declared
        if not words:
            return None
        if len(set(cells.values())) > 1:
            raise _Fault(_("een deel van de kaart is ‘afwezig’ of ‘verschoond’. Dat geldt voor een hele kaart."))
        return words.pop()


def _by_name(names: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the ids that each id and each name stands for; an id of its own goes before a name."""
    every = list(names)
    found: dict[str, set[str]] = {}
    for id, name in every:
        found.setdefault(name_key(name), set()).add(id)
    return {**found, **{id: {id} for id, _name in every}}


UNKNOWN: Final = {
    JUROR: N_("‘{text}’ is geen jurylid van deze avond."),
    PROPOSAL: N_("‘{text}’ is geen plan van deze avond."),
    CRITERION: N_("‘{text}’ is geen criterium van deze avond."),
}
