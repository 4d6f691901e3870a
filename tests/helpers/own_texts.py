"""A text of its own for every field of the alliance: as it is typed behind a command, and as people read it."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import count, product
from string import ascii_lowercase
from typing import Final, NamedTuple

from jury.language import decimal_comma
from jury.model.tables import TABLE
from jury.model.values import Kind, Value, fields
from jury.wording.amounts import euros, grouped
from jury.wording.codes import CODE_WORDS, PLEDGE_WORDS
from jury.wording.dates import day_in_words
from jury.wording.values import typed_date

CODES: Final[Mapping[str, str]] = {
    "links.kind": "film",
    "proposals.stage": "running",
    "proposals.nature": "both",
    "attendance.kind": "care",
    "jurors.voice": "smaakmaker",
    "sources.kind": "visit",
    "feedback.kind": "tip",
    "feedback.by": "hall",
    "agreements.kind": "agreement",
    "agreements.status": "done",
    "agreement_updates.status": "dropped",
    "area_points.kind": "knot",
}
"""Which of its choices a field gets: none that it has by itself."""
PLEDGE: Final = "will"
SAID_OTHERWISE: Final[Mapping[str, tuple[str, ...]]] = {
    "offers.hidden": ("verborgen", "in gesprek"),
    "team.local": ("uit de wijk",),
    "ambition.agreed": ("vastgelegd", "afgesproken", "eens", "akkoord", "ja"),
    "proposals.carriers.local": ("uit de wijk",),
    "area_points.kind": ("Hier zit het vast",),
    "proposals.nature": ("fysiek en sociaal",),
}
"""How a truth reads, and what is said otherwise than by its word."""
FIRST_DAY: Final = dt.date(2031, 1, 6)
FIRST_NUMBER: Final = 4001
FIRST_AMOUNT: Final = Decimal("31.25")
LANGUAGE: Final = "nl"


class Own(NamedTuple):
    """What is typed behind `KEY=`, and the ways in which people may read it."""

    typed: str
    read: tuple[str, ...]


class Texts:
    """Gives every field something that stands nowhere else."""

    def __init__(self) -> None:
        self._words = map("".join, product(("Proef",), ascii_lowercase, ascii_lowercase, ("q",)))
        self._number = count()

    def word(self) -> str:
        """Give a word that stands nowhere else."""
        return next(self._words)

    def of(self, key: str, value: Value, target: str = "", named: str = "") -> Own:
        """Give a value for a field; one that names a row gets the id of `target`, and reads as `named`."""
        own = self._of(key, value, target, named)
        return own._replace(read=(*own.read, *SAID_OTHERWISE.get(key, ())))

    def _of(self, key: str, value: Value, target: str, named: str) -> Own:
        match value.kind:
            case Kind.TEXT:
                word = self.word()
                return Own(word, (word,))
            case Kind.TEXTS:
                word = self.word()
                return Own(json.dumps([word]), (word,))
            case Kind.LINK:
                word = self.word().casefold()
                return Own(f"https://{word}.example/", (word,))
            case Kind.DATE:
                day = FIRST_DAY + dt.timedelta(days=7 * next(self._number))
                return Own(day.isoformat(), (typed_date(day), day_in_words(day, LANGUAGE)))
            case Kind.WHOLE:
                number = FIRST_NUMBER + next(self._number)
                return Own(str(number), (str(number), grouped(number, LANGUAGE)))
            case Kind.DECIMAL:
                amount = FIRST_AMOUNT + next(self._number)
                return Own(str(amount), (decimal_comma(str(amount), LANGUAGE), euros(amount, LANGUAGE)))
            case Kind.FLAG:
                return Own("true", ())
            case Kind.CHOICE:
                table, _point, field = key.partition(".")
                code = CODES[key]
                return Own(code, (CODE_WORDS[table, field][code],))
            case Kind.REF | Kind.ROW:
                return Own(target, (named,))
            case Kind.REFS:
                both = [target] if value.of != "proposals" else [target, "V02"]
                return Own(json.dumps(both), (named,))
        raise AssertionError(f"no text for {key}, a {value.kind}")


def parts_of_a_record(key: str) -> Iterator[tuple[str, Value]]:
    """Give the fields of the small tables that a field holds, by key."""
    table, _point, field = key.partition(".")
    record = TABLE[table].fields[field].record
    assert record is not None
    for name, value in fields(record).items():
        yield f"{key}.{name}", value


def pledge() -> Own:
    """Give what a partner promises."""
    return Own(PLEDGE, (PLEDGE_WORDS[PLEDGE],))
