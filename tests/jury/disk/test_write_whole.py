"""What the program hands out is whole, and nothing that is there is lost."""

import os
from pathlib import Path

import pytest

from jury.disk.write_whole import write_bytes, write_text
from jury.errors import CannotWrite


def test_a_text_is_written_as_utf_8_with_plain_newlines(tmp_path: Path) -> None:
    write_text(tmp_path / "verslag.md", "Renée’s plan\nkost € 4.500\n")
    assert (tmp_path / "verslag.md").read_bytes() == "Renée’s plan\nkost € 4.500\n".encode()


def test_what_is_there_stays_unless_forced(tmp_path: Path) -> None:
    there = tmp_path / "verslag.md"
    there.write_text("oud")
    with pytest.raises(CannotWrite, match="bestaat al"):
        write_text(there, "nieuw")
    assert there.read_text() == "oud"
    write_text(there, "nieuw", force=True)
    assert there.read_text() == "nieuw"


def test_the_session_file_itself_is_never_written_over(tmp_path: Path) -> None:
    session = tmp_path / "avond.jury"
    session.write_bytes(b"alles")
    (tmp_path / "andere-naam").hardlink_to(session)
    with pytest.raises(CannotWrite, match="de avond zelf"):
        write_bytes(tmp_path / "andere-naam", b"", force=True, source=session)
    assert session.read_bytes() == b"alles"


def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    outside = tmp_path / "elders.txt"
    outside.write_text("blijft")
    (tmp_path / "out.md").symlink_to(outside)
    write_text(tmp_path / "out.md", "nieuw", force=True)
    assert (outside.read_text(), (tmp_path / "out.md").read_text()) == ("blijft", "nieuw")


@pytest.mark.parametrize("name", [".", "geen-map/verslag.md", "x" * 300])
def test_a_place_that_takes_no_file_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite):
        write_text(tmp_path / name, "nieuw", force=True)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_not_replaced() -> None:
    with pytest.raises(CannotWrite, match="apparaat"):
        write_text(Path(os.devnull), "nieuw", force=True)


def test_nothing_is_left_behind_when_the_disk_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="schijf"):
        write_text(tmp_path / "verslag.md", "nieuw")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_a_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("geen map", "utf-8")
    with pytest.raises(CannotWrite, match="laat het niet toe"):
        write_text(tmp_path / "map" / "rapport.md", "tekst")
