"""Amounts in euros, as people read them."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from jury.language import Manner, manner


def euros(amount: Decimal, language: str | None = None) -> str:
    """Write an amount the way the language does, cents only where there are any: € 4.500, or €4,500 in English."""
    with localcontext(rounding=ROUND_HALF_UP):
        text = f"{amount:,.2f}".removesuffix(".00")
    how = manner(language)
    return how.euros.format(amount=_written(text, how))


def grouped(number: int | Decimal, language: str | None = None) -> str:
    """Write a number with its thousands apart: 1.734, or 1,734 in English."""
    return _written(f"{number:,}", manner(language))


def _written(text: str, how: Manner) -> str:
    return text.translate(str.maketrans(",.", how.thousands + how.decimal))
