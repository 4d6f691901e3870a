"""What the hall sees: the stage goes to another cue, goes dark, or shows a short message or the emergency text."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, put
from jury.model.evening import Evening
from jury.model.tables import Row
from jury.publication.reveal_steps import ToldLines, told_of
from jury.round.clock_rows import leaving
from jury.round.event import Event
from jury.round.seal import REVEALING, told_rows
from jury.running.boot_clock import Instant
from jury.running.cues import Cue, cues, current_cue, next_cue, no_such_cue, went_to_the_end
from jury.running.timetable import seconds_used
from jury.text import one_line

LONGEST_MESSAGE: Final = 80
"""Letters that can be read from the last row."""
A_GLANCE: Final = 60
"""Seconds: a cue that was on the stage for less, and comes back, begins when it comes back."""


@dataclass(frozen=True)
class StageMoved(Event):
    """The stage shows another cue: one by its id, or else the next, or the one before.

    `at` is the moment on the wall, `now` that on the machine's clock.
    """

    what = "stage_moved"
    at: dt.datetime
    now: Instant
    cue: str | None = None
    back: bool = False

    def changes(self, evening: Evening) -> Changes:
        """Give where the stage stands, since when, and how long the cue before it was there.

        The clock stops and keeps its seconds. At either end the stage stays where it is. A message belongs to the cue
        that it came with, and so does what a step of the reveal tells. A step that told nothing yet, because the jury
        was at work or counted again, tells it before the next one comes.

        Raises:
            RuleBroken: there is no cue with this id.
            CountedOtherwise: this is the first step of the reveal, and the second count comes to another outcome.
        """
        cue = self._cue(evening)
        stage = evening.stage
        if cue is None:
            return ()
        told = told_of(evening, cue)
        if cue.id == stage.current:
            return _telling(evening, cue, told) if told and not stage.told else ()
        left = seconds_used(evening, stage.current, self.at)
        records = evening.records
        return (
            *(put(records, "shown_cues", (stage.current,), {"seconds": left}) if left is not None else ()),
            *put(records, "shown_cues", (cue.id,), self._shown(evening, cue)),
            *_telling(evening, cue, told, current=cue.id, since=self._since, message=None),
            *leaving(evening, self.now),
        )

    @property
    def _since(self) -> str:
        return self.at.isoformat(timespec="seconds")

    def _shown(self, evening: Evening, cue: Cue) -> Row:
        """Give when a cue began: where it was seen before, then, unless that was by mistake or nobody came to it."""
        came = evening.shown_cues.get(cue.id)
        if came is not None and went_to_the_end(evening, cue):
            return {"cue": cue.id, "started": self._since, "seconds": 0}
        if came is not None and came.seconds >= A_GLANCE:
            return {}
        return {"cue": cue.id, "started": self._since}

    def _cue(self, evening: Evening) -> Cue | None:
        every = cues(evening)
        ids = [cue.id for cue in every]
        if self.cue is not None:
            if self.cue not in ids:
                raise RuleBroken(no_such_cue(self.cue, ids))
            return every[ids.index(self.cue)]
        if self.back:
            return self._before(evening, every)
        return coming_cue(evening)

    def _before(self, evening: Evening, every: tuple[Cue, ...]) -> Cue | None:
        """Give the cue before the one on the stage; where that went from the programme, the one seen last."""
        ids = [cue.id for cue in every]
        if evening.stage.current in ids:
            at = ids.index(evening.stage.current)
        else:
            after = next_cue(evening)
            at = ids.index(after.id) if after is not None else len(ids)
        return every[at - 1] if at else None


def coming_cue(evening: Evening) -> Cue | None:
    """Give the cue that the stage goes to next; None where there is no more."""
    return _withheld(evening) or next_cue(evening)


def _withheld(evening: Evening) -> Cue | None:
    """Give the cue on the stage where that still has to tell what it tells of the outcome: then that comes next."""
    cue = current_cue(evening)
    return cue if cue is not None and not evening.stage.told and told_of(evening, cue) else None


def _telling(evening: Evening, cue: Cue, told: ToldLines, **fields: str | None) -> Changes:
    """Give the stage with these fields, and with what this cue tells and nothing of any other.

    From the first step of the reveal on the hall has seen the outcome, and before that one it is counted twice.

    Raises:
        CountedOtherwise: the second count comes to something else; nothing is told then.
    """
    if told and cue.kind in REVEALING and not evening.stage.revealed:
        # Few cues tell of the outcome, and only before the first of them it is counted again.
        from jury.evidence.second_count import refuse_otherwise

        refuse_otherwise(evening, _("Onthul niets: de uitslag wordt niet twee keer gelijk geteld."))
    revealed = 1 if evening.stage.revealed or (told and cue.kind in REVEALING) else None
    given = {**fields, "told": told_rows(told), "revealed": revealed, "retraction": None}
    return put(evening.records, "stage", (), given)


@dataclass(frozen=True)
class StageBlanked(Event):
    """The stage went dark, or shows its cue again."""

    what = "stage_blanked"
    blank: bool

    def changes(self, evening: Evening) -> Changes:
        """Give whether the stage is dark."""
        if evening.stage.blank is self.blank:
            return ()
        return put(evening.records, "stage", (), {"blank": int(self.blank)})


@dataclass(frozen=True)
class AlarmShown(Event):
    """The stage shows the emergency text, over whatever else it shows."""

    what = "alarm_shown"

    def changes(self, evening: Evening) -> Changes:
        """Give that the emergency text is on the stage; where the stage stands and the clock stay as they are."""
        return () if evening.stage.alarm else put(evening.records, "stage", (), {"alarm": 1})


@dataclass(frozen=True)
class AlarmTakenAway(Event):
    """The emergency text goes from the stage, which shows its cue again, or is dark again."""

    what = "alarm_taken_away"

    def changes(self, evening: Evening) -> Changes:
        """Give that the stage shows no emergency text."""
        return put(evening.records, "stage", (), {"alarm": 0}) if evening.stage.alarm else ()


@dataclass(frozen=True)
class MessageShown(Event):
    """A short message for the stage and the pitcher's clock; an empty one takes it away."""

    what = "message_shown"
    text: str

    def changes(self, evening: Evening) -> Changes:
        """Give the message.

        Raises:
            RuleBroken: it is too long to be read from the last row.
        """
        text = one_line(self.text)
        if len(text) > LONGEST_MESSAGE:
            raise RuleBroken(
                _("Dit bericht is te lang om in de zaal te lezen: hooguit {n} tekens.").format(n=LONGEST_MESSAGE)
            )
        if text == evening.stage.message:
            return ()
        return put(evening.records, "stage", (), {"message": text or None})
