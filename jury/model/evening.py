"""The evening at one moment: immutable, decoded only where somebody looks."""

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Set
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from jury.model import agreed, alliance, area, proposal, rows, running, talk
from jury.model.awards import AUDIENCE
from jury.model.changes import Change, apply_change
from jury.model.kinds import row_from
from jury.model.mark_rows import MarkRows
from jury.model.marked import marked_round
from jury.model.rows import Phase
from jury.model.scorecards import EMPTY_CARD, Cards, Scorecard, cards_of
from jury.model.tables import CARD_TABLES, TABLE, Key, Records, Row
from jury.text import slug
from scoring.marked_round import CardState, MarkedRound

PASS_MARK_OF_SCHOOL: Final = Decimal("5.5")
NO_NUMBER: Final = "·"
R = TypeVar("R")
Made = TypeVar("Made")


class Single(Generic[R]):
    """A table with one row, typed; what was not given has its default."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name.removeprefix("_")

    def __get__(self, evening: "Evening", owner: type) -> R:
        return evening.kept(self.name, self._decode)

    def _decode(self, evening: "Evening") -> R:
        typed: R = row_from(TABLE[self.name].row, evening.records.get(self.name, {}).get((), {}))
        return typed


class Listed(Generic[R]):
    """A table with a row a thing, typed, in the order of the file."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name.removeprefix("_")

    def __get__(self, evening: "Evening", owner: type) -> tuple[R, ...]:
        return evening.kept(self.name, self._decode)

    def _decode(self, evening: "Evening") -> tuple[R, ...]:
        row = TABLE[self.name].row
        every = (row_from(row, stored) for stored in evening.records.get(self.name, {}).values())
        return tuple(sorted(every, key=lambda typed: typed.nr))


class Evening:
    """One immutable view of everything that is known of an evening.

    It is made of stored rows (`records`) and gives typed ones. `after` makes the next view and shares what did not
    change with this one.
    """

    _session = Single[rows.Session]()
    _settings = Single[rows.Settings]()
    _state = Single[rows.State]()
    publication = Single[rows.Publication]()
    area_profile = Single[area.AreaProfile]()
    audience = Single[talk.Audience]()
    organisers = Listed[alliance.Organiser]()
    challenge = Listed[area.Challenge]()
    themes = Listed[alliance.Theme]()
    criteria = Listed[rows.Criterion]()
    parties = Listed[alliance.Party]()
    _proposals = Listed[proposal.Proposal]()
    needs = Listed[alliance.Need]()
    offers = Listed[alliance.Offer]()
    measures = Listed[alliance.Measure]()
    jurors = Listed[rows.Juror]()
    interests = Listed[rows.Interest]()
    matches = Listed[alliance.Match]()
    cross_questions = Listed[talk.CrossQuestion]()
    revisions = Listed[rows.Revision]()
    tie_decisions = Listed[rows.TieDecision]()
    agreements = Listed[agreed.Agreement]()
    order_moves = Listed[rows.OrderMove]()
    settled = Listed[rows.Settled]()
    log = Listed[talk.LogEntry]()
    rundown = Listed[running.PlannedCue]()
    timings = Listed[running.Timing]()
    awards = Listed[rows.Award]()
    counts = Listed[rows.AudienceCount]()
    confirmations = Listed[rows.Confirmation]()
    feedback = Listed[talk.Feedback]()
    tables = Listed[talk.RoundTable]()
    signed = Listed[rows.Signature]()
    recounts = Listed[rows.Recount]()
    goals = Listed[alliance.Goal]()
    areas = Listed[area.SubArea]()
    team = Listed[alliance.TeamMember]()
    barriers = Listed[alliance.Barrier]()
    links_between = Listed[alliance.LinkBetween]()
    dilemmas = Listed[alliance.Dilemma]()
    weighed = Listed[alliance.Weighed]()
    sources = Listed[area.Source]()
    figures = Listed[area.Figure]()
    area_points = Listed[area.AreaPoint]()
    ambition = Single[area.Ambition]()
    attendance = Listed[talk.Attendance]()
    links = Listed[area.WebLink]()
    agreement_updates = Listed[agreed.AgreementUpdate]()
    answers = Listed[agreed.Answer]()
    dismissed = Listed[alliance.Dismissed]()
    stage = Single[running.Stage]()
    clock = Single[running.ClockRow]()

    in_hand: frozenset[tuple[str, str]] = frozenset()
    """The cards (proposal, juror) that were filled in since the last one was begun, as far as this view has seen it."""

    def __init__(self, records: Records, cards: Cards | None = None) -> None:
        self.marks = MarkRows.of(records.get("marks", {}))
        self.records = {**records, "marks": self.marks} if "marks" in records else records
        self.cards = cards_of(self.records) if cards is None else cards
        self._made: dict[tuple[str, Callable[[Evening], Any]], Any] = {}

    def after(self, changes: Iterable[Change]) -> "Evening":
        """Give the evening as it is after these changes.

        Raises:
            KeyError: a change names a row that is not there; the journal and the rows do not agree.
        """
        tables: dict[str, MutableMapping[Key, Row]] = {}
        touched: set[tuple[str, str]] = set()
        filled: set[tuple[str, str]] = set()
        for change in changes:
            if change.table not in tables:
                rows = self.records.get(change.table, {})
                tables[change.table] = self.marks.copy() if change.table == "marks" else dict(rows)
            apply_change(tables[change.table], change)
            if change.table in CARD_TABLES:
                touched.add((str(change.key[0]), str(change.key[1])))
                if change.old is None and change.table == "marks":
                    filled.add((str(change.key[0]), str(change.key[1])))
        records = {**self.records, **tables}
        evening = Evening(records, self.cards)
        if touched:
            states, criteria = records.get("scorecards", {}), records.get("criteria", {})
            evening.cards = self.cards.after(evening.marks, states, criteria, touched)
        evening._made = {place: made for place, made in self._made.items() if place[0] not in tables}
        evening.in_hand = self._in_hand_after(filled)
        return evening

    def _in_hand_after(self, filled: Set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        """Say which cards are in hand after marks came in on open cells: of a pile that comes in at once none is."""
        if len(filled) != 1:
            return frozenset() if filled else self.in_hand
        ((proposal, juror),) = filled
        begun = juror in self.marks.cards.get(proposal, ())
        return self.in_hand | filled if begun else frozenset(filled)

    def kept(self, table: str, make: Callable[["Evening"], Made]) -> Made:
        """Give what this function makes of a table, made once and kept until the table changes.

        The function looks at no other table, and is the same one every time: a lambda would be kept for nothing.
        """
        place = (table, make)
        if place not in self._made:
            self._made[place] = make(self)
        made: Made = self._made[place]
        return made

    @property
    def session(self) -> rows.Session:
        """The evening itself; its id is made of the title where none was given."""
        session = self._session
        return session if session.id else session._replace(id=slug(session.title))

    @property
    def settings(self) -> rows.Settings:
        """The rules of marking; school marks have a pass mark of 5.5 unless another is given."""
        settings = self._settings
        if settings.pass_mark is None and settings.scale_min == 1 and settings.scale_max == 10:
            return settings._replace(pass_mark=PASS_MARK_OF_SCHOOL)
        return settings

    @property
    def state(self) -> rows.State:
        """Where the evening stands, how the order came about, and the version of the report."""
        return self._state._replace(phase=self.phase)

    @property
    def phase(self) -> Phase:
        """Preparation, round, deliberation or final; a definition with cards starts in the round."""
        given = self.records.get("state", {}).get((), {}).get("phase")
        if given is not None:
            return Phase(str(given))
        begun = bool(self.cards) or any(row.sheet for row in self.listed_proposals)
        return Phase.ROUND if begun else Phase.PREPARATION

    @property
    def frozen(self) -> bool:
        """True once criteria, weights, method, tie rule and order are fixed."""
        return self.phase is not Phase.PREPARATION

    @property
    def unmarked(self) -> bool:
        """True for an evening without marks: it has no criteria and no jury."""
        return not self.criteria and not self.jurors

    @property
    def sealed(self) -> bool:
        """True once the deliberation has begun: an answer that changes from then on is a revision."""
        return self._state.sealed or self.phase in (Phase.DELIBERATION, Phase.FINAL)

    @property
    def listed_proposals(self) -> tuple[proposal.Proposal, ...]:
        """The plans in the order in which they came in."""
        return self._proposals

    @property
    def proposals(self) -> tuple[proposal.Proposal, ...]:
        """The plans in pitch order, withdrawn ones included."""
        return self.kept("proposals", _in_pitch_order)

    @property
    def in_play(self) -> tuple[proposal.Proposal, ...]:
        """The plans that can have a place, in pitch order: not withdrawn, and no calibration pitch."""
        return self.kept("proposals", _in_play)

    @property
    def numbers(self) -> Mapping[str, str]:
        """The number of every plan in the pitch order, as text; a calibration pitch has none, and a dot instead."""
        return self.kept("proposals", _numbers)

    @property
    def verdicts(self) -> Mapping[str, rows.Verdict]:
        """What the jury says of each plan, by plan."""
        return self.kept("verdicts", _verdict_by_proposal)

    @property
    def shown_cues(self) -> Mapping[str, running.ShownCue]:
        """When each cue came on the stage, by its id; those that did not are not in it."""
        return self.kept("shown_cues", _shown_by_cue)

    @property
    def audience_votes(self) -> bool:
        """True where the audience gives an award: the rules say so, or it is in the list of awards."""
        return any(row.by == AUDIENCE for row in self.every_award)

    @property
    def award_of_the_audience(self) -> rows.Award | None:
        """The audience's award where it is in the list, with the name that it has there."""
        return next((row for row in self.awards if row.by == AUDIENCE), None)

    @property
    def every_award(self) -> tuple[rows.Award, ...]:
        """The awards in the order of their list; one that the audience gives by the rules alone is last, unnamed."""
        if self.settings.audience_award and self.award_of_the_audience is None:
            return (*self.awards, rows.Award(len(self.awards) + 1, "", "", AUDIENCE))
        return self.awards

    def proposal(self, id: str) -> proposal.Proposal:
        """Give the plan with this id; KeyError where there is none."""
        return self.kept("proposals", _proposal_by_id)[id]

    def juror(self, id: str) -> rows.Juror:
        """Give the juror with this id; KeyError where there is none."""
        return self.kept("jurors", _juror_by_id)[id]

    def criterion(self, id: str) -> rows.Criterion:
        """Give the criterion with this id; KeyError where there is none."""
        return self.kept("criteria", _criterion_by_id)[id]

    def award(self, id: str) -> rows.Award:
        """Give the award with this id; KeyError where there is none."""
        return self.kept("awards", _award_by_id)[id]

    def party(self, id: str) -> alliance.Party:
        """Give the party with this id; KeyError where there is none."""
        return self.kept("parties", _party_by_id)[id]

    def has(self, table: str, id: str) -> bool:
        """Say whether a table has a row with this id."""
        return (id,) in self.records.get(table, {})

    def recused(self, proposal: str, juror: str) -> bool:
        """Say whether a declared interest makes this juror step aside for this plan."""
        return (proposal, juror) in self.kept("interests", _recused)

    def card(self, proposal: str, juror: str) -> Scorecard:
        """Give a juror's card for a plan.

        An interest that makes the juror step aside recuses an empty card before anybody says so on the evening.
        """
        card = self.cards.get(proposal, {}).get(juror, EMPTY_CARD)
        if card.empty and self.recused(proposal, juror):
            return Scorecard(CardState.RECUSED)
        return card

    @cached_property
    def marked_round(self) -> MarkedRound:
        """What the jury handed in for the plans in play, in pitch order, as exact whole numbers for the arithmetic."""
        return marked_round(self, self.in_play)

    def round_of(self, proposal: str) -> MarkedRound:
        """Give the round that a plan's marks are part of; a plan that is not in play has one of its own."""
        plan = self.proposal(proposal)
        return self.marked_round if plan.in_play else marked_round(self, (plan,))


def _in_pitch_order(evening: Evening) -> tuple[proposal.Proposal, ...]:
    return tuple(sorted(evening.listed_proposals, key=lambda row: (row.order or row.nr, row.nr)))


def _in_play(evening: Evening) -> tuple[proposal.Proposal, ...]:
    return tuple(row for row in evening.proposals if row.in_play)


def _numbers(evening: Evening) -> Mapping[str, str]:
    counted = (row.id for row in evening.proposals if row.counts)
    places = {id: str(number) for number, id in enumerate(counted, start=1)}
    return {row.id: places.get(row.id, NO_NUMBER) for row in evening.proposals}


def _verdict_by_proposal(evening: Evening) -> Mapping[str, rows.Verdict]:
    every = (row_from(rows.Verdict, stored) for stored in evening.records.get("verdicts", {}).values())
    return {row.proposal: row for row in every}


def _shown_by_cue(evening: Evening) -> Mapping[str, running.ShownCue]:
    every = (row_from(running.ShownCue, stored) for stored in evening.records.get("shown_cues", {}).values())
    return {row.cue: row for row in every}


def _proposal_by_id(evening: Evening) -> Mapping[str, proposal.Proposal]:
    return {row.id: row for row in evening.listed_proposals}


def _juror_by_id(evening: Evening) -> Mapping[str, rows.Juror]:
    return {row.id: row for row in evening.jurors}


def _criterion_by_id(evening: Evening) -> Mapping[str, rows.Criterion]:
    return {row.id: row for row in evening.criteria}


def _award_by_id(evening: Evening) -> Mapping[str, rows.Award]:
    return {row.id: row for row in evening.awards}


def _party_by_id(evening: Evening) -> Mapping[str, alliance.Party]:
    return {row.id: row for row in evening.parties}


def _recused(evening: Evening) -> frozenset[tuple[str, str]]:
    return frozenset((row.proposal, row.juror) for row in evening.interests if row.measure == "recuse")
