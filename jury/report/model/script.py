"""What the presenter says: the programme of the evening, cue by cue. It tells the outcome, and is not published."""

from typing import NamedTuple

from jury.report.model.ruling import Titles


class Pitching(NamedTuple):
    """The plan that pitches; `nr` is its place in the order, None for a calibration pitch.

    `question` is that of its own team, where it has one.
    """

    nr: int | None
    title: str
    lead: str
    pitcher: str
    question: str


class Step(NamedTuple):
    """Which step of the reveal this is, of so many."""

    nr: int
    total: int


class Said(NamedTuple):
    """A sentence on the outcome: a text of ours, and what stands in its places, see `jury.wording.reveal.Spoken`."""

    message: str
    plans: Titles
    place: int | None
    mark: str
    words: str


class ScriptCue(NamedTuple):
    """One cue: its kind, the title where somebody gave one, how long it takes, and the presenter's own words for it.

    `told` is what is said of the outcome at this cue; a `waiting` one tells nothing yet, as the jury is still at work.
    """

    kind: str
    title: str
    seconds: int
    text: str
    pitching: Pitching | None
    step: Step | None
    waiting: bool
    told: tuple[Said, ...]


class Script(NamedTuple):
    """The whole evening as the presenter tells it: who presents, the parts of a pitch in seconds, and every cue."""

    host: str
    pitch_seconds: int
    question_seconds: int
    scoring_seconds: int
    order: tuple[str, ...]
    cues: tuple[ScriptCue, ...]
