"""What people write in the cells of a form: yes or no, who carries, when it was sent, whether it is a test."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from jury.text import folded

YES: Final = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "akkoord", "x"})
NO: Final = frozenset({"nee", "neen", "n", "no", "false", "onwaar", "0", "liever"})
"""How an answer begins that says yes or no; ‘liever niet’ is a no."""
NOBODY: Final = frozenset(
    {"", "nee", "neen", "no", "none", "geen", "nvt", "n.v.t", "n/a", "niemand", "nobody", "-", "–"}
)
"""Answers to ‘is somebody involved’ that say that nobody is."""
FROM_HERE: Final = re.compile(
    r"(?:uit|van) (?:de|het|onze|ons|eigen) (?:wijk|buurt|dorp|kern)|(?:wijk|buurt|dorps)?bewoner|inwoner|lokaal"
    r"|from (?:the|our) (?:neighbou?rhood|village|area|district)|local|resident"
)
_carrier = re.compile(r"(?P<name>.*?)\s*\((?P<aside>[^()]*)\)")
_bullet = re.compile(r"^(?:[-•*·–—▪]|[0-9]{1,2}[.)])\s+")
TEST_WORDS: Final = frozenset({"test", "testje", "testplan", "testen", "dummy", "asdf", "qwerty", "xxx", "probeersel"})
TEST_PHRASES: Final = ("niet meenemen", "niet meetellen", "mag weg", "please ignore", "do not include", "negeren")
TIMES: Final = (
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d",
    "%m/%d/%y %H:%M:%S",
    "%d/%m/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M:%S",
    "%Y/%m/%d %I:%M:%S %p",
    "%d-%m-%Y",
)
"""How forms write a time; the first in which a whole column can be read is taken."""


class NamedCarrier(NamedTuple):
    """A carrier as a line of an answer names one."""

    name: str
    local: bool


def read_yes_no(text: str) -> bool | None:
    """Read yes or no by the first word; None where it is neither."""
    first = re.match(r"[^\W_]+", folded(text))
    word = first.group() if first else ""
    return True if word in YES else False if word in NO else None


def read_carriers(lines: Iterable[str]) -> tuple[NamedCarrier, ...]:
    """Read the carriers, one a line: ‘- Naam (uit de wijk)’ is somebody from here, the rest stays as written."""
    return tuple(_carrier_of(text) for line in lines for text in map(_unmarked, line.split(";")) if text)


def _unmarked(text: str) -> str:
    return _bullet.sub("", text.strip()).strip()


def _carrier_of(text: str) -> NamedCarrier:
    found = _carrier.fullmatch(text)
    if found and found["name"] and FROM_HERE.fullmatch(folded(found["aside"])):
        return NamedCarrier(found["name"], True)
    return NamedCarrier(text, False)


def says_nobody(text: str) -> bool:
    """Say whether an answer to ‘is somebody involved’ says no."""
    return folded(text).strip(" .,!") in NOBODY


def looks_like_a_test(title: str, others: Iterable[str]) -> bool:
    """Say whether a row was sent in to try the form: by its title, or by three answers that are just ‘test’."""
    words = re.findall(r"[^\W_]+", folded(title))
    if words and (words[0] in TEST_WORDS or any(phrase in " ".join(words) for phrase in TEST_PHRASES)):
        return True
    return sum(folded(text) in TEST_WORDS for text in others) >= 3


def read_times(columns: Sequence[Sequence[str]]) -> list[datetime | None]:
    """Give per row the last of its times; None where a row has none that can be read."""
    read = [_column_of_times(column) for column in columns]
    return [max((time for time in times if time), default=None) for times in zip(*read, strict=True)]


def _column_of_times(texts: Sequence[str]) -> list[datetime | None]:
    for form in TIMES:
        try:
            return [datetime.strptime(text, form) if text else None for text in texts]
        except ValueError:
            # Not this form; the next one is tried, and a column that fits none has no times.
            continue
    return [None] * len(texts)


def read_date(text: str) -> date | None:
    """Read a date as 2026-11-19 or 19-11-2026; None where it is neither."""
    found = _column_of_times([text])[0] if text else None
    return found.date() if found else None
