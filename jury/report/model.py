"""What the juryrapport may say, and nothing else: an immutable model in which every value is public.

A private value cannot slip through a template, because it never comes into this model. Dates, amounts and counts
are kept as values; a template writes them in the reader's language. Texts from people are plain text.
"""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

Titles = tuple[str, ...]
"""Titles of plans, or names of parties."""


class Signer(NamedTuple):
    """A party that carries the evening, and in which function somebody signs for it."""

    party: str
    function: str


class Cover(NamedTuple):
    """The evening on the front of the report, and which version this is.

    `version` is the number that was made final, or in a concept the number of the one before it (0 for none).
    `closing_code` is empty in a concept.
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


class NamedJuror(NamedTuple):
    """A juror who is named in the report."""

    name: str
    position: str
    role: str
    voice: str


class Anchor(NamedTuple):
    """What one mark means."""

    mark: str
    meaning: str


class Yardstick(NamedTuple):
    """A criterion: `share` is its part of the final mark, None where it is not counted."""

    name: str
    question: str
    share: Fraction | None
    anchors: tuple[Anchor, ...]


class TieRule(NamedTuple):
    """A rule that was fixed beforehand: "criterion", "head_to_head", "deliberation" or "lottery", and of what."""

    kind: str
    of: str


class Missed(NamedTuple):
    """Jurors who gave a number of plans no mark, added up."""

    jurors: int
    plans: int


class JuryWork(NamedTuple):
    """How the jury worked.

    `nameless` counts the jurors without a name in the report, `recusals` how often one stepped aside, `abstentions`
    how often one gave a plan no mark while there; `late` came in later, `away` missed pitches for another reason, and
    `never` counts those who were not there at all.
    """

    size: int
    jurors: tuple[NamedJuror, ...]
    nameless: int
    voices: bool
    yardsticks: tuple[Yardstick, ...]
    scale_min: Decimal
    scale_max: Decimal
    scale_step: Decimal
    pass_mark: Decimal | None
    quorum: int
    method: str
    tie_rules: tuple[TieRule, ...]
    recusals: int
    late: Missed
    away: Missed
    never: int
    abstentions: int


class Placed(NamedTuple):
    """A plan that is named with its place; `mark` and `criteria` are empty where they are not published."""

    place: int
    title: str
    mark: str
    criteria: tuple[str, ...]


class TieLook(NamedTuple):
    """One tie rule at work: the published plans it put apart, best first; one group where it saw no difference."""

    rule: TieRule
    groups: tuple[Titles, ...]
    decided: bool


class SharedPlace(NamedTuple):
    """Plans that share a place."""

    place: int
    titles: Titles


class TieStory(NamedTuple):
    """Plans with exactly the same mark; `others` counts those that are not named with their place."""

    titles: Titles
    others: int
    mark: str
    looks: tuple[TieLook, ...]
    shared: tuple[SharedPlace, ...]


class JurorRow(NamedTuple):
    """One juror's marks for one plan, in the order of the criteria; an empty name is a juror without a name."""

    name: str
    marks: tuple[str, ...]


class OpenCards(NamedTuple):
    """The marks of each juror for one plan, published only where the settings say so."""

    title: str
    rows: tuple[JurorRow, ...]


class Award(NamedTuple):
    """The audience award: more than one title where they got equally many votes."""

    titles: Titles
    method: str


class Outcome(NamedTuple):
    """The places that are published, and how they came about."""

    policy: str
    places: tuple[Placed, ...]
    with_marks: bool
    criteria: tuple[str, ...]
    ties: tuple[TieStory, ...]
    cards: tuple[OpenCards, ...]
    without_mark: Titles
    provisional: bool
    award: Award | None

    @property
    def first(self) -> tuple[Placed, ...]:
        """The plan on the first place, or those that share it."""
        return tuple(row for row in self.places if row.place == 1)


class Ruling(NamedTuple):
    """The verdict on a plan: adopt, sharpen, join (with other plans) or not_now; empty while there is none."""

    verdict: str
    join_with: Titles
    praise: str
    doubt: str
    advice: str


class Crossing(NamedTuple):
    """A cross question and its answer, without the juror's name."""

    question: str
    answer: str


class Plan(NamedTuple):
    """One plan as the report tells it; `local_carriers` is None where no carriers were given."""

    title: str
    ruling: Ruling
    summary: str
    lead: str
    partners: Titles
    local_carriers: int | None
    target_group: str
    need: str
    offer: str
    dream: str
    limits: str
    first_step: str
    start: dt.date | None
    measure: str
    pitcher: str
    contact: tuple[str, ...]
    crossings: tuple[Crossing, ...]


class ThemePart(NamedTuple):
    """A theme with its plans by title; an empty name holds the plans without a theme."""

    name: str
    question: str
    plans: tuple[Plan, ...]


class MatchRow(NamedTuple):
    """A need and an offer that found each other."""

    need: str
    needed_by: str
    offer: str
    offered_by: str
    status: str
    plan: str
    first_contact: str
    contact_before: dt.date | None


class Wish(NamedTuple):
    """A need that nobody met yet, or an offer that nobody uses yet; `hidden` was found in conversation."""

    text: str
    party: str
    hidden: bool


class Board(NamedTuple):
    """What is needed and what is offered."""

    matches: tuple[MatchRow, ...]
    open_needs: tuple[Wish, ...]
    unused_offers: tuple[Wish, ...]


class Stake(NamedTuple):
    """What became of one plan that a party takes part in: its roles are lead, partner, payer and beneficiary."""

    title: str
    roles: tuple[str, ...]
    ruling: Ruling


class PartyPart(NamedTuple):
    """A party's interest, and the plans in which it comes back."""

    name: str
    interest: str
    stakes: tuple[Stake, ...]


class Pledge(NamedTuple):
    """What one party puts in."""

    party: str
    amount: Decimal


class CostRow(NamedTuple):
    """What a plan costs and who is in it; an amount is None while nobody knows it."""

    title: str
    cost: Decimal | None
    gap: Decimal | None
    payers: Titles
    beneficiaries: Titles
    pledges: tuple[Pledge, ...]


class MeasureRow(NamedTuple):
    """A measure of the area plan, and the plans that work on it."""

    text: str
    theme: str
    priority: str
    payers: Titles
    beneficiaries: Titles
    plans: Titles


class OneSided(NamedTuple):
    """A party and the plans in which it only pays, or only benefits."""

    party: str
    titles: Titles


class Money(NamedTuple):
    """Who pays, and who is better off."""

    rows: tuple[CostRow, ...]
    total: Decimal
    total_gap: Decimal
    only_pay: tuple[OneSided, ...]
    only_benefit: tuple[OneSided, ...]
    measures: tuple[MeasureRow, ...]


class FewCarriers(NamedTuple):
    """A plan with fewer than two carriers from the area."""

    title: str
    local: int


class Gap(NamedTuple):
    """A plan that still has money to find."""

    title: str
    amount: Decimal


class OpenQuestion(NamedTuple):
    """A cross question that waits for an answer."""

    title: str
    question: str


class Missing(NamedTuple):
    """What the evening did not settle yet."""

    themes: tuple[str, ...]
    measures: tuple[str, ...]
    few_carriers: tuple[FewCarriers, ...]
    same_carrier: tuple[Titles, ...]
    towers: Titles
    gaps: tuple[Gap, ...]
    open_questions: tuple[OpenQuestion, ...]
    no_return: bool


class AgreementRow(NamedTuple):
    """An agreement; `what` is empty while its public wording is not there yet."""

    what: str
    who: str
    with_: Titles
    by: dt.date | None
    plans: Titles


class Agreements(NamedTuple):
    """What was agreed, what is an intention as long as it has no owner or no date, and when all come back."""

    settled: tuple[AgreementRow, ...]
    intentions: tuple[AgreementRow, ...]
    return_date: dt.date | None


class Colophon(NamedTuple):
    """What a reader should know about the report itself."""

    privacy_contact: str
    retention: dt.date | None
    juror_scores: bool
    contact: bool


class Report(NamedTuple):
    """The whole juryrapport: sections 1 to 12 in this order, and the language it is written in."""

    language: str
    cover: Cover
    plans_total: int
    presented: int
    withdrawn: int
    verdicts: dict[str, int]
    questions: tuple[Question, ...]
    area: Area
    jury: JuryWork
    outcome: Outcome
    themes: tuple[ThemePart, ...]
    board: Board
    parties: tuple[PartyPart, ...]
    money: Money
    missing: Missing
    agreements: Agreements
    colophon: Colophon
