"""Many files as one: the same bytes each time, and nothing that leads out of the folder comes out of it."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import pytest

from jury.disk import packed as packing
from jury.disk.packed import packed, unpacked
from jury.errors import JuryError

FILES = {"avond.jury": b"\0\1", "stukken/brieven/Café ’t Hoekje (2).html": b"<p>", "leesmij.txt": b""}


def zipped(*names: str, content: bytes = b"x") -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return made.getvalue()


def refused(content: bytes) -> bool:
    with pytest.raises(JuryError) as raised:
        unpacked(content, "archief.age")
    assert raised.value.faults == ("archief.age is geen archief van een avond: wat erin zit, is anders ingepakt.",)
    return True


def test_what_goes_in_comes_out_in_the_same_bytes_each_time() -> None:
    assert unpacked(packed(FILES), "archief.age") == FILES
    assert packed(FILES) == packed(dict(reversed(FILES.items())))


def test_a_name_that_leads_elsewhere_is_refused() -> None:
    leading = ("../geheim", "/etc/passwd", "a/../b", "a//b", "a/./b", "c:\\x", "a\\..\\b", ".ssh/config", "a\nb", "a:b")
    for name in (*leading, "a/b/c/d/e", "punt.", "map/", "blank ", "\x1b[2J"):
        assert refused(zipped(name)), name
    assert unpacked(zipped("gewoon.txt"), "archief.age") == {"gewoon.txt": b"x"}


def test_too_much_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "UNPACKED_BYTES", 100)
    assert refused(zipped("groot.txt", content=bytes(101)))
    assert unpacked(zipped("past.txt", content=bytes(100)), "archief.age")
    monkeypatch.setattr(packing, "FILES", 2)
    assert refused(zipped("a", "b", "c"))


def test_a_bomb_that_lies_about_its_size_is_no_bomb() -> None:
    bomb = zipped("a", content=bytes(10_000_000))
    size = (10_000_000).to_bytes(4, "little")
    lies = bomb.replace(size, (10).to_bytes(4, "little"))
    assert lies != bomb
    assert refused(lies)


def test_what_is_no_pack_of_ours_is_one_sentence() -> None:
    for content in (b"", b"PK", zipped("a")[:-5], zipped("a", "A"), packed(FILES)[:100]):
        assert refused(content)


def test_a_damaged_file_is_found() -> None:
    content = zipped("a", content=b"woorden " * 100)
    place = content.index(b"a") + 3
    assert refused(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])


def outcomes(content: bytes) -> set[str]:
    """Turn each bit of a pack, and say what came of it: the files, or the one sentence."""
    came = set()
    for place in range(len(content)):
        for bit in range(8):
            turned = content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :]
            try:
                came.add("files" if unpacked(turned, "archief.age").keys() else "nothing")
            except JuryError:
                came.add("sentence")
    return came


def test_whatever_bit_of_a_pack_is_turned_it_is_files_or_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed({"a.txt": b"woorden en nog meer woorden", "b.txt": b"x"})
    assert outcomes(content) == {"files", "sentence"}
    monkeypatch.setattr(packing, "NOT_OURS", (BadZipFile, NotImplementedError, EOFError, ValueError))
    with pytest.raises(zlib.error):
        outcomes(content)


def test_a_file_that_is_packed_or_locked_in_another_way_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a", b"x")
    assert refused(made.getvalue())
    locked = bytearray(zipped("a"))
    locked[locked.index(b"PK\1\2") + 8] |= packing.LOCKED
    assert refused(bytes(locked))
