"""From bytes to text: nothing is guessed without saying so, and nothing becomes a question mark."""

import pytest

from jury.errors import WrongInput
from jury.intake.tables.encoding import decode

TEXT = "id,titel\n1,Café ’t Sluisje – é\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_says_its_own_encoding_is_read_without_a_word(codec: str) -> None:
    assert decode(TEXT.encode(codec), "plannen.csv") == (TEXT, decode(TEXT.encode(codec), "plannen.csv").encoding, ())


def test_utf_16_of_either_byte_order_is_read() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "plannen.csv").text == TEXT


def test_windows_text_is_read_and_said() -> None:
    found = decode(TEXT.encode("cp1252"), "plannen.csv")
    assert found.text == TEXT
    assert "cp1252" in found.notices[0]


@pytest.mark.parametrize("broken", [b"\xc3(", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80 \xc3\xa9", b"\x81"])
def test_broken_utf_8_is_refused_with_line_and_byte(broken: bytes) -> None:
    with pytest.raises(WrongInput, match=r"regel 2, byte 12 "):
        decode(b"id,titel\n1," + broken + b"\n", "plannen.csv")


def test_broken_utf_8_in_a_file_that_has_good_utf_8_is_no_windows_text() -> None:
    with pytest.raises(WrongInput, match="regel 3"):
        decode("id,titel\n1,é\n2,".encode() + b"\xe9t\xe9\n", "plannen.csv")


def test_a_nul_is_refused_with_line_and_byte() -> None:
    with pytest.raises(WrongInput, match="regel 2, byte 13"):
        decode(b"id,titel\n1,a\0b\n", "plannen.csv")


def test_utf_16_without_bom_is_named_for_what_it_is() -> None:
    with pytest.raises(WrongInput, match=r"UTF-16 zonder BOM: regel 1, byte 2"):
        decode(TEXT.encode("utf-16-le"), "plannen.csv")


def test_half_a_utf_16_character_is_refused() -> None:
    with pytest.raises(WrongInput, match="UTF-16"):
        decode(TEXT.encode("utf-16")[:-1], "plannen.csv")


def test_lines_are_counted_whatever_ends_them() -> None:
    with pytest.raises(WrongInput, match="regel 3"):
        decode(b"a\r\nb\rc\0", "plannen.csv")
