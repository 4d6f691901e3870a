"""Numbers as one says them in Dutch."""

from typing import Final

POINT: Final = "komma"
TOGETHER: Final = 2
"""So many decimals are said as one number; more, or one that begins with a zero, figure by figure."""
SMALL: Final = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
TENS: Final = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
IRREGULAR: Final = {1: "eerste", 3: "derde", 8: "achtste"}


def cardinal(number: int) -> str:
    """Say a whole number from 0 up: één, tweeëntwintig, duizend driehonderdvijf."""
    return "één" if number == 1 else _within(number)


def ordinal(number: int) -> str:
    """Say the how-manieth it is: eerste, achtste, twintigste."""
    rest = number % 100
    if not 0 < rest < 20:
        return _within(number) + "ste"
    last = IRREGULAR.get(rest, SMALL[rest] + "de")
    return last if number == rest else _joined(number - rest) + last


def _joined(number: int) -> str:
    """Say the hundreds and thousands before what follows them."""
    return _within(number) + (" " if number >= 1000 and number % 1000 == 0 else "")


def _within(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        ten, one = divmod(number, 10)
        between = "ën" if one in (2, 3) else "en"
        return f"{SMALL[one]}{between}{TENS[ten]}" if one else TENS[ten]
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{SMALL[hundred] if hundred > 1 else ''}honderd{_within(rest) if rest else ''}"
    thousand, rest = divmod(number, 1000)
    return f"{_within(thousand) if thousand > 1 else ''}duizend{f' {_within(rest)}' if rest else ''}"
