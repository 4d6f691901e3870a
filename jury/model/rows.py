"""The rows that the round works with: session, rules, jury and what the jury decided."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final

from jury.language import LANGUAGES, SOURCE, current_language
from jury.model.row_type import RowType
from jury.model.values import (
    AMOUNT,
    COUNT,
    DATE,
    FLAG,
    ID,
    MOMENT,
    NR,
    NUMBER,
    POSITIVE_COUNT,
    TEXT,
    TEXTS,
    TIME,
    TITLE,
    Kind,
    Value,
    choice,
    ref,
    refs,
)
from scoring.methods import METHODS


class Phase(StrEnum):
    """Where the evening stands."""

    PREPARATION = "preparation"
    ROUND = "round"
    DELIBERATION = "deliberation"
    FINAL = "final"


VERDICTS: Final = ("adopt", "sharpen", "join", "not_now")
"""What the jury can say of a plan, in the order in which the report counts it."""
VERDICT_SENTENCES: Final = ("praise", "doubt", "advice")
"""What the jury says with a verdict, one sentence each, in the order in which the report prints them."""
SIGNERS: Final = ("secretary", "chair")
"""Who sign the outcome."""
LOWEST_PLACE: Final[Mapping[str, float]] = {"none": 0, "top3": 3, "all": float("inf")}
"""The last place that is named; plans that share it are all named."""


class Session(RowType):
    """The evening itself: where, when, and whose it is.

    A quote is printed without `quote_consent` too, with a question to ask for it, and never where that was refused.
    `written` keeps what a definition had that no row shows: its format, and the lists that it left empty. A
    `rehearsal` is a copy to practise on; that goes out with it, so that what was made up in it stays known as such.
    """

    title: Annotated[str, TITLE]
    id: Annotated[str, Value(Kind.ID)] = ""
    subtitle: Annotated[str, TEXT] = ""
    area_kind: Annotated[str, choice("wijk", "dorp", "buurt", "kern", "stad", "gebied")] = "wijk"
    area: Annotated[str, TEXT] = ""
    municipality: Annotated[str, TEXT] = ""
    date: Annotated[dt.date | None, DATE] = None
    doors_open: Annotated[dt.time | None, TIME] = None
    start: Annotated[dt.time | None, TIME] = None
    planned_end: Annotated[dt.time | None, TIME] = None
    venue: Annotated[str, TEXT] = ""
    language: Annotated[str, choice(*LANGUAGES)] = SOURCE
    secretary: Annotated[str, TEXT] = ""
    host: Annotated[str, TEXT] = ""
    trajectory: Annotated[str, TEXT] = ""
    quote: Annotated[str, TEXT] = ""
    quote_by: Annotated[str, TEXT] = ""
    written: Annotated[tuple[str, ...], Value(Kind.TEXTS, inner=True)] = ()
    emergency_text: Annotated[str, TEXT] = ""
    rehearsal: Annotated[bool, FLAG] = False
    quote_consent: Annotated[bool | None, FLAG] = None
    return_date: Annotated[dt.date | None, DATE] = None


class Settings(RowType):
    """The rules of marking, fixed before the first mark."""

    scale_min: Annotated[Decimal, NUMBER] = Decimal(1)
    scale_max: Annotated[Decimal, NUMBER] = Decimal(10)
    scale_step: Annotated[Decimal, NUMBER] = Decimal(1)
    pass_mark: Annotated[Decimal | None, NUMBER] = None
    pitch_seconds: Annotated[int, COUNT] = 180
    question_seconds: Annotated[int, COUNT] = 240
    scoring_seconds: Annotated[int, COUNT] = 120
    quorum: Annotated[int, POSITIVE_COUNT] = 1
    aggregate: Annotated[str, choice(*METHODS)] = "mean_of_jurors"
    tie_break: Annotated[tuple[str, ...], TEXTS] = ()
    discuss_spread: Annotated[Decimal, AMOUNT] = Decimal(3)
    reveal: Annotated[str, TEXT] = "places"
    audience_award: Annotated[bool, FLAG] = False
    confirm_paper: Annotated[bool, FLAG] = False
    pitch_covered: Annotated[bool, FLAG] = False
    one_award_per_plan: Annotated[bool, FLAG] = False
    clock_bell: Annotated[bool, FLAG] = False


class State(RowType):
    """Where the evening stands, how the order came about, and which version of the report is final.

    The first round is `sealed` when the deliberation first begins, and stays so.
    """

    phase: Annotated[str, choice(*Phase)] = Phase.PREPARATION
    sealed: Annotated[bool, FLAG] = False
    order_drawn: Annotated[bool, FLAG] = False
    order_seed: Annotated[str, TEXT] = ""
    version: Annotated[int, COUNT] = 0


class Publication(RowType):
    """What the juryrapport may say; what is private stays private unless a setting says otherwise."""

    publish_ranking: Annotated[str, choice("none", "top3", "all")] = "top3"
    publish_average: Annotated[bool, FLAG] = True
    publish_criterion_averages: Annotated[bool, FLAG] = False
    publish_juror_scores: Annotated[bool, FLAG] = False
    publish_first_round: Annotated[bool, FLAG] = False
    publish_juror_names: Annotated[str, choice("none", "consent")] = "consent"
    publish_pitcher_names: Annotated[str, choice("none", "consent")] = "none"
    publish_contact: Annotated[bool, FLAG] = False
    privacy_contact: Annotated[str | None, ref("parties")] = None
    retention_personal: Annotated[dt.date | None, DATE] = None
    contact_address: Annotated[str, TEXT] = ""


class Criterion(RowType):
    """One thing that the jury looks at, with its weight and what a mark means."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    name_en: Annotated[str, TEXT] = ""
    weight: Annotated[Decimal, NUMBER] = Decimal(1)
    counts: Annotated[bool, FLAG] = True
    question: Annotated[str, TEXT] = ""
    anchors: Annotated[dict[str, str], Value(Kind.ANCHORS)] = {}  # noqa: RUF012  # rows are never changed in place

    def named(self, language: str | None = None) -> str:
        """Give the name in this language or else the one people read now; the Dutch one where it has no other."""
        return getattr(self, f"name_{language or current_language()}", "") or self.name

    def short(self, language: str | None = None) -> str:
        """Give the name without what explains it: “Realisme” of “Realisme: durf én grenzen”."""
        name = self.named(language)
        return name.partition(":")[0].strip() or name


class Juror(RowType):
    """A member of the jury: a spraakmaker or a smaakmaker.

    The `code` of four digits opens the juror's own card at the booth. Who came in another's place `replaces` them.
    """

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    sort_name: Annotated[str, TEXT] = ""
    role: Annotated[str, TEXT] = ""
    voice: Annotated[str, choice("spraakmaker", "smaakmaker")] = ""
    position: Annotated[str, TEXT] = ""
    employer: Annotated[str | None, ref("parties")] = None
    lives_here: Annotated[bool, FLAG] = False
    entry: Annotated[str, choice("screen", "paper")] = "screen"
    arrived: Annotated[dt.time | None, TIME] = None
    consent_name: Annotated[bool, FLAG] = False
    left: Annotated[dt.time | None, TIME] = None
    code: Annotated[str, Value(Kind.TEXT, inner=True)] = ""
    replaces: Annotated[str | None, ref("jurors")] = None


class Interest(RowType):
    """A juror's tie to a plan, declared: the juror steps aside, or says it and may judge."""

    nr: Annotated[int, NR]
    juror: Annotated[str, ref("jurors", needed=True)]
    proposal: Annotated[str, ref("proposals", needed=True)]
    kind: Annotated[str, TEXT] = ""
    note: Annotated[str, TEXT] = ""
    measure: Annotated[str, choice("recuse", "declare")] = "recuse"
    declared_at: Annotated[dt.datetime | None, MOMENT] = None
    decided_by: Annotated[str | None, ref("jurors")] = None


class Verdict(RowType):
    """What the jury says of one plan."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    verdict: Annotated[str, Value(Kind.CHOICE, needed=True, choices=VERDICTS)]
    join_with: Annotated[tuple[str, ...], refs("proposals")] = ()
    praise: Annotated[str, TEXT] = ""
    doubt: Annotated[str, TEXT] = ""
    advice: Annotated[str, TEXT] = ""


class Revision(RowType):
    """What a juror answered first where the jury decided otherwise since: in a cell, or without a criterion on a card.

    `first` is a mark or "abstained", and of a card "absent", "recused" or "abstained"; `reason` is why it changed last.
    """

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    juror: Annotated[str, ref("jurors", needed=True)]
    first: Annotated[str, Value(Kind.LOGGED, needed=True)]
    criterion: Annotated[str | None, ref("criteria")] = None
    reason: Annotated[str, TEXT] = ""


class TieDecision(RowType):
    """A tie that the jury itself decided: the plans best first, and why."""

    nr: Annotated[int, NR]
    proposals: Annotated[tuple[str, ...], Value(Kind.REFS, of="proposals", needed=True)]
    reason: Annotated[str, TITLE]


class Award(RowType):
    """A prize beside the places: `by` a criterion (`criterion:ID`), by the `jury`, or by the `audience`.

    The jury's own award has a `winner` and a `reason`; the other two follow from marks and votes.
    """

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]
    by: Annotated[str, TITLE]
    winner: Annotated[str | None, ref("proposals")] = None
    reason: Annotated[str, TEXT] = ""


class AudienceCount(RowType):
    """The audience's votes as one counter counted them; two that are equal make the result."""

    nr: Annotated[int, NR]
    counter: Annotated[str, TITLE]
    votes: Annotated[dict[str, int], Value(Kind.VOTES)] = {}  # noqa: RUF012  # rows are never changed in place


class Confirmation(RowType):
    """A card typed from paper that a second person held against the paper."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    juror: Annotated[str, ref("jurors", needed=True)]
    by: Annotated[str, TITLE]


class Signature(RowType):
    """Who put their name under the outcome, and whether the report may print that name."""

    nr: Annotated[int, NR]
    role: Annotated[str, Value(Kind.CHOICE, needed=True, choices=SIGNERS)]
    name: Annotated[str, TITLE]
    consent_name: Annotated[bool, FLAG] = False
    at: Annotated[dt.datetime | None, MOMENT] = None


class Recount(RowType):
    """Two counts of the same cards that came to another outcome, both as they came; nothing goes on then."""

    nr: Annotated[int, NR]
    at: Annotated[dt.datetime, Value(Kind.MOMENT, needed=True)]
    first: Annotated[str, Value(Kind.TEXT, needed=True, inner=True)]
    second: Annotated[str, Value(Kind.TEXT, needed=True, inner=True)]


class OrderMove(RowType):
    """A plan that went to the end of the pitch order because nobody came, from its `place` in that order, and why."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    place: Annotated[int, Value(Kind.WHOLE, needed=True, least=Decimal(1))]
    reason: Annotated[str, TITLE]


class Settled(RowType):
    """Something that was looked at before publishing and may stay as it is, with the reason why.

    `field` names it as table, key and field with points between them: proposals.V05.first_step, interests.V05.J2.
    `looked_at` holds the words that were found in the text then; a word that comes in later is asked about again.
    Without them everything in the field was looked at.
    """

    nr: Annotated[int, NR]
    field: Annotated[str, TITLE]
    reason: Annotated[str, TITLE]
    looked_at: Annotated[tuple[str, ...], TEXTS] = ()
