"""The evidence of an outcome: what the jury handed in and the rules it agreed, without a name in it."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count, product
from string import ascii_uppercase
from typing import Any, Final

from jury.model.evening import Evening
from jury.model.scorecards import Mark, Scorecard
from jury.model.values import decimal_text
from jury.standings.as_json import standings_json
from jury.standings.ranking import Ranking

Card = dict[str, str] | str
"""A word where a card has a state as a whole, else its marks by criterion."""
DECIMALS: Final = 6
"""As many of a value with roots in it are the same on every machine, and more than anybody prints."""


def bundle_of(evening: Evening, ranking: Ranking) -> dict[str, Any]:
    """Give the evidence with the outcome that it is held against, by the method of that outcome."""
    outcome = standings_json(evening, ranking)
    plans = {row.id for row in evening.in_play}
    return {
        **evidence_of(evening),
        "method": ranking.standings.method,
        "results": [
            {**row, "mark": row["mark"] if row["exact"] else _rounded(row["mark"])} for row in outcome["results"]
        ],
        "unranked": [row for row in outcome["unranked"] if row["proposal"] in plans],
    }


def evidence_of(evening: Evening) -> dict[str, Any]:
    """Give all that the outcome follows from, as JSON can hold it: numbers as exact text, jurors as letters.

    The plans are those that can have a place, in pitch order. A cell that is not there is open. The letters go by what
    is on the cards, so that they tell nothing of the order in which the jury sits.
    """
    settings = evening.settings
    plans = [row.id for row in evening.in_play]
    columns = sorted(([_as_json(evening.card(plan, row.id)) for plan in plans] for row in evening.jurors), key=_as_text)
    letters = [letter for letter, _column in zip(every_letter(), columns, strict=False)]
    return {
        "method": settings.aggregate,
        "quorum": settings.quorum,
        "scale": {
            "min": decimal_text(settings.scale_min),
            "max": decimal_text(settings.scale_max),
            "step": decimal_text(settings.scale_step),
        },
        "pass_mark": None if settings.pass_mark is None else decimal_text(settings.pass_mark),
        "tie_break": list(settings.tie_break),
        "tie_decisions": [list(row.proposals) for row in evening.tie_decisions],
        "criteria": [
            {"id": row.id, "name": row.name, "weight": decimal_text(row.weight), "counts": row.counts}
            for row in evening.criteria
        ],
        "plans": plans,
        "jurors": letters,
        "cards": {
            plan: {letter: column[at] for letter, column in zip(letters, columns, strict=True)}
            for at, plan in enumerate(plans)
        },
    }


def every_letter() -> Iterator[str]:
    """Give A, B, … Z, AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _rounded(value: float) -> float:
    return round(value, DECIMALS) + 0.0  # which makes a nought of a nought below nothing


def _as_json(card: Scorecard) -> Card:
    return card.declared.value if card.declared is not None else {of: _written(mark) for of, mark in card.marks.items()}


@cache
def _written(mark: Mark) -> str:
    """Write a mark; there are few different ones."""
    return mark if isinstance(mark, str) else decimal_text(mark)


def _as_text(column: list[Card]) -> list[str]:
    """Give the cards of one juror as texts, which can be put in an order."""
    return [card if isinstance(card, str) else _in_order(card) for card in column]


def _in_order(card: Mapping[str, str]) -> str:
    return repr(sorted(card.items()))
