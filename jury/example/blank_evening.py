"""A new evening out of a few answers; the rest begins with what is usual."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from jury.errors import WrongInput
from jury.language import _
from jury.model.tables import Key, Records, Row
from jury.text import clean, folded

AND: Final = re.compile(r"[,;\n]|\s(?:en|and|&)\s", re.IGNORECASE)
"""What stands between two names."""


def new_evening(title: str, area: str, date: dt.date | None, jurors: Iterable[str], *, area_kind: str = "") -> Records:
    """Give the rows of a new evening without plans.

    It has the criteria of the example evening, with their questions and what the marks mean, and leaves a tie to the
    jury. Everything can be changed until the rules are fixed.

    Raises:
        WrongInput: there is no title, or a juror is named twice.
    """
    from jury.example import example_records

    if not title.strip():
        raise WrongInput(_("Een avond heeft een titel nodig."))
    about: Row = {"title": clean(title).strip()}
    if area_kind:
        about = {**about, "area_kind": area_kind}
    if area.strip():
        about = {**about, "area": clean(area).strip()}
    if date is not None:
        about = {**about, "date": date.isoformat()}
    return {
        "session": {(): about},
        "settings": {(): {"tie_break": ["deliberation"]}},
        "criteria": example_records()["criteria"],
        "jurors": _jurors(jurors),
        "proposals": {},
    }


def names(typed: str) -> tuple[str, ...]:
    """Take a line of names apart at its commas, semicolons and line ends, and at the word ‘en’ or ‘and’ between two."""
    return tuple(name for part in re.split(AND, typed) if (name := " ".join(clean(part).split())))


def _jurors(given: Iterable[str]) -> dict[Key, Row]:
    rows: dict[Key, Row] = {}
    seen: set[str] = set()
    for number, name in enumerate(given, start=1):
        if folded(name) in seen:
            raise WrongInput(_("‘{name}’ staat twee keer bij de jury.").format(name=name))
        seen.add(folded(name))
        rows[f"J{number}",] = {"nr": number, "id": f"J{number}", "name": name}
    return rows
