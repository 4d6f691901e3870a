"""Does a session file hold together: SQLite's checks, the chain of the journal, the journal against the rows."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from jury.errors import DamagedSession
from jury.language import N_, _
from jury.model.changes import apply_change
from jury.model.sound import SHOWN_LENGTH, unsound
from jury.model.tables import Key, Records, Row
from jury.session import journal, opening, stored
from jury.text import shortened

FAULTS_AT_MOST: Final = 50
TABLE_NAMES: Final = {
    "marks": N_("cijfer"),
    "scorecards": N_("kaart"),
    "proposals": N_("plan"),
    "jurors": N_("jurylid"),
}


class CheckReport(NamedTuple):
    """What a check found: the faults as sentences, and what the file holds."""

    faults: tuple[str, ...]
    entries: int
    code: str
    records: Records


def findings(path: Path) -> CheckReport:
    """Check a session file without changing it.

    Raises:
        NotASession: the file cannot be looked at at all; it is not ours.
        DamagedSession: SQLite cannot read it.
    """
    connection = opening.connect(path, writable=False)
    try:
        with opening.at_one_moment(connection):
            faults = list(_sqlite_faults(connection))
            records = stored.read_records(connection)
            head = journal.read_head(connection)
            faults += _journal_faults(connection, records)
        faults += unsound(records)
    except sqlite3.Error as error:
        raise opening.translated(error, path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedSession(
            _("{path} is beschadigd: {what}").format(path=path, what=error),
            hint=_("Laat dit bestand zoals het is en zet een reservekopie terug."),
        ) from error
    finally:
        connection.close()
    return CheckReport(tuple(faults[:FAULTS_AT_MOST]), head.sequence, journal.closing_code(head), records)


def _sqlite_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield _("SQLite meldt: {line}").format(line=line)
    for table, rowid, parent, _fk in connection.execute("PRAGMA foreign_key_check"):
        yield _("In {table} (rij {row}) staat een verwijzing naar {parent} die nergens heen gaat.").format(
            table=table, row=rowid, parent=parent
        )


def _journal_faults(connection: sqlite3.Connection, records: Records) -> Iterator[str]:
    previous, expected = journal.NO_HASH, 1
    replayed: dict[str, dict[Key, Row]] = {name: {} for name in stored.LAYOUTS}
    last: dict[tuple[str, Key], int] = {}
    for entry in journal.read_entries(connection):
        if entry.sequence != expected:
            yield _("In het logboek ontbreekt nummer {number}.").format(number=expected)
        if entry.hash_after(previous) != entry.hash:
            yield _("Nummer {number} in het logboek is veranderd nadat het geschreven werd.").format(
                number=entry.sequence
            )
        previous, expected = entry.hash, entry.sequence + 1
        try:
            for change in entry.changes:
                apply_change(replayed[change.table], change)
                last[change.table, change.key] = entry.sequence
        except (KeyError, TypeError, ValueError):
            yield _("Nummer {number} in het logboek is niet te lezen.").format(number=entry.sequence)
    if expected == 1:
        yield _("Het logboek is leeg.")
    for name in stored.LAYOUTS:
        yield from _differences(name, replayed[name], records[name], last)


def _differences(
    name: str, replayed: Mapping[Key, Row], found: Mapping[Key, Row], last: Mapping[tuple[str, Key], int]
) -> Iterator[str]:
    for key in dict.fromkeys((*replayed, *found)):
        logged, row = replayed.get(key), found.get(key)
        if logged == row:
            continue
        what = _(TABLE_NAMES.get(name, name))
        where = " · ".join(map(str, key)) or name
        number = last.get((name, key))
        if logged is None:
            yield _("{what} {where} staat in het bestand, maar niet in het logboek.").format(what=what, where=where)
        elif row is None:
            yield _("{what} {where} staat in het logboek (nummer {number}), maar niet in het bestand.").format(
                what=what, where=where, number=number
            )
        else:
            for field in sorted({*logged, *row}):
                if logged.get(field) != row.get(field):
                    yield _(
                        "{what} {where}: {field} is ‘{found}’, volgens het logboek (nummer {number}) ‘{logged}’."
                    ).format(
                        what=what,
                        where=where,
                        field=field,
                        found=_shown(row.get(field)),
                        logged=_shown(logged.get(field)),
                        number=number,
                    )


def _shown(value: object) -> str:
    return "–" if value is None else shortened(str(value), SHOWN_LENGTH)
