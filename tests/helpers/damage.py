"""Ways to damage a session file: its bytes and pages, its tables and schema, and what lies beside it."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Final

PAGE_SIZE_AT: Final = 16
FIRST_TREE: Final = 100
"""Where the header of the file ends and its first page of the schema begins."""
JOURNAL: Final = bytes.fromhex("d9d505f920a163d7")
"""How the rollback journal of SQLite begins."""
SECTOR: Final = 512
LOOSE: Final = ("ignore_check_constraints = ON", "foreign_keys = OFF", "writable_schema = ON", "cell_size_check = OFF")
WITHOUT_ROWID: Final = {"scorecards": ("proposal", "juror"), "marks": ("proposal", "juror", "criterion")}
AS_IT_WAS: Final = "as_it_was"


def by_sql(file: bytes, *batches: Sequence[str]) -> bytes:
    """Run statements on a file as somebody with another program would: no constraint but what SQLite itself needs.

    Each batch sees the schema as the one before left it. A statement that SQLite refuses is passed over.
    """
    for batch in batches:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            if file:
                connection.deserialize(file)
            for pragma in LOOSE:
                connection.execute(f"PRAGMA {pragma}")
            for statement in batch:
                try:
                    connection.execute(statement).fetchall()
                except sqlite3.Error:
                    continue
            file = connection.serialize()
    return file


def loosely(file: bytes, table: str, *statements: str) -> bytes:
    """Run statements on a table that for a moment takes any type and NULL, and looks as before when they are done."""
    return by_sql(
        file,
        (
            f"CREATE TABLE {AS_IT_WAS} AS SELECT sql FROM sqlite_master WHERE name = '{table}'",
            "UPDATE sqlite_master SET sql = replace(replace(replace(replace("
            f"sql, ' NOT NULL', ''), ' TEXT', ''), ') STRICT, ', ') '), ') STRICT', ')') WHERE name = '{table}'",
        ),
        statements,
        (
            f"UPDATE sqlite_master SET sql = (SELECT sql FROM {AS_IT_WAS}) WHERE name = '{table}'",
            f"DROP TABLE {AS_IT_WAS}",
        ),
    )


def with_a_key_twice(file: bytes, table: str) -> bytes:
    """Have the first row of a table a second time, behind the back of the index that finds rows by id."""
    key, end, index = ',\n    PRIMARY KEY ("id")', "\n) STRICT", f"name = 'sqlite_autoindex_{table}_1'"
    hide, show = (
        f"UPDATE sqlite_master SET sql = replace(sql, '{one}', '{other}') WHERE name = '{table}'"
        for one, other in ((key, ""), (end, key + end))
    )
    return by_sql(
        file,
        (f"CREATE TABLE {AS_IT_WAS} AS SELECT * FROM sqlite_master WHERE {index}", hide),
        (f"DELETE FROM sqlite_master WHERE {index}",),
        (f'INSERT INTO "{table}" SELECT * FROM "{table}" LIMIT 1',),
        (show, f"INSERT INTO sqlite_master SELECT * FROM {AS_IT_WAS}", f"DROP TABLE {AS_IT_WAS}"),
    )


def pages(file: bytes) -> list[bytes]:
    """Cut a file into its pages."""
    size = page_size(file)
    return [file[at : at + size] for at in range(0, len(file), size)]


def page_size(file: bytes) -> int:
    """Read how large a page of this file is."""
    return int.from_bytes(file[PAGE_SIZE_AT : PAGE_SIZE_AT + 2]) or 4096


def schema_pages(file: bytes) -> tuple[int, ...]:
    """Find the pages that hold the schema, from 0; the first is always one."""
    return tuple(number for number, page in enumerate(pages(file)) if number == 0 or b"CREATE TABLE" in page)


def written_over(file: bytes, at: int, what: bytes) -> bytes:
    """Write bytes at a place."""
    return file[:at] + what + file[at + len(what) :]


def left_journal(file: bytes, numbers: Sequence[int]) -> bytes:
    """Make the journal of a change of these pages (from 1) that was cut off: SQLite would play it back."""
    size, nonce, every = page_size(file), 7, pages(file)
    head = JOURNAL + b"".join(each.to_bytes(4) for each in (len(numbers), nonce, len(every), SECTOR, size))
    records = (number.to_bytes(4) + every[number - 1] + _checksum(every[number - 1], nonce) for number in numbers)
    return head.ljust(SECTOR, b"\0") + b"".join(records)


def _checksum(page: bytes, nonce: int) -> bytes:
    total = nonce + sum(page[at] for at in range(len(page) - 200, 0, -200))
    return (total & 0xFFFFFFFF).to_bytes(4)


def tables_of(file: bytes) -> dict[str, tuple[str, ...]]:
    """Give the columns of each table in a sound file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(file)
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')) for name in names}


def nth_row(table: str, number: int) -> str:
    """Give what finds the row with this number in a table, in the order of SQLite, with or without a rowid."""
    columns = "rowid" if table not in WITHOUT_ROWID else ", ".join(f'"{name}"' for name in WITHOUT_ROWID[table])
    return f'({columns}) = (SELECT {columns} FROM "{table}" LIMIT 1 OFFSET {number})'
