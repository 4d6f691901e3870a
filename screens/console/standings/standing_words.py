"""What the standings say of a plan, in words: its cards, where the jury differs, and how a tie was settled."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.standings.ranking import Ranking
from jury.telling.ties import step_sentence
from jury.wording.card_states import CARD_STATE_WORDS
from jury.wording.codes import code_word
from jury.wording.names import titles
from jury.wording.tie_rules import rule_name
from scoring.deliberation import Alone
from scoring.marked_round import CardState
from scoring.spread import Spread, spreads
from scoring.standings import Place, TieStep
from screens.toolkit.figures import figure

WHY_NOT: Final = {state: words.why_not for state, words in CARD_STATE_WORDS.items() if words.why_not}
"""Why a card in this state is no part of the final mark."""


def cards(count: int) -> str:
    """Count complete cards."""
    return ngettext("{count} kaart", "{count} kaarten", count).format(count=count)


def cards_in_words(states: Mapping[CardState, int]) -> str:
    """Count a plan's cards, and those that do not count in their own words: 5 kaarten, 1 verschoond."""
    others = [f"{states[state]} {code_word('scorecards', 'state', state)}" for state in WHY_NOT if states.get(state)]
    return ", ".join([cards(states.get(CardState.SCORED, 0)), *others])


def short_name(evening: Evening, criterion: str) -> str:
    """Give a criterion's name without what explains it, in the language people read now."""
    return evening.criterion(criterion).short()


def wide_spreads(evening: Evening, plan: str) -> tuple[Spread, ...]:
    """Give the spreads that the jury should discuss, the widest first."""
    limit = Fraction(evening.settings.discuss_spread)
    found = [spread for spread in spreads(evening.round_of(plan), plan) if spread.difference >= limit]
    return tuple(sorted(found, key=lambda spread: -spread.difference))


def spread_in_short(evening: Evening, spread: Spread) -> str:
    """Name a criterion with its lowest and highest mark: Realisme 4–8."""
    name = short_name(evening, spread.criterion)
    text = f"{name} {figure(spread.lowest)}–{figure(spread.highest)}"
    counts = evening.criterion(spread.criterion).counts
    return text if counts else _("{spread} (telt niet mee)").format(spread=text)


def who_gave(evening: Evening, spread: Spread) -> str:
    """Say who gave the lowest and who the highest mark."""
    return _("{lowest} van {low_names}; {highest} van {high_names}").format(
        lowest=figure(spread.lowest),
        low_names=", ".join(evening.juror(juror).name for juror in spread.lowest_by),
        highest=figure(spread.highest),
        high_names=", ".join(evening.juror(juror).name for juror in spread.highest_by),
    )


def alone_in_words(evening: Evening, alone: Alone) -> str:
    """Say who gave a mark that nobody comes near."""
    criterion = short_name(evening, alone.criterion)
    if not evening.criterion(alone.criterion).counts:
        criterion = _("{criterion} (telt niet mee)").format(criterion=criterion)
    return _("{juror} staat alleen met {mark} op {criterion}; het dichtst daarbij is {nearest}.").format(
        juror=evening.juror(alone.juror).name,
        mark=figure(alone.mark),
        criterion=criterion,
        nearest=figure(alone.nearest),
    )


def place_in_words(ranking: Ranking, place: Place) -> str:
    """Say which place a plan has, with others or alone, and with which mark."""
    shared = ranking.ranks[place.plan] != str(place.rank)
    said = _("gedeelde plaats {place} · cijfer {mark}") if shared else _("plaats {place} · cijfer {mark}")
    return said.format(place=place.rank, mark=ranking.shown[place.plan])


def tie_in_short(evening: Evening, place: Place) -> str:
    """Say in a few words that a mark is equal to another, and what settled it."""
    if place.tie is None:
        return ""
    if place.tie.decided_by is None:
        return _("= gedeelde plaats")
    return _("gelijk, {rule} beslist").format(rule=rule_name(evening, place.tie.decided_by))


def tie_sentence(evening: Evening, ranking: Ranking, place: Place) -> str:
    """Say with whom a plan is equal, and which rule set them apart by what; empty where it is not equal to any."""
    if place.tie is None:
        return ""
    others = titles(evening, place.tie.others)
    if place.tie.decided_by is None:
        look = undecided(evening, ranking, place)
        return _("Gelijk met {others}. {look}").format(others=others, look=look)
    step = next(
        step
        for step in ranking.standings.trace
        if step.rule == place.tie.decided_by and place.plan in step.group and (place.plan,) in step.result
    )
    return _("Gelijk met {others}. {look}").format(others=others, look=step_sentence(evening, step))


def undecided(evening: Evening, ranking: Ranking, place: Place) -> str:
    """Say what becomes of equals that no rule has set apart."""
    if evening.phase is not Phase.FINAL and jury_step(ranking, place.plan):
        return _("Volgens de regels beslist nu de jury.")
    return _("Geen regel zet ze uit elkaar: zij delen plaats {place}.").format(place=place.rank)


def jury_step(ranking: Ranking | None, plan: str) -> TieStep | None:
    """Find the moment at which the rules leave a tie of this plan to the jury itself."""
    trace = ranking.standings.trace if ranking else ()
    return next((step for step in trace if step.rule == "deliberation" and plan in step.group), None)
