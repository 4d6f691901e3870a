"""The shape of a session file, version by version: what its tables must be, to the letter."""

import re
import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x4A555259
"""JURY, in the place where SQLite keeps whose file it is."""
DATABASE: Final = b"SQLite format 3\0"
"""How every file of SQLite begins."""
TABLES: Final = Path(__file__).parent / "tables"
VERSION: Final = max(int(path.stem.removeprefix("version-")) for path in TABLES.glob("version-*.sql"))
"""The version that this program writes, the last that has tables; it reads every one before it."""
KEY_OF_TEXT: Final = re.compile(r'PRIMARY KEY \("(?!nr")\w+"\)')
"""How a table says that its key is a text: SQLite keeps an index for that, and none for a number."""
THEIRS: Final = frozenset({"_sqlite_migrations", "idx__sqlite_migrations_migration_set_name"})
"""What sqlite-utils keeps in the file to remember which migrations ran."""


def is_session(content: bytes) -> bool:
    """Say whether these bytes begin as a session file does."""
    return content.startswith(DATABASE) and content[68:72] == APPLICATION_ID.to_bytes(4)


@cache
def statements(version: int) -> tuple[str, ...]:
    """Give the statements that make the tables of a version."""
    text = (TABLES / f"version-{version}.sql").read_text(encoding="utf-8")
    without_comment = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    return tuple(part.strip() for part in without_comment.split(";") if part.strip())


def expected(version: int) -> Mapping[str, str]:
    """Give the SQL that each table of a version must have, by name, and the index that its texts of a key have."""
    tables = {statement.split('"', 2)[1]: statement for statement in statements(version)}
    keyed = [name for name, statement in tables.items() if KEY_OF_TEXT.search(statement)]
    return {**tables, **{f"sqlite_autoindex_{name}_1": "" for name in keyed}}


def found(connection: sqlite3.Connection) -> Mapping[str, str]:
    """Give the SQL of everything in a file that is not sqlite-utils' own, by name; an index of SQLite's has none.

    Raises:
        sqlite3.Error: it cannot be read, or is no text.
    """
    rows = connection.execute("SELECT name, sql FROM sqlite_master")
    return {name: sql or "" for name, sql in rows if name not in THEIRS}
