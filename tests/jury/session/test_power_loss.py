"""The laptop dies, or the disk is full: what was said to be saved is there, and nothing is half."""

import subprocess
import sys
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, small_file

from jury.errors import CannotWrite
from jury.session.check import findings
from jury.session.creation import create
from jury.session.file import SessionFile

WRITER = """
import sys
from decimal import Decimal
from pathlib import Path
from jury.round.marking import MarkGiven
from jury.session.author import Author
from jury.session.file import SessionFile

AUTHOR = Author("secretary", "console")
session = SessionFile.open(Path(sys.argv[1]))
n = 0
while True:
    n += 1
    entry = session.record(MarkGiven("V1", "J1", "ab"[n % 2], Decimal(n % 10 + 1)), by=AUTHOR)
    if entry is not None:
        print(entry.sequence, flush=True)
"""

FULL_DISK = """
import resource, sys
from decimal import Decimal
from pathlib import Path
from jury.errors import CannotWrite
from jury.round.marking import MarkGiven
from jury.session.author import Author
from jury.session.file import SessionFile

AUTHOR = Author("secretary", "console")
path = Path(sys.argv[1])
session = SessionFile.open(path)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
saved = 1
try:
    while True:
        entry = session.record(MarkGiven("V1", "J1", "a", Decimal(saved % 10 + 1)), by=AUTHOR, reason="x" * 900)
        saved = entry.sequence
except CannotWrite as error:
    before = session.evening.card("V1", "J1").marks
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert session.evening.card("V1", "J1").marks == before
assert session.head.sequence == saved
session.record(MarkGiven("V1", "J2", "a", Decimal(3)), by=AUTHOR)
"""


@pytest.mark.parametrize("marks", [1, 7, 23])
def test_every_mark_that_was_said_to_be_saved_survives_a_kill(tmp_path: Path, marks: int) -> None:
    path = small_file(tmp_path)
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    said = [int(writer.stdout.readline()) for _ in range(marks)]
    writer.kill()
    writer.wait()
    with SessionFile.open(path) as session:
        assert session.head.sequence >= said[-1]
    assert findings(path).faults == ()


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    result = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "schijf" in result.stdout
    assert findings(path).faults == ()
    with SessionFile.open(path) as session:
        assert "J2" in session.evening.cards["V1"]


def test_a_journal_left_by_a_crash_is_taken_back_at_the_next_start(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    whole = path.read_bytes()
    crash = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.executemany("INSERT INTO marks VALUES ('V1', 'J1', ?, '7')", [(f"c{n}",) for n in range(5000)])
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", crash, str(path)], check=False)
    assert path.with_name(path.name + "-journal").exists()
    assert path.read_bytes() != whole
    assert findings(path).faults == ()
    assert path.read_bytes() == whole


def test_a_new_evening_is_not_made_over_one_that_was_cut_off(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    before = path.read_bytes()
    left = tmp_path / f"{path.name}-journal"
    left.write_bytes(b"half a change")
    with pytest.raises(CannotWrite, match=left.name):
        create(path, {"session": {(): {"title": "Nieuw"}}}, by=SECRETARY, force=True)
    assert path.read_bytes() == before


def test_a_journal_left_alone_does_not_come_back_in_a_new_evening(tmp_path: Path) -> None:
    (tmp_path / "a.jury-journal").write_bytes(b"half a change")
    with pytest.raises(CannotWrite, match=r"a\.jury-journal"):
        create(tmp_path / "a.jury", {"session": {(): {"title": "Nieuw"}}}, by=SECRETARY)
    assert not (tmp_path / "a.jury").exists()
