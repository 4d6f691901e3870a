"""The sealed first round beside what stands now: every place that moved, and every card that was revised."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from jury.analysis.figures import NOTHING, name, number
from jury.analysis.part import Content, Part, Sentence, Table, names_and
from jury.language import _, decimal_comma
from jury.model.evening import Evening
from jury.standings.first_round import RevisedCard, latest, revised_cards
from jury.standings.ranking import Ranking, first_ranking_of, pass_mark_of, ranking_if_any
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.names import titles
from scoring.marked_round import CardState
from scoring.method import Value
from scoring.revision import Shift, shifts


class ToldRevision(NamedTuple):
    """A revision in words: whose, of which plan and on what, from → to, and why.

    Why a juror stepped aside is private, and not told.
    """

    proposal: str
    juror: str
    what: str
    change: str
    reason: str


def first_round_part(evening: Evening) -> Part:
    """Tell what revising did to the ranking, and each revision with its reason."""
    return Part(_("De eerste ronde, en wat de jury daarna wijzigde"), tuple(_content(evening)), _who_was_first(evening))


def _who_was_first(evening: Evening) -> str:
    before, now = (_first(ranking) for ranking in (first_ranking_of(evening), ranking_if_any(evening)))
    if not before or not now:
        return ""
    said = _("De eerste plaats bleef voor {first}.")
    if before != now:
        said = _("De eerste plaats was voor {before} en is nu voor {first}.")
    return said.format(before=titles(evening, before), first=titles(evening, now))


def _first(ranking: Ranking | None) -> tuple[str, ...]:
    return tuple(place.plan for place in ranking.places if place.rank == 1) if ranking else ()


def revisions_told(evening: Evening, proposal: str | None = None) -> Iterator[ToldRevision]:
    """Tell the revisions, of one plan or of all: cell by cell, or a whole card that came or went."""
    for card in revised_cards(evening):
        if proposal not in (None, card.proposal):
            continue
        juror = one_line(evening.juror(card.juror).name)
        if card.whole:
            change = f"{_state(card.first)} → {_state(card.latest)}"
            yield ToldRevision(card.proposal, juror, _("hele kaart"), change, _reason(card, card.reason))
            continue
        for row in card.cells:
            what = one_line(evening.criterion(str(row.criterion)).short())
            change = f"{_answer(row.first)} → {_answer(latest(evening, row))}"
            yield ToldRevision(card.proposal, juror, what, change, one_line(row.reason))


def first_round_json(evening: Evening) -> dict[str, Any] | None:
    """Give the first round as JSON, in the forms of the rest of the analysis; null where nothing was revised."""
    cards = {(card.proposal, card.juror): card for card in revised_cards(evening)}
    if not cards:
        return None
    first, ranking = first_ranking_of(evening), ranking_if_any(evening)
    return {
        "ranking": None if first is None else _groups(first),
        "values": None if first is None else {place.plan: _exact(place.mark) for place in first.places},
        "shifts": [
            {
                "proposal": shift.plan,
                "rank_before": shift.rank_before,
                "rank_after": shift.rank_after,
                "mark_before": _exact(shift.mark_before),
                "mark_after": _exact(shift.mark_after),
            }
            for shift in _shifts(first, ranking)
        ],
        "revisions": [
            {
                "proposal": row.proposal,
                "juror": row.juror,
                "criterion": row.criterion,
                "first": row.first,
                "now": latest(evening, row),
                "reason": _reason(cards[row.proposal, row.juror], row.reason) or None,
            }
            for row in evening.revisions
            if (row.proposal, row.juror) in cards
        ],
    }


def _content(evening: Evening) -> Iterator[Content]:
    moved = _shifts(first_ranking_of(evening), ranking_if_any(evening))
    if moved:
        columns = names_and(_("eerst → nu"), _("plaats"), _("cijfer"))
        yield Table(columns, tuple(_moved(evening, shift) for shift in moved))
    else:
        yield Sentence(_("Dat verandert geen cijfer en geen plaats."))
    for told in revisions_told(evening):
        text = _("{juror}, {plan}, {what}: {change}").format(
            juror=name(told.juror), plan=name(evening.proposal(told.proposal).title), what=told.what, change=told.change
        )
        yield Sentence(f"{text}. {told.reason}".rstrip())


def _shifts(first: Ranking | None, ranking: Ranking | None) -> tuple[Shift, ...]:
    return shifts(first.standings, ranking.standings) if first and ranking else ()


def _moved(evening: Evening, shift: Shift) -> tuple[str, str, str]:
    places = (str(rank) if rank else NOTHING for rank in (shift.rank_before, shift.rank_after))
    pass_mark = pass_mark_of(evening, evening.settings.aggregate)
    marks = (number(mark, pass_mark=pass_mark) for mark in (shift.mark_before, shift.mark_after))
    return evening.proposal(shift.plan).title, " → ".join(places), " → ".join(marks)


def _reason(card: RevisedCard, reason: str) -> str:
    return "" if CardState.RECUSED in (card.first, card.latest) else one_line(reason)


def _answer(given: str) -> str:
    return decimal_comma(code_word("marks", "mark", given))


def _state(state: CardState | None) -> str:
    return _("cijfers") if state is None else code_word("scorecards", "state", state)


def _groups(ranking: Ranking) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    for place in ranking.places:
        groups.setdefault(place.rank, []).append(place.plan)
    return list(groups.values())


def _exact(mark: Value | None) -> str | float | None:
    return str(mark) if isinstance(mark, Fraction) else mark
