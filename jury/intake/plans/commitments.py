"""What a party promises for a plan, as people write it: Gemeente: zegt toe, de zaal openhouden, 40 uur."""

import re
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jury.intake.plans.pieces import without_bullet
from jury.language import _
from jury.model.values import decimal_text
from jury.text import folded
from jury.wording.codes import PLEDGE_WORDS

HOURS: Final = re.compile(
    r"(?:^|[,;(])\s*(?P<hours>[0-9]{1,5}(?:[.,][0-9]{1,2})?)\s*(?:u|uur|uren|h|hrs?|hours?)\)?\.?$", re.IGNORECASE
)
"""The hours at the end; “open tot 22 uur” is none."""


class NamedCommitment(NamedTuple):
    """A line with a promise: the party as it is named there, and the rest in stored form.

    Without a `colon` there is nothing but the name, if it is one.
    """

    party: str
    colon: bool
    said: dict[str, Any]


def read_commitment(line: str) -> NamedCommitment:
    """Read what one party promises: how sure it is, what it does, and in how many hours."""
    name, colon, rest = (part.strip() for part in without_bullet(line).partition(":"))
    said: dict[str, Any] = {}
    for word, pledge in pledge_words():
        if re.match(rf"{re.escape(word)}(?:[ ,:]|$)", folded(rest)):
            said["pledge"], rest = pledge, rest[len(word) :].lstrip(" ,:")
            break
    hours = HOURS.search(rest)
    if hours:
        said["hours"] = decimal_text(Decimal(hours["hours"].replace(",", ".")))
        rest = rest[: hours.start()].strip()
    return NamedCommitment(name, bool(colon), {**said, "what": rest} if rest else said)


def pledge_words() -> list[tuple[str, str]]:
    """Give what a pledge may be called, the longest first, each with its code."""
    called = {folded(each): code for code, word in PLEDGE_WORDS.items() for each in (code, word, _(word))}
    return sorted(called.items(), key=lambda pair: -len(pair[0]))
