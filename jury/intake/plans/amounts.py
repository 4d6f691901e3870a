"""Amounts in euros as people type them: € 4.500,-, ± 6.400, 12.000 euro, ca. 5,600.00."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

_NUMBER: Final = (
    r"(?P<number>"
    r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?"  # 12.000,50
    r"|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?"  # 12,000.50
    r"|[1-9][0-9]{0,2}(?:[ ’'][0-9]{3})+(?:[.,][0-9]{1,2})?"  # 12 000,50
    r"|0+[.,][0-9]{2}0{1,4}"  # 0,500: no thousands, for they do not begin with a zero
    r"|[0-9]{1,12}(?:[.,][0-9]{1,2})?"  # 12000,50
    r")"
)
_CURRENCY: Final = r"(?:€|euro's|euros|euro|eur)"
_AROUND: Final = r"(?:ca\.?|circa|ongeveer|plm\.?|rond(?: de)?|±|~|≈|\+/-|about|approx\.?|approximately|roughly|around)"
_amount = re.compile(
    rf"(?:(?P<around>{_AROUND})\s*)?(?:{_CURRENCY}\s*)?(?:(?P<around_too>{_AROUND})\s*)?{_NUMBER}"
    rf"(?P<round>,-{{1,2}}|,=|,–|,—|\.-)?\s*(?:{_CURRENCY})?\s*(?P<aside>\([^()0-9]*\))?\.?",
    re.IGNORECASE,
)
LARGEST: Final = Decimal(10) ** 12
LONGEST: Final = 80
"""Characters; a longer text is an explanation and no amount."""
LOOKED_AT: Final = 300
"""Characters in which a name must have ended and its amount begun."""


class Amount(NamedTuple):
    """An exact amount in euros, and whether the text says that it is an estimate."""

    eur: Decimal
    estimated: bool


def read_amount(text: str) -> Amount | None:
    """Read one amount; None where the text is no amount, holds two, or says more than that it is an estimate."""
    found = _amount.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    estimated = any(found[name] for name in ("around", "around_too", "aside"))
    return Amount(_exact(found["number"]), estimated)


def split_amount(text: str) -> tuple[str, Amount | None]:
    """Split ‘Gemeente: € 5.000’ into the name and the amount; None where it ends in no amount."""
    name, colon, rest = text.rpartition(":")
    if colon and (amount := read_amount(rest.strip())):
        return name.strip(), amount
    for found in re.finditer(r"[\s(]+(?=€|eur|±|ca\b|circa|[0-9])", text[:LOOKED_AT], re.IGNORECASE):
        amount = read_amount(text[found.end() :].strip(" )"))
        if amount:
            return text[: found.start()].rstrip(" :-–="), amount
    return text, None


def _exact(number: str) -> Decimal:
    """Give the number itself: the last mark with one or two digits behind it is the decimal mark, any other groups."""
    whole, cents = number, ""
    if found := re.search(r"[.,]([0-9]{1,2})$", number) or re.fullmatch(r"0+[.,]([0-9]+)", number):
        whole, cents = number[: found.start(1) - 1], found.group(1)
    return Decimal(f"{re.sub('[^0-9]', '', whole)}.{cents or 0}")
