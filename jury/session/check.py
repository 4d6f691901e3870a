"""Does a session file hold together: SQLite's checks, the chain of the journal, the journal against the rows."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from jury.language import _
from jury.model.sound import unsound
from jury.model.tables import Records
from jury.session import digests, journal, opening, schema, stored
from jury.session.journal import EMPTY
from jury.session.replay import behind, differences, replay

FAULTS_AT_MOST: Final = 50


class CheckReport(NamedTuple):
    """What a check found: the faults as sentences, and what the file holds.

    `code` is that of all that is in the journal; `closing` that of the moment when the outcome was made final, empty
    where it never was.
    """

    faults: tuple[str, ...]
    entries: int
    code: str
    closing: str
    records: Records


def findings(path: Path) -> CheckReport:
    """Check a session file without changing it.

    Raises:
        NotASession: the file cannot be looked at at all; it is not ours.
        DamagedSession: it cannot be read.
    """
    connection, version = opening.connect(path, writable=False)
    with opening.reading(path):
        if version != schema.VERSION:
            from jury.session.migrations import migrated_copy

            older, connection = connection, migrated_copy(connection, path)
            older.close()
        try:
            with opening.at_one_moment(connection):
                return _report(connection)
        finally:
            connection.close()


def _report(connection: sqlite3.Connection) -> CheckReport:
    faults = list(_sqlite_faults(connection))
    records = stored.read_records(connection)
    played = replay(journal.read_entries(connection))
    faults += (*played.faults, *(each.sentence for each in differences(played, records)))
    tables = digests.differing(digests.read(connection), digests.digest_of(records, connection))
    if tables and not faults:
        faults += (each.sentence for each in behind(journal.read_entries(connection), records, tables))
    faults += unsound(records)
    closing = journal.closing_code(played.final) if played.final != EMPTY else ""
    return CheckReport(
        tuple(faults[:FAULTS_AT_MOST]), played.head.sequence, journal.closing_code(played.head), closing, records
    )


def _sqlite_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield _("SQLite meldt: {line}").format(line=line)
    for table, rowid, parent, _fk in connection.execute("PRAGMA foreign_key_check"):
        yield _("In {table} (rij {row}) staat een verwijzing naar {parent} die nergens heen gaat.").format(
            table=table, row=rowid, parent=parent
        )
