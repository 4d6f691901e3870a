"""A round held in arrays gives what the same round gives card by card: the same numbers, exact, of the same types."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from large_rounds import in_arrays
from marked_rounds import from_cards, marked_rounds

from scoring.explanation import explain
from scoring.marked_round import ABSTAINED, Card, CardState, MarkedRound
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reading import many_fractions as module
from scoring.reading.at_once import AtOnce
from scoring.reading.card_table import ABSTAINED_MARK, OPEN_MARK, CardTable
from scoring.reading.many_fractions import many_fractions
from scoring.reasons import NotApplicable
from scoring.robustness.winners import winners_without_each_juror
from scoring.spread import spreads

RULES = ("criterion:c0", "head_to_head", "deliberation", "lottery:7")
HUGE = 2**61


def told(marked: MarkedRound, method: str = "mean_of_jurors") -> str:
    """The standings as text: a number of numpy's would not look like one of Python's."""
    rules = [rule for rule in RULES if rule.partition(":")[2] in ("", "7", marked.criteria[0].id)]
    try:
        return repr(rank(marked, method, rules, [marked.plans[::-1]]))
    except NotApplicable as refusal:
        return repr((refusal.reason, refusal.groups))


@given(marked_rounds(), st.sampled_from(sorted(METHODS)))
def test_the_standings_and_their_reasons_are_the_same(marked: MarkedRound, method: str) -> None:
    table = in_arrays(marked)

    assert isinstance(table.reading, AtOnce)
    assert told(table) == told(marked)
    assert told(table, method) == told(marked, method)


@given(marked_rounds(), st.data())
def test_everything_that_is_read_off_the_cards_is_the_same(marked: MarkedRound, data: st.DataObject) -> None:
    table = in_arrays(marked)
    plan = data.draw(st.sampled_from(marked.plans))
    juror = data.draw(st.integers(0, len(marked.jurors) - 1))

    assert tuple(table.cards) == marked.cards
    assert table.cards[:1] == marked.cards[:1]
    assert table.states == marked.states
    assert [*table.totals.by_plan] == [*marked.totals.by_plan]
    assert table.totals.sums == marked.totals.sums
    assert repr(table.criterion_totals(0).by_plan[-1]) == repr(marked.criterion_totals(0).by_plan[-1])
    assert repr(spreads(table, plan)) == repr(spreads(marked, plan))
    assert repr(explain(table, plan)) == repr(explain(marked, plan))
    assert told(table.without(juror)) == told(marked.without(juror))
    assert told(table.only([0])) == told(marked.only([0]))


@settings(max_examples=50)
@given(marked_rounds(at_least=2))
def test_the_winners_without_each_juror_are_the_same(marked: MarkedRound) -> None:
    mean = METHODS["mean_of_jurors"]

    assert winners_without_each_juror(in_arrays(marked), mean, ["head_to_head"], ()) == winners_without_each_juror(
        marked, mean, ["head_to_head"], ()
    )


def too_large() -> MarkedRound:
    """Marks that 64 bits hold, of which the sums leave them."""
    return from_cards({"a": 2, "b": 3}, {"V1": [(HUGE, HUGE - 1), (HUGE, 5)], "V2": [(7, -HUGE), (None, 8)]})


def test_marks_too_large_for_the_sums_of_arrays_stay_exact() -> None:
    marked = too_large()

    assert told(in_arrays(marked)) == told(marked)
    assert rank(in_arrays(marked)).places[0].mark == Fraction(2 * HUGE + 3 * (HUGE - 1) + 2 * HUGE + 3 * 5, 10)


def test_without_the_look_at_their_size_they_would_come_out_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AtOnce, "fits", lambda _self, _weights: True)

    assert told(in_arrays(too_large())) != told(too_large())


@pytest.mark.parametrize(("weight", "unit"), [(1, Fraction(2**62)), (1, Fraction(1, 2**62)), (2**62, Fraction(1))])
def test_large_weights_and_units_stay_exact(weight: int, unit: Fraction) -> None:
    marked = from_cards({"a": weight, "b": 1}, {"V1": [(8, 7), (6, 9)], "V2": [(7, 7), (-6, None)]})
    marked = marked._replace(unit=unit)

    assert told(in_arrays(marked)) == told(marked)


def test_a_blank_that_does_not_count_leaves_the_card_complete() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(8, None), (6, ABSTAINED)], "V2": [(7, 5), (6, None)]})
    marked = marked._replace(criteria=(marked.criteria[0], marked.criteria[1]._replace(counts=False)))
    places = rank(in_arrays(marked)).places

    assert [place.criteria for place in places] == [{"a": 7}, {"a": Fraction(13, 2), "b": 5}]


def test_a_card_in_a_table_reads_like_any_other() -> None:
    marks = np.array([[[7, OPEN_MARK]], [[ABSTAINED_MARK, 8]]], dtype=np.int64)
    table = CardTable(marks, np.array([[0, 2]], dtype=np.int8))

    assert table[0] == (Card((7, ABSTAINED)), Card((None, 8), CardState.ABSENT))


@pytest.mark.parametrize(
    ("marks", "declared"),
    [
        (np.zeros((2, 3, 4), np.int32), np.zeros((3, 4), np.int8)),
        (np.zeros((2, 3, 4), np.int64), np.zeros((3, 4), np.int64)),
        (np.zeros((2, 3, 4), np.int64), np.zeros((4, 3), np.int8)),
        (np.zeros((3, 4), np.int64), np.zeros((4,), np.int8)),
        (np.zeros((2, 3, 4), np.int64), np.full((3, 4), 5, np.int8)),
        (np.zeros((2, 3, 4), np.int64), np.full((3, 4), 1, np.int8)),
    ],
)
def test_arrays_that_are_no_cards_are_refused(marks: np.ndarray, declared: np.ndarray) -> None:
    with pytest.raises(ValueError, match="no table of cards"):
        CardTable(marks, declared)


@pytest.mark.parametrize("kept_in", [module.KEPT_IN, (None, None)])
def test_many_fractions_are_those_that_are_made_one_by_one(
    kept_in: tuple[object, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT_IN", kept_in)
    tops, bottoms = np.array([6, -6, 0, 7, 2**62]), np.array([4, 4, 5, 1, 6])
    made = many_fractions(tops, bottoms)
    wanted = [Fraction(top, bottom) for top, bottom in zip(tops.tolist(), bottoms.tolist(), strict=True)]

    assert [(type(one), repr(one), hash(one), one + 1) for one in made] == [
        (type(one), repr(one), hash(one), one + 1) for one in wanted
    ]
