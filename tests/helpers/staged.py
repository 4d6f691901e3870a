"""An evening with its stage on a cue, and what the hall may know of it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from jury.example import example_records
from jury.model.evening import Evening
from jury.publication.public_view import Moment, PublicView, public_view_of
from jury.running.boot_clock import Instant

AT = Moment(datetime.fromisoformat("2026-11-19T20:30:00+01:00"), Instant("this start", Decimal(1000)))
"""The moment at which the stage is looked at."""


def staged(cue: str, records: Mapping[str, Any] | None = None, *, clock: Any = None, **stage: Any) -> Evening:
    """Give the example evening, or another, with its stage on a cue; `clock` is the row of the clock."""
    rows = dict(example_records() if records is None else records)
    rows["stage"] = {(): {"current": cue, "since": AT.wall.isoformat(), **stage}}
    rows["shown_cues"] = {(cue,): {"cue": cue, "started": AT.wall.isoformat(), "seconds": 0}}
    if clock is not None:
        rows["clock"] = {(): {"cue": cue, **clock}}
    return Evening(rows)


def running(part: str, spent: float, state: str = "running") -> dict[str, Any]:
    """Give the row of a clock that stands on a part of which so many seconds are spent at that moment."""
    started = {"started": str(AT.machine.seconds), "boot": AT.machine.boot} if state == "running" else {}
    return {"part": part, "state": state, "spent": str(spent), **started}


def seen(cue: str, records: Mapping[str, Any] | None = None, **stage: Any) -> PublicView:
    """Give what the hall may know with the stage on this cue."""
    return public_view_of(staged(cue, records, **stage), AT)
