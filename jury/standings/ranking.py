"""The standings of an evening: the arithmetic's outcome in the words and figures that people read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from jury.errors import JuryError, Remedy
from jury.language import N_, _, decimal_comma
from jury.model.evening import Evening
from jury.model.rows import TieDecision
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable
from scoring.shown import shown_marks
from scoring.standings import Place, Standings

UNRANKED_REASONS: Final = {
    "withdrawn": N_("teruggetrokken"),
    "calibration": N_("proefpitch, telt niet mee"),
    "no_cards": N_("nog geen volledige kaart"),
    "below_quorum": N_("te weinig kaarten voor een cijfer"),
}
"""Why a plan has no place."""
NO_PLACES: Final = N_("Er is nog geen plan met genoeg kaarten voor een plaats.")
UNMARKED: Final = N_("Deze avond is zonder jury en zonder cijfers.")
INCOMPLETE: Final = N_("De ronde is nog niet compleet: er staan kaarten open.")


class Ranking(NamedTuple):
    """The standings with each mark as it is shown, and the plans without a place."""

    standings: Standings
    rounded: Mapping[str, str]
    """The marks with as many decimals as set them apart, and a point."""
    shown: Mapping[str, str]
    """The same, as written in the language people read now."""
    unranked: Mapping[str, str]
    """By plan, a key of `UNRANKED_REASONS`; in pitch order."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, best first."""
        return self.standings.places

    @property
    def ranks(self) -> Mapping[str, str]:
        """The place of every plan as it is shown, best first: 2, or =2 where it is shared."""
        shared = Counter(place.rank for place in self.places)
        return {place.plan: f"={place.rank}" if shared[place.rank] > 1 else str(place.rank) for place in self.places}

    @property
    def complete(self) -> bool:
        """True when no card of a plan in the round is open."""
        return self.standings.complete


def ranking_of(evening: Evening, method: str | None = None) -> Ranking:
    """Compute the standings, by the evening's own method unless another is asked for.

    Raises:
        JuryError: the method cannot say anything about this round.
    """
    settings = evening.settings
    decisions = [decision.proposals for decision in evening.tie_decisions]
    try:
        standings = rank(evening.marked_round, method or settings.aggregate, settings.tie_break, decisions)
    except NotApplicable as error:
        # Most standings have no reason to put in words.
        from jury.wording.methods import METHOD_NAMES
        from jury.wording.why_no_figure import why_with_names

        name = _(METHOD_NAMES[method or settings.aggregate])
        raise JuryError(
            _("De methode ‘{method}’ kan hier niet: {why}.").format(
                method=name, why=why_with_names(evening, error.reason, error.groups)
            ),
            remedy=Remedy.OTHER_METHOD,
        ) from error
    marks = shown_marks([place.mark for place in standings.places], pass_mark_of(evening, standings.method))
    rounded = {place.plan: text for place, text in zip(standings.places, marks, strict=True)}
    shown = {plan: decimal_comma(text) for plan, text in rounded.items()}
    reasons = {row.plan: row.reason for row in standings.unranked}
    out = [row for row in evening.proposals if not row.in_play]
    reasons |= {row.id: "withdrawn" if row.withdrawn else "calibration" for row in out}
    unranked = {row.id: reasons[row.id] for row in evening.proposals if row.id in reasons}
    return Ranking(standings, rounded, shown, unranked)


def pass_mark_of(evening: Evening, method: str) -> Fraction | None:
    """Give the pass mark that marks by this method are held against; None where its values are no marks."""
    pass_mark = evening.settings.pass_mark
    return Fraction(pass_mark) if pass_mark is not None and METHODS[method].marks else None


def ranking_if_any(evening: Evening) -> Ranking | None:
    """Compute the standings; None where the evening's own method cannot say anything about its cards."""
    try:
        return ranking_of(evening)
    except JuryError:
        return None


@lru_cache(maxsize=1)
def first_ranking_of(evening: Evening) -> Ranking | None:
    """Compute the standings of the sealed first round, by the rules of now; None where no mark was revised."""
    if not evening.revisions:
        return None
    from jury.standings.first_round import first_round  # the standings start sooner without it

    return ranking_if_any(first_round(evening))


def ties_in(places: Iterable[Place]) -> Mapping[frozenset[str], list[Place]]:
    """Give the places that began equal, tie by tie in the order given, under all plans of their tie."""
    found: dict[frozenset[str], list[Place]] = {}
    for place in places:
        if place.tie is not None:
            found.setdefault(frozenset((place.plan, *place.tie.others)), []).append(place)
    return found


def shared_places(places: Iterable[Place]) -> Mapping[int, list[str]]:
    """Give the plans on each place that more than one of them has."""
    found: dict[int, list[str]] = {}
    for place in places:
        found.setdefault(place.rank, []).append(place.plan)
    return {rank: plans for rank, plans in found.items() if len(plans) > 1}


def decision_about(evening: Evening, plans: Iterable[str]) -> TieDecision | None:
    """Give the jury's decision that holds for these plans: the last one that names them all."""
    wanted = set(plans)
    return next((row for row in reversed(evening.tie_decisions) if wanted <= set(row.proposals)), None)
