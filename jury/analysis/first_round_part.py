"""The sealed first round beside what stands now: every place that moved, and every mark that was revised."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from jury.analysis.columns import NOTHING, Part, name, number, table
from jury.language import N_, _, current_language, decimal_comma
from jury.model.evening import Evening
from jury.model.rows import Revision
from jury.model.scorecards import Scorecard
from jury.round.revision import OPEN, first_round, now, revised_marks
from jury.standings import Ranking, first_ranking_of, ranking_if_any
from jury.text import one_line
from scoring.method import Value
from scoring.revision import Shift, shifts

CELL_WORDS = {OPEN: N_("open"), "abstained": N_("onthouden")}
CARD_WORDS = {**CELL_WORDS, "absent": N_("afwezig"), "recused": N_("verschoond")}


class ToldRevision(NamedTuple):
    """A revision in words: whose, of which plan and on what, from → to, and why."""

    proposal: str
    juror: str
    what: str
    change: str
    reason: str


def first_round_part(evening: Evening) -> Part:
    """Tell what revising did to the ranking, and each revision with its reason."""
    return Part(_("De eerste ronde, en wat de jury herzag"), tuple(_lines(evening)))


def revisions_told(evening: Evening, proposal: str | None = None) -> Iterator[ToldRevision]:
    """Tell the revisions, of one plan or of all in the order in which they came."""
    before = first_round(evening)
    marks = revised_marks(evening)
    for row in evening.revisions:
        if proposal not in (None, row.proposal) or not (row.criterion is None or row in marks):
            continue
        if row.criterion:
            what = evening.criterion(row.criterion).short(current_language())
            change = f"{_cell(row.first)} → {_cell(now(evening, row))}"
        else:
            what = _("hele kaart")
            change = f"{_card(before, row, row.first)} → {_card(evening, row, now(evening, row))}"
        juror = one_line(evening.juror(row.juror).name)
        yield ToldRevision(row.proposal, juror, one_line(what), change, one_line(row.reason))


def first_round_json(evening: Evening) -> dict[str, Any] | None:
    """Give the first round as JSON, in the forms of the rest of the analysis; null where nothing was revised."""
    if not evening.revisions:
        return None
    first, ranking = first_ranking_of(evening), ranking_if_any(evening)
    return {
        "ranking": None if first is None else _groups(first),
        "values": None if first is None else {place.plan: _exact(place.mark) for place in first.places},
        "shifts": [
            shift._asdict() | {"mark_before": _exact(shift.mark_before), "mark_after": _exact(shift.mark_after)}
            for shift in _shifts(first, ranking)
        ],
        "revisions": [
            {
                "proposal": row.proposal,
                "juror": row.juror,
                "criterion": row.criterion,
                "first": row.first,
                "now": now(evening, row),
                "reason": row.reason or None,
            }
            for row in evening.revisions
        ],
    }


def _lines(evening: Evening) -> Iterator[str]:
    first, ranking = first_ranking_of(evening), ranking_if_any(evening)
    moved = _shifts(first, ranking)
    if moved:
        heading = (_("eerst → nu"), _("plaats"), _("cijfer"))
        yield from table(heading, [_moved(evening, shift) for shift in moved])
    else:
        yield "  " + _("Dat verandert geen cijfer en geen plaats.")
    for told in revisions_told(evening):
        text = _("{juror}, {plan}, {what}: {change}").format(
            juror=name(told.juror), plan=name(evening.proposal(told.proposal).title), what=told.what, change=told.change
        )
        yield f"  {text}. {told.reason}".rstrip()


def _shifts(first: Ranking | None, ranking: Ranking | None) -> tuple[Shift, ...]:
    return shifts(first.standings, ranking.standings) if first and ranking else ()


def _moved(evening: Evening, shift: Shift) -> tuple[str, str, str]:
    places = (str(rank) if rank else NOTHING for rank in (shift.rank_before, shift.rank_after))
    marks = (number(mark) for mark in (shift.mark_before, shift.mark_after))
    return name(evening.proposal(shift.plan).title), " → ".join(places), " → ".join(marks)


def _cell(held: str) -> str:
    return _(CELL_WORDS[held]) if held in CELL_WORDS else decimal_comma(held)


def _card(evening: Evening, row: Revision, state: str) -> str:
    card: Scorecard = evening.card(row.proposal, row.juror)
    return _("cijfers") if state == OPEN and card.marks else _(CARD_WORDS[state])


def _groups(ranking: Ranking) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    for place in ranking.places:
        groups.setdefault(place.rank, []).append(place.plan)
    return list(groups.values())


def _exact(mark: Value | None) -> str | float | None:
    return str(mark) if isinstance(mark, Fraction) else mark
