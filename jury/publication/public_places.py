"""Which places may be public, which of the jury's own decisions about a tie, and whose the audience award is."""

from collections.abc import Iterable

from jury.model.awards import AUDIENCE
from jury.model.evening import Evening
from jury.model.rows import LOWEST_PLACE, TieDecision
from jury.standings.awards import awards_given
from jury.standings.ranking import Ranking, decision_about, ranking_if_any
from scoring.standings import Place, TieStep
from scoring.tie_rule import TieRuleKind


def public_places(ranking: Ranking | None, policy: str) -> tuple[Place, ...]:
    """Give the places that this setting of the publication names, best first."""
    places = ranking.places if ranking else ()
    return tuple(place for place in places if place.rank <= LOWEST_PLACE[policy])


def award_winners(evening: Evening) -> tuple[str, ...]:
    """Give the plans that get the audience's award, in pitch order; none where it gives none, or nobody was counted."""
    if not evening.audience_votes:
        return ()
    ranking = ranking_if_any(evening) if evening.settings.one_award_per_plan else None
    every = awards_given(evening, ranking)
    return next(given.winners for given in every if given.award.by == AUDIENCE)


def told_decisions(evening: Evening, ranking: Ranking) -> Iterable[TieDecision]:
    """Find the decisions of the jury itself whose reason the report prints."""
    named = {place.plan for place in public_places(ranking, evening.publication.publish_ranking)}
    found = (told_decision(evening, step, named) for step in ranking.standings.trace)
    return (decision for decision in found if decision is not None)


def told_decision(evening: Evening, step: TieStep, named: set[str]) -> TieDecision | None:
    """Give the decision that settled a tie; a reason may speak of all its plans, so all must have a public place."""
    if step.rule != TieRuleKind.DELIBERATION:
        return None
    decision = decision_about(evening, step.group)
    return decision if decision is not None and named.issuperset(decision.proposals) else None
