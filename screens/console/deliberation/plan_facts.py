"""What the jury has before it when it speaks about a plan: the mark, the spread, the tie, the cross question."""

from collections.abc import Iterator
from typing import Final

from jury.analysis.first_round_part import revisions_told
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.standings.ranking import UNRANKED_REASONS, Ranking, first_ranking_of
from jury.text import one_line
from scoring.deliberation import standing_alone
from scoring.revision import shifts
from scoring.spread import widest
from scoring.standings import Place
from screens.console.deliberation.verdict_words import joined_with
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
from screens.toolkit.lines import EMPTY, Line, Piece, headed, line, width_of, wrapped

STRIP_WIDTH: Final = 37


def title_lines(evening: Evening, ranking: Ranking | None, plan: str, width: int, *, under: bool) -> tuple[Line, ...]:
    """Name a plan, with its place and mark at the end of the line, or always `under` it."""
    title = line(Piece(one_line(evening.proposal(plan).title), "strong"))
    place = place_of(ranking, plan)
    if ranking is None or place is None:
        return wrapped(title, width)
    told = line(Piece(place_in_words(ranking, place), "quiet"))
    return (*wrapped(title, width), told) if under else headed(title, told, width)


def plan_facts(evening: Evening, ranking: Ranking | None, plan: str, width: int, *, unkept: str = "") -> Iterator[Line]:
    """Write the facts of a plan, the most pressing first; `unkept` says why typed text is not kept yet."""
    place = place_of(ranking, plan)
    if unkept:
        yield from _told("⚑ ", unkept, width, "accent")
    joined = joined_with(evening, evening.verdicts.get(plan))
    if joined:
        yield from _told("+ ", _("Samen verder met {plans}.").format(plans=joined), width)
    if ranking is not None and place is None and plan in ranking.unranked:
        yield from _told(
            "– ", _("Geen cijfer: {reason}.").format(reason=_(UNRANKED_REASONS[ranking.unranked[plan]])), width
        )
    if ranking is not None and place is not None:
        yield from _tie(evening, ranking, place, width)
        counted = wrapped(cards_in_words(place.states), width, first=line("  "), hang=2)
        yield from _moved(evening, ranking, place, width)
        strip = line("  ", *strip_of(evening, plan, STRIP_WIDTH, scale(evening)))
        if width_of(strip) + width_of(counted[0]) <= width and len(counted) == 1:
            yield (*strip, *counted[0])
        else:
            yield strip
            yield from counted
    yield from _spreads(evening, plan, width)
    for told in revisions_told(evening, plan):
        text = _("Gewijzigd: {juror}, {what} {change}. {reason}").format(
            juror=told.juror, what=told.what, change=told.change, reason=told.reason
        )
        yield from _told("≠ ", text.rstrip(), width)
    yield from _cross_questions(evening, plan, width)
    yield from _interests(evening, plan, width)
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
        yield from _told("⚑ ", f"{name}: {who_gave(evening, spread)}", width, "accent")
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
