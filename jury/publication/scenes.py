"""What the hall can see, a scene for each kind of cue; only the one that tells an outcome has a place for it."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from jury.model.anchors import Anchor
from jury.model.running import ToldLine


class Opening(NamedTuple):
    """What stands there while people come in: whose evening it is, what it asks, where, and when it begins."""

    subtitle: str
    question: str
    place: str
    date: dt.date | None
    start: dt.time | None
    organisers: Sequence[str]


class QuestionVersion(NamedTuple):
    """One version of the challenge question, when it was asked so, and why it became sharper."""

    text: str
    stage: str
    because: str


class TeamQuestion(NamedTuple):
    """The question of a theme, or of the team of a plan, as it is asked now; `whose` names which."""

    whose: str
    text: str


class Aim(NamedTuple):
    """What the parties want together, and who of them said so; `agreed` once that is settled."""

    text: str
    parties: Sequence[str]
    agreed: bool


class Questions(NamedTuple):
    """The walk of the challenge question, from how it began to how it is asked now, and the questions beside it."""

    versions: Sequence[QuestionVersion]
    owner: str
    of_teams: Sequence[TeamQuestion]
    aim: Aim | None


class Member(NamedTuple):
    """Somebody of the jury who may be named; `voice` is the code for spraakmaker or smaakmaker."""

    name: str
    position: str
    voice: str


class JuryBench(NamedTuple):
    """The jury: who may be named, and how many of it are not."""

    members: Sequence[Member]
    nameless: int


class AnchoredCriterion(NamedTuple):
    """One thing that the jury looks at, and what the marks for it mean."""

    name: str
    question: str
    anchors: Sequence[Anchor]


class AnchoredCriteria(NamedTuple):
    """All that the jury looks at, on a scale from `low` to `high`."""

    criteria: Sequence[AnchoredCriterion]
    low: Decimal
    high: Decimal


class Turn(NamedTuple):
    """A plan in its order; `nr` is a dot for a calibration pitch. `done` once the hall has heard it."""

    nr: str
    title: str
    done: bool


class OrderOfPitches(NamedTuple):
    """The plans in the order of their pitches; `moved` are those that went to the end since it was fixed."""

    drawn: bool
    turns: Sequence[Turn]
    moved: Sequence[str]


class PlanPitching(NamedTuple):
    """The plan that pitches: its place among `total`, and how many cards of the jury are in of those expected.

    `question` is that of its own team, as it is asked now; empty where it has none beside that of all.
    """

    nr: str
    total: int
    lead: str
    pitcher: str
    question: str
    cards: int
    expected: int


class Pause(NamedTuple):
    """A break, or the jury's deliberation; `back` is when the evening goes on, None where nobody can say."""

    back: dt.time | None


class NeedOrOffer(NamedTuple):
    """Something that a party needs, or has to offer."""

    party: str
    text: str


class Found(NamedTuple):
    """A need and an offer that found each other."""

    need: NeedOrOffer
    offer: NeedOrOffer


class InPlan(NamedTuple):
    """A need or an offer that a plan uses already."""

    wish: NeedOrOffer
    plan: str


class NeedsAndOffers(NamedTuple):
    """The board of needs and offers: what found each other or is in a plan, and what is still open on both sides."""

    found: Sequence[Found]
    in_plans: Sequence[InPlan]
    needs: Sequence[NeedOrOffer]
    offers: Sequence[NeedOrOffer]


class TableTalk(NamedTuple):
    """A table: its name, what is talked of there, and the questions of its theme."""

    name: str
    about: Sequence[str]
    questions: Sequence[str]


class Tables(NamedTuple):
    """The tables of the evening, or where there are none its themes, and until when people sit there."""

    tables: Sequence[TableTalk]
    back: dt.time | None


class RevealStep(NamedTuple):
    """What the step on the stage tells of the outcome, in lines that were made ready for it, and of no other step.

    `at_work` where the jury is: then there is none. A step that went wrong has a `retraction` and no lines.
    """

    lines: Sequence[ToldLine]
    at_work: bool
    retraction: str


class Promise(NamedTuple):
    """Something that was agreed: what, who does it, with whom, and before when."""

    what: str
    who: str
    with_: Sequence[str]
    by: dt.date | None


class Promises(NamedTuple):
    """All that was agreed."""

    promises: Sequence[Promise]


class Colleague(NamedTuple):
    """Somebody of the team that carries the alliance, who may be named."""

    name: str
    party: str
    role: str


class Together(NamedTuple):
    """Plans that go further together, and on what."""

    titles: Sequence[str]
    what: str


class PageToRead(NamedTuple):
    """A page to read on: its title, the code for its kind, and its address."""

    title: str
    kind: str
    url: str


class Closing(NamedTuple):
    """The end: when all come back, whose evening it was, who goes on, and where to read more.

    `nameless` counts those of the team who are not named.
    """

    back: dt.date | None
    organisers: Sequence[str]
    team: Sequence[Colleague]
    nameless: int
    together: Sequence[Together]
    links: Sequence[PageToRead]


class OwnWords(NamedTuple):
    """A cue of the organisers' own, with the text that they typed for it."""

    text: str


Scene = (
    Opening
    | Questions
    | JuryBench
    | AnchoredCriteria
    | OrderOfPitches
    | PlanPitching
    | Pause
    | NeedsAndOffers
    | Tables
    | RevealStep
    | Promises
    | Closing
    | OwnWords
)
