"""What a report says of the question and the area: how it was asked, what all want together, and what is there."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from jury.report.model.ruling import Titles


class Question(NamedTuple):
    """One version of a challenge question, and what the workshops said of it."""

    text: str
    date: dt.date | None
    stage: str
    owner: str
    because: str
    feedback: tuple[str, ...]


class TeamQuestion(NamedTuple):
    """The question of a theme, or of the team of a plan, from its first version to how it is asked now."""

    theme: str
    plan: str
    versions: tuple[Question, ...]


class Ambition(NamedTuple):
    """What the parties want together: who of them agreed, when, and whether that is settled."""

    text: str
    parties: Titles
    date: dt.date | None
    agreed: bool


class Questions(NamedTuple):
    """The question of all in its versions, those of the teams beside it, and the ambition where there is one."""

    versions: tuple[Question, ...]
    of_teams: tuple[TeamQuestion, ...]
    ambition: Ambition | None


class AreaFigure(NamedTuple):
    """A figure of the area, with where it comes from and of when it is."""

    name: str
    value: str
    unit: str
    source: str
    date: dt.date | None


class AreaSource(NamedTuple):
    """Something that was found: how, when, where, and of which plan; who said what was overheard is not in it."""

    kind: str
    text: str
    date: dt.date | None
    source: str
    plan: str


class Area(NamedTuple):
    """The area of whatever kind, with the facts of its poster, its chances and knots, and where they were found."""

    kind: str
    name: str
    municipality: str
    parts: Titles
    homes: int | None
    residents: int | None
    social_rent_percent: Decimal | None
    age_75_plus_percent: Decimal | None
    building_years: str
    facilities: tuple[str, ...]
    walk_date: dt.date | None
    walk_participants: int | None
    note: str
    figures: tuple[AreaFigure, ...]
    chances: tuple[str, ...]
    knots: tuple[str, ...]
    sources: tuple[AreaSource, ...]

    @property
    def has_facts(self) -> bool:
        """True when there is more to tell than the name."""
        return any(fact not in (None, "", ()) for fact in self[3:])
