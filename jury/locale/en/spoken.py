"""Numbers as one says them in English."""

from typing import Final

POINT: Final = "point"
TOGETHER: Final = 1
"""So many decimals are said as one number; more, or one that begins with a zero, figure by figure."""
SMALL: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
IRREGULAR: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(number: int) -> str:
    """Say a whole number from 0 up: one, twenty-two, one thousand three hundred and five."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return f"{TENS[ten]}-{SMALL[one]}" if one else TENS[ten]
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{SMALL[hundred]} hundred{f' and {cardinal(rest)}' if rest else ''}"
    thousand, rest = divmod(number, 1000)
    if not rest:
        return f"{cardinal(thousand)} thousand"
    return f"{cardinal(thousand)} thousand {'and ' if rest < 100 else ''}{cardinal(rest)}"


def ordinal(number: int) -> str:
    """Say the how-manieth it is: first, eighth, twentieth."""
    said = cardinal(number)
    start = max(said.rfind("-"), said.rfind(" ")) + 1
    before, last = said[:start], said[start:]
    if last in IRREGULAR:
        return before + IRREGULAR[last]
    return before + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
