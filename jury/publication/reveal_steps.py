"""What one step of the reveal tells the hall, and nothing of any other step.

Whoever moves the stage to a step writes this down with it. What shows the stage knows of the outcome only that.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeVar

from jury.language import N_, catalogue, decimal_comma
from jury.model.awards import AUDIENCE, JURY
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.running import ToldLine
from jury.publication.looked_at import may_stay, place_name
from jury.publication.people import named_in, people_to_keep_out
from jury.publication.private_texts import kept_private, plan_title
from jury.publication.public_awards import public_awards
from jury.publication.public_places import award_winners, public_places
from jury.running.cues import OF_THE_OUTCOME, Cue, cues, jury_at_work
from jury.running.usual import reveal_of, reveal_steps
from jury.standings.ranking import Ranking, ranking_if_any, ties_in
from jury.text import one_line, sentence, sort_key
from jury.wording.reveal import verdict_in_words
from jury.wording.spoken import voice
from jury.wording.tie_rules import tie_settled
from scoring.methods import METHODS
from scoring.standings import Place

ToldLines = tuple[ToldLine, ...]
T = TypeVar("T")

SOON: Final = N_("Zo hoort u de uitslag.")
NOT_IN_THE_HALL: Final = N_("De jury vertelt de uitslag vanavond niet in de zaal.")
NO_PLACES_TOLD: Final = N_("De jury maakt geen plaatsen bekend.")
SHARED_ABOVE: Final = N_("Een {place} plaats is er niet: een hogere plaats wordt gedeeld.")
TOO_FEW: Final = N_("Een {place} plaats is er niet: daarvoor kregen te weinig plannen een eindcijfer.")
AS_MUCH_AS_A_PLACE: Final = N_("Het cijfer is gelijk aan dat van plaats {place}.")
AS_MUCH_AS_ANOTHER: Final = N_("Het cijfer is gelijk aan dat van een ander plan.")
WITHOUT_A_THEME: Final = N_("Dan de plannen zonder thema.")
NOT_COUNTED: Final = N_("De stemmen zijn nog niet geteld.")
NOBODY: Final = N_("Deze prijs krijgt vanavond niemand.")
NO_WINNER: Final = {AUDIENCE: NOT_COUNTED, JURY: N_("De jury koos nog niet wie deze prijs krijgt.")}
"""What is said of an award that nobody gets, by who decides; by a criterion no plan came into it."""
LOOKED_AT: Final = N_("Hiervoor keek de jury naar: {criterion}.")


def told_of(evening: Evening, cue: Cue, language: str | None = None) -> ToldLines:
    """Give what the hall hears of the outcome at this cue, in the language of the evening unless another is asked for.

    Empty where the cue tells nothing of it, or the jury is still at work; else there is always something to say.
    """
    if cue.kind not in OF_THE_OUTCOME or jury_at_work(evening, cue):
        return ()
    return TELLS[cue.kind](evening, cue, language or evening.session.language)


def _step(evening: Evening, cue: Cue, language: str) -> ToldLines:
    ids = [each.id for each in cues(evening) if each.kind == "reveal"]
    return TELLS_A_STEP[reveal_of(evening)](evening, ids.index(cue.id), len(ids), language)


def _places(evening: Evening, step: int, steps: int, language: str) -> ToldLines:
    """Tell from the last public place to the first; where there are few steps the first one tells what is left over."""
    last = reveal_steps(evening)
    if not last:
        return _sentences(language, NO_PLACES_TOLD)
    ranking = ranking_if_any(evening)
    numbers = range(last, 0, -1)
    over = max(0, last - steps)
    mine = _shares([numbers[: over + 1], *([number] for number in numbers[over + 1 :])], steps)[step]
    told = (line for group in mine for number in group for line in _place(evening, ranking, number, language))
    return tuple(told) or _sentences(language, SOON)


def _place(evening: Evening, ranking: Ranking | None, number: int, language: str) -> Iterator[ToldLine]:
    public = public_places(ranking, evening.publication.publish_ranking)
    here = [place for place in public if place.rank == number]
    if ranking is None or not here:
        shared = sum(place.rank < number for place in public) >= number
        yield _no_place(language, number, SHARED_ABOVE if shared else TOO_FEW)
        return
    mark = mark_of(evening, ranking, here[0].plan, language)
    for place in here:
        yield ToldLine(number, title_of(evening, evening.proposal(place.plan)), mark)
    yield from _tie(evening, here, public, language)


def _no_place(language: str, number: int, message: str) -> ToldLine:
    words = catalogue(language).gettext(message).format(place=voice(language).ordinal(number))
    return ToldLine(number, words=words)


def _tie(evening: Evening, here: Sequence[Place], public: Sequence[Place], language: str) -> Iterator[ToldLine]:
    """Say in few words why equal plans are apart, on the best of their places: those below it were told before."""
    for equals, places in ties_in(public).items():
        if here[0].rank != places[0].rank or here[0].plan not in equals:
            continue
        below = next((place.rank for place in places if place.rank > here[0].rank), None)
        rule = next((place.tie.decided_by for place in places if place.tie and place.tie.decided_by), None)
        if rule is None:
            return
        message = AS_MUCH_AS_ANOTHER if below is None else AS_MUCH_AS_A_PLACE
        equal = catalogue(language).gettext(message).format(place=below)
        yield ToldLine(words=f"{equal} {tie_settled(evening, rule, language)}")


def _themes(evening: Evening, step: int, steps: int, language: str) -> ToldLines:
    """Tell theme by theme, the plans without one last; a plan has its verdict, and its place where that is public."""
    by_theme: dict[str | None, list[Proposal]] = {theme.id: [] for theme in evening.themes}
    for plan in sorted(evening.in_play, key=lambda plan: sort_key(plan_title(evening, plan))):
        by_theme.setdefault(plan.theme, []).append(plan)
    names = {theme.id: one_line(theme.name) for theme in evening.themes}
    without = by_theme.pop(None, [])
    parts = [(names[str(theme)], plans) for theme, plans in by_theme.items() if plans]
    parts += [("", without)] if without else []
    ranking = ranking_if_any(evening)
    public = {place.plan: place.rank for place in public_places(ranking, evening.publication.publish_ranking)}
    told: list[ToldLine] = []
    for name, plans in _shares(parts, steps)[step]:
        told += [ToldLine(title=name)] if name else _sentences(language, WITHOUT_A_THEME) if names else ()
        for plan in plans:
            place = public.get(plan.id)
            mark = mark_of(evening, ranking, plan.id, language) if ranking and place is not None else ""
            told.append(_verdict(evening, plan, language)._replace(place=place, mark=mark))
    return tuple(told) or _sentences(language, SOON)


def _verdicts(evening: Evening, step: int, steps: int, language: str) -> ToldLines:
    """Tell plan by plan in pitch order: the verdict, and what the jury finds strong where that may be said."""
    told: list[ToldLine] = []
    for plan in _shares(evening.in_play, steps)[step]:
        told.append(_verdict(evening, plan, language))
        if praise := _praise(evening, plan):
            told.append(ToldLine(words=praise))
    return tuple(told) or _sentences(language, SOON)


def _verdict(evening: Evening, plan: Proposal, language: str) -> ToldLine:
    verdict = evening.verdicts.get(plan.id)
    others = (evening.proposal(id) for id in verdict.join_with) if verdict else ()
    join_with = [title_of(evening, other) for other in others if other.in_play]
    given = verdict.verdict if verdict else ""
    return ToldLine(title=title_of(evening, plan), words=verdict_in_words(given, join_with, language))


def _praise(evening: Evening, plan: Proposal) -> str:
    """Give the jury's praise, unless it names a street of a sensitive plan or somebody who did not agree to that."""
    verdict = evening.verdicts.get(plan.id)
    if verdict is None:
        return ""
    where = place_name("verdicts", (plan.id,), "praise")
    return _where_nobody_is_named(
        evening, where, one_line(kept_private(evening, where, verdict.praise, plan.sensitive))
    )


def _where_nobody_is_named(evening: Evening, where: str, text: str) -> str:
    """Give a text as a sentence, or nothing where it names somebody who did not agree to that and nobody looked."""
    names = named_in(text, people_to_keep_out(evening))
    return "" if names and not may_stay(evening, where, names) else sentence(text)


def _audience(evening: Evening, _cue: Cue, language: str) -> ToldLines:
    return tuple(_winners(evening, award_winners(evening))) or _sentences(language, NOT_COUNTED)


def _award(evening: Evening, cue: Cue, language: str) -> ToldLines:
    """Tell who gets an award, with the jury's reason or the criterion that it goes by, and nothing of anybody else."""
    if not evening.has("awards", cue.award):
        return _sentences(language, SOON)
    award = next((each for each in public_awards(evening, ranking_if_any(evening)) if each.id == cue.award), None)
    if award is None:
        return _sentences(language, NO_WINNER.get(evening.award(cue.award).by, NOBODY))
    say = catalogue(language).gettext
    about = say(LOOKED_AT).format(criterion=evening.criterion(award.of).short(language)) if award.of else ""
    where = place_name("awards", (award.id,), "reason")
    words = about or _where_nobody_is_named(evening, where, one_line(award.reason))
    return (*_winners(evening, award.plans), *((ToldLine(words=words),) if words else ()))


def _winners(evening: Evening, plans: Iterable[str]) -> Iterator[ToldLine]:
    """Name the plans that get an award, equals in the order of the alphabet."""
    titles = sorted((title_of(evening, evening.proposal(plan)) for plan in plans), key=sort_key)
    yield from (ToldLine(title=title) for title in titles)


def title_of(evening: Evening, plan: Proposal) -> str:
    """Give a plan's title as the hall may read it, on one line."""
    return one_line(plan_title(evening, plan))


def mark_of(evening: Evening, ranking: Ranking, plan: str, language: str) -> str:
    """Give a plan's mark as it is told; empty where marks are not published or the method gives none."""
    told = evening.publication.publish_average and METHODS[evening.settings.aggregate].marks
    return decimal_comma(ranking.rounded[plan], language) if told else ""


def _shares(things: Sequence[T], steps: int) -> list[Sequence[T]]:
    """Share things out over the steps, in their order; with more steps than things the first ones get none."""
    empty = max(0, steps - len(things))
    filled = steps - empty
    cuts = [len(things) * n // filled for n in range(filled + 1)] if filled else []
    return [[]] * empty + [things[start:end] for start, end in pairwise(cuts)]


def _sentences(language: str, *messages: str) -> ToldLines:
    say = catalogue(language).gettext
    return tuple(ToldLine(words=say(message)) for message in messages)


TELLS_A_STEP: Final[Mapping[str, Callable[[Evening, int, int, str], ToldLines]]] = {
    "places": _places,
    "themes": _themes,
    "verdicts": _verdicts,
    "none": lambda _evening, _step, _steps, language: _sentences(language, NOT_IN_THE_HALL),
}
"""What the step with this index, of so many, tells; by `settings.reveal`."""
TELLS: Final[Mapping[str, Callable[[Evening, Cue, str], ToldLines]]] = {
    "reveal": _step,
    "award": _award,
    "audience": _audience,
}
"""What a cue tells of the outcome, by its kind."""
