"""Exact numbers as people read them: the decimals they have, and … where those go on."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from jury.language import decimal_comma

DECIMALS: Final = 4
"""Decimals of a number that goes on; a number that ends within them is written out."""


def figure(value: Fraction) -> str:
    """Write a number exactly where it ends within four decimals, else its first four and …: 7,85 or 8,2214…"""
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 1)
    steps = rest * 10**DECIMALS
    digits = str(int(steps)).rjust(DECIMALS, "0")
    if steps.denominator != 1:
        return decimal_comma(f"{sign}{whole}.{digits}…")
    return decimal_comma(f"{sign}{whole}.{digits}".rstrip("0").rstrip("."))


def on_the_comma(numbers: Sequence[str]) -> list[str]:
    """Pad numbers so that, set under each other, the comma stands under the comma."""
    parts = [number.replace(".", ",").partition(",") for number in numbers]
    before = max((len(whole) for whole, _comma, _rest in parts), default=0)
    after = max((len(comma + rest) for _whole, comma, rest in parts), default=0)
    return [
        number.rjust(before + len(comma + rest)).ljust(before + after)
        for number, (_whole, comma, rest) in zip(numbers, parts, strict=True)
    ]
