"""What the jury has before it when it speaks about a plan: the mark, the spread, the tie, the cross question."""

from collections.abc import Iterator, Mapping
from typing import Final

from jury.analysis.first_round_part import revisions_told
from jury.findings.signals import on_plan
from jury.language import N_, _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.standings.ranking import UNRANKED_REASONS, Ranking, first_ranking_of
from jury.text import one_line
from scoring.deliberation import standing_alone
from scoring.revision import shifts
from scoring.spread import widest
from scoring.standings import Place
from screens.console.deliberation.dilemma_lines import dilemma_lines
from screens.console.deliberation.ready import SecondCount
from screens.console.deliberation.verdict_words import joined_with
from screens.console.for_the_team import for_the_team
from screens.console.standings.standing_words import (
    alone_in_words,
    cards_in_words,
    jury_step,
    place_in_words,
    short_name,
    tie_sentence,
    who_gave,
    wide_spreads,
)
from screens.console.standings.standings_list import scale, strip_of
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, indented, line, width_of, wrapped

NUMBER_WIDTH: Final = 4
"""Cells before the title, as above the grid: all that is told of a plan begins under its first letter."""
STRIP_WIDTH: Final = 37
HEAD_IN_TWO_FROM: Final = 70
"""Cells from which the place stands behind the title; below it has a line of its own."""
NEXT_WIDTH: Final = 30
TO_THE_HALL: Final = "F6  "
"""The key of what comes next, where there is room for it."""
READY_WORDS: Final[Mapping[SecondCount, str]] = {
    SecondCount.BEING_COUNTED: N_("klaar om te onthullen"),
    SecondCount.COUNTED_TWICE: N_("✓ klaar om te onthullen"),
    SecondCount.COUNTED_OTHERWISE: N_("⚑ tellingen verschillen"),
}
"""What comes next once the jury is ready, and the hall has seen nothing yet."""
GAP: Final = 2


def title_lines(
    evening: Evening, ranking: Ranking | None, plan: str, width: int, ready: SecondCount | None = None
) -> Iterator[Line]:
    """Name a plan with its place and mark, and say whose it is and what comes next; `ready` is so of the reveal."""
    row, place = evening.proposal(plan), place_of(ranking, plan)
    number = line(Piece(f"{evening.numbers[plan]:>{NUMBER_WIDTH - 1}} ", "accent"))
    title = wrapped(line(Piece(one_line(row.title), "strong")), width, first=number, hang=NUMBER_WIDTH)
    told = line(Piece(place_in_words(ranking, place), "strong")) if ranking is not None and place is not None else EMPTY
    party = [evening.party(row.lead).name] if row.lead else []
    theme = [each.name for each in evening.themes if each.id == row.theme]
    about = line(Piece(one_line(" · ".join((*party, *theme))), "quiet"))
    words, ink = next_step(evening, plan, ready), "accent" if ready is SecondCount.COUNTED_OTHERWISE else "quiet"
    step = line(Piece(words, ink))
    if width < HEAD_IN_TWO_FROM:
        yield from (*title, indented(cropped(about, width - NUMBER_WIDTH), NUMBER_WIDTH))
        room = width - NUMBER_WIDTH - width_of(told) - 2 * GAP
        if width_of(step) > room:
            step = line(Piece(words.removeprefix(TO_THE_HALL), ink))
        yield between(indented(told, NUMBER_WIDTH), cropped(step, room), width)
        return
    *above, last = title
    fits = width_of(last) + GAP + width_of(told) <= width
    yield from above if fits else title
    yield between(last if fits else EMPTY, told, width)
    yield between(indented(cropped(about, width - NUMBER_WIDTH - 2 * GAP - width_of(step)), NUMBER_WIDTH), step, width)


def next_step(evening: Evening, plan: str, ready: SecondCount | None = None) -> str:
    """Say which plan has its verdict after this one, or what is to be done once all have one."""
    plans = [row.id for row in evening.in_play]
    at = plans.index(plan) + 1 if plan in plans else 0
    waiting = [other for other in (*plans[at:], *plans[:at]) if other not in evening.verdicts and other != plan]
    if evening.phase is Phase.FINAL:
        return ""
    if waiting:
        return _("hierna  {plan}").format(plan=fitted(one_line(evening.proposal(waiting[0]).title), NEXT_WIDTH))
    if plan not in evening.verdicts:
        return _("dit is het laatste oordeel")
    if ready is not None:
        return ("" if ready is SecondCount.COUNTED_OTHERWISE else TO_THE_HALL) + _(READY_WORDS[ready])
    return _("V  de uitslag vaststellen") if evening.phase is Phase.DELIBERATION else _("b  beraad beginnen")


def plan_facts(evening: Evening, ranking: Ranking | None, plan: str, width: int, *, unkept: str = "") -> Iterator[Line]:
    """Write the facts of a plan, the most pressing first; `unkept` says why typed text is not kept yet."""
    place = place_of(ranking, plan)
    if unkept:
        yield from _told("⚑ ", unkept, width, "accent")
    if ranking is not None and place is None and plan in ranking.unranked and not evening.unmarked:
        yield from _told(
            "– ", _("Geen cijfer: {reason}.").format(reason=_(UNRANKED_REASONS[ranking.unranked[plan]])), width
        )
    if ranking is not None and place is not None:
        counted = line("  ", Piece(cards_in_words(place.states), "quiet"))
        strip = line("  ", *strip_of(evening, plan, STRIP_WIDTH, scale(evening)))
        if width_of(strip) + width_of(counted) <= width:
            yield (*strip, *counted)
        else:
            yield strip
            yield from wrapped(counted, width, first=line("  "), hang=2)
        yield from _tie(evening, ranking, place, width)
        yield from _moved(evening, ranking, place, width)
    yield from _spreads(evening, plan, width)
    joined = joined_with(evening, evening.verdicts.get(plan))
    if joined:
        yield from _told("+ ", _("Samen verder met {plans}.").format(plans=joined), width)
    for told in revisions_told(evening, plan):
        text = _("Gewijzigd: {juror}, {what} {change}. {reason}").format(
            juror=told.juror, what=told.what, change=told.change, reason=told.reason
        )
        yield from _told("≠ ", text.rstrip(), width)
    yield from _cross_questions(evening, plan, width)
    for what, text in for_the_team(evening, plan):
        label = _("Voor het team: {what}").format(what=what)
        told_of = (Piece(f"{label}: ", "quiet"), Piece(one_line(text)))
        yield from wrapped(told_of, width, first=line(Piece("» ", "quiet")), hang=2)
    yield from _interests(evening, plan, width)
    yield from _signals(evening, plan, width)
    for row in evening.dilemmas:
        if row.proposal == plan or (row.proposal is None and row.theme and row.theme == evening.proposal(plan).theme):
            yield from dilemma_lines(evening, row, width)
    summary = evening.proposal(plan).summary
    if summary:
        yield EMPTY
        yield from wrapped((Piece(summary, "quiet"),), width, first=line("  "), hang=2)


def place_of(ranking: Ranking | None, plan: str) -> Place | None:
    """Find the place of a plan; None where it has none."""
    return next((place for place in ranking.places if place.plan == plan), None) if ranking else None


def _told(sign: str, text: str, width: int, style: str = "plain") -> tuple[Line, ...]:
    return wrapped((Piece(text, style),), width, first=line(Piece(sign, style)), hang=2)


def _tie(evening: Evening, ranking: Ranking, place: Place, width: int) -> Iterator[Line]:
    if place.tie is None:
        return
    undecided = place.tie.decided_by is None
    yield from _told("= ", tie_sentence(evening, ranking, place), width, "accent" if undecided else "plain")
    if not undecided:
        return
    if evening.phase is not Phase.FINAL and jury_step(ranking, place.plan) is not None:
        yield from _told("  ", _("Druk op g om te beslissen, met een reden."), width, "accent")
    elif "deliberation" not in evening.settings.tie_break:
        yield from _told("  ", _("Dat de jury zelf beslist, staat niet in de regels (Avond, F8)."), width, "quiet")


def _moved(evening: Evening, ranking: Ranking, place: Place, width: int) -> Iterator[Line]:
    """Say where the plan stood in the first round, where its place or its mark was another."""
    first = first_ranking_of(evening)
    moved = first and next(
        (shift for shift in shifts(first.standings, ranking.standings) if shift.plan == place.plan), None
    )
    if not first or not moved:
        return
    text = _("Eerste ronde: geen plaats.")
    if moved.rank_before is not None:
        text = _("Eerste ronde: plaats {place}, cijfer {mark}.").format(
            place=moved.rank_before, mark=first.shown[place.plan]
        )
    yield from _told("≠ ", text, width)


def _spreads(evening: Evening, plan: str, width: int) -> Iterator[Line]:
    if plan not in evening.marked_round.plans:
        return
    wide = wide_spreads(evening, plan)
    for spread in wide:
        name = short_name(evening, spread.criterion)
        told = line(Piece(f"{name}: ", "accent"), who_gave(evening, spread))
        yield from wrapped(told, width, first=line(Piece("⚑ ", "accent")), hang=2)
    flagged = {spread.criterion for spread in wide}
    for alone in standing_alone(evening.marked_round):
        if alone.plan == plan and alone.criterion not in flagged:
            yield from _told("  ", alone_in_words(evening, alone), width)
    furthest = widest(evening.marked_round, plan)
    if furthest is not None and furthest.difference == 0:
        if len(furthest.lowest_by) > 1:
            yield from _told("  ", _("Over elk criterium is de jury het eens."), width, "quiet")
    elif not wide and furthest is not None:
        name = short_name(evening, furthest.criterion)
        text = _("Verst uit elkaar: {criterion}, {who}").format(criterion=name, who=who_gave(evening, furthest))
        yield from _told("  ", text, width, "quiet")


def _cross_questions(evening: Evening, plan: str, width: int) -> Iterator[Line]:
    found = [row for row in evening.cross_questions if row.proposal == plan]
    for row in found:
        asker = evening.juror(row.juror).name if row.juror else ""
        label = _("Dwarse vraag van {name}: ").format(name=asker) if asker else _("Dwarse vraag: ")
        question = (Piece(label, "quiet"), Piece(row.question))
        yield from wrapped(question, width, first=line(Piece("? ", "quiet")), hang=2)
        answer = Piece(row.answer) if row.answer else Piece(_("nog geen antwoord"), "accent")
        yield from wrapped((Piece(_("Antwoord: "), "quiet"), answer), width, first=line("  "), hang=2)
    if not found:
        yield line("  ", Piece(_("Geen dwarse vraag genoteerd."), "quiet"))


def _signals(evening: Evening, plan: str, width: int) -> Iterator[Line]:
    """Tell what else deserves a second look; an open question stands above, with what was answered."""
    for signal, sentence in on_plan(evening, evening.proposal(plan)):
        if signal.name != "open_question":
            yield from wrapped(sentence, width, first=line(Piece("⚑ ", "accent")), hang=2)


def _interests(evening: Evening, plan: str, width: int) -> Iterator[Line]:
    measures = [row.measure for row in evening.interests if row.proposal == plan]
    parts = []
    if recused := measures.count("recuse"):
        text = ngettext("{count} jurylid stapt opzij", "{count} juryleden stappen opzij", recused)
        parts.append(text.format(count=recused))
    if declared := measures.count("declare"):
        text = ngettext(
            "{count} jurylid meldde een belang en oordeelt",
            "{count} juryleden meldden een belang en oordelen",
            declared,
        )
        parts.append(text.format(count=declared))
    if parts:
        yield from _told("× ", _("Belangen: {parts}.").format(parts="; ".join(parts)), width)
