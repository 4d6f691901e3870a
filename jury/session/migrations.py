"""How a file of an older version becomes one of now: step by step, all at once or not at all."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jury.session import digests, journal, opening, schema
from jury.session.author import PROGRAM, author
from jury.session.journal import MIGRATED
from jury.session.replay import replay

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

NEW_IN_4: Final = (
    ("session", '"emergency_text" TEXT'),
    ("session", '"rehearsal" INTEGER CHECK ("rehearsal" IN (0, 1))'),
    *(
        ("settings", f'"{name}" INTEGER CHECK ("{name}" IN (0, 1))')
        for name in ("confirm_paper", "pitch_covered", "one_award_per_plan", "clock_bell")
    ),
    ("jurors", '"code" TEXT'),
    ("jurors", '"replaces" TEXT REFERENCES "jurors" ("id")'),
    ("stage", '"told" TEXT'),
    ("stage", '"revealed" INTEGER CHECK ("revealed" IN (0, 1))'),
    ("stage", '"retraction" TEXT'),
    ("stage", '"alarm" INTEGER CHECK ("alarm" IN (0, 1))'),
)
"""The columns, by table, that version 4 has and the one before had not."""

NEW_IN_5: Final = (
    *(("challenge", f'"{name}" TEXT REFERENCES "{name}s" ("id")') for name in ("proposal", "theme")),
    ("challenge", '"feedback" TEXT'),
    ("themes", '"questions" TEXT'),
    ("parties", '"goal" TEXT'),
    ("parties", '"role" TEXT'),
    *((table, '"proposal" TEXT REFERENCES "proposals" ("id")') for table in ("needs", "offers")),
    ("measures", '"because" TEXT'),
    ("measures", '"social_gain" TEXT'),
    ("proposals", '"goals" TEXT'),
    ("proposals", """"stage" TEXT CHECK ("stage" IN ('idea', 'in_the_making', 'running', 'done'))"""),
    ("proposals", """"nature" TEXT CHECK ("nature" IN ('physical', 'social', 'both'))"""),
    ("proposals", '"area" TEXT REFERENCES "areas" ("id")'),
    ("proposals", '"measures" TEXT'),
    ("proposals", '"commitments" TEXT'),
    ("proposals", '"first_step_by" TEXT REFERENCES "parties" ("id")'),
    *(("proposals", f'"{name}" TEXT') for name in ("added_value", "cooperation", "exit", "asked_how")),
    ("proposals", '"asked_count" INTEGER'),
    ("proposals", '"asked_answer" TEXT'),
    ("agreements", """"kind" TEXT CHECK ("kind" IN ('intention', 'agreement'))"""),
    ("agreements", """"status" TEXT CHECK ("status" IN ('open', 'done', 'late', 'dropped'))"""),
    ("agreements", '"how" TEXT'),
    ("agreements", '"signed_by" TEXT'),
    ("agreements", '"public" INTEGER CHECK ("public" IN (0, 1))'),
)
"""The columns, by table, that version 5 has and the one before had not; the table of the session is made anew."""


def migrations() -> "Migrations":
    """Give the steps by version; the first makes the tables."""
    from sqlite_utils.db import Database
    from sqlite_utils.migrations import Migrations

    ours = Migrations("wijkjury")

    @ours(name="m001_tables")
    def m001_tables(db: Database) -> None:
        for statement in schema.statements(1):
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.conn.execute("PRAGMA user_version = 1")

    @ours(name="m002_devices_and_digests")
    def m002_devices_and_digests(db: Database) -> None:
        db.conn.execute('ALTER TABLE journal ADD COLUMN "device" TEXT')
        db.conn.execute(schema.expected(2)["digests"])
        _take_digests(db.conn)
        db.conn.execute("PRAGMA user_version = 2")

    @ours(name="m003_a_hard_first_evening")
    def m003_a_hard_first_evening(db: Database) -> None:
        db.conn.execute('ALTER TABLE publication ADD COLUMN "contact_address" TEXT')
        db.conn.execute('ALTER TABLE jurors ADD COLUMN "left" TEXT')
        _add_tables(db.conn, 3)
        db.conn.execute("PRAGMA user_version = 3")

    @ours(name="m004_the_evening_itself")
    def m004_the_evening_itself(db: Database) -> None:
        _add_columns(db.conn, NEW_IN_4)
        _add_tables(db.conn, 4)
        db.conn.execute("PRAGMA user_version = 4")

    @ours(name="m005_the_alliance")
    def m005_the_alliance(db: Database) -> None:
        _add_tables(db.conn, 5)
        _add_columns(db.conn, NEW_IN_5)
        _make_anew(db.conn, "session", 5)
        db.conn.execute("PRAGMA user_version = 5")

    return ours


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the version of now, inside the caller's transaction where there is one.

    Raises:
        sqlite3.Error: the file does not take it, or cannot be read.
        ValueError: something in it cannot be read.
    """
    from sqlite_utils.db import Database

    migrations().apply(Database(connection, execute_plugins=False))


def migrated_copy(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Give a copy in memory that is of the version of now; the file stays as it is.

    Raises:
        CannotWrite: it is held by another program.
        DamagedSession: SQLite cannot read it.
        ValueError: something in it cannot be read.
    """
    from jury.session.backups import copy_of

    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy.deserialize(copy_of(connection, path))
    migrate(copy)
    copy.execute("PRAGMA query_only = ON")  # what was written in memory only would be lost without a word
    return copy


def _add_columns(connection: sqlite3.Connection, columns: Iterable[tuple[str, str]]) -> None:
    """Add columns to tables that are there; what stands in them is nothing yet."""
    for table, column in columns:
        connection.execute(f'ALTER TABLE "{table}" ADD COLUMN {column}')


def _make_anew(connection: sqlite3.Connection, table: str, version: int) -> None:
    """Make a table anew with its rows, as a column that is there cannot get another check; no other may refer to it."""
    kept = f"{table}_before"
    connection.execute(f'CREATE TEMP TABLE "{kept}" AS SELECT * FROM main."{table}"')
    columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f'PRAGMA main.table_info("{table}")'))
    connection.execute(f'DROP TABLE main."{table}"')
    connection.execute(schema.expected(version)[table])
    connection.execute(f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM temp."{kept}"')
    connection.execute(f'DROP TABLE temp."{kept}"')


def _add_tables(connection: sqlite3.Connection, version: int) -> None:
    """Make the tables that this version has and the one before had not, and begin their digests: nothing is in them."""
    before = schema.expected(version - 1)
    new = {name: sql for name, sql in schema.expected(version).items() if sql and name not in before}
    for sql in new.values():
        connection.execute(sql)
    digests.write(connection, dict.fromkeys(new, 0))


def _take_digests(connection: sqlite3.Connection) -> None:
    """Begin to keep digests: those of what the journal leads to, so that a row that differs goes on being found.

    Where the journal itself does not hold together, nobody can say any more what it held, and it gets none.
    """
    played = replay(journal.read_entries(connection))
    kept = digests.digest_of(played.rows, connection)
    if played.faults:
        del kept[journal.JOURNAL]
    digests.write(connection, kept)


def migrate_file(connection: sqlite3.Connection, path: Path, at: str) -> None:
    """Make a file newer, once: its tables, its digests, and an entry that says so.

    Raises:
        sqlite3.Error: the file does not take it; it is as it was.
        ValueError: something in it cannot be read; it is as it was.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < schema.VERSION:  # another program can have been first
            migrate(connection)
            entry = journal.make_entry(journal.read_head(connection), at, author(PROGRAM, "migration"), MIGRATED, ())
            kept = digests.read(connection)
            journal.append(connection, entry)
            digests.write(connection, digests.after(kept, entry, (), {}, {}))
            opening.commit(connection, path, entry)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
