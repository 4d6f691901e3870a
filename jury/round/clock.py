"""The clock of the pitch: it starts, pauses, goes to the next part, gets seconds more or fewer, and stops.

What is written is what somebody did and when, on the machine's clock; how it stands follows from that.
"""

from dataclasses import dataclass
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, next_number, put
from jury.model.evening import Evening
from jury.model.running import PARTS, ClockRow
from jury.model.values import decimal_text
from jury.round.event import Event
from jury.running.boot_clock import Instant
from jury.running.clock import NOTHING, PAUSED, RUNNING, STOPPED, bridged, parts_of, row_on, spent_until, used_before
from jury.running.cues import Cue, current_cue

MOST_ADDED: Final = 3600
"""Seconds: more than an hour at once is a typing error."""


@dataclass(frozen=True)
class ClockStarted(Event):
    """The clock runs, or runs on."""

    what = "clock_started"
    now: Instant

    def changes(self, evening: Evening) -> Changes:
        """Give the clock as it runs from now; nothing where it runs already and knows how long.

        Raises:
            RuleBroken: the cue on the stage has no clock.
        """
        cue = timed_cue(evening)
        row = row_on(evening, cue)
        if row.state == RUNNING and bridged(row, self.now):
            return ()
        return kept(evening, cue, running(row, self.now))


@dataclass(frozen=True)
class ClockPaused(Event):
    """The clock waits."""

    what = "clock_paused"
    now: Instant

    def changes(self, evening: Evening) -> Changes:
        """Give the clock as it waits, and the seconds until now; nothing where it did not run.

        Raises:
            RuleBroken: the cue on the stage has no clock.
        """
        cue = timed_cue(evening)
        row = row_on(evening, cue)
        return kept(evening, cue, standing(row, PAUSED, self.now)) if row.state == RUNNING else ()


@dataclass(frozen=True)
class ClockStopped(Event):
    """The clock stands still."""

    what = "clock_stopped"
    now: Instant

    def changes(self, evening: Evening) -> Changes:
        """Give the clock as it stands still, and the seconds until now; nothing where it stood still.

        Raises:
            RuleBroken: the cue on the stage has no clock.
        """
        cue = timed_cue(evening)
        row = row_on(evening, cue)
        return kept(evening, cue, standing(row, STOPPED, self.now)) if row.state != STOPPED else ()


@dataclass(frozen=True)
class ClockMovedOn(Event):
    """The next part of the plan began: after the pitch the questions, after those the marking."""

    what = "clock_moved_on"
    now: Instant

    def changes(self, evening: Evening) -> Changes:
        """Give the seconds of the part that ends and the clock on the next; nothing where this was the last.

        The next part runs where this one ran.

        Raises:
            RuleBroken: the cue on the stage has no clock.
        """
        cue = timed_cue(evening)
        row = row_on(evening, cue)
        parts = parts_of(cue)
        if row.part == parts[-1]:
            return ()
        part = parts[parts.index(row.part) + 1]
        fresh = ClockRow(
            cue=cue.id, part=part, spent=used_before(evening).get(str(cue.proposal), {}).get(part, NOTHING)
        )
        ended = standing(row, STOPPED, self.now)
        new = running(fresh, self.now) if row.state == RUNNING else fresh
        return (*_timing(evening, cue, ended), *_clock(evening, new))


@dataclass(frozen=True)
class ClockChanged(Event):
    """This part got seconds more, or fewer."""

    what = "clock_changed"
    now: Instant
    seconds: int

    def changes(self, evening: Evening) -> Changes:
        """Give the seconds that were added, all together; a clock that runs, runs on.

        Raises:
            RuleBroken: the cue on the stage has no clock, or it is more than an hour.
        """
        row = row_on(evening, timed_cue(evening))
        if abs(self.seconds) > MOST_ADDED:
            raise RuleBroken(_("Meer dan een uur erbij of eraf gaat niet in één keer."))
        return _clock(evening, row._replace(added=row.added + self.seconds)) if self.seconds else ()


def leaving(evening: Evening, now: Instant) -> Changes:
    """Give the changes that stop the clock, because the stage goes to another cue, and keep its seconds."""
    cue = current_cue(evening)
    if cue is None or evening.clock.cue != cue.id or not parts_of(cue):
        return ()
    return kept(evening, cue, standing(evening.clock, STOPPED, now))


def timed_cue(evening: Evening) -> Cue:
    """Give the cue on the stage, which has a clock.

    Raises:
        RuleBroken: it has none, or the stage shows nothing yet.
    """
    cue = current_cue(evening)
    if cue is None:
        raise RuleBroken(
            _("De zaal ziet nog niets. Een klok hoort bij een plan, een pauze of het beraad."),
            hint=_("Ga er eerst heen op het zaalscherm."),
        )
    if not parts_of(cue):
        raise RuleBroken(
            _("Bij ‘{title}’ hoort geen klok, wel bij een plan, een pauze of het beraad.").format(title=cue.title),
            hint=_("Ga er eerst heen op het zaalscherm."),
        )
    return cue


def running(row: ClockRow, now: Instant) -> ClockRow:
    """Give a clock that runs from now, on what was spent until it is known no more."""
    return row._replace(state=RUNNING, started=now.seconds, boot=now.boot)


def standing(row: ClockRow, state: str, now: Instant) -> ClockRow:
    """Give a clock that does not run any more, with all that was spent until now."""
    return row._replace(state=state, spent=spent_until(row, now), started=None, boot="")


def kept(evening: Evening, cue: Cue, row: ClockRow) -> Changes:
    """Give the changes that keep the clock like this, and the seconds of its part."""
    return (*_timing(evening, cue, row), *_clock(evening, row))


def _timing(evening: Evening, cue: Cue, row: ClockRow) -> Changes:
    """Give the changes that write down how long a part of a plan took so far; a break is of no plan."""
    if cue.proposal is None or row.part not in PARTS or not row.spent:
        return ()
    there = (each.nr for each in evening.timings if (each.proposal, each.part) == (cue.proposal, row.part))
    nr = next(there, None) or next_number(evening.records, "timings")
    seconds = decimal_text(round(row.spent, 1))
    return put(
        evening.records, "timings", (nr,), {"nr": nr, "proposal": cue.proposal, "part": row.part, "seconds": seconds}
    )


def _clock(evening: Evening, row: ClockRow) -> Changes:
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
