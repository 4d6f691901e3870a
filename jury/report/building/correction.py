"""What a corrected report tells differently from the version before it.

Both versions are looked at through the settings of now, so that a text, a name or a place that went is not printed
once more to say that it went. A value of the version before is told only where that version told it, and of a plan
that is still in play.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from fractions import Fraction
from operator import attrgetter
from typing import Final, NamedTuple

from jury.model.awards import AUDIENCE
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import LOWEST_PLACE, VERDICT_SENTENCES, Publication, Verdict
from jury.model.tables import Row
from jury.publication.private_texts import plan_title
from jury.publication.public_awards import PublicAward, public_awards
from jury.publication.public_places import award_winners
from jury.report.building.outcome import marks_in
from jury.report.building.plans import plan_part, titles_of
from jury.report.model.correction import Correction, NewAward, NewMark, NewPlace, NewRuling, NewTexts
from jury.report.model.plans import Plan
from jury.report.model.report import Report
from jury.report.model.ruling import Ruling
from jury.session.versions import Earlier
from jury.standings.ranking import ranking_if_any

SETTINGS: Final = tuple(name for name in Publication._fields if name.startswith("publish_"))
TOLD_OF_A_PLAN: Final = tuple(name for name in Plan._fields if name != "ruling")


class Version(NamedTuple):
    """One version: its evening, and what a report with the settings of now tells of it."""

    evening: Evening
    report: Report


class Stood(NamedTuple):
    """Where a plan stood, by which exact mark, and how that mark is written."""

    place: int
    mark: Fraction | float
    shown: str


def through_settings_of(now: Evening, before: Evening) -> Evening:
    """Give an earlier evening with what may be published now."""
    row = {name: value for name, value in _publication_row(before).items() if name not in SETTINGS}
    row |= {name: value for name, value in _publication_row(now).items() if name in SETTINGS}
    return Evening({**before.records, "publication": {(): row}}, before.cards)


def correction_of(now: Version, before: Version, earlier: Earlier) -> Correction:
    """Compare two versions of a report; `before` is the evening of `earlier` through the settings of now."""
    here, there = now.evening, before.evening
    old = {plan.id: plan for plan in there.in_play}
    both = [(plan, old[plan.id]) for plan in here.in_play if plan.id in old]
    settings = (here.publication, earlier.evening.publication)
    last = min(LOWEST_PLACE[each.publish_ranking] for each in settings)
    in_play = {plan.id for plan in here.in_play}
    stands, stood = (_stood(each, last, in_play, now.report.language) for each in (here, earlier.evening))
    places = tuple(_places(here, stands, stood))
    told = now.report.outcome.gives_marks and all(each.publish_average for each in settings)
    marks = tuple(_marks(here, stands, stood)) if told else ()
    awards = tuple(_awards(here, there))
    sections = (name for name, part in SECTIONS.items() if part(now.report) != part(before.report))
    return Correction(
        version=earlier.evening.state.version,
        made_final=earlier.made_final,
        corrected=earlier.corrected,
        places=places,
        marks=marks,
        award=_award(here, there),
        awards=awards,
        rulings=tuple(_rulings(here, there, both)),
        added=tuple(plan_title(here, plan) for plan in here.in_play if plan.id not in old),
        gone=len(old) - len(both),
        texts=tuple(_texts(here, there, both)),
        # Who moves up or down, or gets an award, also changes the sentences about the outcome.
        sections=tuple(name for name in sections if name != "outcome" or not (places or marks or awards)),
        settings=tuple(_settings(*settings)),
    )


def _publication_row(evening: Evening) -> Row:
    return evening.records.get("publication", {}).get((), {})


def _stood(evening: Evening, last: float, plans: Container[str], language: str) -> Mapping[str, Stood]:
    """Find where these plans stood, down to the last place that is told."""
    ranking = ranking_if_any(evening)
    shown = marks_in(ranking, language)
    return {
        place.plan: Stood(place.rank, place.mark, shown[place.plan])
        for place in (ranking.places if ranking else ())
        if place.rank <= last and place.plan in plans
    }


def _places(now: Evening, here: Mapping[str, Stood], there: Mapping[str, Stood]) -> Iterable[NewPlace]:
    for plan in {**here, **there}:
        place, before = (stood[plan].place if plan in stood else None for stood in (here, there))
        if place != before:
            yield NewPlace(plan_title(now, now.proposal(plan)), place, before)


def _marks(now: Evening, here: Mapping[str, Stood], there: Mapping[str, Stood]) -> Iterable[NewMark]:
    """Compare marks, not how they are written: a second decimal that sets two plans apart is no other mark."""
    for plan, stands in here.items():
        if plan in there and stands.mark != there[plan].mark and stands.shown != there[plan].shown:
            yield NewMark(plan_title(now, now.proposal(plan)), stands.shown, there[plan].shown)


def _award(now: Evening, before: Evening) -> NewAward | None:
    here, there = award_winners(now), award_winners(before)
    if here == there:
        return None
    name = now.award_of_the_audience.name if now.award_of_the_audience else ""
    return NewAward(name, titles_of(now, here), titles_of(now, _still_there(now, there)))


def _awards(now: Evening, before: Evening) -> Iterable[NewAward]:
    """Compare the awards that are still in the list; the name of one that went is not printed once more."""
    here, there = ({award.id: award.plans for award in _public_awards(evening)} for evening in (now, before))
    for award in now.awards:
        plans, others = here.get(award.id, ()), there.get(award.id, ())
        if award.by != AUDIENCE and plans != others:
            yield NewAward(award.name, titles_of(now, plans), titles_of(now, _still_there(now, others)))


def _public_awards(evening: Evening) -> Iterable[PublicAward]:
    return public_awards(evening, ranking_if_any(evening)) if evening.awards else ()


def _rulings(now: Evening, before: Evening, plans: Iterable[tuple[Proposal, Proposal]]) -> Iterable[NewRuling]:
    for plan, _old in plans:
        here, there = (_ruling(now, evening.verdicts.get(plan.id)) for evening in (now, before))
        if here != there:
            yield NewRuling(plan_title(now, plan), here, there)


def _ruling(now: Evening, verdict: Verdict | None) -> Ruling:
    """Give a verdict without its sentences, the plans in it by the titles of now."""
    if verdict is None:
        return Ruling()
    join_with = _still_there(now, verdict.join_with) if verdict.verdict == "join" else ()
    return Ruling(verdict.verdict, titles_of(now, join_with))


def _still_there(now: Evening, plans: Iterable[str]) -> Iterable[str]:
    return [plan for plan in plans if now.has("proposals", plan)]


def _texts(now: Evening, before: Evening, plans: Iterable[tuple[Proposal, Proposal]]) -> Iterable[NewTexts]:
    for plan, old in plans:
        here, there = plan_part(now, plan), plan_part(before, old)
        parts = [name for name in TOLD_OF_A_PLAN if getattr(here, name) != getattr(there, name)]
        parts += [name for name in VERDICT_SENTENCES if getattr(here.ruling, name) != getattr(there.ruling, name)]
        if plan.theme != old.theme:
            parts.append("theme")
        if parts:
            yield NewTexts(plan_title(now, plan), tuple(parts))


def _settings(now: Publication, before: Publication) -> Iterable[str]:
    for name in SETTINGS:
        value = getattr(now, name)
        if value != getattr(before, name):
            yield f"{name}={value if isinstance(value, str) else 'yes' if value else 'no'}"


def _outcome(report: Report) -> object:
    """Give what the outcome tells beside places, their marks and who won the awards."""
    outcome = report.outcome
    means = tuple(row.criteria for row in outcome.places)
    award = outcome.award._replace(titles=()) if outcome.award else None
    awards = tuple(each._replace(titles=()) for each in outcome.awards)
    return outcome._replace(places=(), award=award, awards=awards), means


def _agreed(report: Report) -> object:
    """Give what was agreed without what became of it: that goes on while the outcome is final, and corrects nothing."""
    agreements = report.agreements
    settled, intentions = (
        tuple(row._replace(status="", told=()) for row in rows) for rows in (agreements.settled, agreements.intentions)
    )
    return agreements._replace(settled=settled, intentions=intentions, signers=(), without=())


VIEWS: Final[Mapping[str, Callable[[Report], object]]] = {
    "cover": lambda report: report.cover._replace(final=False, version=0, closing_code="", fingerprint=""),
    "outcome": _outcome,
    "themes": lambda report: [(part.name, part.questions) for part in report.themes],
    "agreements": _agreed,
    "parties": lambda report: report.parties._replace(
        parties=tuple(
            party._replace(stakes=tuple(stake._replace(ruling=Ruling()) for stake in party.stakes))
            for party in report.parties.parties
        )
    ),
}
"""Sections without what is told by itself above: places, verdicts, and the texts of the plans."""
NO_SECTION: Final = ("language", "plans_total", "presented", "withdrawn", "verdicts", "correction")
SECTIONS: Final[Mapping[str, Callable[[Report], object]]] = {
    name: VIEWS.get(name, attrgetter(name)) for name in Report._fields if name not in NO_SECTION
}
"""Each section of the report, as it is compared with that of the version before."""
