"""One evening's file, open: read, changed through one write path, and watched for what others change."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from jury.errors import CannotWrite, DamagedSession, RuleBroken
from jury.language import _
from jury.model.changes import Changes, still_stands
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.sound import refuse_unsound
from jury.model.tables import Key, Records
from jury.session import journal, opening, stored
from jury.session.journal import Entry, Head

if TYPE_CHECKING:
    from jury.session.versions import Earlier

KEPT_FOREVER = frozenset({"created", "frozen", "deliberation_begun", "finalised", "reopened", "undone"})
"""What one key does not take back: it has a way back of its own, or none."""


class Decision(Protocol):
    """What a change must offer to be written: a name, and the rows it changes on the evening as it stands."""

    @property
    def what(self) -> str:
        """The name of the change in the journal."""

    def decided(self, evening: Evening, reason: str | None = None) -> Changes:
        """Give the rows that change, or raise RuleBroken."""


def _now() -> datetime:
    return datetime.now().astimezone()


class SessionFile:
    """An open session file and the evening that is in it.

    `evening` is what the file held when we last looked; every write looks again first. One instance belongs to one
    thread at a time.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Callable[[], datetime] = _now) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock
        with self._reading(), opening.at_one_moment(connection):
            records = stored.read_records(connection)
            refuse_unsound(records)
            self.evening = Evening(records)
            self.head = journal.read_head(connection)
            self._data_version = self._read_data_version()

    @classmethod
    def open(cls, path: Path, *, writable: bool = True, clock: Callable[[], datetime] = _now) -> "SessionFile":
        """Open an existing session file.

        Raises:
            NotASession: it is not there, or no session file that this version may touch.
            DamagedSession: it is ours and cannot be read.
            CannotWrite: it must be writable and is not.
        """
        return cls(path, opening.connect(path, writable=writable), clock)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __enter__(self) -> "SessionFile":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def record(self, event: Decision, *, who: str, reason: str | None = None) -> Entry | None:
        """Write one change: checked against the rules on the evening as the file has it now, rows and journal at once.

        Gives the entry that was written, or None where nothing changes.

        Raises:
            RuleBroken: the rules of the round do not allow it; nothing was written.
            CannotWrite: the disk does not take it; nothing was written.
        """
        with self._writing():
            changes = event.decided(self.evening, reason)
            return self._write(event.what, changes, who, reason, None) if changes else None

    def undo(self, *, who: str) -> Entry:
        """Take back the last change that was not taken back yet, as a new entry.

        Raises:
            RuleBroken: there is nothing to take back, or it changed again since.
            DamagedSession: the last change in the journal cannot be read.
            CannotWrite: the disk does not take it; nothing was written.
        """
        from jury.round.event import check_rule

        with self._writing(), self._reading():
            check_rule("undone", self.evening.phase, None)
            last = self.last_undoable()
            if last is None:
                sealed = self.evening.phase is Phase.DELIBERATION
                hint = _("Met T gaat u in Beraad terug naar de ronde, met een reden.") if sealed else ""
                raise RuleBroken(_("Er is niets om terug te nemen."), hint=hint)
            if not all(still_stands(self.evening.records, change) for change in last.changes):
                raise RuleBroken(_("Dit kan niet meer terug: er is daarna iets aan veranderd."))
            back = tuple(change.inverse for change in reversed(last.changes))
            return self._write("undone", back, who, None, last.sequence)

    def last_undoable(self) -> Entry | None:
        """Find the change that undo would take back now."""
        rows = self._connection.execute(
            f"SELECT {journal.COLUMNS} FROM journal WHERE sequence NOT IN "
            "(SELECT undoes FROM journal WHERE undoes IS NOT NULL) AND undoes IS NULL ORDER BY sequence DESC LIMIT 1"
        )
        entry = next((Entry(*row) for row in rows), None)
        return entry if entry is not None and entry.what not in KEPT_FOREVER else None

    def last_marked(self) -> Key | None:
        """Find the cell in which a mark was typed last: (proposal, juror, criterion); None where none was."""
        rows = self._connection.execute(
            f"SELECT {journal.COLUMNS} FROM journal WHERE what = 'mark_given' ORDER BY sequence DESC LIMIT 1"
        )
        entries = (Entry(*row) for row in rows)
        changes = (change for entry in entries if entry.readable for change in entry.changes)
        return next((change.key for change in changes if change.table == "marks"), None)

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Give the journal's entries behind a sequence number, oldest first.

        Raises:
            DamagedSession: the journal cannot be read.
        """
        with self._reading():
            yield from journal.read_entries(self._connection, after)

    def version_before(self) -> "Earlier | None":
        """Give the version that was final before the outcome was opened again; None where it never was.

        Raises:
            DamagedSession: the journal cannot be read, or does not lead to the rows.
        """
        with self._reading():
            # Few evenings are opened again, and only those pay for reading the whole journal.
            if not self.evening.state.version or not journal.holds(self._connection, "reopened"):
                return None
            from jury.session.versions import version_before

            entries = journal.read_entries(self._connection)
            return version_before(self.evening, (entry for entry in entries if entry.sequence <= self.head.sequence))

    def changed_elsewhere(self) -> bool:
        """Look whether another process changed the file, and take its changes in.

        Raises:
            DamagedSession: what it wrote cannot be read.
        """
        with self._reading():
            version = self._read_data_version()
            if version == self._data_version:
                return False
            self._data_version = version
            return self._catch_up()

    def backup(self, target: Path) -> None:
        """Copy the whole evening to another file, safely while others work in it.

        Raises:
            CannotWrite: the copy cannot be made there, or something is there already.
        """
        if target.exists():
            raise CannotWrite(_("{path} bestaat al.").format(path=target))
        try:
            self._connection.execute("VACUUM INTO ?", (str(target),))
        except sqlite3.Error as error:
            raise opening.translated(error, target) from error

    def _write(self, what: str, changes: Changes, who: str, reason: str | None, undoes: int | None) -> Entry:
        at = self._clock().isoformat(timespec="seconds")
        entry = journal.make_entry(self.head, at, who, what, changes, reason, undoes)
        after = self.evening.after(changes)
        stored.write_changes(self._connection, changes)
        journal.append(self._connection, entry)
        self._connection.execute("COMMIT")
        self.evening, self.head = after, Head(entry.sequence, entry.hash)
        return entry

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the file for one change; what goes wrong before the commit leaves it as it was."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("PRAGMA defer_foreign_keys = ON")
            self._catch_up()
            yield
        except sqlite3.Error as error:
            raise opening.translated(error, self.path) from error
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _catch_up(self) -> bool:
        entries = list(journal.read_entries(self._connection, self.head.sequence))
        for entry in entries:
            self.evening = self.evening.after(entry.changes)
            self.head = Head(entry.sequence, entry.hash)
        return bool(entries)

    def _read_data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise opening.translated(error, self.path) from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise DamagedSession(
                _("{path} is beschadigd: {what}").format(path=self.path, what=error),
                hint=_("Laat dit bestand zoals het is en zet een reservekopie terug."),
            ) from error


def create(
    path: Path, records: Records, *, who: str, force: bool = False, clock: Callable[[], datetime] = _now
) -> None:
    """Make a session file of the rows of a definition: in full, or not at all.

    Raises:
        CannotWrite: there is something at that place and `force` is off, a change was left half done there, or the
            folder does not take it.
    """
    # Only making a file needs these; reading one is what most commands do.
    from jury.disk.write_whole import refuse_what_must_stay
    from jury.session.schema import make_tables

    refuse_what_must_stay(path, force)
    _refuse_a_journal_left_behind(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = EXTRA")
            make_tables(connection)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            changes = journal.creation(records)
            stored.write_changes(connection, changes)
            at = clock().isoformat(timespec="seconds")
            journal.append(connection, journal.make_entry(journal.EMPTY, at, who, "created", changes, None, None))
            connection.execute("COMMIT")
        finally:
            connection.close()
        os.replace(part, path)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):  # a name that the folder does not take is not there to clear away either
            part.unlink()
        raise CannotWrite(
            _("{path} kan niet worden gemaakt: de map of de schijf laat het niet toe.").format(path=path),
            hint=_("Kies een andere map, of maak ruimte op de schijf."),
        ) from error


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
