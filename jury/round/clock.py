"""The clock of the pitch: it starts, pauses, goes to the next part, gets seconds more or fewer, and stops.

What is written is what somebody did and when, on the machine's clock; how it stands follows from that.
"""

from dataclasses import dataclass
from typing import Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.running import ClockRow
from jury.round.clock_rows import clock_kept, kept, running, seconds_kept, standing
from jury.round.event import Event
from jury.running.boot_clock import Instant
from jury.running.clock import NOTHING, PAUSED, RUNNING, STOPPED, bridged, parts_of, row_on, used_before
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
        parts = parts_of(evening, cue)
        if row.part == parts[-1]:
            return ()
        part = parts[parts.index(row.part) + 1]
        fresh = ClockRow(
            cue=cue.id, part=part, spent=used_before(evening).get(str(cue.proposal), {}).get(part, NOTHING)
        )
        ended = standing(row, STOPPED, self.now)
        new = running(fresh, self.now) if row.state == RUNNING else fresh
        return (*seconds_kept(evening, cue, ended), *clock_kept(evening, new))


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
        return clock_kept(evening, row._replace(added=row.added + self.seconds)) if self.seconds else ()


def timed_cue(evening: Evening) -> Cue:
    """Give the cue on the stage, which has a clock.

    Raises:
        RuleBroken: it has none, or the stage shows nothing yet.
    """
    cue = current_cue(evening)
    if cue is None:
        raise RuleBroken(
            _("De avond is nog niet begonnen. Een klok hoort bij een plan, een pauze of het beraad."),
            hint=_("Ga er eerst heen op het zaalscherm."),
        )
    if not parts_of(evening, cue):
        raise RuleBroken(
            _("Bij ‘{title}’ hoort geen klok, wel bij een plan, een pauze of het beraad.").format(title=cue.title),
            hint=_("Ga er eerst heen op het zaalscherm."),
        )
    return cue
