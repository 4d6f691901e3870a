"""The lines of a calendar: how a text is escaped in it, and how long a line may be.

Source: RFC 5545, sections 3.1 (lines and their folding) and 3.3.11 (text).
"""

from collections.abc import Iterable, Iterator
from typing import Final

from jury.text import clean

OCTETS: Final = 75
"""The most that stands on a line, its end not counted."""
ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def calendar_text(text: str) -> str:
    """Write a text as a value of iCalendar."""
    return clean(text).translate(ESCAPED)


def whole_calendar(parts: Iterable[str]) -> str:
    """Put the lines of a calendar together, none longer than it may be."""
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "".join(f"{folded}\r\n" for line in lines if line for folded in folded_line(line))


def folded_line(line: str) -> Iterator[str]:
    """Break a line where it holds as much as a line may; a character is never cut in two."""
    part, length = "", 0
    for character in line:
        size = len(character.encode())
        if length + size > OCTETS:
            yield part
            part, length = " ", 1
        part, length = part + character, length + size
    yield part
