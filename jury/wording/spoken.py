"""Numbers in the words in which one says them, for whoever reads a text aloud."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import NamedTuple

from jury.language import manner
from jury.model.values import decimal_text, looks_like_a_number


class Voice(NamedTuple):
    """How a language says numbers: whole, the how-manieth, the sign in a decimal number, and the decimals behind it."""

    cardinal: Callable[[int], str]
    ordinal: Callable[[int], str]
    point: str
    together: int


@cache
def voice(language: str) -> Voice:
    """Give how a language says numbers; it stands in its folder."""
    found = import_module(f"jury.locale.{language}.spoken")
    return Voice(found.cardinal, found.ordinal, found.POINT, found.TOGETHER)


def said(number: int | Decimal, language: str) -> str:
    """Say a number that is not below zero: zeven komma acht, vijf komma vijfentwintig, acht komma nul vijf."""
    speaks = voice(language)
    whole, _point, decimals = decimal_text(number).partition(".")
    if not decimals:
        return speaks.cardinal(int(whole))
    as_one = len(decimals) <= speaks.together and not decimals.startswith("0")
    parts = [decimals] if as_one else list(decimals)
    return " ".join((speaks.cardinal(int(whole)), speaks.point, *(speaks.cardinal(int(part)) for part in parts)))


def said_as_written(number: str, language: str) -> str:
    """Say a number that is written already: 7,8; what is no number stays as it is."""
    plain = number.replace(manner(language).decimal, ".")
    return said(Decimal(plain), language) if looks_like_a_number(plain) and not plain.startswith("-") else number
