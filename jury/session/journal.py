"""The journal: every change of the evening as a named entry, chained so that no entry can change unseen."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jury.language import _
from jury.model.changes import Change, Changes
from jury.model.sound import Unsound
from jury.model.tables import Key, Records, Row

if TYPE_CHECKING:
    from jury.session.author import Author

JOURNAL: Final = "journal"
FINALISED: Final = "finalised"
"""The entry that makes the outcome final, whose code is printed."""
REOPENED: Final = "reopened"
"""The entry that opens the outcome again."""
MIGRATED: Final = "migrated"
"""The entry that says that the file became newer; it changes no row."""
NO_HASH: Final = "0" * 64
COLUMNS: Final = "sequence, at, who, what, old, new, reason, undoes, hash, device"
KINDS: Final = (int, str, str, str, str, str, str | None, int | None, str, str | None)
"""What each column holds."""
CANONICAL: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))
"""Made once: `json.dumps` makes one for every row, which takes longer than writing it."""
LAST: Final = 2**63 - 1
"""The highest number that SQLite can count to."""


class Head(NamedTuple):
    """The last entry of the journal: how many there are, and the hash that covers them all."""

    sequence: int
    hash: str


EMPTY: Final = Head(0, NO_HASH)


class Entry(NamedTuple):
    """One entry: when, who, what happened, the rows before and after, and why.

    `old` and `new` are JSON lists of [table, key, row]; `undoes` is the sequence of the entry that this one takes back.
    `who` is the id of the actor and `device` where it was done. Before version 2 of the file there were no devices,
    and `who` was a name as people write it.
    """

    sequence: int
    at: str
    who: str
    what: str
    old: str
    new: str
    reason: str | None
    undoes: int | None
    hash: str
    device: str | None = None

    @property
    def author(self) -> "Author | None":
        """Who wrote it and where; None before there were devices."""
        from jury.session.author import Author  # most that read a journal do not ask, and load less

        return None if self.device is None else Author(self.who, self.device)

    @property
    def changes(self) -> Changes:
        """The changes of this entry.

        Raises:
            ValueError: the entry is not what we write.
        """
        before = {(table, key): row for table, key, row in _rows(self.old)}
        changes = [Change(table, key, before.pop((table, key), None), row) for table, key, row in _rows(self.new)]
        changes += [Change(table, key, row, None) for (table, key), row in before.items()]
        return tuple(changes)

    @property
    def readable(self) -> bool:
        """False where this entry does not hold what this program writes: one row or more, but for a migration."""
        try:
            return bool(self.changes) or self.what == MIGRATED
        except ValueError:
            return False

    def hash_after(self, previous: str) -> str:
        """Compute the hash of this entry: SHA-256 over the hash before it and its own canonical JSON."""
        # Reading an evening needs no hash, and loading OpenSSL takes a tenth of what `jury standings` may take.
        from hashlib import sha256

        content: dict[str, str | int | None] = {
            "sequence": self.sequence,
            "at": self.at,
            "who": self.who,
            "what": self.what,
            "old": self.old,
            "new": self.new,
            "reason": self.reason,
            "undoes": self.undoes,
        }
        if self.device is not None:
            content["device"] = self.device
        return sha256((previous + canonical(content)).encode()).hexdigest()


class Kept(NamedTuple):
    """All that a session file keeps at one moment: the bytes of it, and its journal."""

    content: bytes
    entries: tuple[Entry, ...]


def canonical(value: Any) -> str:
    """Write a value as JSON in the one form that we hash: keys sorted, no spaces, no escapes that are not needed."""
    return CANONICAL.encode(value)


def make_entry(
    head: Head, at: str, by: "Author", what: str, changes: Changes, reason: str | None = None, undoes: int | None = None
) -> Entry:
    """Make the entry that follows this head.

    Raises:
        Unsound: the journal is numbered to the end; no program of ours gets there.
    """
    if head.sequence >= LAST:
        raise Unsound(_("het logboek is doorgenummerd tot het einde"))
    entry = Entry(head.sequence + 1, at, by.actor, what, *_old_and_new(changes), reason, undoes, "", by.device)
    return entry._replace(hash=entry.hash_after(head.hash))


def _old_and_new(changes: Iterable[Change]) -> tuple[str, str]:
    changes = tuple(changes)
    old = canonical([[c.table, c.key, c.old] for c in changes if c.old is not None])
    return old, canonical([[c.table, c.key, c.new] for c in changes if c.new is not None])


def joined(earlier: Entry, later: Entry) -> Entry:
    """Make one entry of two, to tell them as one: `later` goes on where `earlier` ended. It is no entry of the file."""
    changes = {(change.table, change.key): change for change in earlier.changes}
    for change in later.changes:
        known = changes.get((change.table, change.key))
        changes[change.table, change.key] = change if known is None else change._replace(old=known.old)
    old, new = _old_and_new(changes.values())
    return earlier._replace(old=old, new=new)


def append(connection: sqlite3.Connection, entry: Entry) -> None:
    """Write an entry, inside the caller's transaction."""
    connection.execute(f"INSERT INTO journal ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entry)


def read_head(connection: sqlite3.Connection, what: str | None = None) -> Head:
    """Read the number and hash of the last entry, or of the last by this name; `EMPTY` where there is none.

    Raises:
        Unsound: they are no number and hash.
    """
    row = connection.execute(
        "SELECT sequence, hash FROM journal WHERE ?1 IS NULL OR what = ?1 ORDER BY sequence DESC LIMIT 1", (what,)
    ).fetchone()
    if row is None:
        return EMPTY
    if not (isinstance(row[0], int) and isinstance(row[1], str)):
        raise Unsound(_("het laatste nummer in het logboek is niet te lezen"))
    return Head(*row)


def read_entries(connection: sqlite3.Connection, after: int = 0) -> Iterator[Entry]:
    """Read the entries behind a sequence number, oldest first.

    Raises:
        Unsound: a column holds what no entry of ours can hold.
    """
    query = f"SELECT {COLUMNS} FROM journal WHERE sequence > ? ORDER BY sequence"
    yield from map(_entry, connection.execute(query, (after,)))


def newest_first(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Read the entries from the last one back, for as long as somebody looks.

    Raises:
        Unsound: a column holds what no entry of ours can hold.
    """
    yield from map(_entry, connection.execute(f"SELECT {COLUMNS} FROM journal ORDER BY sequence DESC"))


def last_undoable(connection: sqlite3.Connection, by: "Author", for_good: Collection[str]) -> Entry | None:
    """Read the last entry of this actor and device that was not taken back, behind the last that is for good.

    Raises:
        Unsound: a column of it holds what no entry of ours can hold.
    """
    fixed = ", ".join("?" * len(for_good))
    where = (
        "who = ? AND device = ? AND undoes IS NULL "
        f"AND sequence > (SELECT max(sequence) FROM journal WHERE what IN ({fixed})) "
        "AND sequence NOT IN (SELECT undoes FROM journal WHERE undoes IS NOT NULL)"
    )
    return _last_entry(connection, where, (*by, *for_good))


def last_marked(connection: sqlite3.Connection, device: str) -> Entry | None:
    """Read the last entry of a mark that was typed on this device, or before there were devices.

    Raises:
        Unsound: a column of it holds what no entry of ours can hold.
    """
    where = "what IN ('mark_given', 'mark_completed') AND (device = ? OR device IS NULL)"
    return _last_entry(connection, where, (device,))


def _last_entry(connection: sqlite3.Connection, where: str, values: tuple[str, ...]) -> Entry | None:
    query = f"SELECT {COLUMNS} FROM journal WHERE {where} ORDER BY sequence DESC LIMIT 1"
    return next(map(_entry, connection.execute(query, values)), None)


def _entry(row: tuple[Any, ...]) -> Entry:
    if not all(map(isinstance, row, KINDS)):
        raise Unsound(_("nummer {number} in het logboek is niet te lezen").format(number=row[0]))
    return Entry(*row)


def _rows(text: str) -> Iterator[tuple[str, Key, dict[str, Any]]]:
    """Read the rows that an entry names.

    Raises:
        ValueError: they are not what we write.
    """
    try:
        listed = json.loads(text)
        if "\\u" in text:  # an escape can be half of a pair that stands for one character, which no file holds
            canonical(listed).encode()
    except RecursionError as error:
        raise ValueError("nested without end") from error
    for each in listed if isinstance(listed, list) else [listed]:
        match each:
            case [str() as table, list() as key, dict() as row] if all(isinstance(part, str | int) for part in key):
                yield table, tuple(key), row
            case _:
                raise ValueError("no row")


def holds(connection: sqlite3.Connection, entry: Entry) -> bool:
    """Say whether this very entry is there."""
    found = connection.execute("SELECT hash FROM journal WHERE sequence = ?", (entry.sequence,)).fetchone()
    return found is not None and found[0] == entry.hash


def tells_of(connection: sqlite3.Connection, what: str) -> bool:
    """Say whether there is an entry by this name."""
    return connection.execute("SELECT 1 FROM journal WHERE what = ? LIMIT 1", (what,)).fetchone() is not None


def gives_reasons(connection: sqlite3.Connection) -> bool:
    """Say whether there is an entry with a reason; whatever it is, it is not for everybody."""
    return connection.execute("SELECT 1 FROM journal WHERE reason <> '' LIMIT 1").fetchone() is not None


def creation(records: Records) -> Changes:
    """Give the changes of the first entry: every row of a new evening comes in."""

    def rows() -> Iterator[tuple[str, Key, Row]]:
        for table, stored in records.items():
            for key, row in stored.items():
                yield table, key, row

    return tuple(Change(table, key, None, row) for table, key, row in rows())


def closing_code(head: Head) -> str:
    """Give the short code of all that is in the journal, to read aloud: three groups of four."""
    return " ".join(head.hash[i : i + 4] for i in (0, 4, 8))
