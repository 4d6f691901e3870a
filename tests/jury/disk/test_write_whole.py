"""What the program hands out is whole, and nothing that is there is lost."""

import errno
import os
import stat
from pathlib import Path

import pytest

from jury.disk.write_whole import write_bytes, write_over, write_text
from jury.errors import CannotWrite, Unconfirmed


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


def test_a_private_file_is_for_its_owner_only_and_a_report_is_not(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_bytes(tmp_path / "avond.jury", b"cijfers", private=True)
        write_text(tmp_path / "verslag.md", "voor iedereen")
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"avond.jury": 0o600, "verslag.md": 0o644}


def a_name_that_is_taken_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody else make this file just before ours gets its name."""
    sync = os.fsync

    def sync_late(descriptor: int) -> None:
        sync(descriptor)
        if not path.exists():
            path.write_text("van een ander")

    monkeypatch.setattr(os, "fsync", sync_late)


def a_stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work as on a file system on which a file has one name."""

    def no_link(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)


@pytest.mark.parametrize("on", ["disk", "stick"])
def test_a_file_that_came_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on: str) -> None:
    path = tmp_path / "verslag.md"
    if on == "stick":
        a_stick(monkeypatch)
    a_name_that_is_taken_meanwhile(path, monkeypatch)
    with pytest.raises(CannotWrite, match="bestaat al"):
        write_text(path, "van ons")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("verslag.md", "van een ander")]


def test_a_writer_that_only_looks_first_would_replace_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "verslag.md"
    a_name_that_is_taken_meanwhile(path, monkeypatch)
    monkeypatch.setattr(os, "link", os.replace)
    write_text(path, "van ons")
    assert path.read_text() == "van ons"


def test_a_stick_takes_files_too_and_keeps_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_stick(monkeypatch)
    write_text(tmp_path / "verslag.md", "nieuw")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("verslag.md", "nieuw")]

    def full(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CannotWrite, match="schijf"):
        write_text(tmp_path / "ander.md", "nieuw")
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.md"]


def test_a_folder_that_is_not_synced_is_said_and_the_file_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def no_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", no_folders)
    with pytest.raises(Unconfirmed, match=r"verslag\.md staat er"):
        write_text(tmp_path / "verslag.md", "heel")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("verslag.md", "heel")]


@pytest.mark.parametrize("on", ["disk", "stick"])
def test_what_is_written_over_keeps_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on: str) -> None:
    if on == "stick":
        a_stick(monkeypatch)
    path, aside = tmp_path / "avond.jury", tmp_path / "avond.oud.jury"
    assert not write_over(path, b"een", aside)
    assert write_over(path, b"twee", aside)
    assert (path.read_bytes(), aside.read_bytes()) == (b"twee", b"een")
    with pytest.raises(CannotWrite, match="bestaat al"):
        write_over(path, b"drie", aside)
    assert (path.read_bytes(), aside.read_bytes()) == (b"twee", b"een")
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("on", ["disk", "stick"])
def test_what_cannot_be_written_over_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on: str) -> None:
    path = tmp_path / "avond.jury"
    path.write_bytes(b"een")
    replace = os.replace

    def no_part(source: Path, target: Path) -> None:
        if Path(source).suffix == ".part":
            raise OSError(errno.EIO, "Input/output error")
        replace(source, target)

    if on == "stick":
        a_stick(monkeypatch)
    monkeypatch.setattr(os, "replace", no_part)
    with pytest.raises(CannotWrite):
        write_over(path, b"twee", tmp_path / "avond.oud.jury")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("avond.jury", b"een")]
