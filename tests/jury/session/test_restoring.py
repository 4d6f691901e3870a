"""An evening goes back to a copy, and nothing that was there is lost."""

import sqlite3
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records

from jury.disk.write_whole import write_bytes
from jury.errors import CannotWrite, DamagedSession, JuryError
from jury.model.tables import Records
from jury.round.marking import MarkGiven
from jury.session.backups import Why, as_it_is, back_up
from jury.session.check import findings
from jury.session.creation import create
from jury.session.open_elsewhere import mark_open
from jury.session.restoring import restore

EIGHT = datetime(2026, 11, 19, 20, 1)
NINE = datetime(2026, 11, 19, 21, 1)
TEN = datetime(2026, 11, 19, 22, 1)


def marked(path: Path, juror: str, mark: int) -> bytes:
    """Give one more mark, and what the file is then."""
    with opened(path) as session:
        session.record(MarkGiven("V1", juror, "a", Decimal(mark)), by=SECRETARY)
    return path.read_bytes()


def backup(path: Path, at: datetime, why: Why = Why.PITCH) -> Path:
    with closing(as_it_is(path)) as connection:
        return back_up(connection, path, why, at)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_file(tmp_path)


def test_the_newest_backup_comes_back_and_what_was_there_is_kept(path: Path) -> None:
    backup(path, EIGHT)
    marked(path, "J1", 7)
    newest = backup(path, NINE)
    last = marked(path, "J2", 8)
    restored = restore(path, TEN)
    assert (restored.copy, restored.report.entries, restored.left_behind) == (newest, 2, 1)
    assert findings(path) == findings(newest)
    assert restored.aside is not None
    assert restored.aside.name == "klein.backup-2026-11-19-220100-replaced.jury"
    assert restored.aside.read_bytes() == last


def test_restoring_twice_does_not_go_forth_and_back(path: Path) -> None:
    newest = backup(path, EIGHT)
    marked(path, "J1", 7)
    restore(path, NINE)
    assert restore(path, TEN).copy == newest
    assert findings(path).entries == 1


def test_what_was_replaced_comes_back_when_it_is_named(path: Path) -> None:
    backup(path, EIGHT)
    last = marked(path, "J1", 7)
    aside = restore(path, NINE).aside
    assert aside is not None
    restore(path, TEN, aside)
    assert findings(path).entries == 2
    assert aside.read_bytes() == last


def test_an_evening_that_is_gone_comes_back(path: Path) -> None:
    copy = backup(path, EIGHT)
    path.unlink()
    restored = restore(path, NINE)
    assert (restored.aside, restored.left_behind) == (None, None)
    assert findings(path) == findings(copy)
    assert sorted(path.parent.iterdir()) == [copy, path]


@pytest.mark.parametrize("content", [b"", b"Geachte jury", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_evening_is_kept_too(path: Path, content: bytes) -> None:
    copy = backup(path, EIGHT)
    path.write_bytes(content)
    restored = restore(path, NINE)
    assert restored.aside is not None
    assert restored.aside.read_bytes() == content
    assert findings(path) == findings(copy)


def test_a_backup_that_does_not_hold_together_is_passed_over(path: Path) -> None:
    good = backup(path, EIGHT)
    marked(path, "J1", 7)
    changed, torn = backup(path, NINE), backup(path, TEN)
    with closing(sqlite3.connect(changed, isolation_level=None)) as connection:
        connection.execute("UPDATE marks SET mark = '10'")
    torn.write_bytes(torn.read_bytes()[:5000])
    restored = restore(path, TEN)
    assert restored.copy == good
    assert [each.path for each in restored.passed_over] == [torn, changed]
    with pytest.raises(DamagedSession) as refused:
        restore(path, TEN, changed)
    assert any("10" in fault for fault in refused.value.faults)


def test_without_a_backup_that_can_come_back_nothing_changes(path: Path) -> None:
    before = path.read_bytes()
    torn = backup(path, EIGHT)
    torn.write_bytes(b"")
    with pytest.raises(JuryError, match="geen reservekopie") as refused:
        restore(path, NINE)
    assert any(torn.name in fault for fault in refused.value.faults)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [torn, path]


def test_another_evening_comes_in_its_place_only_when_that_is_asked_for(path: Path, tmp_path: Path) -> None:
    old = backup(path, EIGHT)
    records: Records = {**small_records(), "session": {(): {"title": "Een andere avond"}}}
    create(path, records, by=SECRETARY, force=True)
    before = path.read_bytes()
    with pytest.raises(JuryError, match="geen reservekopie") as passed:
        restore(path, NINE)
    assert "andere avond" in str(passed.value)
    with pytest.raises(CannotWrite, match="andere avond"):
        restore(path, NINE, old)
    assert path.read_bytes() == before
    restored = restore(path, NINE, old, force=True)
    assert restored.aside is not None
    assert restored.aside.read_bytes() == before


def test_an_evening_that_is_open_is_left_alone(path: Path) -> None:
    backup(path, EIGHT)
    before = marked(path, "J1", 7)
    mark = mark_open(path)
    with pytest.raises(CannotWrite, match="nog open"):
        restore(path, NINE)
    mark.close()
    assert path.read_bytes() == before


def test_the_evening_is_no_copy_of_itself(path: Path) -> None:
    with pytest.raises(CannotWrite, match="de avond zelf"):
        restore(path, EIGHT, path)


def test_half_a_change_does_not_come_into_the_copy(path: Path) -> None:
    copy = backup(path, EIGHT)
    path.unlink()
    left = path.with_name(f"{path.name}-journal")
    left.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)
    restore(path, NINE)
    assert findings(path) == findings(copy)
    assert not left.exists()
    assert [each.name for each in path.parent.glob("*-journal")] == [
        "klein.backup-2026-11-19-210100-replaced.jury-journal"
    ]


def test_half_a_change_stays_where_the_copy_cannot_come(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup(path, EIGHT)
    path.unlink()
    left = path.with_name(f"{path.name}-journal")
    left.write_bytes(b"half")
    before = {each: each.read_bytes() for each in path.parent.iterdir()}

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CannotWrite):
        restore(path, NINE)
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == before


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    link = tmp_path / "elders" / "avond.jury"
    link.symlink_to(path)
    backup(path, EIGHT)
    marked(path, "J1", 7)
    restore(link, NINE)
    assert link.is_symlink()
    assert findings(path).entries == 1


def test_a_copy_may_have_any_name(path: Path, tmp_path: Path) -> None:
    with closing(as_it_is(path)) as connection:
        copy = back_up(connection, path, Why.ASKED, EIGHT)
    write_bytes(tmp_path / "stick.db", copy.read_bytes())
    marked(path, "J1", 7)
    assert restore(path, NINE, tmp_path / "stick.db").report.entries == 1
