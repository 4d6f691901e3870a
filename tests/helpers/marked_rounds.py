"""Marked rounds for tests: written out as tables, read from a definition, or drawn at random."""

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from scoring.marked_round import ABSTAINED, Card, CardState, Cell, Criterion, MarkedRound

EXAMPLE = Path(__file__).parent.parent / "data" / "voorbeeldsessie.toml"
WEIGHTS = (1, 2, 3, 20, Fraction(1, 2), Fraction(5, 7), Fraction("0.35"))
DECLARED = (CardState.ABSENT, CardState.RECUSED, CardState.ABSTAINED)


def from_marks(marks: Mapping[str, Sequence[int | None]], quorum: int = 1) -> MarkedRound:
    """One criterion of weight 1; per plan a mark per juror, None for a juror who was absent."""
    jurors = tuple(f"J{j + 1}" for j in range(len(next(iter(marks.values())))))
    absent = Card((None,), CardState.ABSENT)
    return MarkedRound(
        criteria=(Criterion("total", Fraction(1)),),
        plans=tuple(marks),
        jurors=jurors,
        cards=tuple(tuple(absent if mark is None else Card((mark,)) for mark in row) for row in marks.values()),
        quorum=quorum,
    )


def from_cards(weights: Mapping[str, Fraction | int], cards: Mapping[str, Sequence[Sequence[Cell]]]) -> MarkedRound:
    """Per plan a row of cells per juror."""
    return MarkedRound(
        criteria=tuple(Criterion(name, Fraction(weight)) for name, weight in weights.items()),
        plans=tuple(cards),
        jurors=tuple(f"J{j + 1}" for j in range(len(next(iter(cards.values()))))),
        cards=tuple(tuple(Card(tuple(cells)) for cells in row) for row in cards.values()),
    )


def shuffled(marked: MarkedRound, plans: list[int], jurors: list[int]) -> MarkedRound:
    """The same evening with the plans and the jurors in another order, given by their positions."""
    return marked._replace(
        plans=tuple(marked.plans[plan] for plan in plans),
        jurors=tuple(marked.jurors[juror] for juror in jurors),
        cards=tuple(tuple(marked.cards[plan][juror] for juror in jurors) for plan in plans),
    )


def example_definition() -> dict[str, Any]:
    return tomllib.loads(EXAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)


def example_round() -> MarkedRound:
    """The example evening, in pitch order."""
    evening = example_definition()
    criteria = [criterion["id"] for criterion in evening["criteria"]]
    jurors = tuple(juror["id"] for juror in evening["jurors"])
    plans = sorted(
        (plan for plan in evening["proposals"] if plan["status"] != "withdrawn"), key=lambda plan: plan["order"]
    )

    def card(entry: Mapping[str, Any]) -> Card:
        cells = tuple(entry.get(criterion) for criterion in criteria)
        return Card(cells, CardState(entry["state"]) if "state" in entry else None)

    return MarkedRound(
        criteria=tuple(Criterion(c["id"], Fraction(c["weight"])) for c in evening["criteria"]),
        plans=tuple(plan["id"] for plan in plans),
        jurors=jurors,
        cards=tuple(
            tuple(card(evening["scorecards"][plan["id"]].get(juror, {})) for juror in jurors) for plan in plans
        ),
        quorum=evening["settings"]["quorum"],
    )


@st.composite
def marked_rounds(
    draw: st.DrawFn, max_plans: int = 7, max_jurors: int = 6, gaps: bool = True, at_least: int = 1
) -> MarkedRound:
    """An evening at random: few different marks, often equal weights, so that ties are common; every state of a card.

    All cards come off one tape of bytes from a drawn seed, which is many times quicker than to draw each cell by itself
    and repeats itself less; what shrinks is the size of the evening.
    """
    criteria = draw(st.integers(1, 4))
    plans, jurors = draw(st.integers(at_least, max_plans)), draw(st.integers(at_least, max_jurors))
    odd = st.lists(st.sampled_from(WEIGHTS), min_size=criteria, max_size=criteria)
    weights: list[int | str] = draw(st.one_of(st.just([1] * criteria), odd))
    counts = [True, *draw(st.lists(st.booleans(), min_size=criteria - 1, max_size=criteria - 1))]
    lowest, different = draw(st.sampled_from([(13, 3), (13, 3), (2, 19)]))
    length = plans * jurors * (criteria + 1)
    tape = iter(Random(draw(st.integers(0, 2**32))).randbytes(length))

    def cell(byte: int) -> Cell:
        if gaps and byte >= 240:
            return ABSTAINED if byte % 2 else None
        return lowest + byte % different

    def card() -> Card:
        state = next(tape)
        cells = tuple(cell(next(tape)) for _ in range(criteria))
        return Card(cells, DECLARED[state % 3] if gaps and state >= 200 else None)

    return MarkedRound(
        criteria=tuple(Criterion(f"c{i}", Fraction(weights[i]), counts[i]) for i in range(criteria)),
        plans=tuple(f"V{p + 1:02}" for p in range(plans)),
        jurors=tuple(f"J{j + 1}" for j in range(jurors)),
        cards=tuple(tuple(card() for _ in range(jurors)) for _ in range(plans)),
        unit=draw(st.sampled_from([Fraction(1), Fraction(1, 2)])),
        quorum=draw(st.integers(1, 3)) if gaps else 1,
        scale=(1, 25),
    )
