"""A file that is no definition, whatever it is, gets one sentence and no traceback."""

from pathlib import Path

import pytest
from definitions import SMALL

from jury.definition.reading import read_definition
from jury.definition.toml_file import LARGEST_FILE
from jury.errors import WrongDefinition


def sentence_for(path: Path) -> str:
    with pytest.raises(WrongDefinition) as refused:
        read_definition(path)
    (sentence,) = refused.value.faults
    assert refused.value.hint or path.is_dir()
    return sentence


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"a = " + b"[" * 5000, "avond.toml, regel 1: hier staan te veel lijsten of tabellen in elkaar."),
        (b"\na = " + b"{a = " * 5000, "avond.toml, regel 2: hier staan te veel lijsten of tabellen in elkaar."),
        (
            b"x = 1\n" + b".".join([b"a"] * 20_000) + b" = 1",
            "avond.toml, regel 2: deze sleutel heeft meer dan 8 delen.",
        ),
        (b"[" + b" . ".join([b"'a'"] * 20_000) + b"]", "avond.toml, regel 1: deze sleutel heeft meer dan 8 delen."),
        (b"\n\norder = " + b"9" * 5000, "avond.toml, regel 3: dit getal heeft te veel cijfers."),
        (b"a = 1\nb = '\xff'\n", "avond.toml, regel 2, byte 6: dit is geen UTF-8."),
        ("a = 1\n".encode("utf-16"), "avond.toml, regel 1, byte 1: dit is geen UTF-8."),
        (b"a = 1\nb = '\0'\n", "avond.toml, regel 2, byte 6: hier staat een NUL-teken."),
        (b"a = 1\na = 2\n", "avond.toml, regel 2, kolom 6: deze sleutel staat er dubbel."),
        (b"[a]\n[b]\n[a]\n", "avond.toml, regel 3, kolom 3: deze tabel staat er dubbel."),
        (b'title = "open\n', "avond.toml, regel 1, kolom 14: hier ontbreekt een aanhalingsteken."),
        (
            b"title = zonder\n",
            "avond.toml, regel 1, kolom 9: hier hoort een waarde: een getal, een datum, of tekst tussen",
        ),
        (b"title\n", "avond.toml, regel 1, kolom 6: na een sleutel hoort een =-teken."),
        (b"a = [1, 2", "avond.toml, regel 1, kolom 10: hier ontbreekt een ] of een komma."),
        (b"a = '\x1b'", "avond.toml, regel 1, kolom 6: hier staat een teken dat niet in TOML mag."),
        (b"#" * (LARGEST_FILE + 1), "avond.toml, het bestand is groter dan 5 MB."),
        (b"SQLite format 3\0" + bytes(52) + b"JURY", "avond.toml is een bestand van een avond, geen definitie."),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes, fault: str) -> None:
    file = tmp_path / "avond.toml"
    file.write_bytes(content)
    assert sentence_for(file).startswith(fault)


def test_a_folder_or_nothing_at_all_is_one_sentence(tmp_path: Path) -> None:
    assert "is een map" in sentence_for(tmp_path)
    assert "is er niet" in sentence_for(tmp_path / "weg.toml")


def test_long_texts_of_dots_and_digits_are_only_texts(tmp_path: Path) -> None:
    file = tmp_path / "avond.toml"
    file.write_text(f'{SMALL}summary = "{"a." * 2000}"\nneed = "{"9" * 5000}"\n', encoding="utf-8")
    assert read_definition(file)["proposals"][("V01",)]["summary"] == "a." * 2000


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    file = tmp_path / "avond.toml"
    file.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert read_definition(file)["session"] == {(): {"title": "Kleine avond"}}


def test_thousands_of_unknown_names_are_all_listed(tmp_path: Path) -> None:
    file = tmp_path / "avond.toml"
    file.write_text(SMALL + "".join(f'[[log]]\njuror = "K{n}"\n' for n in range(3000)), encoding="utf-8")
    with pytest.raises(WrongDefinition) as refused:
        read_definition(file)
    assert len(refused.value.faults) == 3000
