"""What people type in a form, turned into what is stored."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Final

from jury.definition.fields import LONGEST_TEXT
from jury.errors import WrongInput
from jury.intake.plans.moments import read_date as date_in
from jury.language import _
from jury.model.values import Stored, decimal_text
from jury.text import clean

Reader = Callable[[str], Stored | None]
"""Reads a typed text; None where nothing was typed. Raises WrongInput with the sentence to show."""
CLOCK: Final = re.compile(r"(?P<hour>\d{1,2})[:.u]?(?P<minute>\d{2})")
DIGITS: Final = 12
"""Digits in a typed number; more is a slip of the finger."""


def read_text(typed: str) -> Stored | None:
    """Read a text as it was typed, without the spaces around it.

    Raises:
        WrongInput: it is longer than a text of a definition may be.
    """
    if len(typed) > LONGEST_TEXT:
        raise WrongInput(_("Deze tekst is langer dan {limit} tekens.").format(limit=LONGEST_TEXT))
    return clean(typed).strip() or None


def read_texts(typed: str) -> Stored | None:
    """Read the chosen things of a list, one a line."""
    return [clean(line) for line in typed.split("\n") if line]


def read_names(typed: str) -> Stored | None:
    """Read names with commas between them or each on a line of its own."""
    return [name for part in re.split(r"[,;\n]", clean(typed)) if (name := part.strip())]


def read_date(typed: str) -> Stored | None:
    """Read a date: 19-11-2026, 19/11/2026, 2026-11-19, 19 november 2026 or November 19, 2026.

    Raises:
        WrongInput: it is no date.
    """
    if not typed.strip():
        return None
    found = date_in(typed)
    if found is None:
        raise _no_date(typed)
    return found.isoformat()


def _no_date(typed: str) -> WrongInput:
    return WrongInput(_("‘{typed}’ is geen datum. Schrijf bijvoorbeeld 19-11-2026.").format(typed=clean(typed)))


def read_time(typed: str) -> Stored | None:
    """Read a time of the clock: 19:30, 19.30 or 1930.

    Raises:
        WrongInput: it is no time.
    """
    if not typed.strip():
        return None
    found = CLOCK.fullmatch(typed.strip())
    if found is None or int(found["hour"]) > 23 or int(found["minute"]) > 59:
        raise WrongInput(_("‘{typed}’ is geen tijd. Schrijf bijvoorbeeld 19:30.").format(typed=clean(typed)))
    return dt.time(int(found["hour"]), int(found["minute"])).isoformat("seconds")


def moment_reader(about: dt.datetime) -> Reader:
    """Give what reads a time of the clock as the moment nearest to another one: the evening may pass midnight."""

    def read(typed: str) -> Stored | None:
        found = read_time(typed)
        if found is None:
            return None
        there = dt.datetime.combine(about.date(), dt.time.fromisoformat(str(found)), about.tzinfo)
        days = (there + dt.timedelta(days=day) for day in (0, -1, 1))
        return min(days, key=lambda moment: abs(moment - about)).isoformat()

    return read


def read_number(typed: str) -> Stored | None:
    """Read a number with a decimal comma or point.

    Raises:
        WrongInput: it is no number.
    """
    text = typed.strip().replace(",", ".")
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise _no_number(typed) from error
    if not re.fullmatch(r"[0-9.]+", text) or len(text) > DIGITS:
        raise _no_number(typed)
    return decimal_text(number)


def _no_number(typed: str) -> WrongInput:
    return WrongInput(_("‘{typed}’ is geen getal. Schrijf bijvoorbeeld 7 of 7,5.").format(typed=clean(typed)))


def read_whole(typed: str) -> Stored | None:
    """Read a whole number.

    Raises:
        WrongInput: it is no whole number.
    """
    text = typed.strip()
    if not text:
        return None
    if not re.fullmatch(rf"[0-9]{{1,{DIGITS}}}", text):
        raise WrongInput(_("‘{typed}’ is geen heel getal.").format(typed=clean(typed)))
    return int(text)


def read_flag(typed: str) -> Stored | None:
    """Read a yes or no out of its option, "1" or "0"; None where nobody said either."""
    return int(typed) if typed else None


def read_duration(typed: str) -> Stored | None:
    """Read a stretch of time as minutes and seconds, 3:00, or as whole minutes; in seconds.

    Raises:
        WrongInput: it is neither.
    """
    text = typed.strip()
    if not text:
        return None
    found = re.fullmatch(r"(?P<minutes>\d{1,3})(:(?P<seconds>[0-5]\d))?", text)
    if found is None:
        raise WrongInput(_("‘{typed}’ is geen tijdsduur. Schrijf bijvoorbeeld 3:00.").format(typed=clean(typed)))
    return int(found["minutes"]) * 60 + int(found["seconds"] or 0)
