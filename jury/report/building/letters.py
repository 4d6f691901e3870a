"""A letter to the team of every plan: its own verdict, its own marks as means, and what was said for it alone."""

from collections.abc import Iterable
from typing import Final

from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.talk import Feedback
from jury.publication.for_a_team import words_kept_from_a_team
from jury.publication.private_texts import plan_title
from jury.publication.private_words import KeptPrivate, kept_of
from jury.publication.public_awards import public_awards
from jury.publication.public_places import public_places
from jury.report.building.agreements import public_agreements
from jury.report.building.outcome import marks_in, means_of
from jury.report.building.plans import ruling_of
from jury.report.model.letter import Letter, Marks, Point
from jury.standings.ranking import Ranking, ranking_if_any
from scoring.standings import Place

FEWEST_CARDS: Final = 2
"""The mean of one card is that juror's own marks."""


def letters_of(evening: Evening, language: str) -> tuple[Letter, ...]:
    """Give a letter for every plan in play, in pitch order."""
    ranking = ranking_if_any(evening)
    kept = kept_of(evening, ranking)
    return tuple(_letter(evening, plan, ranking, kept, language) for plan in evening.in_play)


def _letter(evening: Evening, plan: Proposal, ranking: Ranking | None, kept: KeptPrivate, language: str) -> Letter:
    said = [row for row in evening.feedback if row.proposal == plan.id]
    told = [row for row in said if not words_kept_from_a_team(evening, row, kept)]
    every = public_awards(evening, ranking)
    return Letter(
        number=evening.numbers[plan.id],
        plan=plan_title(evening, plan),
        ruling=ruling_of(evening, plan),
        asked=_of_kind(told, "asked"),
        questions=_of_kind(told, "question"),
        tips=_of_kind(told, "tip"),
        left_out=len(said) - len(told),
        marks=_marks(evening, plan, ranking, language),
        awards=tuple(award.name for award in every if plan.id in award.plans),
        agreements=public_agreements(evening, plan.id),
    )


def _of_kind(rows: Iterable[Feedback], kind: str) -> tuple[str, ...]:
    return tuple(row.text for row in rows if row.kind == kind)


def _marks(evening: Evening, plan: Proposal, ranking: Ranking | None, language: str) -> Marks | None:
    """Give the plan's own means where the settings publish means, its place and mark where the report tells them."""
    publication = evening.publication
    place = next((each for each in ranking.places if each.plan == plan.id), None) if ranking else None
    if ranking is None or place is None or place.cards < FEWEST_CARDS:
        return None
    public = place in public_places(ranking, publication.publish_ranking)
    mark = marks_in(ranking, language)[plan.id] if public and publication.publish_average else ""
    points = tuple(_points(evening, place, language)) if publication.publish_criterion_averages else ()
    if not points and not public:
        return None
    return Marks(points, place.cards, place.rank if public else None, mark)


def _points(evening: Evening, place: Place, language: str) -> Iterable[Point]:
    for criterion, mean in zip(evening.criteria, means_of(evening, place, language), strict=True):
        yield Point(criterion.named(language), mean)
