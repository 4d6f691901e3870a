"""The shape of a session file: its tables, its version, and how an older file becomes a newer one."""

import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID: Final = 0x4A555259
"""JURY, in the place where SQLite keeps whose file it is."""
DATABASE: Final = b"SQLite format 3\0"
"""How every file of SQLite begins."""
VERSION: Final = 1
THEIRS: Final = frozenset({"_sqlite_migrations", "idx__sqlite_migrations_migration_set_name"})
"""What sqlite-utils keeps in the file to remember which migrations ran."""


def is_session(content: bytes) -> bool:
    """Say whether these bytes begin as a session file does."""
    return content.startswith(DATABASE) and content[68:72] == APPLICATION_ID.to_bytes(4)


@cache
def statements() -> tuple[str, ...]:
    """Give the statements that make the tables of version 1."""
    text = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
    without_comment = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    return tuple(part.strip() for part in without_comment.split(";") if part.strip())


def migrations() -> "Migrations":
    """Give the migrations by version; the first makes the tables."""
    from sqlite_utils.db import Database
    from sqlite_utils.migrations import Migrations

    ours = Migrations("wijkjury")

    @ours(name="m001_tables")
    def m001_tables(db: Database) -> None:
        for statement in statements():
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.conn.execute("PRAGMA user_version = 1")

    return ours


def make_tables(connection: sqlite3.Connection) -> None:
    """Make all tables in an empty file, by running every migration."""
    from sqlite_utils.db import Database

    migrations().apply(Database(connection, execute_plugins=False))


def expected() -> Mapping[str, str]:
    """Give the SQL that each table of ours must have, by name."""
    return {statement.split('"', 2)[1]: statement for statement in statements()}


def found(connection: sqlite3.Connection) -> Mapping[str, str]:
    """Give the SQL of everything in a file that is not SQLite's or sqlite-utils' own, by name."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    return {name: sql or "" for name, sql in rows if name not in THEIRS}
