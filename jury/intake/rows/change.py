"""One row that comes in, changes or goes, as somebody typed it: read, held against the declarations, and proven."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from jury.definition import awards, rules
from jury.definition.faults import Findings, shown
from jury.definition.fields import FieldReader
from jury.errors import ReasonNeeded, Remedy, WrongDefinition, WrongInput
from jury.intake.rows.refused import FIELDS_REFUSED, NEVER_REMOVED, TABLES_REFUSED
from jury.intake.rows.routes import Steps, route_of
from jury.intake.rows.typed import NoToml, as_given
from jury.language import N_, _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.kinds import encode, row_from, to_definition
from jury.model.rows import Settings
from jury.model.running import REVEALS
from jury.model.tables import BY_ID, BY_NUMBER, DEFINED, TABLE, Key, Row, Table
from jury.model.values import Kind, Value
from jury.publication.looked_at import BETWEEN
from jury.round.event import Event
from jury.round.programme import lines_of
from jury.text import nearest, one_line, was_meant

NOTHING_CHANGED: Final = N_("Er is niets veranderd.")
FIXED: Final[Mapping[str, tuple[str, ...]]] = {
    "interests": ("juror", "proposal"),
    "confirmations": ("proposal", "juror"),
}
"""Beside its key, what a row is about and does not become another by."""
LOOKED_AT: Final = ("settled", "field")
"""What names a text of another row, by that row's number where it has no id."""


class Planned(NamedTuple):
    """What is going to happen: the events in their order, each proven to fit with what it does, and on which row."""

    events: Sequence[tuple[Event, Changes]]
    table: str
    key: Key
    after: Evening

    @property
    def named(self) -> dict[str, str | int]:
        """The row as a command names it: its id, or its number where rows of this table have none."""
        if TABLE[self.table].key == BY_ID:
            return {"table": self.table, "id": str(self.key[0])}
        return {"table": self.table, "number": number_of(self.after, self.table, self.key)}


class Typed(NamedTuple):
    """What was typed: which fields, and those that were right as they are stored and as they were read."""

    names: set[str]
    stored: dict[str, Any]
    read: dict[str, Any]


def added(evening: Evening, table_name: str, words: Sequence[str], reason: str | None) -> Planned:
    """Plan a row that comes in.

    Raises:
        WrongInput: something is wrong with it; every fault is named.
    """
    table = table_named(table_name)
    checks = _Checks(evening, table)
    if table.single and evening.records.get(table.name, {}).get(()):
        checks.findings.fault((), _("‘{table}’ is er al; verander het met jury edit.").format(table=table.name))
    typed = checks.typed(words)
    checks.needed(typed, new=True)
    checks.whole({name: value for name, value in typed.read.items() if value is not None}, None)
    checks.refuse_faults()
    events, after = _proven(evening, route_of(table.name).add(evening, typed.stored), reason)
    return Planned(events, table.name, _new_key(evening, after, table), after)


def edited(evening: Evening, table_name: str, id: str | None, words: Sequence[str], reason: str | None) -> Planned:
    """Plan a row that changes.

    Raises:
        WrongInput: something is wrong with it; every fault is named.
    """
    table = table_named(table_name)
    checks = _Checks(evening, table)
    found = checks.found(id)
    typed = checks.typed(words)
    if not words:
        checks.findings.fault((), _("zeg wat er verandert, als KEY=WAARDE."))
    key, row = found or ((), {})
    checks.needed(typed, new=False)
    if found is not None:
        checks.fixed(row, typed)
        now = {name: to_definition(table.fields[name], kept) for name, kept in row.items()}
        whole = {name: value for name, value in {**now, **typed.read}.items() if value is not None}
        checks.whole(whole, key)
    checks.refuse_faults()
    events, after = _proven(evening, route_of(table.name).edit(evening, key, row, typed.stored), reason)
    return Planned(events, table.name, key, after)


def removed(evening: Evening, table_name: str, id: str | None, reason: str | None) -> Planned:
    """Plan a row that goes; the row is named as it stood before.

    Raises:
        WrongInput: it cannot go, or there is no such row.
    """
    table = table_named(table_name)
    if table.name in NEVER_REMOVED:
        raise WrongInput(_(NEVER_REMOVED[table.name]), hint=_(NOTHING_CHANGED))
    checks = _Checks(evening, table)
    found = checks.found(id)
    checks.refuse_faults()
    assert found is not None
    events, _after = _proven(evening, route_of(table.name).remove(evening, *found), reason)
    return Planned(events, table.name, found[0], evening)


def table_named(name: str) -> Table:
    """Give the table with this name, as it is called in a definition.

    Raises:
        WrongInput: there is none, or its rows are not typed by hand.
    """
    if name in TABLES_REFUSED:
        raise WrongInput(_(TABLES_REFUSED[name]), hint=_(NOTHING_CHANGED))
    known = {".".join(table.place): table for table in DEFINED} | {table.name: table for table in DEFINED}
    if name in known:
        return known[name]
    typed = [table.name for table in DEFINED if table.name not in TABLES_REFUSED]
    question = was_meant(nearest(name.casefold(), typed))
    raise WrongInput(
        _("Er is geen tabel ‘{table}’.").format(table=one_line(name)) + question,
        hint=_("Kies uit: {words}.").format(words=", ".join(typed)),
    )


def number_of(evening: Evening, table: str, key: Key) -> int:
    """Give the number of a row in its list, from 1, as a definition counts them."""
    return [found for found, _row in rows_of(evening, TABLE[table])].index(key) + 1


def rows_of(evening: Evening, table: Table) -> list[tuple[Key, Row]]:
    """Give the rows of a table in the order of the definition; of the programme the usual one too."""
    if table.name == "rundown":
        return [((place,), row) for place, (_id, row) in enumerate(lines_of(evening), start=1)]
    return sorted(evening.records.get(table.name, {}).items(), key=lambda item: int(str(item[1].get("nr", 0))))


class _Checks:
    """One typed row on its way in: what is wrong with it is gathered, to be said at once."""

    def __init__(self, evening: Evening, table: Table) -> None:
        self.findings = Findings({}, None)
        self._evening = evening
        self._table = table
        self._reader = FieldReader(self.findings)
        self._keys = {
            name: value._replace(inner=False, needed=True) if name == table.parent else value
            for name, value in table.fields.items()
            if not value.inner or name == table.parent
        }

    def refuse_faults(self) -> None:
        """Go on only where nothing is wrong.

        Raises:
            WrongInput: something is; all of it.
        """
        ids = {table.name: self._ids(table) for table in DEFINED}
        rules.check_references(self.findings, self._reader.references, ids)
        try:
            self.findings.refuse_faults()
        except WrongDefinition as wrong:
            raise WrongInput(*wrong.faults, hint=_(NOTHING_CHANGED)) from wrong

    def found(self, id: str | None) -> tuple[Key, Row] | None:
        """Find the row with this id, or with this number where rows have none; None where there is none."""
        rows = rows_of(self._evening, self._table)
        if self._table.single:
            if id not in (None, "1"):
                self.findings.fault((), _("‘{id}’ kan hier niet: dit is één regel.").format(id=shown(id)))
            return rows[0] if rows else ((), {})
        if id is None:
            self.findings.fault((), _("zeg welke regel: zijn id, of zijn nummer vanaf 1."))
            return None
        by_name = {self._name(key): (key, row) for key, row in rows}
        if id in by_name:
            return by_name[id]
        if self._table.key != BY_ID and id.isascii() and id.isdecimal() and 1 <= int(id) <= len(rows):
            return rows[int(id) - 1]
        sentence = _("‘{id}’ staat niet in {table}.").format(id=shown(id), table=self._table.name)
        if self._table.key == BY_ID:
            sentence += self.findings.meant(id, list(by_name))
        elif rows:
            sentence += " " + _("Kies een nummer van 1 tot en met {n}.").format(n=len(rows))
        else:
            sentence += " " + _("Er staat nog niets in.")
        self.findings.fault((), sentence)
        return None

    def _name(self, key: Key) -> str:
        """Give what a row is called beside its number: its id, the plan of a verdict, the id of a cue."""
        if self._table.name == "rundown":
            return str(lines_of(self._evening)[int(key[0]) - 1][0])
        return "" if self._table.key == ("nr",) else str(key[0])

    def typed(self, words: Sequence[str]) -> Typed:
        """Read what was typed as KEY=VALUE; nothing behind the equals sign takes a field away."""
        typed = Typed(set(), {}, {})
        for word in words:
            name, equals, text = word.partition("=")
            if not equals:
                self.findings.fault((), _("‘{word}’ is geen KEY=WAARDE.").format(word=shown(word)))
            elif name in typed.names:
                self.findings.fault((name,), _("deze sleutel staat er dubbel."))
            elif (self._table.name, name) in FIELDS_REFUSED:
                self.findings.fault((name,), _(FIELDS_REFUSED[self._table.name, name]))
            elif name not in self._keys:
                self._reader.unknown_key((name,), list(self._keys))
            elif not text:
                typed.read[name] = typed.stored[name] = None
            else:
                read = self._read(name, self._keys[name], text)
                if read is not None:
                    typed.read[name], typed.stored[name] = read, encode(self._keys[name], read)
                    if self._keys[name].kind is Kind.ROW:
                        typed.stored[name] = self._number_of(self._keys[name].of, read)
                    elif (self._table.name, name) == LOOKED_AT:
                        typed.stored[name] = self._named_by_number(read)
            typed.names.add(name)
        return typed

    def _number_of(self, table: str, place: int) -> int:
        """Give the number in the file of the row at this place in its list; a place that is not there stays."""
        rows = rows_of(self._evening, TABLE[table])
        return int(rows[place - 1][0][0]) if 1 <= place <= len(rows) else place

    def _named_by_number(self, field: str) -> str:
        """Name a text that was looked at by the number of its row in the file; it is typed as a definition counts."""
        table, between, rest = field.partition(BETWEEN)
        place, point, name = rest.partition(BETWEEN)
        if table not in TABLE or TABLE[table].key != BY_NUMBER or not (place.isascii() and place.isdecimal()):
            return field
        return f"{table}{between}{self._number_of(table, int(place))}{point}{name}"

    def _read(self, name: str, value: Value, text: str) -> Any:
        try:
            return self._reader.read(value, as_given(value, text), (name,))
        except NoToml as wrong:
            self.findings.fault((name,), str(wrong))
            return None

    def needed(self, typed: Typed, *, new: bool) -> None:
        """Say which fields are missing: in a new row, or taken away of one that is there."""
        for name, value in self._keys.items():
            emptied = name in typed.stored and typed.stored[name] is None
            missing = emptied or (new and name not in typed.names)
            if value.needed and value.kind is not Kind.ID and missing:
                self.findings.fault((), _("‘{name}’ ontbreekt.").format(name=name))

    def fixed(self, row: Row, typed: Typed) -> None:
        """Say what a row cannot change by: others know it by that, or it would be another row."""
        for name in (*(name for name in self._table.key if name != "nr"), *FIXED.get(self._table.name, ())):
            if name in typed.stored and typed.stored[name] != row.get(name):
                self.findings.fault((name,), _("dit verandert niet: haal de regel weg en zet een andere erbij."))

    def whole(self, row: Mapping[str, Any], key: Key | None) -> None:
        """Hold the row against the others and against what its table asks beside its declaration."""
        others: list[rules.Placed] = [
            ((self._table.name, place), other)
            for place, (found, other) in enumerate(rows_of(self._evening, self._table))
            if found != key
        ]
        rules.check_once(self.findings, self._table.name, [*others, ((), row)], self._table.key == BY_ID)
        if self._table.name in WHOLE:
            WHOLE[self._table.name](self.findings, [*others, ((), row)], self._evening)

    def _ids(self, table: Table) -> frozenset[str]:
        """Give what names the rows of a table: their ids, or else their places in the list, from 1."""
        rows = self._evening.records.get(table.name, {})
        if table.key == BY_NUMBER:
            return frozenset(str(place) for place in range(1, len(rows) + 1))
        return frozenset(str(key[0]) for key in rows if key)


def _proven(evening: Evening, steps: Steps, reason: str | None) -> tuple[Sequence[tuple[Event, Changes]], Evening]:
    """Give the events of these steps that change something with what they do, and the evening after them.

    Raises:
        WrongInput: a reason is needed, and how to give one.
        RuleBroken: the rules of the round do not allow one of them.
    """
    events: list[tuple[Event, Changes]] = []
    for step in steps:
        event = step(evening)
        try:
            changes = event.decided(evening, reason)
        except ReasonNeeded as asked:
            raise WrongInput(*asked.faults, remedy=Remedy.SAY_WHY) from asked
        if changes:
            events.append((event, changes))
            evening = evening.after(changes)
    return events, evening


def _new_key(before: Evening, after: Evening, table: Table) -> Key:
    """Give the key of the row that came in; the last of them where a programme was made of the usual one."""
    if table.single:
        return ()
    there = before.records.get(table.name, {})
    new = [key for key, _row in rows_of(after, table) if table.name == "rundown" or key not in there]
    return new[-1]


def _check_rules(findings: Findings, rows: Sequence[rules.Placed], evening: Evening) -> None:
    """Say which rules of marking do not exist or cannot work."""
    _path, row = rows[-1]
    criteria = frozenset(id.id for id in evening.criteria)
    rules.check_tie_rules(findings, row.get("tie_break", ()), ("tie_break",), criteria)
    kinds = TABLE["settings"].fields
    rules.check_scale(
        findings, row_from(Settings, {name: encode(kinds[name], value) for name, value in row.items()}), ()
    )
    reveal = row.get("reveal")
    if reveal is not None and reveal not in (*REVEALS, evening.settings.reveal):
        findings.no_choice(("reveal",), reveal, REVEALS, REVEALS)


WHOLE: Final[Mapping[str, Callable[[Findings, Sequence[rules.Placed], Evening], None]]] = {
    "settings": _check_rules,
    "criteria": lambda findings, rows, _evening: rules.check_criteria(findings, rows),
    "tie_decisions": lambda findings, rows, _evening: rules.check_tie_decisions(findings, rows),
    "rundown": lambda findings, rows, _evening: rules.check_rundown(findings, rows),
    "awards": lambda findings, rows, evening: awards.check_awards(
        findings, rows, frozenset(row.id for row in evening.criteria)
    ),
}
"""What the rows of a table must be together, beside what is declared of each; the typed row is the last."""
