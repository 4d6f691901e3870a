"""What is plugged in is found where systems put it."""

from pathlib import Path

import pytest

from jury.disk import sticks


def test_sticks_are_found_at_once_and_in_the_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = [tmp_path / "media" / "ineke" / "b", tmp_path / "Volumes" / "A"]
    for folder in (*mounted, tmp_path / "media" / "ineke" / "leeg"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(sticks, "ROOTS", (str(tmp_path / "media"), str(tmp_path / "weg"), str(tmp_path / "Volumes")))
    monkeypatch.setattr("os.path.ismount", lambda path: path in mounted)
    assert sticks.sticks() == (tmp_path / "Volumes" / "A", tmp_path / "media" / "ineke" / "b")
