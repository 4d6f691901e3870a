"""Amounts in euros, as people read them."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from jury.language import current_language

SPACE: Final = "\u00a0"


def euros(amount: Decimal) -> str:
    """Write an amount the way the language does, cents only where there are any: € 4.500, or €4,500 in English."""
    with localcontext(rounding=ROUND_HALF_UP):
        text = f"{amount:,.2f}".removesuffix(".00")
    if current_language() == "nl":
        return f"€{SPACE}{text.translate(str.maketrans(',.', '.,'))}"
    return f"€{text}"
