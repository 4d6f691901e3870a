"""Whether an evening is open is known to every program of the same user, and nothing of it stays behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jury.session import open_elsewhere
from jury.session.open_elsewhere import is_open_elsewhere, mark_open

HOLDER = """
import sys, time
from pathlib import Path
from jury.session.open_elsewhere import mark_open

mark = mark_open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the marks of a test in a folder of its own."""
    place = tmp_path / "run"
    place.mkdir()
    monkeypatch.setattr(open_elsewhere, "PLACES", (str(place),))
    return place


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "avond.jury"
    path.write_bytes(b"")
    return path


def marks(room: Path) -> list[str]:
    return [path.name for path in room.rglob("*") if path.is_file()]


def test_open_until_the_last_one_closes(room: Path, file: Path) -> None:
    assert not is_open_elsewhere(file)
    first, second = mark_open(file), mark_open(file)
    assert is_open_elsewhere(file)
    first.close()
    first.close()
    assert is_open_elsewhere(file)
    second.close()
    assert not is_open_elsewhere(file)
    assert marks(room) == []


def test_another_file_is_not_open_and_another_name_of_the_same_file_is(room: Path, file: Path) -> None:
    other, link = file.with_name("ander.jury"), file.with_name("koppeling.jury")
    other.write_bytes(b"")
    link.symlink_to(file)
    mark = mark_open(file)
    assert (is_open_elsewhere(other), is_open_elsewhere(link)) == (False, True)
    mark.close()


def test_a_program_that_is_killed_leaves_nothing_open(file: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},  # found there, whatever the environment says
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    assert is_open_elsewhere(file)
    holder.kill()
    holder.wait()
    assert not is_open_elsewhere(file)


def test_a_mark_that_goes_while_another_comes_is_made_again(
    room: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaving = mark_open(file)
    look = open_elsewhere._is_still
    looks: list[bool] = []

    def look_late(place: Path, descriptor: int) -> bool:
        if not looks:
            place.unlink()
        looks.append(look(place, descriptor))
        return looks[-1]

    monkeypatch.setattr(open_elsewhere, "_is_still", look_late)
    mark = mark_open(file)
    assert looks == [False, True]
    leaving.close()
    assert is_open_elsewhere(file)
    mark.close()


def test_where_there_is_no_place_for_marks_nothing_is_said(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_elsewhere, "PLACES", (str(tmp_path / "weg"),))
    mark = mark_open(file)
    assert not is_open_elsewhere(file)
    mark.close()


def test_a_folder_that_somebody_else_laid_there_is_not_used(room: Path, file: Path, tmp_path: Path) -> None:
    (room / open_elsewhere.ROOM.format(user=os.getuid())).symlink_to(tmp_path)
    mark = mark_open(file)
    assert not is_open_elsewhere(file)
    mark.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["avond.jury", "run"]


def test_a_file_that_is_not_there_is_not_open(tmp_path: Path) -> None:
    assert not is_open_elsewhere(tmp_path / "weg.jury")
