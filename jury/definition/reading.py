"""From a definition to the rows of an evening: every table by its one declaration, every fault at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from jury.definition import awards, rules
from jury.definition.cards import CardReader, Cards
from jury.definition.data import CARDS, FORMAT, place_of
from jury.definition.faults import Findings
from jury.definition.fields import FieldReader
from jury.definition.places import KeyPath, Places
from jury.definition.toml_file import read_toml
from jury.language import _
from jury.model.kinds import encode, row_from
from jury.model.rows import Phase, Settings
from jury.model.tables import BY_ID, DEFINED, TABLE, TABLES, Key, Records, Row, Table

NEEDED: Final = ("session", "criteria", "jurors", "proposals")


class Definition(NamedTuple):
    """The rows of an evening as a definition gives them, and what people should know about it."""

    records: Records
    notices: tuple[str, ...]


def read_definition(path: Path) -> Records:
    """Read a definition file into the rows of an evening.

    Raises:
        WrongDefinition: it is no TOML, or something in it is wrong; every fault is named.
    """
    return load_definition(path).records


def load_definition(path: Path) -> Definition:
    """Read a definition file into the rows of an evening, with what was made visible in its texts.

    Raises:
        WrongDefinition: it is no TOML, or something in it is wrong; every fault is named.
    """
    data, places = read_toml(path)
    return definition_records(data, places)


def definition_records(data: Mapping[str, Any], places: Places | None = None) -> Definition:
    """Turn what a definition holds into the rows of an evening; only what was given is stored.

    `data` is what tomllib gives with `parse_float=Decimal`; `places` lets each fault name its line.

    Raises:
        WrongDefinition: something in it is wrong; every fault is named.
    """
    return _Reading(data, places).definition()


class _Reading:
    """One definition on its way in."""

    def __init__(self, data: Mapping[str, Any], places: Places | None) -> None:
        self._data = data
        self._findings = Findings(data, places)
        self._reader = FieldReader(self._findings)
        self._rows: dict[str, list[rules.Placed]] = {}
        self._written = [name for name, bare in (("format", FORMAT), (CARDS, {})) if data.get(name) == bare]
        """What no row shows: the line with the format, and lists and tables that are there and empty."""
        self._unreadable: set[str] = set()
        """Tables that are missing or no table at all; nobody is blamed for naming what was in them."""

    def definition(self) -> Definition:
        """Read everything, then either refuse it all or give the rows."""
        self._check_head()
        for table in DEFINED:
            self._rows[table.name] = list(self._read(table))
            rules.check_once(self._findings, table.name, self._rows[table.name], table.key == ("id",))
        ids = {table.name: self._ids(table.name) for table in DEFINED}
        references = (each for each in self._reader.references if each.table not in self._unreadable)
        rules.check_references(self._findings, references, ids)
        self._check_jury()
        rules.notice_lookalikes(self._findings, self._rows["proposals"])
        settings = self._checked_settings(ids["criteria"])
        cards = CardReader(self._reader, ids, self._unreadable, settings).read(self._data.get(CARDS, {}))
        rules.check_revisions(self._findings, self._rows["revisions"], self._sealed(), settings)
        rules.check_really_revised(self._findings, self._rows["revisions"], {**cards.marks, **cards.scorecards})
        self._findings.refuse_faults()
        return Definition(self._records(cards), self._findings.notices)

    def _check_head(self) -> None:
        known = ["format", *dict.fromkeys(table.place[0] for table in DEFINED), CARDS]
        for name in self._data:
            if name not in known:
                self._reader.unknown_key((name,), known)
        given = self._data.get("format", FORMAT)
        if type(given) is not int or given != FORMAT:
            self._findings.fault(("format",), _("dit programma leest alleen format {format}.").format(format=FORMAT))
        for name in NEEDED:
            if name not in self._data:
                self._unreadable.add(name)
                self._findings.fault((), _("‘{name}’ ontbreekt.").format(name=name))

    def _read(self, table: Table) -> Iterator[rules.Placed]:
        nested = [other.place[-1] for other in DEFINED if other.place[:-1] == table.place]
        for number, (path, given, holder) in enumerate(self._found(table), start=1):
            row = self._reader.read_row(table.row, given, path, nested)
            if not table.single:
                row["nr"] = number
            if table.parent:
                row[table.parent] = holder.get("id")
            yield path, row

    def _found(self, table: Table) -> Iterator[tuple[KeyPath, Mapping[str, Any], Mapping[str, Any]]]:
        """Give each row of a table as the file has it, with its place and the table that holds it."""
        name = table.place[-1]
        for outer, holder in self._holders(table.place[:-1]):
            if name not in holder:
                continue
            path, given = (*outer, name), holder[name]
            if given == []:
                self._written.append(place_of(table, holder))
            if table.single:
                rows = [(path, given)]
            elif isinstance(given, list):
                rows = [((*path, position), each) for position, each in enumerate(given)]
            else:
                self._unreadable.add(table.name)
                self._reader.wrong_type(_("een lijst van tabellen"), given, path)
                continue
            for place, row in rows:
                if isinstance(row, Mapping):
                    yield place, row, holder
                else:
                    self._reader.wrong_type(_("een tabel"), row, place)

    def _holders(self, place: tuple[str, ...]) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
        """Give the tables in which a nested table may stand; a top-level table stands in the file itself."""
        if not place:
            yield (), self._data
            return
        inside = self._data.get(place[0])
        if isinstance(inside, Mapping):
            yield place, inside
        elif isinstance(inside, list):
            for position, each in enumerate(inside):
                if isinstance(each, Mapping):
                    yield (*place, position), each

    def _ids(self, table: str) -> frozenset[str]:
        """Give what names the rows of a table: their ids, or their numbers where they have none."""
        name = "id" if TABLE[table].key == BY_ID else "nr"
        return frozenset(str(row[name]) for _path, row in self._rows[table] if name in row)

    def _check_jury(self) -> None:
        empty = tuple(name for name in ("criteria", "jurors") if self._data.get(name) == [])
        if empty == ("criteria",):
            self._findings.fault(empty, _("een jury heeft criteria nodig; laat anders ook ‘jurors’ leeg."))
        elif empty == ("jurors",):
            self._findings.fault(
                empty, _("een avond heeft minstens één jurylid; laat zonder cijfers ook ‘criteria’ leeg.")
            )
        if "criteria" not in self._unreadable and "criteria" not in empty:
            rules.check_criteria(self._findings, self._rows["criteria"])
        rules.check_tie_decisions(self._findings, self._rows["tie_decisions"])
        rules.check_rundown(self._findings, self._rows["rundown"])
        awards.check_awards(self._findings, self._rows["awards"], self._ids("criteria"))
        awards.notice_votes(self._findings, self._rows["audience"], self._rows["counts"])
        awards.check_award_cues(self._findings, self._rows["rundown"], self._ids("awards"))

    def _sealed(self) -> bool:
        given = dict(self._rows["state"][0][1]) if self._rows["state"] else {}
        return bool(given.get("sealed")) or given.get("phase") in (Phase.DELIBERATION, Phase.FINAL)

    def _checked_settings(self, criteria: frozenset[str]) -> Settings | None:
        """Check the rules of marking; gives None where marks cannot be held against the scale."""
        path: KeyPath = ("settings",)
        row = dict(self._rows["settings"][0][1]) if self._rows["settings"] else {}
        given = self._data.get("settings")
        rules.check_tie_rules(self._findings, row.get("tie_break", []), (*path, "tie_break"), criteria)
        rules.notice_reveal(self._findings, row, path)
        if isinstance(given, Mapping) and any(name.startswith("scale_") and name not in row for name in given):
            return None
        settings: Settings = row_from(Settings, _encoded(TABLE["settings"], row))
        return settings if rules.check_scale(self._findings, settings, path) else None

    def _records(self, cards: Cards) -> Records:
        records: dict[str, dict[Key, Row]] = {}
        for table in TABLES:
            encoded = [_encoded(table, row) for _path, row in self._rows.get(table.name, ())]
            records[table.name] = {table.key_of(row): row for row in encoded}
        for proposal in cards.sheets:
            records["proposals"][proposal,] = {**records["proposals"][proposal,], "sheet": 1}
        if self._written:
            records["session"][()] = {**records["session"][()], "written": self._written}
        return {**records, "scorecards": cards.scorecards, "marks": cards.marks}


def _encoded(table: Table, row: Mapping[str, Any]) -> Row:
    return {name: encode(table.fields[name], value) for name, value in row.items()}
