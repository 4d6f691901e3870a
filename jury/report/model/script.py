"""What the presenter says: the programme of the evening, cue by cue. It tells the outcome, and is not published."""

from typing import NamedTuple

from jury.report.model.jury import Placed, TieStory
from jury.report.model.report import ThemePart
from jury.report.model.ruling import Ruling


class Pitching(NamedTuple):
    """The plan that pitches; `nr` is its place in the order, None for a calibration pitch."""

    nr: int | None
    title: str
    lead: str
    pitcher: str


class Judged(NamedTuple):
    """A plan with what the jury says of it."""

    title: str
    ruling: Ruling


class Reveal(NamedTuple):
    """One step of the reveal, of so many: a place with its plans, a theme, or the verdict on one plan.

    With a place come the ties that can be told then, as all plans in them were named by this step or before it.
    A `waiting` step tells nothing yet: the jury is still at work.
    """

    step: int
    total: int
    waiting: bool
    place: int | None = None
    placed: tuple[Placed, ...] = ()
    ties: tuple[TieStory, ...] = ()
    theme: ThemePart | None = None
    judged: Judged | None = None


class ScriptCue(NamedTuple):
    """One cue: its kind, the title where somebody gave one, how long it takes, and the presenter's own words for it."""

    kind: str
    title: str
    seconds: int
    text: str
    pitching: Pitching | None
    reveal: Reveal | None


class Script(NamedTuple):
    """The whole evening as the presenter tells it: who presents, the parts of a pitch in seconds, and every cue."""

    host: str
    pitch_seconds: int
    question_seconds: int
    scoring_seconds: int
    order: tuple[str, ...]
    cues: tuple[ScriptCue, ...]
