"""The whole report: its cover, the question, the area, and the parts of the other modules."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from jury.report.model.agreements import Agreements, Signer
from jury.report.model.alliance import Board, Missing, Weighing
from jury.report.model.correction import Correction
from jury.report.model.jury import JuryWork, Outcome
from jury.report.model.money import Money
from jury.report.model.plans import Goal, ThemePart, Tie


class Cover(NamedTuple):
    """The evening on the front of the report, and which version this is.

    `version` is the number that was made final, or in a concept the number of the one before it (0 for none).
    `closing_code` is empty in a concept. That of a `rehearsal` tells of an evening that was not.
    """

    title: str
    subtitle: str
    date: dt.date | None
    venue: str
    organisers: tuple[Signer, ...]
    trajectory: str
    quote: str
    quote_by: str
    final: bool
    version: int
    closing_code: str
    rehearsal: bool


class Question(NamedTuple):
    """One version of the challenge question."""

    text: str
    date: dt.date | None
    stage: str
    owner: str
    because: str


class Area(NamedTuple):
    """The wijk, dorp, buurt or kern, with the facts of its poster."""

    kind: str
    name: str
    municipality: str
    homes: int | None
    residents: int | None
    social_rent_percent: Decimal | None
    age_75_plus_percent: Decimal | None
    building_years: str
    facilities: tuple[str, ...]
    walk_date: dt.date | None
    walk_participants: int | None
    note: str

    @property
    def has_facts(self) -> bool:
        """True when there is more to tell than the name."""
        return any(fact not in (None, "", ()) for fact in self[3:])


class Signatory(NamedTuple):
    """Who signed the outcome, by role; the name is empty where the report may not print it."""

    role: str
    name: str


class Colophon(NamedTuple):
    """What a reader should know about the report itself, and how many tables there were, with how many guests."""

    privacy_contact: str
    contact_address: str
    retention: dt.date | None
    juror_scores: bool
    contact: bool
    signed_by: tuple[Signatory, ...]
    tables: int
    guests: int


class Report(NamedTuple):
    """The whole juryrapport: sections 1 to 12 in this order, and the language it is written in.

    `correction` is there when an outcome that was final was opened again.
    """

    language: str
    cover: Cover
    plans_total: int
    presented: int
    withdrawn: int
    verdicts: Mapping[str, int]
    questions: tuple[Question, ...]
    area: Area
    jury: JuryWork
    outcome: Outcome
    themes: tuple[ThemePart, ...]
    goals: tuple[Goal, ...]
    ties: tuple[Tie, ...]
    board: Board
    parties: Weighing
    money: Money
    missing: Missing
    agreements: Agreements
    colophon: Colophon
    correction: Correction | None
