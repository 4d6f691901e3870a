"""The rundown and the clock as JSON, for whoever drives the hall from elsewhere."""

import datetime as dt
from typing import Any

from jury.model.evening import Evening
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
