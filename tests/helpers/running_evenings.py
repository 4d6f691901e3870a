"""An evening that runs, by hand: three plans, a time to begin, and hands that drive the stage at a given minute."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from evenings_by_hand import small_records

from jury.model.evening import Evening
from jury.model.tables import TABLE, Key, Row
from jury.round.event import Event
from jury.round.stage import StageMoved
from jury.running.boot_clock import Instant

NOW = Instant("this start", Decimal(1000))
"""A moment on the machine's clock, where a test does not care."""
BEGIN = datetime.fromisoformat("2026-11-19T19:15:00+01:00")


def minute(minutes: float) -> datetime:
    """Give the moment so many minutes after the evening was to begin."""
    return BEGIN + timedelta(minutes=minutes)


def running_evening(phase: str = "round", *, plans: int = 3, start: str | None = "19:15:00", **tables: Any) -> Evening:
    """Give the small evening with so many plans; `tables` are fields of [settings] and the like, or whole tables."""
    records = {**small_records(state={"phase": phase}, settings=tables.pop("settings", {}))}
    records["session"] = {(): {**records["session"][()], **({"start": start} if start else {})}}
    records["proposals"] = {(f"V{n}",): {"nr": n, "id": f"V{n}", "title": f"Plan {n}"} for n in range(1, plans + 1)}
    for name, rows in tables.items():
        if isinstance(rows, Mapping):
            records[name] = {(): rows}
        else:
            numbered = [{"nr": nr, **row} for nr, row in enumerate(rows, start=1)]
            records[name] = {tuple(row[field] for field in TABLE[name].key): row for row in numbered}
    return Evening(records)


def after(evening: Evening, event: Event, reason: str | None = None) -> Evening:
    """Give the evening after something happened on it."""
    return evening.after(event.decided(evening, reason))


def shown(evening: Evening, cue: str, minutes: float) -> Evening:
    """Give the evening after the stage went to a cue, so many minutes after the evening was to begin."""
    return after(evening, StageMoved(minute(minutes), NOW, cue))


def judged_evening(*marks: int | None, phase: str = "deliberation", **tables: Any) -> Evening:
    """Give an evening with a plan for each of these marks, that every juror gave it on every point; None gives none."""
    evening = running_evening(phase, plans=len(marks), **tables)
    cells = [
        (f"V{n}", juror, criterion, mark)
        for n, mark in enumerate(marks, start=1)
        if mark is not None
        for juror in ("J1", "J2", "J3")
        for criterion in ("a", "b")
    ]
    rows: dict[Key, Row] = {(plan, juror, criterion): {"mark": str(mark)} for plan, juror, criterion, mark in cells}
    return Evening({**evening.records, "marks": rows})
