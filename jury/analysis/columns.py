"""Figures and names under each other, for a page in a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple
from unicodedata import combining, east_asian_width

from jury.language import decimal_comma
from jury.model.values import decimal_text
from jury.text import one_line
from scoring.method import Value
from scoring.shown import half_up

GAP: Final = "  "
WIDTH: Final = 76
"""Cells that a table may take; it fits the narrowest screen."""
LEAST_FOR_A_NAME: Final = 26
LONGEST_NAME: Final = 60
"""Cells of a name in a sentence; only what nobody would call a name is longer."""
NOTHING: Final = "–"


class Part(NamedTuple):
    """One part of the page: a heading, what it means in plain words, and the lines under that."""

    heading: str
    lines: Sequence[str]
    meaning: str = ""


def number(value: Value | None, decimals: int = 2, *, signed: bool = False) -> str:
    """Write a figure in the language people read now, half up; – where there is none."""
    if value is None:
        return NOTHING
    text = half_up(value, decimals)
    if signed and value > 0:
        text = f"+{text}"
    return decimal_comma(text.replace("-", "−"))


def mark(value: Fraction) -> str:
    """Write a mark as it was given, with the decimals it has."""
    return decimal_comma(decimal_text(Decimal(value.numerator) / Decimal(value.denominator)))


def percent(share: Value | None) -> str:
    """Write a share of one as whole per cents; what is not quite nothing, or not quite all, is not called that."""
    if share is None:
        return NOTHING
    text = half_up(share * 100, 0)
    if (text == "0" and share > 0) or (text == "100" and share < 1):
        return "<1%" if text == "0" else ">99%"
    return f"{text}%"


def name(text: str, width: int = LONGEST_NAME) -> str:
    """Give what people typed on one line, cut to so many cells."""
    text = one_line(text)
    if cells(text) <= width:
        return text
    while cells(text) >= width:
        text = text[:-1]
    return text.rstrip() + "…"


def cells(text: str) -> int:
    """Count the cells that a text takes in a terminal."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def explained(text: str) -> str:
    """Set an explanation under the figure that it is about."""
    return GAP * 2 + text


def table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Set rows under a heading: the first column to the left, cut to the room it has, the others to the right."""
    every = [heading, *rows] if any(heading) else rows
    others = sum(len(GAP) + max(cells(row[column]) for row in every) for column in range(1, len(heading)))
    room = max(LEAST_FOR_A_NAME, WIDTH - len(GAP) - others)
    every = [(name(first, room), *rest) for first, *rest in every]
    widths = [max(cells(row[column]) for row in every) for column in range(len(heading))]
    for row in every:
        first, *rest = (
            text + " " * (width - cells(text)) if column == 0 else " " * (width - cells(text)) + text
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield GAP.join(("", first, *rest)).rstrip()
