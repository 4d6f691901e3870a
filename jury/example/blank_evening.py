"""A new evening out of a few answers; the rest begins with what is usual."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Final

from jury.errors import WrongInput
from jury.language import _
from jury.model.tables import Key, Records, Row
from jury.text import clean, folded
from jury.wording.area import AREAS

AND: Final = re.compile(r"[,;\n]|\s(?:en|and|&)\s", re.IGNORECASE)
"""What stands between two names."""
STUMBLES, RUNS = "het het ", "het plan het "
"""“Levert het het dorp meer op” stumbles over its own words; with the plan in it the sentence runs."""


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
        "criteria": _of_here(example_records()["criteria"], area_kind or "wijk"),
        "jurors": _jurors(jurors),
        "proposals": {},
    }


def _of_here(value: Any, area_kind: str) -> Any:
    """Let a criterion, with all that is in it, speak of this kind of area where the example speaks of its own."""
    if isinstance(value, dict):
        return {name: _of_here(inside, area_kind) for name, inside in value.items()}
    if not isinstance(value, str):
        return value
    return value.replace(AREAS["wijk"].the, AREAS[area_kind].the).replace(STUMBLES, RUNS)


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
