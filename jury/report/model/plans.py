"""What a report tells of the plans: each in its theme, the goals they share, and what ties two of them together."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from jury.report.model.ruling import Ruling, Titles


class Crossing(NamedTuple):
    """A cross question and its answer, without the juror's name."""

    question: str
    answer: str


class Promise(NamedTuple):
    """What a party says it can or will do for a plan; `pledge` is can, will or unsure, `hours` None where not said."""

    party: str
    pledge: str
    what: str
    hours: Decimal | None


class Asked(NamedTuple):
    """How the residents were asked, how many of them, and what they answered."""

    how: str
    residents: int | None
    answer: str


class Answer(NamedTuple):
    """What a party officially answered to a plan."""

    by: str
    date: dt.date | None
    decision: str
    text: str


class Plan(NamedTuple):
    """One plan as the report tells it; `local_carriers` is None where no carriers were given.

    `stage` and `nature` are codes, empty where nobody said so.
    """

    title: str
    ruling: Ruling
    summary: str
    area: str
    stage: str
    nature: str
    lead: str
    partners: Titles
    local_carriers: int | None
    promises: tuple[Promise, ...]
    goals: Titles
    target_group: str
    need: str
    offer: str
    dream: str
    limits: str
    added_value: str
    asked: Asked
    cooperation: str
    exit: str
    first_step: str
    first_step_by: str
    start: dt.date | None
    measures: Titles
    pitcher: str
    contact: tuple[str, ...]
    crossings: tuple[Crossing, ...]
    answers: tuple[Answer, ...]


class ThemePart(NamedTuple):
    """A theme with its plans by title; an empty name holds the plans without a theme."""

    name: str
    questions: Titles
    plans: tuple[Plan, ...]


class Goal(NamedTuple):
    """A goal that is shared, and the plans that work on it."""

    text: str
    theme: str
    plans: Titles


class Tie(NamedTuple):
    """What ties plans together, as they found out on the evening."""

    plans: Titles
    what: str


class Barrier(NamedTuple):
    """A rule that blocks a plan, or all of them where it has no title, and who can lift it before when.

    `text` is empty while it has no public words.
    """

    title: str
    text: str
    lifted_by: str
    before: dt.date | None
