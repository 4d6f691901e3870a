"""Opening a file: its rows and its journal read and held against their digests, beside a plain fetch of the same."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.evenings import EVENING, FULL, filled_file
from benchmarks.rows import Row, in_turn, seconds
from jury.session import digests, opening, stored
from jury.session.journal import JOURNAL


def rows(example: Path, folder: Path) -> Iterator[Row]:
    """Measure the example, an evening and a very large one."""
    for what, file, runs in (
        ("the example evening", example, 30),
        (str(EVENING), filled_file(folder, EVENING), 30),
        (str(FULL), filled_file(folder, FULL), 3),
    ):
        connection = opening.connect(file, writable=False).connection
        ours, floor = in_turn(partial(_held, connection), partial(_fetched, connection), runs)
        yield Row(f"rows read and held to digests, beside a fetch, {what}", ours * 1e3, floor * 1e3, "ms", 2.5)
        connection.close()


def _held(connection: sqlite3.Connection) -> float:
    return seconds(lambda: digests.digest_of(stored.read_records(connection), connection))


def _fetched(connection: sqlite3.Connection) -> float:
    def fetch() -> None:
        for table in (*stored.LAYOUTS, JOURNAL):
            connection.execute(f'SELECT * FROM "{table}"').fetchall()

    return seconds(fetch)
