"""Dates in full, as people read them."""

import datetime as dt
from collections.abc import Mapping
from functools import cache

from jury.language import current_language


def day_in_words(date: dt.date, language: str | None = None) -> str:
    """Write a date in full: 19 november 2026."""
    return f"{date.day} {_months(language or current_language())[date.month]} {date.year}"


@cache
def _months(language: str) -> Mapping[int, str]:
    """Give the names of the months, from Babel's data; its whole locale takes longer than the rest of a report."""
    from babel.localedata import load

    months: Mapping[int, str] = load(language, merge_inherited=False)["months"]["format"]["wide"]
    return months
