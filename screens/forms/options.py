"""How the console says what the evening holds: what a choice is called, a date and a time in full."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from jury.language import N_, _, current_language, manner
from jury.model.evening import Evening
from jury.model.tables import TABLE
from jury.model.values import Kind
from jury.wording.values import written
from screens.toolkit.one_of import Option

YES_NO: Final = {"0": N_("nee"), "1": N_("ja")}
NOTHING: Final = Option("", "–")
"""The option of whoever chooses none of them."""


def options(words: Mapping[str, str]) -> tuple[Option, ...]:
    """Give the options of a field."""
    return tuple(Option(value, _(shown)) for value, shown in words.items())


def shown(evening: Evening, table: str, name: str) -> str:
    """Write a field of a table with one row the way it is read, dates and times in full."""
    value: Any = getattr(getattr(evening, table), name)
    match TABLE[table].fields[name].kind:
        case Kind.DATE:
            return day_in_words(value)
        case Kind.TIME:
            return clock(value)
    return written(evening, table, name, value)


def day_in_words(date: dt.date | None) -> str:
    """Write a date with its day: donderdag 19 november 2026."""
    if date is None:
        return ""
    from babel.dates import format_date

    return format_date(date, "EEEE d MMMM y", locale=current_language())


def clock(time: dt.time | None) -> str:
    """Write a time of the clock: 19.15 uur, in English 19:15."""
    if time is None:
        return ""
    return time.strftime(manner().clock)
