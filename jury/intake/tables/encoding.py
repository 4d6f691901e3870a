"""From bytes to text: which encoding a file has, and where it breaks off."""

import codecs
import re
from typing import Final, NamedTuple

from jury.intake.tables.rows import refusal
from jury.language import _

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""How a file may begin that says its own encoding: the bytes, Python's name for it, and people's."""
UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
NOT_WINDOWS: Final = re.compile(rb"[\x81\x8d\x8f\x90\x9d\xc2\xc3\xfe\xff]|[\xc0\xc1][\x80-\xbf]")
"""Bytes that Windows text does not have: five without a meaning, and four that people here do not type (ÂÃþÿ),
the first two of which are how most accents begin in UTF-8; and À or Á as UTF-8 that is written too long begins."""
UTF8_CHARACTER: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Decoded(NamedTuple):
    """A file's text, the name of its encoding, and what there is to say about that."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Read the text of a file: UTF-8 with or without BOM, UTF-16 with BOM, or Windows-1252, which is said.

    Raises:
        WrongInput: it is none of these; the line and the byte where it goes wrong are named.
    """
    if data.startswith(UTF32):
        raise refusal([_("{file} is tekst in UTF-32; dat leest dit programma niet.").format(file=name)], _save_again())
    for bom, codec, shown in BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data[len(bom) :], codec, shown, name, len(bom)), shown)
    if b"\0" in data:
        raise refusal([_nul(data, name)], _save_again())
    try:
        return Decoded(data.decode(), "UTF-8")
    except UnicodeDecodeError as error:
        if UTF8_CHARACTER.search(data) or NOT_WINDOWS.search(data):
            raise refusal([_broken(name, "UTF-8", data, error.start)], _save_again()) from error
    said = _("{file} is geen UTF-8. Het is gelezen als Windows-tekst (cp1252): kijk of de accenten kloppen.")
    return Decoded(data.decode("cp1252"), "cp1252", (said.format(file=name),))


def _strictly(data: bytes, codec: str, shown: str, name: str, skipped: int) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise refusal([_broken(name, shown, data, error.start, skipped)], _save_again()) from error
    at = text.find("\0")
    if at >= 0:
        raise refusal([_nul_at(name, _line(text[:at].encode()), skipped + len(text[:at].encode(codec)))])
    return text


def _broken(name: str, encoding: str, data: bytes, at: int, skipped: int = 0) -> str:
    return _("{file} is geen goede {encoding}: regel {line}, byte {byte} (0x{value:02X}) past niet.").format(
        file=name, encoding=encoding, line=_line(data[:at]), byte=skipped + at + 1, value=data[at]
    )


def _nul(data: bytes, name: str) -> str:
    at = data.index(b"\0")
    if data[1::2].count(0) > len(data) // 4 or data[::2].count(0) > len(data) // 4:
        return _("{file} lijkt UTF-16 zonder BOM: regel {line}, byte {byte} is een NUL.").format(
            file=name, line=_line(data[:at]), byte=at + 1
        )
    return _nul_at(name, _line(data[:at]), at)


def _nul_at(name: str, line: int, offset: int) -> str:
    return _("{file} bevat een NUL-teken: regel {line}, byte {byte}.").format(file=name, line=line, byte=offset + 1)


def _line(before: bytes) -> int:
    return len(before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))


def _save_again() -> str:
    return _("Bewaar het bestand opnieuw als ‘CSV UTF-8’. Er is niets ingelezen.")
