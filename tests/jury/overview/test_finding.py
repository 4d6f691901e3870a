"""Which files are read: those named and those in folders, each once, without copies and hidden ones."""

import os
from pathlib import Path

import pytest

from jury.overview.finding import find


def touched(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return paths


def test_a_folder_gives_the_evenings_in_it_in_order(tmp_path: Path) -> None:
    touched(tmp_path, "noord/b.jury", "noord/a.JURY", "zuid/c.jury", "zuid/brief.txt", "zuid/c.jury-journal")
    touched(tmp_path, ".Trash/weg.jury", "zuid/.half.jury")
    found = find([tmp_path])
    assert [name for _path, name in found.named()] == ["noord/a.JURY", "noord/b.jury", "zuid/c.jury"]


def test_copies_do_not_count_in_a_folder_nor_by_name(tmp_path: Path) -> None:
    file, backup, *rehearsals = touched(
        tmp_path,
        "a.jury",
        "a.backup-2026-11-19-200100-pitch-2.jury",
        "a.repetitie.jury",
        "a.repetitie-2.jury",
    )
    for given in ([tmp_path], [file, backup, *rehearsals]):
        found = find(given)
        assert (found.files, found.backups) == ((file,), (backup,))
        assert sorted(found.rehearsals) == sorted(rehearsals)


def test_a_name_that_only_begins_like_a_copy_counts(tmp_path: Path) -> None:
    paths = touched(tmp_path, "de.repetitieavond.jury", "a.backup-lang-geleden.jury")
    assert sorted(find([tmp_path]).files) == sorted(paths)


def test_a_file_named_twice_is_read_once_and_any_ending_may_be_named(tmp_path: Path) -> None:
    (file,) = touched(tmp_path, "avond.db")
    assert find([file, file]).files == (file,)


def test_a_name_says_nothing_of_where_the_folder_stands(tmp_path: Path) -> None:
    files = touched(tmp_path, "jan/avonden/a.jury", "jan/avonden/2025/a.jury")
    assert dict(find(files).named()) == dict(zip(files, ["a.jury", "2025/a.jury"], strict=True))


@pytest.mark.skipif(os.geteuid() == 0, reason="root looks into every folder")
def test_a_folder_that_is_closed_is_said(tmp_path: Path) -> None:
    (closed,) = touched(tmp_path, "dicht/a.jury")
    closed.parent.chmod(0)
    try:
        assert "dicht" in find([tmp_path]).closed[0]
    finally:
        closed.parent.chmod(0o700)
