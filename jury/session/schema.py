"""The shape of a session file, version by version: what its tables must be, to the letter."""

import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x4A555259
"""JURY, in the place where SQLite keeps whose file it is."""
DATABASE: Final = b"SQLite format 3\0"
"""How every file of SQLite begins."""
VERSION: Final = 2
"""The version that this program writes; it reads every one before it."""
THEIRS: Final = frozenset({"_sqlite_migrations", "idx__sqlite_migrations_migration_set_name"})
"""What sqlite-utils keeps in the file to remember which migrations ran."""


def is_session(content: bytes) -> bool:
    """Say whether these bytes begin as a session file does."""
    return content.startswith(DATABASE) and content[68:72] == APPLICATION_ID.to_bytes(4)


@cache
def statements(version: int) -> tuple[str, ...]:
    """Give the statements that make the tables of a version."""
    text = (Path(__file__).parent / "tables" / f"version-{version}.sql").read_text(encoding="utf-8")
    without_comment = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    return tuple(part.strip() for part in without_comment.split(";") if part.strip())


def expected(version: int) -> Mapping[str, str]:
    """Give the SQL that each table of a version must have, by name."""
    return {statement.split('"', 2)[1]: statement for statement in statements(version)}


def found(connection: sqlite3.Connection) -> Mapping[str, str]:
    """Give the SQL of everything in a file that is not SQLite's or sqlite-utils' own, by name.

    Raises:
        sqlite3.Error: it cannot be read, or is no text.
    """
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    return {name: sql or "" for name, sql in rows if name not in THEIRS}
