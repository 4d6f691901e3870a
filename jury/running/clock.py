"""How the clock stands: worked out of what somebody did last with it and the machine's clock, never written."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.model.running import COUNTED_DOWN, PARTS, ClockRow
from jury.running.boot_clock import Instant
from jury.running.cues import Cue, current_cue, part_seconds

STOPPED, RUNNING, PAUSED, UNKNOWN = "stopped", "running", "paused", "unknown"
NOTHING: Final = Decimal(0)


class Clock(NamedTuple):
    """The clock at one moment.

    `cue` and `part` are what it stands on; None where the cue on the stage has no clock. `left` counts down to zero,
    `overtime` up from there. `spent` are all seconds of this part. Where the state is unknown, they are those that were
    known last: since then the machine started anew, or the file came to another one.
    """

    cue: Cue | None
    part: str | None
    state: str
    left: Decimal
    overtime: Decimal
    spent: Decimal

    @property
    def proposal(self) -> str | None:
        """The plan whose time this is; a break has none."""
        return self.cue.proposal if self.cue else None

    @property
    def gone(self) -> Decimal:
        """How much of the time is gone, from 0 to 1; all of it once it is over."""
        return self.spent / (self.left + self.spent) if self.left else Decimal(bool(self.spent))


class Reading(NamedTuple):
    """How a clock stands at one moment, whatever it stands on."""

    state: str
    left: Decimal
    overtime: Decimal
    spent: Decimal


def clock(evening: Evening, now: Instant) -> Clock:
    """Say how the clock stands at this moment."""
    cue = current_cue(evening)
    if cue is None or not parts_of(evening, cue):
        return Clock(None, None, STOPPED, NOTHING, NOTHING, NOTHING)
    row = row_on(evening, cue)
    return Clock(cue, row.part, *reading(row, planned_seconds(evening, cue, row.part), now))


def reading(row: ClockRow, planned: int, now: Instant) -> Reading:
    """Read a clock of which a part may take so many seconds: of the row and the machine's clock alone."""
    state, spent = row.state, row.spent
    if state == RUNNING:
        if bridged(row, now):
            spent += _since(row, now)
        else:
            state = UNKNOWN
    left = planned + row.added - spent
    return Reading(state, max(left, NOTHING), max(-left, NOTHING), spent)


def row_on(evening: Evening, cue: Cue) -> ClockRow:
    """Give the clock as it was left on this cue; where it stood on another one, as it begins here.

    What was counted of a plan before goes on counting, in the part that was reached.
    """
    if evening.clock.cue == cue.id:
        return evening.clock
    spent = used_before(evening).get(cue.proposal or "", {})
    parts = parts_of(evening, cue)
    part = next((part for part in reversed(parts) if part in spent), parts[0])
    return ClockRow(cue=cue.id, part=part, spent=spent.get(part, NOTHING))


def parts_of(evening: Evening, cue: Cue) -> tuple[str, ...]:
    """Give the parts that are timed in a cue: those of a plan, the cue itself where it is counted down, else none."""
    if cue.kind == "pitch":
        return tuple(part_seconds(evening))
    return (cue.kind,) if cue.kind in COUNTED_DOWN else ()


def planned_seconds(evening: Evening, cue: Cue, part: str) -> int:
    """Say how long a part may take; those of a pitch that got another length grow or shrink alike."""
    planned = part_seconds(evening)
    whole = sum(planned.values())
    return round(planned[part] * cue.seconds / whole) if part in planned and whole else cue.seconds


def bridged(row: ClockRow, now: Instant) -> bool:
    """Say whether the machine's clock counted on from when this clock began to run until now."""
    return row.started is not None and row.boot == now.boot and now.seconds >= row.started


def spent_until(row: ClockRow, now: Instant) -> Decimal:
    """Count the seconds of the part that the clock stands on; where that cannot be known, those known last."""
    return row.spent + (_since(row, now) if row.state == RUNNING and bridged(row, now) else NOTHING)


def used(evening: Evening, now: Instant) -> Mapping[str, Mapping[str, Decimal]]:
    """Give the seconds used of every plan and part until now, those that still run too, in pitch order."""
    counted = {plan: dict(parts) for plan, parts in used_before(evening).items()}
    here = clock(evening, now)
    if here.proposal and here.part and here.spent:
        counted.setdefault(here.proposal, {})[here.part] = here.spent
    return {plan.id: _in_order(counted[plan.id]) for plan in evening.proposals if plan.id in counted}


def used_before(evening: Evening) -> Mapping[str, Mapping[str, Decimal]]:
    """Give the seconds used as they were written down, by plan and part."""
    counted: dict[str, dict[str, Decimal]] = {}
    for row in evening.timings:
        counted.setdefault(row.proposal, {})[row.part] = row.seconds
    return counted


def _in_order(parts: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    order: Iterable[str] = PARTS
    return {part: parts[part] for part in order if part in parts}


def _since(row: ClockRow, now: Instant) -> Decimal:
    assert row.started is not None
    return now.seconds - row.started
