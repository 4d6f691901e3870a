"""Opening a file: its rows and its journal read and held against their digests, beside a plain fetch of the same."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

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
        for act, budget in ((_held, 2.5), (_read_and_held, None)):
            ours, floor = in_turn(partial(act, connection), partial(_fetched, connection), runs)
            yield Row(f"{MEASURED[act]}, beside a fetch, {what}", ours * 1e3, floor * 1e3, "ms", budget)
        connection.close()


def _held(connection: sqlite3.Connection) -> float:
    records = stored.read_records(connection)
    return seconds(lambda: digests.digest_of(records, connection))


def _read_and_held(connection: sqlite3.Connection) -> float:
    return seconds(lambda: digests.digest_of(stored.read_records(connection), connection))


MEASURED: Final = {_held: "rows held to their digests", _read_and_held: "rows read and held"}


def _fetched(connection: sqlite3.Connection) -> float:
    def fetch() -> None:
        for table in (*stored.LAYOUTS, JOURNAL):
            connection.execute(f'SELECT * FROM "{table}"').fetchall()

    return seconds(fetch)
