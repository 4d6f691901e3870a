"""A new session file, of the rows of a definition."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from jury.disk.write_whole import cannot_be_made, refuse_what_must_stay, write_bytes
from jury.errors import CannotWrite
from jury.language import _
from jury.model.tables import Records
from jury.session import digests, journal, stored
from jury.session.author import Author
from jury.session.clock import now
from jury.session.migrations import migrate
from jury.session.open_elsewhere import refuse_open_elsewhere

ROOM_BESIDE: Final = 48
"""Letters that the longest name beside an evening has more than its own."""


def create(
    path: Path, records: Records, *, by: Author, force: bool = False, clock: Callable[[], datetime] = now
) -> None:
    """Make a session file of the rows of a definition: in full, or not at all.

    Raises:
        CannotWrite: there is something at that place and `force` is off, or it is open; a change was left half done
            there, or the folder does not take it.
        Unconfirmed: it is there in full, and the disk does not say that it will stay there.
    """
    refuse_what_must_stay(path, force)
    _refuse_a_name_without_room(path)
    _refuse_a_journal_left_behind(path)
    if force:
        refuse_open_elsewhere(path)
    write_bytes(path, _new_file(records, by, clock()), force=force, private=True)


def _new_file(records: Records, by: Author, at: datetime) -> bytes:
    """Give the whole file as bytes: made in memory, where no disk can leave it half."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        changes = journal.creation(records)
        stored.write_changes(connection, changes)
        entry = journal.make_entry(journal.EMPTY, at.isoformat(timespec="seconds"), by, "created", changes)
        journal.append(connection, entry)
        # Of what stands in the file: there a truth is a 1, whatever the rows that came in had.
        digests.write(connection, digests.digest_of(stored.read_records(connection), connection))
        connection.execute("COMMIT")
        return connection.serialize()


def _refuse_a_name_without_room(path: Path) -> None:
    """Refuse a name so long that SQLite's journal or a backup could not stand beside it later."""
    try:
        path.with_name(f"{path.name}{'-' * ROOM_BESIDE}").lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise cannot_be_made(path) from error


def _refuse_a_journal_left_behind(path: Path) -> None:
    """Refuse a place where SQLite would play the half change of an earlier file back into the new one."""
    left = path.with_name(f"{path.name}-journal")
    if os.path.lexists(left):
        raise CannotWrite(
            _("Naast {path} staat {left}: een wijziging die nog bezig is of is afgebroken.").format(
                path=path, left=left.name
            ),
            hint=_("Open die avond eerst met jury open, of kies een andere naam."),
        )
