"""Several programs in one file: each sees the other's changes, and none is lost."""

import sqlite3
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import BOOTH, SECRETARY, opened, small_file

from jury.errors import CannotWrite
from jury.model.tables import Records
from jury.round.marking import MarkGiven
from jury.session import opening, stored
from jury.session.check import findings

WRITER = """
import sys
from decimal import Decimal
from pathlib import Path
from jury.round.marking import MarkGiven
from jury.session.author import Author
from jury.session.file import SessionFile

with SessionFile.open(Path(sys.argv[1])) as session:
    for n in range(30):
        session.record(MarkGiven("V1", sys.argv[2], "a", Decimal(n % 10 + 1)), by=Author(sys.argv[2], "booth"))
"""


def test_a_change_of_another_is_seen_and_built_upon(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        there.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=BOOTH)
        assert here.changed_elsewhere()
        assert here.evening.card("V1", "J1").marks == {"a": Decimal(7)}
        assert not here.changed_elsewhere()


def test_a_writer_who_did_not_look_first_builds_on_the_file_as_it_is(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        there.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=BOOTH)
        here.record(MarkGiven("V1", "J2", "a", Decimal(8)), by=SECRETARY)
        assert here.head.sequence == 3
        assert here.evening.card("V1", "J1").marks == {"a": Decimal(7)}
    assert findings(path).faults == ()


def test_a_file_that_is_opened_during_a_write_is_read_as_it_is_at_one_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    path = small_file(tmp_path)
    marks = iter((Decimal(7), Decimal(8)))
    read = stored.read_records
    with opened(path) as there:

        def read_and_let_another_write(connection: sqlite3.Connection) -> Records:
            records = read(connection)
            with suppress(CannotWrite):
                there.record(MarkGiven("V1", "J1", "a", next(marks)), by=BOOTH)
            return records

        monkeypatch.setattr(stored, "read_records", read_and_let_another_write)
        with opened(path) as here:
            assert here.head.sequence - 1 == len(here.evening.card("V1", "J1").marks)
        assert findings(path).faults == ()


def test_three_processes_write_at_once_and_lose_nothing(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), juror]) for juror in ("J1", "J2", "J3")]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    report = findings(path)
    assert (report.faults, report.entries) == ((), 91)


def test_a_change_whose_last_sync_fails_is_found_also_behind_what_another_wrote_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)

    class FailingLast(sqlite3.Connection):
        """Commits, lets somebody else write, and says that it failed."""

        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            done = super().execute(sql, *values)
            if sql == "COMMIT":
                with opened(path) as there:
                    there.record(MarkGiven("V1", "J2", "a", Decimal(6)), by=BOOTH)
                raise sqlite3.OperationalError("disk I/O error")
            return done

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=FailingLast))
        here = opened(path)
    with here:
        assert here.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=SECRETARY) is not None
        assert here.changed_elsewhere()
        assert (here.head.sequence, len(here.evening.records["marks"])) == (3, 2)
    assert findings(path).faults == ()
