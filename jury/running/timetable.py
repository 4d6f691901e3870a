"""When everything is planned and when it really came, how far behind the evening is, and when it ends."""

import datetime as dt
from itertools import accumulate
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.running.cues import Cue, cues

DAY: Final = 24 * 60 * 60


class TimedCue(NamedTuple):
    """A cue with its times: planned, really started, and the seconds that it was on the stage, which may go on."""

    cue: Cue
    planned: dt.time | None
    started: dt.time | None
    used: int | None


class Timetable(NamedTuple):
    """The whole evening in time.

    `behind` is in seconds, below zero where the evening is ahead; 0 before it begins, and None where nobody said when
    it begins. `current` is the cue on the stage, by its place in `cues`.
    """

    cues: tuple[TimedCue, ...]
    current: int | None
    behind: int | None
    planned_end: dt.time | None
    expected_end: dt.time | None


def timetable(evening: Evening, now: dt.datetime) -> Timetable:
    """Lay out the evening in time, as it stands at this moment."""
    every = cues(evening)
    begins = list(accumulate((cue.seconds for cue in every), initial=0))
    timed = tuple(
        TimedCue(cue, _at(evening, begin), _started(evening, cue, now), seconds_used(evening, cue.id, now))
        for cue, begin in zip(every, begins, strict=False)
    )
    at = next((place for place, cue in enumerate(every) if cue.id == evening.stage.current), None)
    behind = _behind(evening, timed, at)
    end = _at(evening, begins[-1] + (behind or 0))
    return Timetable(timed, at, behind, evening.session.planned_end or _at(evening, begins[-1]), end)


def seconds_used(evening: Evening, id: str, now: dt.datetime) -> int | None:
    """Count the seconds that a cue was on the stage until now; None where it never was."""
    shown = evening.shown_cues.get(id)
    if shown is None:
        return None
    since = evening.stage.since if evening.stage.current == id else None
    # A wall clock that was put back meanwhile makes nothing shorter.
    return shown.seconds + (max(0, round((now - since).total_seconds())) if since is not None else 0)


def _at(evening: Evening, seconds: int) -> dt.time | None:
    """Give the time of the clock so long after the evening began, past midnight too."""
    start = evening.session.start
    return None if start is None else _clock((_seconds_of(start) + seconds) % DAY)


def _clock(seconds: int) -> dt.time:
    return dt.time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _seconds_of(time: dt.time) -> int:
    return time.hour * 3600 + time.minute * 60 + time.second


def _started(evening: Evening, cue: Cue, now: dt.datetime) -> dt.time | None:
    shown = evening.shown_cues.get(cue.id)
    return None if shown is None else shown.started.astimezone(now.tzinfo).time().replace(microsecond=0)


def _behind(evening: Evening, timed: tuple[TimedCue, ...], at: int | None) -> int | None:
    """Say how late the cue on the stage came, and how much longer it takes than it may.

    Only the time of the clock counts: whoever rehearses a week before is not a week ahead.
    """
    if evening.session.start is None:
        return None
    if at is None:
        return 0
    cue, planned, started, used = timed[at]
    if planned is None or started is None:
        return 0
    late = (_seconds_of(started) - _seconds_of(planned) + DAY // 2) % DAY - DAY // 2
    return late + max(0, (used or 0) - cue.seconds)
