"""Amounts in euros, as people read them."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from jury.language import current_language

SPACE: Final = "\u00a0"


def euros(amount: Decimal, language: str | None = None) -> str:
    """Write an amount the way the language does, cents only where there are any: € 4.500, or €4,500 in English."""
    with localcontext(rounding=ROUND_HALF_UP):
        text = f"{amount:,.2f}".removesuffix(".00")
    wanted = language or current_language()
    return f"€{SPACE if wanted == 'nl' else ''}{_written(text, wanted)}"


def grouped(number: int | Decimal, language: str | None = None) -> str:
    """Write a number with its thousands apart: 1.734, or 1,734 in English."""
    return _written(f"{number:,}", language or current_language())


def _written(text: str, language: str) -> str:
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text
