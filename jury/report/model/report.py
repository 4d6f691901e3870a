"""The whole report: its cover, the question, the area, and the parts of the other modules."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from jury.report.model.agreements import Agreements, Signer
from jury.report.model.alliance import Missing, Weighing
from jury.report.model.area import Area, Questions
from jury.report.model.board import Board
from jury.report.model.correction import Correction
from jury.report.model.jury import JuryWork, Outcome
from jury.report.model.money import Money
from jury.report.model.plans import Goal, ThemePart, Tie


class Cover(NamedTuple):
    """The evening on the front of the report, and which version this is.

    `version` is the number that was made final, or in a concept the number of the one before it (0 for none).
    `closing_code` and `fingerprint`, that of the evidence, are empty in a concept. Those of a `rehearsal` tell of an
    evening that was not.
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
    fingerprint: str
    rehearsal: bool


class Signatory(NamedTuple):
    """Who signed the outcome, by role; the name is empty where the report may not print it."""

    role: str
    name: str


class Member(NamedTuple):
    """Somebody of the team that carries the alliance, who is named; `local` when from the area itself."""

    name: str
    party: str
    role: str
    local: bool


class Team(NamedTuple):
    """The team that carries the alliance as a whole, and how many of it are not named."""

    members: tuple[Member, ...]
    nameless: int


class Present(NamedTuple):
    """How many people of one kind were there."""

    kind: str
    people: int


class WebPage(NamedTuple):
    """A page to read on, by its title, the code for its kind, and its address."""

    title: str
    kind: str
    url: str


class Colophon(NamedTuple):
    """What a reader should know about the report itself.

    And who was there, as counts: by kind, and at how many tables with how many guests; and where to read on.
    """

    privacy_contact: str
    contact_address: str
    retention: dt.date | None
    juror_scores: bool
    contact: bool
    signed_by: tuple[Signatory, ...]
    tables: int
    guests: int
    present: tuple[Present, ...]
    links: tuple[WebPage, ...]


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
    questions: Questions
    area: Area
    jury: JuryWork
    outcome: Outcome
    team: Team
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
