"""What the hall may know at one moment: immutable, and without a place for a mark that was not told."""

import datetime as dt
from typing import NamedTuple

from jury.model.evening import Evening
from jury.model.running import ClockRow
from jury.model.tables import Records
from jury.publication.private_texts import plan_title
from jury.publication.public_records import public_records
from jury.publication.public_scenes import CardCount, CardsIn, Facts, scene_of
from jury.publication.scenes import Scene
from jury.running.boot_clock import Instant
from jury.running.clock import RUNNING, Reading, parts_of, planned_seconds, reading, row_on
from jury.running.cues import OF_THE_OUTCOME, Cue, current_cue, jury_at_work, next_cue
from jury.standings.progress import plan_progress
from jury.text import clean, one_line
from jury.wording.running import emergency_text


class Moment(NamedTuple):
    """A moment, by the clock on the wall and by that of the machine."""

    wall: dt.datetime
    machine: Instant


class PublicClock(NamedTuple):
    """The clock of what is on the stage, as it was left: whoever shows it counts on from there."""

    row: ClockRow
    planned: int

    @property
    def part(self) -> str:
        """What is timed: a part of a pitch, or the kind of cue that is counted down."""
        return self.row.part

    @property
    def runs(self) -> bool:
        """True where it has to be read again every second."""
        return self.row.state == RUNNING

    def read(self, now: Instant) -> Reading:
        """Read it at this moment."""
        return reading(self.row, self.planned, now)


class ComesNext(NamedTuple):
    """What comes next, by its kind and its title."""

    kind: str
    title: str


class PublicView(NamedTuple):
    """What the hall sees now.

    `cue` is the id of what is on the stage and `kind` its kind, both empty before the first. Over all of it go the
    `alarm`, a text for an emergency, and then the dark screen. `words` are the presenter's own for this cue: they are
    for who presents, not for the hall.
    """

    language: str
    evening: str
    area: str
    rehearsal: bool
    cue: str
    kind: str
    title: str
    scene: Scene
    words: str
    clock: PublicClock | None
    following: ComesNext | None
    message: str
    blank: bool
    alarm: str
    bell: bool


def public_view_of(evening: Evening, at: Moment) -> PublicView:
    """Make the view of an evening that is open whole: of the same rows that the stage reads, and nothing else."""
    return public_view(public_records(evening), lambda plan: CardsIn(*plan_progress(evening, plan)[:2]), at)


def public_view(records: Records, count: CardCount, at: Moment) -> PublicView:
    """Make the view of the rows that may be read, and the number of cards of the plan on the stage."""
    evening = Evening(records)
    session, stage = evening.session, evening.stage
    cue = current_cue(evening)
    timed = _clock(evening, cue)
    return PublicView(
        language=session.language,
        evening=one_line(session.title),
        area=one_line(session.area) or one_line(session.title),
        rehearsal=session.rehearsal,
        cue=cue.id if cue else "",
        kind=cue.kind if cue else "",
        title=_title(evening, cue) if cue else one_line(session.title),
        scene=scene_of(evening, cue, Facts(_ends_at(evening, cue, timed, at), count)),
        words=clean(cue.text).strip() if cue else "",
        clock=timed,
        following=_following(evening),
        message=one_line(stage.message),
        blank=stage.blank,
        alarm=clean(emergency_text(session.emergency_text)) if stage.alarm else "",
        bell=evening.settings.clock_bell,
    )


def _title(evening: Evening, cue: Cue) -> str:
    """Name a cue; the title of a sensitive plan keeps a street's name to itself in the hall as in the report."""
    if cue.proposal is None:
        return cue.title
    plan = evening.proposal(cue.proposal)
    return one_line(plan_title(evening, plan)) if cue.title == one_line(plan.title) else cue.title


def _following(evening: Evening) -> ComesNext | None:
    after = next_cue(evening)
    here = current_cue(evening)
    if here is not None and here.kind in OF_THE_OUTCOME and not jury_at_work(evening, here) and not evening.stage.told:
        after = here  # it still has to tell what it tells
    return None if after is None else ComesNext(after.kind, _title(evening, after))


def _clock(evening: Evening, cue: Cue | None) -> PublicClock | None:
    if cue is None or not parts_of(evening, cue):
        return None
    row = row_on(evening, cue)
    return PublicClock(row, planned_seconds(evening, cue, row.part))


def _ends_at(evening: Evening, cue: Cue | None, timed: PublicClock | None, at: Moment) -> dt.time | None:
    """Say at what time of the clock a break is over: by its own clock where that runs, else by when it began."""
    since = evening.stage.since
    if cue is None or timed is None or since is None:
        return None
    if timed.runs:
        return _on_the_minute(at.wall + dt.timedelta(seconds=float(timed.read(at.machine).left)))
    if timed.row.spent:
        return None  # it waits, and nobody can say for how long
    return _on_the_minute(since.astimezone(at.wall.tzinfo) + dt.timedelta(seconds=timed.planned))


def _on_the_minute(moment: dt.datetime) -> dt.time:
    return (moment + dt.timedelta(seconds=30)).time().replace(second=0, microsecond=0)
