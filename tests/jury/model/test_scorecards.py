"""The cards are made where somebody looks, and are those of the rows of that moment."""

from decimal import Decimal, InvalidOperation

import pytest
from evenings_by_hand import small_records
from hypothesis import given
from hypothesis import strategies as st

from jury.model.changes import Change, Changes, drop, put
from jury.model.evening import Evening
from jury.model.scorecards import cards_of
from jury.model.tables import Records
from jury.round.marking import MarkGiven
from scoring.marked_round import CardState

CARDS = st.tuples(st.sampled_from(["V1", "V2"]), st.sampled_from(["J1", "J2"]))
STEPS = st.lists(
    st.tuples(CARDS, st.sampled_from(["a", "b", ""]), st.sampled_from(["7", "8.5", "abstained", ""]), st.booleans()),
    max_size=12,
)


def changes(evening: Evening, card: tuple[str, str], criterion: str, answer: str) -> Changes:
    """Give what puts an answer on a card, in a cell or on the whole; an empty one takes it away."""
    table, key = ("marks", (*card, criterion)) if criterion else ("scorecards", card)
    if not answer:
        return drop(evening.records, table, [key] if key in evening.records.get(table, {}) else [])
    return put(evening.records, table, key, {"mark": answer} if criterion else {"state": "absent"})


@given(STEPS)
def test_after_any_changes_they_are_those_of_the_rows(steps: list[tuple[tuple[str, str], str, str, bool]]) -> None:
    evening = Evening(small_records())
    for card, criterion, answer, looked in steps:
        if looked:
            assert evening.cards == cards_of(evening.records)
        evening = evening.after(changes(evening, card, criterion, answer))
        assert bool(evening.cards) == bool(dict(evening.cards))
    assert evening.cards == cards_of(evening.records)
    assert len(evening.cards) == len(list(evening.cards))
    assert [plan in evening.cards for plan in ("V1", "V2", "V3")] == [
        bool(evening.cards.get(plan)) for plan in ("V1", "V2", "V3")
    ]


def test_a_card_that_did_not_change_is_the_same_one() -> None:
    evening = Evening(small_records())
    for juror in ("J1", "J2"):
        evening = evening.after(put(evening.records, "marks", ("V1", juror, "a"), {"mark": "7"}))
    before = evening.cards["V1"]
    after = evening.after(put(evening.records, "marks", ("V1", "J2", "a"), {"mark": "8"})).cards["V1"]
    assert after["J1"] is before["J1"]
    assert after["J2"] != before["J2"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (Change("marks", ("V1", "J1", "a"), None, {"mark": "zeven"}), InvalidOperation),
        (Change("marks", ("V1", "J1", "a"), None, {}), KeyError),
        (Change("marks", ("V1", "J1"), None, {"mark": "7"}), ValueError),
        (Change("scorecards", ("V1", "J1"), None, {"state": "weg"}), ValueError),
    ],
)
def test_what_is_on_no_card_is_found_when_it_comes_in(change: Change, error: type[Exception]) -> None:
    with pytest.raises(error):
        Evening(small_records()).after([change])


def test_a_card_with_a_state_and_marks_has_both() -> None:
    records: Records = {
        "scorecards": {("V1", "J1"): {"state": "abstained"}},
        "marks": {("V1", "J1", "a"): {"mark": "7"}},
    }
    card = cards_of(records)["V1"]["J1"]
    assert (card.declared, card.marks) == (CardState.ABSTAINED, {"a": 7})


def test_the_marks_of_a_card_come_in_the_order_of_the_criteria_however_they_were_given() -> None:
    records = small_records()
    backwards = {**records, "criteria": dict(reversed(list(records["criteria"].items())))}
    evening = Evening(backwards)
    for criterion in ("a", "b"):
        evening = evening.after(MarkGiven("V1", "J1", criterion, Decimal(7)).decided(evening))
    assert list(evening.card("V1", "J1").marks) == list(cards_of(evening.records)["V1"]["J1"].marks) == ["b", "a"]
