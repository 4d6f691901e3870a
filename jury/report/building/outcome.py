"""The outcome as it may be published: places, ties, and the awards beside them."""

from collections.abc import Iterable, Mapping
from typing import Final

from jury.language import decimal_comma
from jury.model.awards import AUDIENCE
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.model.values import decimal_text
from jury.publication.private_texts import plan_title, tie_reason
from jury.publication.public_awards import PublicAward, public_awards
from jury.publication.public_places import public_places, told_decision
from jury.report.model.jury import (
    Award,
    Beside,
    JurorRow,
    NamedAward,
    OpenCards,
    Outcome,
    Placed,
    SharedPlace,
    Steady,
    TieLook,
    TieRule,
    TieStory,
)
from jury.standings.beside_first import beside_first
from jury.standings.first_round import revised_cards
from jury.standings.ranking import (
    Ranking,
    first_ranking_of,
    pass_mark_of,
    ranking_if_any,
    shared_places,
    ties_in,
)
from jury.telling.winner import said_of
from jury.text import sort_key
from scoring.marked_round import CardState
from scoring.methods import METHODS
from scoring.robustness.study import winner_without_draws
from scoring.robustness.summary import Conclusion
from scoring.shown import shown_mark
from scoring.standings import Place, TieStep
from scoring.tie_rule import MAJORITY_VALUE, TieRuleKind, read_tie_rule

NO_MARK: Final = "–"
ABOUT_ONE_WINNER: Final = (
    Conclusion.JURY_TOO_SMALL,
    Conclusion.CANNOT_TELL,
    Conclusion.TOO_CLOSE,
    Conclusion.DEPENDS,
    Conclusion.HOLDS,
)


def outcome_of(evening: Evening, language: str) -> Outcome:
    """Give the part of the standings that the settings publish.

    Where the evening's own method cannot say anything about its cards there are no places.
    """
    publication = evening.publication
    ranking = ranking_if_any(evening)
    titles = {plan.id: plan_title(evening, plan) for plan in evening.proposals}
    public = public_places(ranking, publication.publish_ranking)
    marks = marks_in(ranking, language) if publication.publish_average else {}
    gives_marks = METHODS[evening.settings.aggregate].marks
    with_criteria = publication.publish_criterion_averages
    names = tuple(row.named(language) for row in evening.criteria)
    return Outcome(
        policy=publication.publish_ranking,
        places=tuple(
            Placed(
                place.rank,
                titles[place.plan],
                marks.get(place.plan, ""),
                tuple(means_of(evening, place, language)) if with_criteria else (),
            )
            for place in public
        ),
        with_marks=bool(marks),
        gives_marks=gives_marks,
        criteria=names if with_criteria or publication.publish_juror_scores else (),
        ties=tuple(_ties(evening, ranking, public, titles, marks if gives_marks else {}, language)) if ranking else (),
        cards=tuple(_open_cards(evening, ranking, place.plan, titles, language) for place in public)
        if publication.publish_juror_scores and ranking
        else (),
        without_mark=tuple(titles[plan] for plan in _without_mark(evening, ranking)) if ranking else (),
        provisional=ranking is not None and bool(public) and not ranking.complete,
        steady=_steady(evening, ranking, titles) if ranking and public and ranking.complete else None,
        first_round=tuple(_first_round(evening, public, titles, language)),
        award=_award(evening, ranking, titles),
        awards=tuple(_awards(evening, ranking, titles, language)),
        one_award_each=evening.settings.one_award_per_plan,
    )


def tie_rule(evening: Evening, rule: str, language: str) -> TieRule:
    """Take a tie rule apart into its kind and what it is about: a criterion's name or a seed."""
    if rule == MAJORITY_VALUE:
        return TieRule(rule, "")
    kind, of = read_tie_rule(rule)
    return TieRule(kind.value, evening.criterion(of).named(language) if kind is TieRuleKind.CRITERION else of)


def marks_in(ranking: Ranking | None, language: str) -> Mapping[str, str]:
    """Give the marks as the standings show them, with this language's comma or point."""
    rounded = ranking.rounded if ranking else {}
    return {plan: decimal_comma(mark, language) for plan, mark in rounded.items()}


def means_of(evening: Evening, place: Place, language: str) -> Iterable[str]:
    """Write the mean that a plan got by criterion, in their order; a line for one that nobody marked."""
    pass_mark = pass_mark_of(evening, evening.settings.aggregate)
    for criterion in evening.criteria:
        mean = place.criteria.get(criterion.id)
        yield NO_MARK if mean is None else decimal_comma(shown_mark(mean, pass_mark), language)


def _ties(
    evening: Evening,
    ranking: Ranking,
    public: tuple[Place, ...],
    titles: Mapping[str, str],
    marks: Mapping[str, str],
    language: str,
) -> Iterable[TieStory]:
    named = {place.plan for place in public}
    for equals, places in ties_in(public).items():
        steps = [step for step in ranking.standings.trace if equals.issuperset(step.group)]
        yield TieStory(
            titles=tuple(titles[each.plan] for each in places),
            others=len(equals - named),
            mark=marks.get(places[0].plan, ""),
            looks=tuple(_look(evening, step, named, titles, language) for step in steps if named & set(step.group)),
            shared=tuple(
                SharedPlace(rank, tuple(titles[plan] for plan in plans))
                for rank, plans in shared_places(places).items()
            ),
        )


def _look(evening: Evening, step: TieStep, named: set[str], titles: Mapping[str, str], language: str) -> TieLook:
    groups = (tuple(titles[plan] for plan in group if plan in named) for group in step.result)
    decision = told_decision(evening, step, named)
    return TieLook(
        rule=tie_rule(evening, step.rule, language),
        groups=tuple(group for group in groups if group),
        decided=len(step.result) > 1,
        reason=tie_reason(evening, decision) if decision else "",
    )


def _steady(evening: Evening, ranking: Ranking, titles: Mapping[str, str]) -> Steady | None:
    """Say whether the winner would change; equal marks on the first place have their own story."""
    settings = evening.settings
    decisions = [decision.proposals for decision in evening.tie_decisions]
    found = winner_without_draws(evening.marked_round, ranking.standings, settings.tie_break, decisions)
    if found.conclusion not in ABOUT_ONE_WINNER:
        return None
    said = said_of(found)
    return Steady(
        said.message,
        tuple(titles[plan] for plan in said.first),
        tuple(titles[plan] for plan in said.second),
        said.what,
        said.also,
    )


def _first_round(
    evening: Evening, public: tuple[Place, ...], titles: Mapping[str, str], language: str
) -> Iterable[Placed]:
    """Give the first places of the plans whose place is public now; that of another plan stays private."""
    publication = evening.publication
    if not publication.publish_first_round or not revised_cards(evening):
        return
    first = first_ranking_of(evening)
    marks = marks_in(first, language) if publication.publish_average else {}
    named = {place.plan for place in public}
    for place in first.places if first else ():
        if place.plan in named:
            yield Placed(place.rank, titles[place.plan], marks.get(place.plan, ""), ())


def _open_cards(evening: Evening, ranking: Ranking, plan: str, titles: Mapping[str, str], language: str) -> OpenCards:
    by_name = evening.publication.publish_juror_names == "consent"
    rows = []
    for juror in evening.jurors:
        card = evening.card(plan, juror.id)
        marks = [card.marks.get(criterion.id) for criterion in evening.criteria] if card.declared is None else []
        shown = tuple(_mark(mark, language) for mark in marks) or (NO_MARK,) * len(evening.criteria)
        rows.append(JurorRow(juror.name if by_name and juror.consent_name else "", shown))
    in_order = tuple(sorted(rows, key=lambda row: (not row.name, sort_key(row.name), row.marks)))
    found = beside_first(evening, ranking, plan)
    if found is None:
        return OpenCards(titles[plan], in_order)
    first, row = found
    return OpenCards(titles[plan], in_order, Beside(titles[first], row.above, row.equal, row.below))


def _mark(mark: Mark | None, language: str) -> str:
    return NO_MARK if mark is None or isinstance(mark, str) else decimal_comma(decimal_text(mark), language)


def _without_mark(evening: Evening, ranking: Ranking) -> Iterable[str]:
    states = dict(zip(evening.marked_round.plans, evening.marked_round.states, strict=True))
    for plan in ranking.unranked:
        if plan in states and evening.cards.get(plan) and CardState.OPEN not in states[plan]:
            yield plan


def _award(evening: Evening, ranking: Ranking | None, titles: Mapping[str, str]) -> Award | None:
    given = next((award for award in public_awards(evening, ranking) if award.by == AUDIENCE), None)
    return Award(given.name, _named(given, titles), evening.audience.method) if given is not None else None


def _awards(
    evening: Evening, ranking: Ranking | None, titles: Mapping[str, str], language: str
) -> Iterable[NamedAward]:
    for given in public_awards(evening, ranking):
        if given.by != AUDIENCE:
            criterion = evening.criterion(given.of).short(language) if given.of else ""
            yield NamedAward(given.name, _named(given, titles), criterion, given.reason)


def _named(award: PublicAward, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Name who gets an award, equals in the order of the alphabet."""
    return tuple(sorted((titles[plan] for plan in award.plans), key=sort_key))
