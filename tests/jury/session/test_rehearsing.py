"""A rehearsal is of a copy: the evening stays as it is to the byte, and nothing stays behind."""

import sqlite3
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, small_file

from jury.errors import CannotWrite, ChangedBehind, RuleBroken
from jury.example.blank_evening import new_evening
from jury.model.rows import Phase
from jury.round.rules import DeliberationBegun
from jury.session.check import findings
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.rehearsing import begin_rehearsal, end_rehearsal
from jury.standings.progress import open_cells

VERSIONS = Path(__file__).parents[2] / "data" / "versions"


def test_the_evening_stays_as_it_is_and_nothing_stays_behind(tmp_path: Path) -> None:
    file = small_file(tmp_path)
    before, there = file.read_bytes(), sorted(tmp_path.iterdir())
    copy = begin_rehearsal(file, with_marks=True)
    assert copy == file.with_name(f"{file.stem}.repetitie.jury")
    with SessionFile.open(copy) as session:
        assert session.evening.session.rehearsal
        assert not any(any(open_cells(session.evening, plan.id)) for plan in session.evening.proposals)
        session.record(DeliberationBegun(), by=SECRETARY)
        session.keep_backup()
    assert findings(copy).faults == ()
    assert len(list(tmp_path.iterdir())) > len(there) + 1
    end_rehearsal(copy)
    assert file.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == there


def test_two_rehearsals_at_once_have_a_copy_each(tmp_path: Path) -> None:
    file = small_file(tmp_path)
    assert begin_rehearsal(file) != begin_rehearsal(file)


def test_where_the_folder_takes_nothing_it_stands_in_one_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, elsewhere = small_file(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    written = SessionFile.backup

    def full_stick(session: SessionFile, target: Path) -> Path:
        if target.parent == tmp_path:
            raise CannotWrite("vol")
        return written(session, target)

    monkeypatch.setattr(SessionFile, "backup", full_stick)
    copy = begin_rehearsal(file)
    assert elsewhere in copy.parents
    end_rehearsal(copy)
    assert not list(elsewhere.iterdir())


def test_in_preparation_marks_come_on_rules_that_are_fixed_in_the_copy_alone(tmp_path: Path) -> None:
    file = small_file(tmp_path, state={"phase": "preparation"})
    copy = begin_rehearsal(file, with_marks=True)
    with SessionFile.open(copy, writable=False) as session:
        assert session.evening.phase is Phase.ROUND
    with SessionFile.open(file, writable=False) as session:
        assert session.evening.phase is Phase.PREPARATION


def test_an_evening_of_an_older_version_stays_of_that_version(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    file.write_bytes((VERSIONS / "1-round.jury").read_bytes())
    before = file.read_bytes()
    end_rehearsal(begin_rehearsal(file, with_marks=True))
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_where_there_is_nothing_to_mark_no_copy_stays(tmp_path: Path) -> None:
    file = tmp_path / "leeg.jury"
    create(file, new_evening("Leeg", "", None, ["Jan"]), by=SECRETARY)
    with pytest.raises(RuleBroken):
        begin_rehearsal(file, with_marks=True)
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_changed_behind_its_journal_is_not_rehearsed(tmp_path: Path) -> None:
    file = small_file(tmp_path)
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE proposals SET title = 'Anders' WHERE id = 'V1'")
    connection.close()
    with pytest.raises(ChangedBehind):
        begin_rehearsal(file)
