"""The arithmetic gets what is on the cards, held in tuples or in arrays."""

from decimal import Decimal
from fractions import Fraction

import pytest
from evenings_by_hand import small_records
from hypothesis import given
from hypothesis import strategies as st

from jury.model import marked, marked_at_once
from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.standings.as_json import standings_json
from jury.standings.ranking import ranking_of
from scoring.marked_round import ABSTAINED, Card, CardState, Cell, MarkedRound
from scoring.reading.card_table import CardTable

SETTINGS = {"scale_min": "1", "scale_max": "10", "scale_step": "0.5"}
PLANS, JURORS = ("V1", "V2", "V3"), ("J1", "J2", "J3")
CARDS: st.SearchStrategy[Key] = st.tuples(st.sampled_from(PLANS), st.sampled_from(JURORS))
CELLS: st.SearchStrategy[Key] = st.tuples(st.sampled_from(PLANS), st.sampled_from(JURORS), st.sampled_from("ab"))
MARKED: st.SearchStrategy[Row] = st.sampled_from(["1", "2.5", "7", "10", ABSTAINED]).map(lambda mark: {"mark": mark})
SAID: st.SearchStrategy[Row] = st.sampled_from(["absent", "recused", "abstained", None]).map(
    lambda state: {"state": state} if state else {}
)
INTERESTS = st.lists(
    st.tuples(st.sampled_from(PLANS), st.sampled_from(JURORS), st.sampled_from(["recuse", "declare"])), max_size=4
)


@st.composite
def evenings(draw: st.DrawFn) -> Evening:
    """Evenings with cards of any kind, read or after a change."""
    interests = enumerate(draw(INTERESTS), start=1)
    rows: dict[Key, Row] = {
        (nr,): {"nr": nr, "proposal": plan, "juror": juror, "kind": "other", "measure": measure}
        for nr, (plan, juror, measure) in interests
    }
    tables: Records = {
        "marks": draw(st.dictionaries(CELLS, MARKED)),
        "scorecards": draw(st.dictionaries(CARDS, SAID)),
        "interests": rows,
    }
    return Evening({**small_records(settings=SETTINGS), **tables})


def as_a_table(evening: Evening, patch: pytest.MonkeyPatch) -> MarkedRound:
    """Give the round as if it were a large one."""
    patch.setattr(marked, "LARGE", 0)
    found = marked.marked_round(evening, evening.in_play)
    assert isinstance(found.cards, CardTable)
    return found


def cell(evening: Evening, plan: str, juror: str, criterion: str) -> Cell:
    mark = evening.card(plan, juror).marks.get(criterion)
    return ABSTAINED if mark == ABSTAINED else None if mark is None else int(Decimal(mark) * 2)


@given(evenings())
def test_every_cell_and_state_is_that_of_the_card(evening: Evening) -> None:
    found = evening.marked_round
    assert (found.plans, found.jurors, found.unit, found.step) == (PLANS, JURORS, Fraction(1, 2), 1)
    assert found.cards == tuple(
        tuple(
            Card(tuple(cell(evening, plan, juror, name) for name in "ab"), evening.card(plan, juror).declared)
            for juror in JURORS
        )
        for plan in PLANS
    )


@given(evenings())
def test_a_large_round_holds_the_same_cards_in_arrays(evening: Evening) -> None:
    with pytest.MonkeyPatch.context() as patch:
        table = as_a_table(evening, patch)
    assert tuple(table.cards) == evening.marked_round.cards
    assert table._replace(cards=()) == evening.marked_round._replace(cards=())


def test_the_standings_of_a_large_round_are_those_of_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    marks: dict[Key, Row] = {
        (plan, juror, name): {"mark": str((at * 7 + len(juror + name)) % 10 + 1)}
        for at, plan in enumerate(PLANS)
        for juror in JURORS
        for name in "ab"
    }
    records: Records = {**small_records(), "marks": marks}
    small = Evening(records)
    wanted = standings_json(small, ranking_of(small))
    monkeypatch.setattr(marked, "LARGE", 0)
    large = Evening(records)
    assert isinstance(large.marked_round.cards, CardTable)
    assert standings_json(large, ranking_of(large)) == wanted


def test_marks_too_large_for_an_array_are_held_in_tuples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked, "LARGE", 0)
    monkeypatch.setattr(marked_at_once, "LARGEST", 6)
    evening = Evening({**small_records(), "marks": {("V1", "J1", "a"): {"mark": "7"}}})
    assert evening.marked_round.cards[0][0] == Card((7, None))
    assert isinstance(evening.marked_round.cards, tuple)


@pytest.mark.parametrize("large", [False, True])
def test_what_no_criterion_or_juror_of_the_evening_has_does_not_count(
    large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marked, "LARGE", 0 if large else 100)
    rows: dict[Key, Row] = {
        ("V1", "J1", "a"): {"mark": "7"},
        ("V1", "J1", "z"): {"mark": "8"},
        ("V1", "J9", "a"): {"mark": "9"},
        ("V2", "J1", "a\x1fb"): {"mark": "3"},
        ("V2", "J1", "b"): {"mark": "4"},
    }
    found = Evening({**small_records(), "marks": rows}).marked_round
    assert isinstance(found.cards, CardTable if large else tuple)
    assert found.cards[0][0] == Card((7, None))
    assert found.cards[1][0] == Card((None, 4))
    assert all(card == Card((None, None)) for row in found.cards for card in row[1:])
    assert CardState.RECUSED not in [card.declared for row in found.cards for card in row]
