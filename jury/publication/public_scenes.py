"""From the public rows of an evening to the scene that its stage shows."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from jury.matching.used import plan_without_a_match, used_needs, used_offers
from jury.model.alliance import Need, Offer, Theme
from jury.model.anchors import Anchor, anchors
from jury.model.evening import Evening
from jury.model.running import ToldLine
from jury.model.talk import RoundTable
from jury.publication.agreed import settled
from jury.publication.closing_scene import closing_scene
from jury.publication.private_texts import agreement_text, plan_title, wish_text
from jury.publication.question_scene import question_of_all, question_of_the_team, questions_scene
from jury.publication.scenes import (
    AnchoredCriteria,
    AnchoredCriterion,
    Found,
    InPlan,
    JuryBench,
    Member,
    NeedOrOffer,
    NeedsAndOffers,
    Opening,
    OrderOfPitches,
    OwnWords,
    Pause,
    PlanPitching,
    Promise,
    Promises,
    RevealStep,
    Scene,
    Tables,
    TableTalk,
    Turn,
)
from jury.publication.what_became import OVER
from jury.running.cues import Cue, jury_at_work
from jury.text import clean, one_line


class CardsIn(NamedTuple):
    """How many cards of a plan are in, of how many that are expected."""

    complete: int
    expected: int


CardCount = Callable[[str], CardsIn]
"""Counts the cards of a plan."""


class Facts(NamedTuple):
    """What a scene tells that stands in no row of its own: when it is over, where that is known, and the cards."""

    ends: dt.time | None
    cards: CardCount


SceneMaker = Callable[[Evening, Cue, Facts], Scene]


def scene_of(evening: Evening, cue: Cue | None, facts: Facts) -> Scene:
    """Make the scene of a cue, or of before the first one."""
    return _opening(evening) if cue is None else SCENES[cue.kind](evening, cue, facts)


def _opening(evening: Evening) -> Opening:
    session = evening.session
    place = one_line(session.venue) or one_line(session.municipality)
    return Opening(
        subtitle=one_line(session.subtitle),
        question=question_of_all(evening),
        place=place,
        date=session.date,
        start=session.start,
        organisers=_organisers(evening),
    )


def _jury(evening: Evening) -> JuryBench:
    may = evening.publication.publish_juror_names != "none"
    named = [row for row in evening.jurors if may and row.consent_name]
    members = tuple(Member(one_line(row.name), one_line(row.position), row.voice) for row in named)
    return JuryBench(members, len(evening.jurors) - len(named))


def _criteria(evening: Evening) -> AnchoredCriteria:
    return AnchoredCriteria(
        tuple(
            AnchoredCriterion(
                one_line(row.named()),
                one_line(row.question),
                tuple(Anchor(mark, one_line(meaning)) for mark, meaning in anchors(row)),
            )
            for row in evening.criteria
        ),
        evening.settings.scale_min,
        evening.settings.scale_max,
    )


def _order(evening: Evening) -> OrderOfPitches:
    titles = {plan.id: one_line(plan_title(evening, plan)) for plan in evening.proposals}
    there = [plan.id for plan in evening.proposals if not plan.withdrawn]
    return OrderOfPitches(
        evening.state.order_drawn,
        tuple(Turn(evening.numbers[plan], titles[plan], f"pitch:{plan}" in evening.shown_cues) for plan in there),
        tuple(dict.fromkeys(titles[move.proposal] for move in evening.order_moves if move.proposal in there)),
    )


def _pitching(evening: Evening, cue: Cue, facts: Facts) -> PlanPitching:
    assert cue.proposal is not None
    plan, counted = evening.proposal(cue.proposal), facts.cards(cue.proposal)
    named = plan.consent_name and evening.publication.publish_pitcher_names != "none"
    return PlanPitching(
        nr=evening.numbers[plan.id],
        total=sum(row.counts for row in evening.proposals),
        lead=_party(evening, plan.lead),
        pitcher=one_line(plan.pitcher) if named else "",
        question=question_of_the_team(evening, plan.id),
        cards=counted.complete,
        expected=counted.expected,
    )


def _board(evening: Evening) -> NeedsAndOffers:
    needs, offers = {row.id: row for row in evening.needs}, {row.id: row for row in evening.offers}
    met, used = used_needs(evening), used_offers(evening)
    return NeedsAndOffers(
        tuple(Found(_wish(evening, needs[row.need]), _wish(evening, offers[row.offer])) for row in evening.matches),
        tuple(_in_plans(evening)),
        tuple(_wish(evening, row) for row in evening.needs if row.id not in met),
        tuple(_wish(evening, row) for row in evening.offers if row.id not in used),
    )


def _in_plans(evening: Evening) -> Iterator[InPlan]:
    rows: tuple[Need | Offer, ...] = (*evening.needs, *evening.offers)
    for row in rows:
        plan = plan_without_a_match(evening, row)
        if plan is not None:
            yield InPlan(_wish(evening, row), one_line(plan_title(evening, evening.proposal(plan))))


def _wish(evening: Evening, row: Need | Offer) -> NeedOrOffer:
    return NeedOrOffer(_party(evening, row.party), one_line(wish_text(evening, row)))


def _tables(evening: Evening, _cue: Cue, facts: Facts) -> Tables:
    """Give the tables; where nobody set any, people sit down at the themes that ask something."""
    themes = {theme.id: theme for theme in evening.themes}
    tables = (
        TableTalk(one_line(row.name), tuple(_subjects(evening, row)), _asked(themes.get(row.theme or "")))
        for row in evening.tables
    )
    of_themes = (TableTalk(one_line(theme.name), (), asked) for theme in evening.themes if (asked := _asked(theme)))
    return Tables(tuple(tables if evening.tables else of_themes), facts.ends)


def _asked(theme: Theme | None) -> tuple[str, ...]:
    """Give the questions of a theme, its first one first."""
    every = (theme.question, *theme.questions) if theme is not None else ()
    return tuple(one_line(question) for question in every if question.strip())


def _subjects(evening: Evening, table: RoundTable) -> Iterator[str]:
    """Say what is talked of at a table: its theme and its plans, or else the parties that sit there."""
    themes = {theme.id: one_line(theme.name) for theme in evening.themes}
    if table.theme is not None:
        yield themes[table.theme]
    for plan in table.proposals:
        yield one_line(plan_title(evening, evening.proposal(plan)))
    if table.theme is None and not table.proposals:
        yield from (_party(evening, party) for party in table.parties)


def _told(evening: Evening, cue: Cue, _facts: Facts) -> RevealStep:
    stage, at_work = evening.stage, jury_at_work(evening, cue)
    lines = () if stage.retraction or at_work else stage.told
    return RevealStep(tuple(_shown(line) for line in lines), at_work, clean(stage.retraction))


def _shown(line: ToldLine) -> ToldLine:
    return line._replace(title=one_line(line.title), mark=one_line(line.mark), words=one_line(line.words))


def _promises(evening: Evening) -> Promises:
    """Give what was agreed and goes on; what is not public or has no public words yet is left out, as in the report."""
    agreed = (row for row in evening.agreements if row.public and settled(row) and row.status not in OVER)
    rows = ((row, one_line(agreement_text(evening, row))) for row in agreed)
    return Promises(
        tuple(
            Promise(what, _party(evening, row.who), tuple(_party(evening, party) for party in row.with_), row.by)
            for row, what in rows
            if what
        )
    )


def _organisers(evening: Evening) -> tuple[str, ...]:
    return tuple(_party(evening, row.party) for row in evening.organisers)


def _party(evening: Evening, party: str | None) -> str:
    return one_line(evening.party(party).name) if party else ""


def _of(make: Callable[[Evening], Scene]) -> SceneMaker:
    """Give the maker of a scene that is the same whatever cue of its kind shows it."""
    return lambda evening, _cue, _facts: make(evening)


def _pause(_evening: Evening, _cue: Cue, facts: Facts) -> Pause:
    return Pause(facts.ends)


def _own(_evening: Evening, cue: Cue, _facts: Facts) -> OwnWords:
    return OwnWords(clean(cue.text).strip())


SCENES: Final[Mapping[str, SceneMaker]] = {
    "welcome": _of(_opening),
    "question": _of(questions_scene),
    "jury": _of(_jury),
    "criteria": _of(_criteria),
    "order": _of(_order),
    "pitch": _pitching,
    "break": _pause,
    "board": _of(_board),
    "tables": _tables,
    "deliberation": _pause,
    "reveal": _told,
    "award": _told,
    "audience": _told,
    "agreements": _of(_promises),
    "closing": _of(closing_scene),
    "own": _own,
}
"""By kind of cue, what makes its scene."""
