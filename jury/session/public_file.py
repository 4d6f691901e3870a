"""A session file as the stage reads it: read-only, and no more of it than the hall may know."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from jury.model.tables import Key, Records, Row
from jury.publication.public_records import CONSENT, PUBLIC, PublicTable, may_be_read
from jury.publication.public_scenes import CardsIn
from jury.publication.public_view import Moment, PublicView, public_view
from jury.running.boot_clock import Instant, instant
from jury.session import opening, schema
from jury.session.clock import now
from jury.session.still_there import identity, nothing_happened
from jury.session.stored import LAYOUTS, Layout

COUNT: Final = """
WITH counting AS (SELECT id FROM criteria WHERE counts IS NOT 0),
card AS (
    SELECT
        (SELECT count(*) FROM marks JOIN counting ON id = criterion WHERE proposal = :plan AND juror = j.id) AS given,
        (SELECT count(*) FROM marks JOIN counting ON id = criterion
            WHERE proposal = :plan AND juror = j.id AND mark = 'abstained') AS without,
        EXISTS (SELECT 1 FROM marks WHERE proposal = :plan AND juror = j.id) AS begun,
        EXISTS (SELECT 1 FROM scorecards WHERE proposal = :plan AND juror = j.id AND state IS NOT NULL) AS declared,
        EXISTS (SELECT 1 FROM interests
            WHERE proposal = :plan AND juror = j.id AND coalesce(measure, 'recuse') = 'recuse') AS aside
    FROM jurors AS j
),
asked AS (
    SELECT without, given = (SELECT count(*) FROM counting) AS whole
    FROM card WHERE NOT declared AND (begun OR NOT aside)
)
SELECT count(*) FILTER (WHERE whole AND NOT without), count(*) FILTER (WHERE NOT whole OR NOT without)
FROM asked
"""
"""Counts the cards of a plan as `jury.standings.progress` does, inside SQLite: not one mark comes out of it."""


class PublicFile:
    """An open session file of which only what is public is read.

    One of an older version is read through a copy in memory, until somebody makes the file newer. One instance belongs
    to one thread at a time.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime] = now, machine: Callable[[], Instant] = instant
    ) -> None:
        """Open a session file.

        Raises:
            JuryError: it is not there, no session file that this version reads, or it cannot be read.
        """
        self.path = path
        self._clock = clock
        self._machine = machine
        self._seen = 0
        """Which version of what is in the file was read last, by SQLite's own count."""
        self._open()

    def _open(self) -> None:
        there = identity(self.path)
        file, version = opening.connect(self.path, writable=False)
        source, copied = file, version != schema.VERSION
        if copied:
            from jury.session.migrations import migrated_copy  # few files are of an older version

            with opening.reading(self.path):
                source = migrated_copy(file, self.path)
        self._identity, self._file, self._source, self._copied = there, file, source, copied

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
        self._source.close()

    def view(self) -> PublicView:
        """Read what the hall may know now.

        Raises:
            JuryError: it cannot be read.
        """
        with opening.reading(self.path):
            self._seen = self._data_version()
            with opening.at_one_moment(self._source):
                return public_view(self.records(), self.cards, Moment(self._clock(), self._machine()))

    def records(self) -> Records:
        """Read the rows that may be read for the hall."""
        return {name: self._rows(LAYOUTS[name], table) for name, table in PUBLIC.items()}

    def cards(self, plan: str) -> CardsIn:
        """Count the cards of a plan that are in, and those expected."""
        return CardsIn(*self._source.execute(COUNT, {"plan": plan}).fetchone())

    def changed(self) -> PublicView | None:
        """Read it again where another program changed the file, or put another one in its place.

        Raises:
            JuryError: it cannot be read.
        """
        if nothing_happened(self._file, self.path, self._identity, self._seen):
            return None
        there = identity(self.path)
        if there is not None and there != self._identity:
            self._open_anew()
            return self.view()
        with opening.reading(self.path):
            if self._data_version() == self._seen:
                return None
        if self._copied:
            self._open_anew()
        return self.view()

    def _open_anew(self) -> None:
        before = (self._file, self._source)
        self._open()
        for connection in before:
            connection.close()

    def _data_version(self) -> int:
        (version,) = self._file.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _rows(self, layout: Layout, table: PublicTable) -> dict[Key, Row]:
        """Read the rows of one table: its public columns by name, and no other."""
        rows: dict[Key, Row] = {}
        columns = ", ".join(map(partial(_column, table), table.every))
        for values in self._source.execute(f'SELECT {columns} FROM "{layout.name}"'):
            row = {name: value for name, value in zip(table.every, values, strict=True) if value is not None}
            for name in layout.lists.intersection(row):
                row[name] = json.loads(row[name])
            if may_be_read(layout.name, row):
                rows[tuple(row[name] for name in layout.key)] = row
        return rows


def _column(table: PublicTable, name: str) -> str:
    if name in table.covered:
        return "''"
    if name in table.with_consent:
        return f"CASE WHEN \"{CONSENT}\" = 1 THEN coalesce(\"{name}\", '') ELSE '' END"
    return f'"{name}"'
