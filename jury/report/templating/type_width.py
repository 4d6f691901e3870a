"""How wide a text is in our own type, and how many lines it takes: never less than what is made of it where it is set.

The widths are read from the fonts that come with the program, in thousandths of the size.
Source: OpenType 1.9, tables `cmap` (format 4), `hhea` and `hmtx`.
"""

import unicodedata
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from struct import unpack_from
from typing import Final

from jury.report.templating.our_templates import OUR_TEMPLATES

FAMILY: Final = "Atkinson Hyperlegible Next"
FACES: Final[Mapping[int, str]] = {
    400: "AtkinsonHyperlegibleNext-Regular.ttf",
    700: "AtkinsonHyperlegibleNext-Bold.ttf",
    800: "AtkinsonHyperlegibleNext-ExtraBold.ttf",
}
"""By its weight, the file of a font."""
LETTER: Final = 1100
"""A letter that the font does not have; those of Greek and Cyrillic in other fonts are no wider."""
WIDEST: Final = 1400
"""A sign that it does not have: an emoji, or a character that is as wide as it is high."""
SPARE: Final = 0.985
"""The part of a line that is counted on; the rest is for letters that stand further apart in a pair."""


def face(weight: int) -> bytes:
    """Give the font of a weight, as its file is."""
    return (OUR_TEMPLATES / "fonts" / FACES[weight]).read_bytes()


def font_faces(*weights: int) -> str:
    """Write the rules with which a page holds fonts of its own, in the file itself."""
    rule = '@font-face {{ font-family: "{}"; font-weight: {}; src: url(data:font/ttf;base64,{}); }}'
    return "\n".join(rule.format(FAMILY, weight, b64encode(face(weight)).decode()) for weight in weights)


def lines_of(text: str, size: float, width: float, weight: int) -> int:
    """Count the lines that a text takes in a column, both in points; none where there is no text.

    A line is broken between words, and inside a word only where that is longer than a line. What knows more places to
    break needs as many lines or fewer.
    """
    room = width * SPARE * 1000 / size
    space = _width(" ", weight)
    lines, used = 0, room + 1
    for word in text.split():
        wide = word_width(word, weight)
        if used + space + wide <= room:
            used += space + wide
        elif wide <= room:
            lines, used = lines + 1, wide
        else:
            more, used = _broken(word, room, weight)
            lines += more
    return lines


def is_whole(text: str, size: float, width: float, weight: int) -> bool:
    """Say whether each word of a text stands on a line in a column."""
    return all(word_width(word, weight) <= width * SPARE * 1000 / size for word in text.split())


@cache
def word_width(word: str, weight: int) -> int:
    """Give the width of a word on one line, in thousandths of the size."""
    return sum(_widths(word, weight))


def _broken(word: str, room: float, weight: int) -> tuple[int, float]:
    """Break a word that is longer than a line anywhere; give its lines, and how far the last one is filled."""
    lines, used = 1, 0.0
    for wide in _widths(word, weight):
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        used += wide
    return lines, used


def _widths(text: str, weight: int) -> Iterator[int]:
    return (_width(character, weight) for character in text)


@cache
def _width(character: str, weight: int) -> int:
    known = _advances(weight).get(ord(character))
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0
    is_letter = character.isalpha() and unicodedata.east_asian_width(character) not in "WF"
    return LETTER if is_letter else WIDEST


@cache
def _advances(weight: int) -> Mapping[int, int]:
    """Read how far each character of a font takes the pen, by its code."""
    font = face(weight)
    count = unpack_from(">H", font, 4)[0]
    rows = (unpack_from(">4sLLL", font, 12 + 16 * row) for row in range(count))
    tables = {name.decode(): start for name, _sum, start, _length in rows}
    metrics = unpack_from(">H", font, tables["hhea"] + 34)[0]
    widths = [unpack_from(">H", font, tables["hmtx"] + 4 * glyph)[0] for glyph in range(metrics)]
    return {code: widths[min(glyph, metrics - 1)] for code, glyph in _glyphs(font, tables["cmap"])}


def _glyphs(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Give each character that a font has, by its code, with the number of its glyph."""
    table = cmap + unpack_from(">L", font, cmap + 8)[0]
    segments = unpack_from(">H", font, table + 6)[0] // 2
    ends, starts, deltas, offsets = (table + 14 + 2 * segments * part + 2 * (part > 0) for part in range(4))
    for segment in range(segments):
        end, start, delta, offset = (
            unpack_from(">H", font, column + 2 * segment)[0] for column in (ends, starts, deltas, offsets)
        )
        for code in range(start, min(end, 0xFFFE) + 1):
            if offset:
                glyph = unpack_from(">H", font, offsets + 2 * segment + offset + 2 * (code - start))[0]
                glyph = (glyph + delta) % 0x10000 if glyph else 0
            else:
                glyph = (code + delta) % 0x10000
            if glyph:
                yield code, glyph
