"""One evening's file, open: read, changed through one write path, and watched for what others change."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from jury.errors import ChangedBehind, CountedOtherwise, JuryError, Remedy, RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.sound import refuse_unsound
from jury.model.tables import Key
from jury.session import digests, journal, opening, schema, stored
from jury.session.clock import now
from jury.session.journal import EMPTY, FINALISED, REOPENED, Entry, Head, Kept
from jury.session.still_there import identity, nothing_happened, refuse_where_gone

if TYPE_CHECKING:
    from jury.session.author import Author
    from jury.session.backups import Backups
    from jury.session.open_elsewhere import OpenMark
    from jury.session.replay import Difference
    from jury.session.versions import Earlier


class Decision(Protocol):
    """What a change must offer to be written: a name, and the rows it changes on the evening as it stands."""

    @property
    def what(self) -> str:
        """The name of the change in the journal."""

    def decided(self, evening: Evening, reason: str | None = None) -> Changes:
        """Give the rows that change, or raise RuleBroken."""


class SessionFile:
    """An open session file and the evening that is in it.

    `evening` is what the file held when we last looked; every write looks again first. `behind` says what
    changed in the file that its journal does not know; such a file is only read, unless it was opened `anyway`.
    One instance belongs to one thread at a time.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        clock: Callable[[], datetime] = now,
        *,
        anyway: bool = False,
        copied: bool = False,
    ) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock
        self._anyway = anyway
        self._copied = copied
        self.behind: tuple[Difference, ...] = ()
        self.made_newer: Path | None = None
        """The copy of the file as it was, where it was of an older version and opening it made it newer."""
        self._mark: OpenMark | None = None
        self._backups: Backups | None = None
        self._identity = identity(path)
        with opening.reading(path), opening.at_one_moment(connection):
            self._data_version = self._read_data_version()
            self._read()

    @classmethod
    def open(
        cls, path: Path, *, writable: bool = True, anyway: bool = False, clock: Callable[[], datetime] = now
    ) -> "SessionFile":
        """Open an existing session file.

        One of an older version is read through a copy in memory, and made newer where it is opened to be written.

        Raises:
            NotASession: it is not there, or no session file that this version may touch.
            DamagedSession: it is ours and cannot be read.
            CannotWrite: it must be writable and is not.
        """
        if not writable:
            return cls._opened(path, False, anyway, clock)
        # Only what may write keeps others from replacing the file, and reading loads no more than it needs.
        from jury.session.open_elsewhere import mark_open

        mark = mark_open(path)
        try:
            session = cls._opened(path, True, anyway, clock)
        except (JuryError, OSError):
            mark.close()
            raise
        session._mark = mark
        return session

    @classmethod
    def _opened(cls, path: Path, writable: bool, anyway: bool, clock: Callable[[], datetime]) -> "SessionFile":
        connection, version = opening.connect(path, writable=writable)
        if version == schema.VERSION:
            return cls(path, connection, clock, anyway=anyway)
        # Few files are of an older version, and only those pay for loading this.
        from jury.session.migrations import migrate_file, migrated_copy

        with opening.reading(path):
            session = cls(path, migrated_copy(connection, path), clock, copied=True)
        if not writable or (session.behind and not anyway):
            connection.close()
            return session
        session.close()
        from jury.session.backups import Why, back_up

        before = back_up(connection, path, Why.MIGRATION, clock())
        with opening.reading(path, writing=True):
            migrate_file(connection, path, clock().isoformat(timespec="seconds"))
        newer = cls(path, connection, clock, anyway=anyway)
        newer.made_newer = before
        return newer

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
        if self._mark is not None:
            self._mark.close()

    def __enter__(self) -> "SessionFile":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def record(
        self, event: Decision, *, by: "Author", reason: str | None = None, expected: Changes | None = None
    ) -> Entry | None:
        """Write one change: checked against the rules on the evening as the file has it now, rows and journal at once.

        `expected` is what the change did on the evening that its author saw. Gives the entry that was written, or None
        where nothing changes.

        Raises:
            RuleBroken: the rules of the round do not allow it; nothing was written.
            CountedOtherwise: two counts do not agree, so it does not go on; what was written is what both came to.
            Conflict: it replaces what somebody else wrote since its author looked; nothing was written.
            ChangedBehind: the file holds what its journal does not know; nothing was written.
            CannotWrite: the disk does not take it, or the file is gone from under its name; nothing was written.
        """
        try:
            with self._writing():
                changes = event.decided(self.evening, reason)
                if expected is not None:
                    from jury.session.conflicts import refuse_conflict

                    refuse_conflict(self._connection, self.evening, expected, changes)
                return self._write(event.what, changes, by, reason, None) if changes else None
        except CountedOtherwise as refused:
            self.keep_counts(refused)
            raise

    def keep_counts(self, refused: CountedOtherwise) -> None:
        """Keep what two counts came to that did not agree; the program itself wrote it, so no undo takes it back.

        Raises:
            ChangedBehind, CannotWrite: as for every change.
        """
        from jury.round.reveal import TwoCountsKept
        from jury.session.author import PROGRAM, author

        self.record(TwoCountsKept(self._clock(), refused), by=author(PROGRAM, "count"))

    def undo(self, *, by: "Author", reason: str | None = None) -> Entry:
        """Take back the last change of this author that was not taken back yet, as a new entry.

        Raises:
            RuleBroken: there is nothing to take back, or it changed again since.
            ReasonNeeded: the hall has seen an outcome that this could change.
            ChangedBehind: the file holds what its journal does not know; nothing was written.
            DamagedSession: the last change in the journal cannot be read.
            CannotWrite: the disk does not take it, or the file is gone from under its name; nothing was written.
        """
        # Reading an evening needs no rules, and most programs only read it.
        from jury.round.event import check_rule
        from jury.round.undoing import undoing

        with self._writing():
            check_rule("undone", self.evening.phase, None)
            last = self.last_undoable(by)
            if last is None:
                raise RuleBroken(_("Er is niets om terug te nemen."), hint=self._way_back())
            back = undoing(self.evening, last.changes, reason)
            return self._write("undone", back, by, reason, last.sequence)

    def _way_back(self) -> str:
        sealed = self.evening.phase is Phase.DELIBERATION
        return _("In Beraad kunt u terug naar de ronde, met een reden.") if sealed else ""

    def last_undoable(self, by: "Author") -> Entry | None:
        """Find the change that undo would take back now for this author."""
        from jury.round.event import FOR_GOOD

        with opening.reading(self.path):
            return journal.last_undoable(self._connection, by, FOR_GOOD)

    def last_marked(self, device: str) -> Key | None:
        """Find the cell in which a mark was typed last on this device: (proposal, juror, criterion), if there is one.

        Before version 2 of the file there were no devices; a mark of then counts for each.
        """
        with opening.reading(self.path):
            entry = journal.last_marked(self._connection, device)
        changes = entry.changes if entry is not None and entry.readable else ()
        return next((change.key for change in changes if change.table == "marks"), None)

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Give the journal's entries behind a sequence number, oldest first.

        Raises:
            DamagedSession: the journal cannot be read.
        """
        with opening.reading(self.path):
            yield from journal.read_entries(self._connection, after)

    def gives_reasons(self) -> bool:
        """Say whether somebody gave a reason in the journal.

        Raises:
            DamagedSession: the journal cannot be read.
        """
        with opening.reading(self.path):
            return journal.gives_reasons(self._connection)

    def version_before(self) -> "Earlier | None":
        """Give the version that was final before the outcome was opened again; None where it never was.

        Raises:
            DamagedSession: the journal cannot be read, or does not lead to the rows.
        """
        with opening.reading(self.path):
            # Few evenings are opened again, and only those pay for reading the whole journal.
            if not self.evening.state.version or not journal.tells_of(self._connection, REOPENED):
                return None
            from jury.session.versions import version_before

            entries = journal.read_entries(self._connection)
            return version_before(self.evening, (entry for entry in entries if entry.sequence <= self.head.sequence))

    def changed_elsewhere(self) -> bool:
        """Look whether another process changed the file, and take its changes in.

        Raises:
            CannotWrite: the file was deleted, renamed or replaced.
            DamagedSession: what it wrote cannot be read.
        """
        if nothing_happened(self._connection, self.path, self._identity, self._data_version):
            return False
        refuse_where_gone(self.path, self._identity)
        with opening.reading(self.path):
            version = self._read_data_version()
            if version == self._data_version:
                return False
            self._data_version = version
            if self._catch_up():
                return True
            # Something was written and nobody told the journal.
            with opening.at_one_moment(self._connection):
                self._read()
            return bool(self.behind)

    @property
    def closing(self) -> Head:
        """The entry whose code is printed: the one that made the outcome final, else the last.

        Agreements and answers still change after it, and the printed code must stay true.
        """
        return self._final if self._final != EMPTY else self.head

    def backup(self, target: Path | None = None, *, force: bool = False) -> Path:
        """Copy the whole evening to a file or into a folder, without a target beside it. Gives the place of the copy.

        Raises:
            CannotWrite: the copy cannot be made there, or something is there already and `force` is off.
            Unconfirmed: it is there in full, and the disk does not say that it will stay there.
            DamagedSession: SQLite cannot read the evening.
        """
        # Few commands make a copy.
        from jury.session.backups import Why, as_it_is, back_up, back_up_to

        at = self._clock()
        # Of an older file that is only read we hold a copy that is newer than it.
        connection = as_it_is(self.path) if self._copied else self._connection
        if target is None:
            return back_up(connection, self.path, Why.ASKED, at)
        return back_up_to(connection, self.path, target, at, force=force)

    def kept(self) -> Kept:
        """Give all that the file keeps, as it is at this moment: its bytes, and the journal.

        Raises:
            CannotWrite: it is held by another program, or its disk does not give it.
            DamagedSession: it cannot be read.
        """
        from jury.session.backups import as_it_is, copy_of

        connection = as_it_is(self.path) if self._copied else self._connection
        return Kept(copy_of(connection, self.path), tuple(self.entries()))

    def keep_backup(self) -> Path | None:
        """Make the copy beside the file that the last changes asked for, when there is time; None where none is due.

        Raises:
            JuryError: it cannot be made; the evening itself is as it was.
        """
        return None if self._backups is None else self._backups.make(self._connection, self._clock())

    def _read(self) -> None:
        """Take in the whole file as it is at this moment, and hold it against the digests that were kept."""
        records = stored.read_records(self._connection)
        refuse_unsound(records)
        self.evening = Evening(records)
        self.head = journal.read_head(self._connection)
        self._final = journal.read_head(self._connection, FINALISED)
        self._digests = digests.read(self._connection)
        tables = digests.differing(self._digests, digests.digest_of(records, self._connection))
        if tables:
            from jury.session.replay import behind

            self.behind = behind(journal.read_entries(self._connection), records, tables)

    def _write(self, what: str, changes: Changes, by: "Author", reason: str | None, undoes: int | None) -> Entry:
        at = self._clock().isoformat(timespec="seconds")
        entry = journal.make_entry(self.head, at, by, what, changes, reason, undoes)
        after = self.evening.after(changes)
        changed = digests.after(self._digests, entry, changes, self.evening.records, after.records)
        self._write_rows(changes)
        journal.append(self._connection, entry)
        digests.write(self._connection, changed)
        opening.commit(self._connection, self.path, entry)
        before, self.evening, self._digests = self.evening, after, {**self._digests, **changed}
        self._take_head(entry)
        self._note_for_backup(before, after, what)
        return entry

    def _note_for_backup(self, before: Evening, after: Evening, what: str) -> None:
        if self._backups is None:
            from jury.session.backups import Backups

            self._backups = Backups(self.path)
        self._backups.note(before, after, what)

    def _write_rows(self, changes: Changes) -> None:
        try:
            stored.write_changes(self._connection, changes)
        except KeyError as error:
            raise ChangedBehind(
                _("{row} is buiten dit programma veranderd sinds het bestand werd geopend.").format(row=error.args[0]),
                hint=_("Sluit het programma en kijk het bestand na met jury check."),
            ) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the file for one change; what goes wrong before the commit leaves it as it was."""
        if self.behind and not self._anyway:
            raise read_only(self.path)
        refuse_where_gone(self.path, self._identity)
        with opening.reading(self.path, writing=True):
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("PRAGMA defer_foreign_keys = ON")
                self._catch_up()
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _catch_up(self) -> bool:
        entries = list(journal.read_entries(self._connection, self.head.sequence))
        for entry in entries:
            self.evening = self.evening.after(entry.changes)
            self._take_head(entry)
        if entries:
            self._digests = digests.read(self._connection)
        return bool(entries)

    def _take_head(self, entry: Entry) -> None:
        self.head = Head(entry.sequence, entry.hash)
        if entry.what == FINALISED:
            self._final = self.head

    def _read_data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def read_only(path: Path) -> ChangedBehind:
    """Say why nothing is written in a file that changed behind its journal."""
    return ChangedBehind(
        _("{path} is veranderd buiten het logboek om, en wordt alleen nog gelezen.").format(path=path),
        remedy=Remedy.GO_BACK_OR_ON,
        path=path,
    )
