"""Figures and names of the analysis, as people read them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Final
from unicodedata import combining, east_asian_width

from jury.analysis.part import Content, Sentence
from jury.language import decimal_comma
from jury.model.values import decimal_text
from jury.text import one_line
from jury.wording.why_no_figure import why
from scoring.method import Value
from scoring.reasons import Reason
from scoring.shown import half_up, shown_mark

LONGEST_NAME: Final = 60
"""Cells of a name in a sentence; only what nobody would call a name is longer."""
NOTHING: Final = "–"


def number(value: Value | None, decimals: int = 2, *, signed: bool = False, pass_mark: Fraction | None = None) -> str:
    """Write a figure in the language people read now, half up; – where there is none.

    A mark gets the decimals that keep it on its side of the pass mark.
    """
    if value is None:
        return NOTHING
    text = shown_mark(value, pass_mark, decimals)
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


def percents_within(low: Fraction, high: Fraction) -> str:
    """Write both ends of a span of shares as per cents that lie within it, whole ones where there are such."""
    decimals = 0
    while (first := ceil(low * 100 * 10**decimals)) > (last := floor(high * 100 * 10**decimals)):
        decimals += 1
    ends = (half_up(Fraction(end, 10**decimals), decimals) for end in (first, last))
    return " – ".join(f"{decimal_comma(end)}%" for end in ends)


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


def why_missing(reasons: Iterable[Reason]) -> Iterator[Content]:
    """Tell why figures are missing, each reason once, however many it holds for."""
    for reason in dict.fromkeys(reasons):
        yield Sentence(f"{NOTHING} {why(reason)}")
