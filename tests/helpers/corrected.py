"""Reports of a corrected evening: the definition of then beside that of now."""

import datetime as dt
from copy import deepcopy
from typing import Any

from reports import evening_of, section

from jury.model.evening import Evening
from jury.report import render_report
from jury.report.building.build import build_report
from jury.report.model.correction import Correction
from jury.session.journal import EMPTY
from jury.session.versions import Earlier

Definition = dict[str, Any]
FIRST, SECOND = dt.date(2026, 11, 19), dt.date(2026, 11, 24)


def final(definition: Definition, version: int) -> Evening:
    """Make the evening of a definition that was made final."""
    evening = evening_of(definition)
    return Evening({**evening.records, "state": {(): {"phase": "final", "version": version}}})


def earlier(then: Definition) -> Earlier:
    """Make version 1 of a definition."""
    return Earlier(final(then, 1), FIRST, SECOND)


def corrected_report(then: Definition, now: Definition, language: str | None = None) -> str:
    """Write version 2 of a report."""
    return render_report(final(now, 2), EMPTY, language, earlier(then))


def changes(then: Definition, now: Definition) -> str:
    """Give what version 2 says of what is different."""
    return section(corrected_report(then, now), "Wat er anders is dan in versie 1")


def correction(then: Definition, now: Definition) -> Correction:
    """Give what version 2 knows of what is different."""
    found = build_report(final(now, 2), EMPTY, None, earlier(then)).correction
    assert found is not None
    return found


def changed(definition: Definition, *place: Any, to: Any) -> Definition:
    """Give a copy of a definition with another value in one place."""
    copy = deepcopy(definition)
    inside: Any = copy
    for step in place[:-1]:
        inside = inside.setdefault(step, {}) if isinstance(inside, dict) else inside[step]
    inside[place[-1]] = to
    return copy
