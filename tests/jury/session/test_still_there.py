"""What happens to an open file behind our back has a name."""

import os
from pathlib import Path

import pytest

from jury.errors import CannotWrite, Remedy
from jury.session.still_there import identity, refuse_where_gone, what_happened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map" / "avond.jury"
    path.parent.mkdir()
    path.write_bytes(b"avond")
    return path


def test_a_file_that_stands_there_has_nothing_to_say(file: Path) -> None:
    known = identity(file)
    file.write_bytes(b"meer")
    assert what_happened(file, known) == ""
    refuse_where_gone(file, known)


def test_deleted(file: Path) -> None:
    known = identity(file)
    file.unlink()
    assert what_happened(file, known) == f"{file} is verwijderd of verplaatst."


def test_renamed(file: Path) -> None:
    known = identity(file)
    file.rename(file.with_name("oud.jury"))
    assert what_happened(file, known) == f"{file} heet nu oud.jury."


def test_replaced(file: Path) -> None:
    known = identity(file)
    other = file.with_name("ander")
    other.write_bytes(b"een ander")
    os.replace(other, file)
    assert what_happened(file, known) == f"{file} is vervangen door een ander bestand."
    with pytest.raises(CannotWrite, match="vervangen") as refused:
        refuse_where_gone(file, known)
    assert refused.value.remedy is Remedy.PUT_IT_BACK


def test_its_folder_is_gone(file: Path) -> None:
    known = identity(file)
    file.unlink()
    file.parent.rmdir()
    assert what_happened(file, known) == f"{file} is verwijderd of verplaatst."
    file.parent.write_text("geen map meer")
    assert what_happened(file, known) == f"{file} is niet meer te bereiken: de schijf of de stick is weg."
