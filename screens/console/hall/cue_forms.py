"""What can be done to the rundown: a cue changes, another comes in, one goes, or the whole moves."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from jury.language import _
from jury.model.evening import Evening
from jury.model.running import PlannedCue
from jury.round.rundown import CueAdded, CueDropped, CueEdited
from jury.running.cues import SECONDS, Cue, cues, part_seconds, planned_rows
from jury.running.usual import has_a_pitch, reveal_steps
from jury.text import one_line
from jury.wording.codes import CUE_NAMES
from jury.wording.fields import label
from jury.wording.ready_made_cues import READY_MADE, ReadyMade
from jury.wording.running import minutes_and_seconds
from screens.console.console_app import ConsoleApp
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.pick import PickDialog
from screens.forms.questions import ask_first
from screens.forms.typed_values import read_duration
from screens.toolkit.one_of import Option

BLANK: Final = ReadyMade("", SECONDS["own"], "")
ANY_NUMBER: Final = ("break", "tables", "deliberation", "board")
"""Kinds of which an evening can have more than one."""


def cue_form(evening: Evening, cue: Cue) -> EventForm:
    """Make the form of a cue; how long a cue takes where nobody says stands in it as a hint."""
    row = planned_rows(evening)[cue.nr - 1]
    return EventForm(
        _("Onderdeel: {title}").format(title=cue.title),
        _fields(evening, row),
        lambda _values, changed: CueEdited(cue.id, _stored(changed)),
        intro=_intro(row),
    )


def ask_to_add(app: ConsoleApp, before: str | None, done: Callable[[], object]) -> None:
    """Ask what comes on the programme, and then for its title, its length and its words; `done` once it is there."""
    evening = app.evening
    addable, there = dict(_addable(evening)), len(cues(evening))

    def kept(_nothing: None) -> None:
        if len(cues(app.evening)) > there:
            done()

    def picked(key: str | None) -> None:
        if key is not None:
            row = addable[key].row
            given = {name: value for name, value in row._asdict().items() if name in ("kind", "proposal", "award")}
            form = EventForm(
                _("Erbij: {title}").format(title=addable[key].shown),
                _fields(evening, row),
                lambda values, _changed: CueAdded({**given, **_stored(values)}, before),
                intro=_intro(row),
                ready=True,
            )
            app.push_screen(form, kept)

    options = [Option(key, each.shown) for key, each in addable.items()]
    app.push_screen(PickDialog(options, "", _("Wat komt erbij?")), picked)


def ask_to_drop(app: ConsoleApp, cue: Cue) -> None:
    """Say what goes, and take it off the programme after yes."""
    sentence = _("‘{title}’ van het draaiboek halen?").format(title=cue.title)
    if cue.proposal:
        sentence += " " + _("Het plan doet nog mee, maar pitcht dan niet.")
    ask_first(app, sentence, _("Weghalen"), partial(app.record, CueDropped(cue.id)))


class Addable(NamedTuple):
    """Something that can come on the programme: how it is called, and the row that it begins as."""

    shown: str
    row: PlannedCue


def _addable(evening: Evening) -> Iterator[tuple[str, Addable]]:
    """Give what can come on the programme: own texts first, then what is often there more than once or is not there."""
    for name, ready in READY_MADE.items():
        yield f"own-{name}", Addable(_(ready.title), _own(ready))
    yield "own", Addable(_("Iets anders van uzelf"), _own(BLANK))
    there = cues(evening)
    kinds = {cue.kind for cue in there}
    reveals = sum(cue.kind == "reveal" for cue in there)
    for kind, name in CUE_NAMES.items():
        match kind:
            case "pitch":
                pitching = {cue.proposal for cue in there}
                for plan in evening.proposals:
                    if plan.id not in pitching and has_a_pitch(evening, plan.id):
                        shown = _("Pitch: {title}").format(title=one_line(plan.title))
                        yield f"pitch-{plan.id}", Addable(shown, PlannedCue(0, "pitch", plan.id))
            case "award":
                given = {cue.award for cue in there}
                for award in evening.awards:
                    if award.id not in given:
                        shown = _("Prijs: {name}").format(name=one_line(award.name))
                        yield f"award-{award.id}", Addable(shown, PlannedCue(0, "award", award=award.id))
            case "own":
                pass
            case _ if kind in ANY_NUMBER or kind not in kinds or (kind == "reveal" and reveals < reveal_steps(evening)):
                yield kind, Addable(_(name), PlannedCue(0, kind))


def _own(ready: ReadyMade) -> PlannedCue:
    title, text = (_(each) if each else "" for each in (ready.title, ready.text))
    return PlannedCue(0, "own", title=title, text=text, seconds=ready.seconds)


def _fields(evening: Evening, row: PlannedCue) -> Sequence[Field]:
    """Give the fields of a cue; a step of the reveal has no title of its own: that could tell what it reveals."""
    usual = sum(part_seconds(evening).values()) if row.kind == "pitch" else SECONDS[row.kind]
    title = Field("title", label("rundown", "title"), row.title, hint=_usual_title(evening, row))
    length = Field(
        "seconds",
        label("rundown", "seconds"),
        "" if row.seconds is None else minutes_and_seconds(row.seconds),
        read_duration,
        hint=_("zoals meestal: {time}").format(time=minutes_and_seconds(usual)),
    )
    said = _("Tekst voor de zaal") if row.kind == "own" else label("rundown", "text")
    text = Field("text", said, row.text, long=True)
    return (length, text) if row.kind == "reveal" else (title, length, text)


def _usual_title(evening: Evening, row: PlannedCue) -> str:
    if row.kind == "pitch" and row.proposal is not None:
        return one_line(evening.proposal(row.proposal).title)
    return "" if row.kind == "own" else _(CUE_NAMES[row.kind])


def _intro(row: PlannedCue) -> str:
    """Say who reads what: the hall reads the text of the organisers' own cues, and of no other."""
    if row.kind == "reveal":
        return ""
    if row.kind == "own":
        return _("De zaal en de presentator lezen de titel en de tekst.")
    return _("De zaal leest de titel. De tekst is alleen voor de presentator.")


def _stored(values: Values) -> dict[str, Any]:
    """Give fields as the programme keeps them: a text that is not there is empty."""
    return {name: ("" if value is None and name != "seconds" else value) for name, value in values.items()}
