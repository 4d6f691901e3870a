"""A digest per table and of the journal, kept with every change: reading finds what came behind the journal.

A digest is the sum, modulo 2⁶⁴, of a hash of every row; the marks of one card are one row of it. A change takes the
old rows away and adds the new ones, so a difference that is there stays there whatever is written later. It finds
what somebody or some fault changed; it is no seal against who knows it. That is the chain of the journal.
"""

import sqlite3
from _blake2 import blake2b  # the same as in hashlib, which would load OpenSSL as well
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import Final

from jury.model.changes import Changes
from jury.model.mark_rows import BETWEEN_MARKS, MarkRows, text_of
from jury.model.tables import Key, Records, Row
from jury.session.journal import COLUMNS, JOURNAL, Entry, canonical
from jury.session.stored import LAYOUTS

DIGEST_SIZE: Final = 8
MODULUS: Final = 2 ** (8 * DIGEST_SIZE)
END_OF_COLUMN: Final = b"\x1f"
NO_COLUMN: Final = b"\x1e"
LARGE_FILE: Final = 2**24
"""Bytes of a file in which one entry may be longer than is good to have in memory."""
LONG_COLUMNS: Final = ("old", "new")
PIECE: Final = 2**16
Digests = Mapping[str, int]
"""By table, and of the journal."""


def digest_of(records: Records, connection: sqlite3.Connection) -> dict[str, int]:
    """Compute the digests of all rows, and of the journal as it stands in the file.

    Raises:
        sqlite3.Error: the journal cannot be read.
    """
    found = {name: sum(_rows(name, records[name])) % MODULUS for name in LAYOUTS}
    (size,) = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    entries = (
        _long_entries(connection) if size > LARGE_FILE else connection.execute(f"SELECT {_columns()} FROM journal")
    )
    found[JOURNAL] = sum(map(_of_entry, entries)) % MODULUS
    return found


def differing(stored: Digests, found: Digests) -> tuple[str, ...]:
    """Name the tables whose digest is not the one that was kept."""
    return tuple(name for name in found if stored.get(name) != found[name])


def read(connection: sqlite3.Connection) -> dict[str, int]:
    """Read the digests that were kept; one that is no digest counts as none."""
    rows = connection.execute("SELECT name, digest FROM digests").fetchall()
    return {name: int(digest, 16) for name, digest in rows if _is_a_digest(digest)}


def write(connection: sqlite3.Connection, digests: Digests) -> None:
    """Keep digests, inside the caller's transaction."""
    connection.executemany(
        "INSERT INTO digests (name, digest) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET digest = excluded.digest",
        [(name, f"{digest:0{2 * DIGEST_SIZE}x}") for name, digest in digests.items()],
    )


def after(kept: Digests, entry: Entry, changes: Changes, before: Records, now: Records) -> dict[str, int]:
    """Give the digests that one entry changes: the rows before it are taken away, those after it are added."""
    touched: dict[str, dict[Key, None]] = {}
    for change in changes:
        key = change.key[:2] if change.table == "marks" else change.key
        touched.setdefault(change.table, {})[key] = None
    changed = {JOURNAL: kept.get(JOURNAL, 0) + _of_entry(entry)}
    for table, keys in touched.items():
        changed[table] = kept.get(table, 0) + sum(_of(table, now, key) - _of(table, before, key) for key in keys)
    return {name: digest % MODULUS for name, digest in changed.items()}


def _rows(table: str, rows: Mapping[Key, Row]) -> Iterator[int]:
    if table != "marks":
        return (_of_row(table, key, row) for key, row in rows.items())
    cards = MarkRows.of(rows).cards
    return (_of_card(plan, juror, text_of(card)) for plan, row in cards.items() for juror, card in row.items())


def _of(table: str, records: Records, key: Key) -> int:
    rows = records.get(table, {})
    if table != "marks":
        return _of_row(table, key, rows[key]) if key in rows else 0
    plan, juror = map(str, key)
    text = MarkRows.of(rows).text(plan, juror)
    return _of_card(plan, juror, text) if text else 0


def _of_card(plan: str, juror: str, marks: str) -> int:
    return _hash(BETWEEN_MARKS.join(("marks", plan, juror, marks)))


def _of_row(table: str, key: Key, row: Row) -> int:
    return _hash(canonical([table, key, row]))


def _columns(without: Iterable[str] = ()) -> str:
    """Name the columns of an entry, as bytes, with nothing in the place of some."""
    return ", ".join("NULL" if name in without else f"CAST({name} AS BLOB)" for name in COLUMNS.split(", "))


def _long_entries(connection: sqlite3.Connection) -> Iterator[Sequence[object]]:
    """Read the columns of each entry, those that can be long piece by piece: one can hold a whole evening.

    For the many short entries of a common file that takes longer than reading them.
    """
    places = [COLUMNS.split(", ").index(name) for name in LONG_COLUMNS]
    for sequence, *columns in connection.execute(f"SELECT sequence, {_columns(without=LONG_COLUMNS)} FROM journal"):
        with ExitStack() as opened:
            for place, name in zip(places, LONG_COLUMNS, strict=True):
                columns[place] = opened.enter_context(connection.blobopen(JOURNAL, name, sequence, readonly=True))
            yield columns


def _of_entry(columns: Iterable[object]) -> int:
    digest = blake2b(digest_size=DIGEST_SIZE)
    for column in columns:
        if isinstance(column, sqlite3.Blob):
            while piece := column.read(PIECE):
                digest.update(piece)
        elif column is not None:
            digest.update(column if isinstance(column, bytes) else str(column).encode())
        digest.update(NO_COLUMN if column is None else END_OF_COLUMN)
    return int.from_bytes(digest.digest())


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest())


def _is_a_digest(text: object) -> bool:
    return isinstance(text, str) and len(text) == 2 * DIGEST_SIZE and not set(text) - set("0123456789abcdef")
