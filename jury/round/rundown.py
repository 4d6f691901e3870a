"""The programme of the evening changes: something comes in, moves, takes longer, or goes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.running import NEEDED_OF_A_CUE
from jury.round.event import Event
from jury.round.programme import filled, lines_of, pitches, place_of, written
from jury.round.seal import refuse_other_steps
from jury.text import nearest, one_line, was_meant

MISSING: Final[Mapping[str, Callable[[], str]]] = {
    "pitch": lambda: _("Zeg van welk plan deze pitch is."),
    "award": lambda: _("Zeg welke prijs dit is."),
    "own": lambda: _("Geef dit onderdeel een titel."),
}
"""What to say where a cue does not tell what it is about."""


@dataclass(frozen=True)
class CueAdded(Event):
    """Something came on the programme, before the cue with this id or at the end."""

    what = "cue_added"
    fields: Mapping[str, Any]
    before: str | None = None

    def changes(self, evening: Evening) -> Changes:
        """Give the programme with the new cue in it.

        Raises:
            RuleBroken: there is no such cue to come before, the new one does not say what it is about, or it is a step
                of a reveal that the hall is in.
        """
        lines = lines_of(evening)
        place = len(lines) if self.before is None else place_of(evening, self.before)
        _check_subject(self.fields)
        _check_award(evening, self.fields)
        refuse_other_steps(evening, str(self.fields.get("kind")))
        return written(evening, [*lines[:place], (None, filled(self.fields)), *lines[place:]])


@dataclass(frozen=True)
class CueMoved(Event):
    """A cue moved to before another one, or to the end."""

    what = "cue_moved"
    id: str
    before: str | None = None

    def changes(self, evening: Evening) -> Changes:
        """Give the programme in its new order.

        Raises:
            RuleBroken: there is no such cue, or pitches would come in another order than that of the plans.
        """
        lines = lines_of(evening)
        moved = lines[place_of(evening, self.id)]
        before = None if self.before is None else lines[place_of(evening, self.before)]
        if moved is before:
            return ()
        others = [line for line in lines if line is not moved]
        place = len(others) if before is None else next(at for at, line in enumerate(others) if line is before)
        new = [*others[:place], moved, *others[place:]]
        if pitches(new) != pitches(lines):
            raise RuleBroken(
                _("De pitches komen in de volgorde van de plannen."),
                hint=_("Verander de volgorde bij de plannen."),
            )
        return written(evening, new)


@dataclass(frozen=True)
class CueDropped(Event):
    """A cue went from the programme."""

    what = "cue_dropped"
    id: str

    def changes(self, evening: Evening) -> Changes:
        """Give the programme without it.

        Raises:
            RuleBroken: there is no such cue, the stage shows it, nothing would be left, or it is a step of a reveal
                that the hall is in.
        """
        lines = lines_of(evening)
        place = place_of(evening, self.id)
        if self.id == evening.stage.current:
            raise RuleBroken(_("Dit staat nu op het scherm. Ga eerst naar een ander onderdeel."))
        if len(lines) == 1:
            raise RuleBroken(_("Een avond heeft minstens één onderdeel."))
        refuse_other_steps(evening, str(lines[place][1]["kind"]))
        return written(evening, [*lines[:place], *lines[place + 1 :]])


@dataclass(frozen=True)
class CueEdited(Event):
    """A cue takes longer or shorter, or its title or the presenter's words changed."""

    what = "cue_edited"
    id: str
    fields: Mapping[str, Any] = field(default_factory=dict)

    def changes(self, evening: Evening) -> Changes:
        """Give the programme with these fields changed.

        Raises:
            RuleBroken: there is no such cue, its kind would change, or it would no longer say what it is about.
        """
        lines = lines_of(evening)
        place = place_of(evening, self.id)
        id, row = lines[place]
        new = filled({**row, **self.fields})
        if any(new.get(name) != row.get(name) for name in ("kind", "proposal", "award")):
            raise RuleBroken(_("Een onderdeel wordt geen ander onderdeel. Haal het weg en zet het andere erbij."))
        _check_subject(new)
        if new == row:
            return ()
        return written(evening, [*lines[:place], (id, new), *lines[place + 1 :]])


def _check_subject(fields: Mapping[str, Any]) -> None:
    kind = str(fields.get("kind"))
    if kind in NEEDED_OF_A_CUE and not fields.get(NEEDED_OF_A_CUE[kind]):
        raise RuleBroken(MISSING[kind]())


def _check_award(evening: Evening, fields: Mapping[str, Any]) -> None:
    id = str(fields.get("award") or "")
    if fields.get("kind") == "award" and not evening.has("awards", id):
        question = was_meant(nearest(id, [row.id for row in evening.awards]))
        raise RuleBroken(_("Er is geen prijs ‘{id}’.").format(id=one_line(id)) + question)
