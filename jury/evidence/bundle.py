"""The evidence of an outcome: what the jury handed in and the rules it agreed, without a name in it."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_uppercase
from typing import Any, Final

from jury.model.evening import Evening
from jury.model.scorecards import Scorecard
from jury.standings.as_json import standings_json
from jury.standings.ranking import Ranking

VERSION: Final = 1


def bundle_of(evening: Evening, ranking: Ranking) -> dict[str, Any]:
    """Give the evidence with the outcome that it is held against, by the method of that outcome."""
    return {
        **evidence_of(evening),
        "method": ranking.standings.method,
        "results": standings_json(evening, ranking)["results"],
    }


def evidence_of(evening: Evening) -> dict[str, Any]:
    """Give all that the outcome follows from, as JSON can hold it: numbers as exact text, jurors as letters.

    The plans are those that can have a place, in pitch order. A card is a word where it has a state as a whole, else
    its marks by criterion; a cell that is not there is open.
    """
    settings = evening.settings
    letters = dict(zip((row.id for row in evening.jurors), every_letter(), strict=False))
    plans = [row.id for row in evening.in_play]
    return {
        "evidence": VERSION,
        "session": {"id": evening.session.id, "title": evening.session.title},
        "method": settings.aggregate,
        "quorum": settings.quorum,
        "pass_mark": None if settings.pass_mark is None else str(settings.pass_mark),
        "tie_break": list(settings.tie_break),
        "tie_decisions": [list(row.proposals) for row in evening.tie_decisions],
        "criteria": [
            {"id": row.id, "name": row.name, "weight": str(row.weight), "counts": row.counts}
            for row in evening.criteria
        ],
        "plans": plans,
        "titles": {row.id: row.title for row in evening.in_play},
        "jurors": list(letters.values()),
        "cards": {
            plan: {letter: _as_json(evening.card(plan, juror)) for juror, letter in letters.items()} for plan in plans
        },
    }


def every_letter() -> Iterator[str]:
    """Give A, B, … Z, AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _as_json(card: Scorecard) -> dict[str, str] | str:
    if card.declared is not None:
        return card.declared.value
    return {criterion: str(mark) for criterion, mark in card.marks.items()}
