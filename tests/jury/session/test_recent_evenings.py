"""The list of evenings that were opened last: kept, tolerant, and never in the way."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY

from jury.errors import CannotWrite
from jury.example import demo_records
from jury.model.rows import Phase
from jury.session.creation import create
from jury.session.recent_evenings import KEPT, forget, glance, recent_file, remember, visits

NOON = datetime(2026, 11, 19, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the list of this test apart from that of whoever runs it."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


def test_the_evening_that_was_opened_last_comes_first_and_only_once() -> None:
    for name in ("een", "twee", "een"):
        remember(Path(f"/avonden/{name}.jury"), name, NOON)
    assert [visit.path.name for visit in visits()] == ["een.jury", "twee.jury"]
    assert visits()[0].opened == NOON


def test_the_oldest_evening_falls_out() -> None:
    for number in range(KEPT + 2):
        remember(Path(f"/avonden/{number}.jury"), str(number), NOON)
    assert [visit.title for visit in visits()] == [str(number) for number in range(KEPT + 1, 1, -1)]


def test_a_backup_that_somebody_looks_into_is_no_recent_evening() -> None:
    remember(Path("/avonden/een.jury"), "een", NOON)
    remember(Path("/avonden/een.backup-2026-11-19-200100-freeze.jury"), "een", NOON)
    assert [visit.path.name for visit in visits()] == ["een.jury"]


def test_an_evening_can_leave_the_list() -> None:
    remember(Path("/avonden/een.jury"), "een", NOON)
    forget(Path("/avonden/een.jury"))
    assert visits() == ()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"evenings": 7}', '{"evenings": [7, {"path": 1}]}', "\ufeff{}", "[" * 100_000],
    ids=["empty", "cut off", "a list", "no list inside", "strange rows", "a BOM", "very deep"],
)
def test_a_list_that_cannot_be_read_is_an_empty_one_and_begins_anew(content: str) -> None:
    recent_file().parent.mkdir(parents=True)
    recent_file().write_text(content, "utf-8")
    assert visits() == ()
    remember(Path("/avonden/een.jury"), "een", NOON)
    assert [visit.title for visit in visits()] == ["een"]


def test_a_row_that_is_not_ours_is_passed_over() -> None:
    remember(Path("/avonden/een.jury"), "een", NOON)
    content = recent_file().read_text("utf-8").replace('"evenings": [', '"evenings": [{"path": "x", "opened": "toen"},')
    recent_file().write_text(content, "utf-8")
    assert [visit.title for visit in visits()] == ["een"]


def test_a_folder_that_takes_nothing_is_said_in_a_sentence(state_folder: Path) -> None:
    state_folder.write_text("geen map", "utf-8")
    with pytest.raises(CannotWrite):
        remember(Path("/avonden/een.jury"), "een", NOON)
    assert visits() == ()


def test_a_glance_says_where_an_evening_stands(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    create(file, demo_records(), by=SECRETARY)
    seen = glance(file)
    assert (seen.area, seen.plans, seen.phase, seen.fault) == ("Reigerhoek", 11, Phase.ROUND, "")


@pytest.mark.parametrize("content", [None, b"", b"geen avond", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_gone_or_broken_says_so_and_stays_as_it_is(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "avond.jury"
    if content is not None:
        file.write_bytes(content)
    assert glance(file).fault
    assert (file.read_bytes() if file.exists() else None) == content
