"""What is written down of the clock: how it was left, and the seconds that a part of a plan took so far."""

from typing import Any

from jury.model.changes import Changes, next_number, put
from jury.model.evening import Evening
from jury.model.running import PARTS, ClockRow
from jury.model.values import decimal_text
from jury.running.boot_clock import Instant
from jury.running.clock import RUNNING, STOPPED, parts_of, spent_until
from jury.running.cues import Cue, current_cue


def leaving(evening: Evening, now: Instant) -> Changes:
    """Give the changes that stop the clock, because the stage goes to another cue, and keep its seconds."""
    cue = current_cue(evening)
    if cue is None or evening.clock.cue != cue.id or not parts_of(evening, cue):
        return ()
    return kept(evening, cue, standing(evening.clock, STOPPED, now))


def running(row: ClockRow, now: Instant) -> ClockRow:
    """Give a clock that runs from now, on what was spent until it is known no more."""
    return row._replace(state=RUNNING, started=now.seconds, boot=now.boot)


def standing(row: ClockRow, state: str, now: Instant) -> ClockRow:
    """Give a clock that does not run any more, with all that was spent until now."""
    return row._replace(state=state, spent=spent_until(row, now), started=None, boot="")


def kept(evening: Evening, cue: Cue, row: ClockRow) -> Changes:
    """Give the changes that keep the clock like this, and the seconds of its part."""
    return (*seconds_kept(evening, cue, row), *clock_kept(evening, row))


def seconds_kept(evening: Evening, cue: Cue, row: ClockRow) -> Changes:
    """Give the changes that write down how long a part of a plan took so far; a break is of no plan."""
    if cue.proposal is None or row.part not in PARTS or not row.spent:
        return ()
    there = (each.nr for each in evening.timings if (each.proposal, each.part) == (cue.proposal, row.part))
    nr = next(there, None) or next_number(evening.records, "timings")
    seconds = decimal_text(round(row.spent, 1))
    return put(
        evening.records, "timings", (nr,), {"nr": nr, "proposal": cue.proposal, "part": row.part, "seconds": seconds}
    )


def clock_kept(evening: Evening, row: ClockRow) -> Changes:
    fields: dict[str, Any] = {
        "cue": row.cue,
        "part": row.part,
        "state": row.state,
        "spent": decimal_text(row.spent),
        "added": decimal_text(row.added),
        "started": None if row.started is None else decimal_text(row.started),
        "boot": row.boot or None,
    }
    return put(evening.records, "clock", (), fields)
