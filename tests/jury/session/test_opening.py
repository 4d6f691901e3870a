"""A file that is not a session of ours is refused in one sentence, and stays byte for byte the same."""

import sqlite3
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import CannotWrite, DamagedSession, JuryError, NotASession
from jury.session import schema
from jury.session.creation import create
from jury.session.file import SessionFile


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotASession, match=r"weg\.jury is er niet"):
        SessionFile.open(tmp_path / "weg.jury")


def test_a_folder_is_no_evening(tmp_path: Path) -> None:
    with pytest.raises(NotASession, match="een map"):
        SessionFile.open(tmp_path)


CHANGES = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON marks BEGIN UPDATE marks SET mark = '10'; END",
    "extra table": "CREATE TABLE extra (a)",
    "extra column": "ALTER TABLE marks ADD COLUMN extra TEXT",
    "index": "CREATE INDEX i ON marks (mark)",
    "endless view": "CREATE VIEW v AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT * FROM n",
    "newer version": "PRAGMA user_version = 99",
    "other program": "PRAGMA application_id = 12",
}


@pytest.mark.parametrize("sql", CHANGES.values(), ids=CHANGES)
def test_a_changed_file_is_refused_untouched(tmp_path: Path, sql: str) -> None:
    path = small_file(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotASession):
        SessionFile.open(path)
    assert path.read_bytes() == before


def test_a_view_in_place_of_a_table_is_refused(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE log; CREATE VIEW log AS SELECT 1 AS nr;")
    connection.close()
    with pytest.raises(NotASession, match="log"):
        SessionFile.open(path)


CONTENTS = {
    "zero bytes": b"",
    "text": b"Dit is gewoon tekst, maar dan wel een heel verhaal over de wijk.\n" * 20,
    "header alone": b"SQLite format 3\x00",
    "noise": bytes(range(256)) * 64,
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_what_is_no_database_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vreemd.jury"
    path.write_bytes(content)
    with pytest.raises(JuryError):
        SessionFile.open(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["vreemd.jury"]


def test_half_a_file_is_refused_untouched(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises((DamagedSession, NotASession)):
        SessionFile.open(path)
    assert path.read_bytes() == half


def test_a_file_in_wal_mode_is_refused_untouched(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    content = bytearray(path.read_bytes())
    content[18:20] = b"\x02\x02"
    path.write_bytes(content)
    with pytest.raises(NotASession, match="WAL"):
        SessionFile.open(path)
    assert path.read_bytes() == bytes(content)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_making_an_evening_does_not_replace_one(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    before = path.read_bytes()
    with opened(path) as session, pytest.raises(CannotWrite, match="bestaat al"):
        create(path, session.evening.records, by=SECRETARY)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite), opened(small_file(tmp_path)) as session:
        create(tmp_path / "nergens" / "avond.jury", session.evening.records, by=SECRETARY)
    assert [each.name for each in tmp_path.iterdir()] == ["klein.jury"]


def test_a_migration_is_remembered_in_the_file(tmp_path: Path) -> None:
    connection = sqlite3.connect(small_file(tmp_path))
    steps = connection.execute("SELECT migration_set, name FROM _sqlite_migrations ORDER BY name").fetchall()
    assert [(of, name[:5]) for of, name in steps] == [("wijkjury", f"m{n:03}_") for n in range(1, schema.VERSION + 1)]
    connection.close()
