"""What people write in the cells of a form: yes or no, who carries, whether it is a test."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jury.intake.plans.pieces import without_bullet
from jury.intake.plans.register import name_key
from jury.model.values import decimal_text
from jury.text import folded

YES: Final = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "akkoord", "x", "jazeker", "ok", "oke", "✓", "☑"})
NO: Final = frozenset({"nee", "neen", "n", "no", "false", "onwaar", "0", "niet", "liever niet"})
YES_WITH: Final = frozenset(
    {"graag", "hoor", "zeker", "prima", "natuurlijk", "akkoord", "dat", "mag", "goed", "is"}
    | {"u", "je", "jullie", "mijn", "naam", "noemen", "ik", "geef", "toestemming", "ga", "ermee", "hiermee", "please"}
    | {"you", "may", "can", "use", "mention", "publish", "my", "name", "i", "agree", "consent", "that", "fine"}
)
NO_WITH: Final = frozenset({"liever", "niet", "dank", "je", "u", "bedankt", "thanks", "thank", "you", "hoor", "sorry"})
"""Words that may stand beside a yes or a no without making it another answer."""
_plain_words = re.compile(r"[\w\s.,!'’✓☑]*")
NOBODY: Final = frozenset(
    {"", "nee", "neen", "no", "none", "geen", "nvt", "n.v.t", "n/a", "niemand", "nobody", "-", "–"}
    | {"niet van toepassing", "not applicable"}
)
"""Answers to ‘is somebody involved’ that say that nobody is."""
NOBODY_YET: Final = frozenset(
    {"onbekend", "nog niet bekend", "nog onbekend", "nog niemand", "nog geen", "weet ik niet", "weet ik nog niet"}
    | {"unknown", "not yet known", "not known yet", "tbd", "nnb", "n.n.b", ""}
)
"""Answers to ‘who’ that say that nobody knows yet."""
FROM_HERE: Final = re.compile(
    r"(?:uit|van) (?:de|het|onze|ons|eigen) (?:wijk|buurt|dorp|kern|stad|gebied)"
    r"|(?:wijk|buurt|dorps)?bewo(?:ner|onster)|inwo(?:ner|onster)|lokaal"
    r"|from (?:the|our) (?:neighbou?rhood|village|area|district|quarter|hamlet|city|town)|local|resident"
)
HOURS: Final = re.compile(
    r"(?P<hours>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:u|uur|uren|h|hrs?|hours?)"
    r"(?: ?(?:per|a|p|in de|/) ?(?:week|wk|w))?\.?",
    re.IGNORECASE,
)
SUCCESSOR: Final = re.compile(
    r"(?:opvolger|opvolgster|opgevolgd door|successor|succeeded by):? +(?P<name>\S.*)", re.IGNORECASE
)
_carrier = re.compile(r"(?P<name>.*?)\s*\((?P<aside>[^()]*)\)")
_carrier_with_dash = re.compile(r"(?P<name>.*?)\s+[-–]\s+(?P<aside>[^-–]*)")
TEST_WORDS: Final = frozenset({"test", "testje", "testplan", "testen", "dummy", "asdf", "qwerty", "xxx", "probeersel"})
TEST_PHRASES: Final = ("niet meenemen", "niet meetellen", "mag weg", "please ignore", "do not include", "negeren")


class NamedCarrier(NamedTuple):
    """A carrier as a line of an answer names one, with the hours a week and who comes after, where it says so."""

    name: str
    local: bool
    hours: Decimal | None = None
    successor: str = ""

    @property
    def stored(self) -> dict[str, Any]:
        """The carrier in stored form."""
        more = {"hours": decimal_text(self.hours)} if self.hours is not None else {}
        return {"name": self.name, "local": int(self.local), **more} | (
            {"successor": self.successor} if self.successor else {}
        )


def read_yes_no(text: str) -> bool | None:
    """Read a plain yes or no; None where the whole answer says more, less, or both: ‘ja, maar niet in de krant’."""
    key = name_key(text)
    words = re.findall(r"[^\W_]+|[✓☑]", key)
    if not words or not _plain_words.fullmatch(key):
        return None
    whole, first, rest = " ".join(words), words[0], set(words[1:])
    if whole in YES or (first in YES and len(first) > 1 and rest <= (YES | YES_WITH)):
        return True
    if whole in NO or (first in NO and len(first) > 1 and rest <= (NO | NO_WITH)):
        return False
    return None


def begins_with_yes(text: str) -> bool:
    """Say whether the first word of an answer is a yes, whatever comes after it."""
    words = re.findall(r"[^\W_]+", name_key(text))
    return bool(words) and words[0] in YES


def read_carriers(lines: Iterable[str]) -> tuple[NamedCarrier, ...]:
    """Read the carriers, one a line: ‘- Naam (uit de wijk, 6 uur, opvolger Naam)’; the rest stays as written."""
    parts = (without_bullet(text) for line in lines for text in line.split(";"))
    return tuple(_carrier_of(text) for text in parts if not names_nobody(text))


def _carrier_of(text: str) -> NamedCarrier:
    found = _carrier.fullmatch(text) or _carrier_with_dash.fullmatch(text)
    said = _about_a_carrier(found["aside"]) if found and found["name"] else None
    return NamedCarrier(found["name"], **said) if found and said else NamedCarrier(text, False)


def _about_a_carrier(aside: str) -> dict[str, Any] | None:
    """Read what stands behind a carrier's name; None where part of it says something else."""
    said: dict[str, Any] = {"local": False}
    for part in map(str.strip, re.split(r",(?=\s)", aside)):
        if FROM_HERE.fullmatch(folded(part)):
            said["local"] = True
        elif hours := HOURS.fullmatch(part):
            said["hours"] = Decimal(hours["hours"].replace(",", "."))
        elif successor := SUCCESSOR.fullmatch(part):
            said["successor"] = successor["name"]
        else:
            return None
    return said


def says_nobody(text: str) -> bool:
    """Say whether an answer to ‘is somebody involved’ says no."""
    return folded(text).strip(" .,!") in NOBODY


def names_nobody(text: str) -> bool:
    """Say whether an answer to ‘who’ is no name: nobody, nobody yet, or just a yes or a no."""
    return says_nobody(text) or folded(text).strip(" .,!?") in NOBODY_YET or read_yes_no(text) is not None


def looks_like_a_test(title: str, others: Iterable[str]) -> bool:
    """Say whether a row was sent in to try the form: by its title, or by three answers that are just ‘test’."""
    words = re.findall(r"[^\W_]+", folded(title))
    if words and (words[0] in TEST_WORDS or any(phrase in " ".join(words) for phrase in TEST_PHRASES)):
        return True
    return sum(folded(text) in TEST_WORDS for text in others) >= 3
