"""A new evening is there in full or not at all, and never in the place of one that somebody works in."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records

from jury.errors import CannotWrite
from jury.session.check import findings
from jury.session.creation import create
from jury.session.open_elsewhere import mark_open

MAKER = """
import sys
from pathlib import Path
from evenings_by_hand import small_records
from jury.errors import CannotWrite
from jury.session.author import author
from jury.session.creation import create

sys.stdin.readline()
try:
    create(Path(sys.argv[1]), small_records(), by=author(sys.argv[2], "test"))
except CannotWrite as error:
    print(error)
else:
    print("made")
"""


def test_a_session_file_is_for_its_owner_only(tmp_path: Path) -> None:
    assert stat.S_IMODE(small_file(tmp_path).stat().st_mode) == 0o600


def test_of_two_who_make_one_evening_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    helpers = str(Path(__file__).parents[2] / "helpers")
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", f"import sys; sys.path.append({helpers!r}){MAKER}", str(tmp_path / "a.jury"), who],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("Ineke", "Joris")
    ]
    for maker in makers:
        assert maker.stdin is not None
        maker.stdin.write("nu\n")
        maker.stdin.flush()
    said = sorted(maker.communicate(timeout=60)[0].strip() for maker in makers)
    assert said[1] == "made"
    assert "bestaat al" in said[0]
    assert findings(tmp_path / "a.jury").faults == ()
    assert [path.name for path in tmp_path.iterdir()] == ["a.jury"]


def test_an_evening_that_is_open_is_not_made_anew(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    before = path.read_bytes()
    mark = mark_open(path)
    with pytest.raises(CannotWrite, match="nog open"):
        create(path, small_records(), by=SECRETARY, force=True)
    assert path.read_bytes() == before
    mark.close()
    create(path, small_records(), by=SECRETARY, force=True)


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN; SELECT * FROM marks"])
def test_an_evening_that_any_program_is_busy_in_is_not_made_anew(tmp_path: Path, lock: str) -> None:
    path = small_file(tmp_path)
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in lock.split("; "):
            other.execute(statement).fetchone()
        if "SELECT" in lock:
            reading = other.execute("SELECT * FROM criteria")
            reading.fetchone()
        with pytest.raises(CannotWrite, match="nog open"):
            create(path, small_records(), by=SECRETARY, force=True)
    assert path.read_bytes() == before


def test_what_is_no_evening_is_replaced_when_forced(tmp_path: Path) -> None:
    path = tmp_path / "brief.jury"
    path.write_text("Geachte jury")
    create(path, small_records(), by=SECRETARY, force=True)
    with opened(path) as session:
        assert session.evening.session.title == "Kleine avond"
