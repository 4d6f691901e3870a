"""The rundown and the clock as JSON, for whoever drives the hall from elsewhere."""

import datetime as dt
from typing import Any

from jury.model.evening import Evening
from jury.running.boot_clock import Instant
from jury.running.clock import clock, used
from jury.running.timetable import TimedCue, timetable
from jury.text import one_line


def rundown_json(evening: Evening, now: dt.datetime) -> dict[str, Any]:
    """Give the rundown and where the stage stands."""
    table = timetable(evening, now)
    return {
        "current": None if table.current is None else table.cues[table.current].cue.id,
        "blank": evening.stage.blank,
        "message": one_line(evening.stage.message),
        "behind_seconds": table.behind,
        "planned_end": _time(table.planned_end),
        "expected_end": _time(table.expected_end),
        "cues": [_cue(each) for each in table.cues],
    }


def clock_json(evening: Evening, now: Instant) -> dict[str, Any]:
    """Give how the clock stands, and the seconds used of every plan."""
    here = clock(evening, now)
    return {
        "proposal": here.proposal,
        "part": here.part,
        "state": here.state,
        "seconds_left": None if here.part is None else float(here.left),
        "overtime": float(here.overtime),
        "used": {
            plan: {part: float(round(seconds, 1)) for part, seconds in parts.items()}
            for plan, parts in used(evening, now).items()
        },
    }


def _cue(timed: TimedCue) -> dict[str, Any]:
    return {
        "id": timed.cue.id,
        "kind": timed.cue.kind,
        "title": timed.cue.title,
        "planned": _time(timed.planned),
        "started": _time(timed.started),
        "seconds_planned": timed.cue.seconds,
        "seconds_used": timed.used,
    }


def _time(time: dt.time | None) -> str | None:
    return None if time is None else time.strftime("%H:%M")
