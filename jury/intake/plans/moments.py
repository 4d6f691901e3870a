"""Dates and times as people and forms write them, and whether a column has the day or the month first."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final, NamedTuple

from jury.intake.questions import ORDERS, DateOrder
from jury.language import current_language

BOTH: Final = frozenset(ORDERS)
_weekday = (
    r"(?:(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?"
    r"|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,?\s+)?"
)
_clock = (
    r"(?P<hour>[0-9]{1,2})[:.u](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?"
    r"(?:\s*(?P<half>[apvn])\.?\s?m\b\.?)?(?:\s*(?:uur|uhr|h)\b)?"
)
_zone = (
    r"(?:\s*\(?(?P<zone>[a-z]{1,5})?\s*(?P<offset>[+-][0-9]{1,2}(?::?[0-9]{2})?)?\)?"
    r"(?(offset)(?:\s\([^\W\d_][\w\s]*\))?))"  # GMT+0100 (CET)
)
_tail = rf"(?:(?:t|,?\s+(?:om\s+|at\s+)?){_clock}{_zone}?)?"
_ordinal = r"(?:e|ste|de|st|nd|rd|th)?"
FORMS: Final = tuple(
    re.compile(_weekday + form + _tail, re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})",
        r"(?P<first>[0-9]{1,2})(?P<sign>[-/. ])(?P<then>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4}|[0-9]{2})",
        rf"(?P<day>[0-9]{{1,2}}){_ordinal}[-\s]+(?P<month>[^\W\d_]+)\.?[-,\s]+['’]?(?P<year>[0-9]{{4}}|[0-9]{{2}})",
        rf"(?P<month>[^\W\d_]+)\.?\s+(?P<day>[0-9]{{1,2}}){_ordinal},?\s+(?P<year>[0-9]{{4}})",
    )
)
"""A date with or without a time behind it: 2026-11-20, 20-11-2026, 11/20/2026, 20 november 2026 …"""
DUTCH_HALVES: Final = str.maketrans("vn", "ap")
"""Voormiddag and namiddag are a.m. and p.m."""
ZONES: Final = {
    **dict.fromkeys(("z", "utc", "gmt", "wet"), 0),
    **dict.fromkeys(("cet", "met", "mez", "bst", "west"), 1),
    **dict.fromkeys(("cest", "mest", "mesz", "eet", "sast"), 2),
    **dict.fromkeys(("eest", "msk", "trt"), 3),
    "ast": -4,
    "edt": -4,
    "est": -5,
    "cdt": -5,
    "cst": -6,
    "mdt": -6,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
}
"""Hours ahead of UTC of the zones that forms write by name."""
FIRST_DAY_OF_SHEETS: Final = datetime(1899, 12, 30)
_serial = re.compile(r"[3-9][0-9]{4}(?:\.[0-9]{1,15})?")
SHORT_MONTH: Final = 3
"""Letters by which a month is known."""
LONGEST: Final = 80


class Sent(NamedTuple):
    """When an answer was sent: by the first and the other reading of its column, what could not be read, and the text.

    The readings differ only where the day and the month could change places.
    """

    at: datetime | None = None
    otherwise: datetime | None = None
    unread: str = ""
    text: str = ""


def read_date(text: str, order: DateOrder = "dmy") -> date | None:
    """Read a date, also one with a time behind it; None where it is none, as a number by itself."""
    found = None if _serial.fullmatch(text.strip()) else read_moment(text, order)
    return found.date() if found else None


def in_words(day: date) -> str:
    """Write a date so that nobody can take the day for the month: 4 januari 2027."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale=current_language())


def has_a_clock(text: str) -> bool:
    """Say whether a moment has the time of day in it."""
    bare = " ".join(text.split())
    if _serial.fullmatch(bare):
        return "." in bare
    return any(match and match["hour"] for match in (form.fullmatch(bare) for form in FORMS))


def read_moment(text: str, order: DateOrder = "dmy") -> datetime | None:
    """Read a moment, in UTC where its zone is said; None where it is none."""
    bare = " ".join(text.split())
    if not bare or len(bare) > LONGEST:
        return None
    if _serial.fullmatch(bare):
        return FIRST_DAY_OF_SHEETS + timedelta(seconds=round(float(bare) * 86400))
    found = next((match for form in FORMS if (match := form.fullmatch(bare))), None)
    if found is None:
        return None
    try:
        return _moment(found.groupdict(), order)
    except (ValueError, OverflowError):
        return None  # the 31st of June, or an hour that no clock has


def _moment(parts: dict[str, str | None], order: DateOrder) -> datetime | None:
    year = int(parts["year"] or 0)
    if "first" in parts:
        numbers = (int(parts["first"] or 0), int(parts["then"] or 0))
        day, month = numbers if order == "dmy" else numbers[::-1]
    else:
        day, month = int(parts["day"] or 0), _month(parts["month"] or "")
    ahead = _hours_ahead(parts["zone"], parts["offset"])
    if ahead is None:
        return None
    hour, half = int(parts["hour"] or 0), (parts["half"] or "").casefold().translate(DUTCH_HALVES)
    if half and not 1 <= hour <= 12:
        return None
    hour = hour if not half else hour % 12 + (12 if half == "p" else 0)
    at = datetime(year + 2000 if year < 100 else year, month, day, hour, int(parts["minute"] or 0))
    return at + timedelta(seconds=int(parts["second"] or 0)) - ahead


def _hours_ahead(zone: str | None, offset: str | None) -> timedelta | None:
    hours = ZONES.get(zone.casefold()) if zone else 0
    if hours is None:
        return None
    digits = (offset or "+0").replace(":", "")
    whole, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "0")
    ahead = timedelta(hours=int(whole or 0), minutes=int(minutes))
    return timedelta(hours=hours) + (-ahead if digits.startswith("-") else ahead)


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    from jury.language import LANGUAGES

    named = (get_month_names("wide", locale=language) for language in LANGUAGES)
    return {"mrt": 3, **{name.casefold(): number for months in named for number, name in months.items()}}


def _month(written: str) -> int:
    """Give the number of a month, also by its name in one of our languages or the first letters of it; 0 for none."""
    if written.isdecimal():
        return int(written)
    key = written.casefold()
    known = _months()
    if key in known:
        return known[key]
    meant = {number for name, number in known.items() if len(key) >= SHORT_MONTH and name.startswith(key)}
    return meant.pop() if len(meant) == 1 else 0


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """Say whether the dates of a column have the day or the month first; None where both fit.

    Only with strokes between them is that a question: 1-10-2026 is how we write the first of October.
    """
    orders, with_strokes = BOTH, False
    for text in texts:
        found = FORMS[1].fullmatch(" ".join(text.split())) if len(text) <= LONGEST else None
        if found is None:
            continue
        fits = {order for order in ORDERS if read_moment(text, order) is not None}
        orders = orders & fits if fits else orders
        with_strokes = with_strokes or found["sign"] == "/"
    if len(orders) == 1:
        return next(iter(orders))
    return None if with_strokes else "dmy"


def can_be_either(text: str) -> bool:
    """Say whether the day and the month of a date can change places; only with strokes between them is that so."""
    found = FORMS[1].fullmatch(" ".join(text.split())) if len(text) <= LONGEST else None
    return (
        found is not None and found["sign"] == "/" and len({read_moment(text, order) for order in ORDERS} - {None}) > 1
    )


def sent_times(columns: Sequence[Sequence[str]], wanted: DateOrder | None = None) -> list[Sent]:
    """Say of each row when it was sent: the last of its times."""
    order = wanted or order_of(text for column in columns for text in column)
    first, other = (order, order) if order else ORDERS
    return [_sent(texts, first, other) for texts in zip(*columns, strict=True)]


def _sent(texts: Sequence[str], first: DateOrder, other: DateOrder) -> Sent:
    given = [text for text in texts if text]
    unread = next((text for text in given if read_moment(text, first) is None), "")
    return Sent(_last(given, first), _last(given, other), unread, next(iter(given), ""))


def _last(texts: Iterable[str], order: DateOrder) -> datetime | None:
    return max((at for text in texts if (at := read_moment(text, order))), default=None)
