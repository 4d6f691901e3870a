"""The marks held card by card answer as a plain table of rows does, whatever is put in them."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.model import mark_rows
from jury.model.mark_rows import MarkRows
from jury.model.tables import Key, Row

IDS = st.sampled_from(["V1", "V02", "é", "", "a\x1eb", "a\x1f", "\x1e", "\ud83d"])
KEYS: st.SearchStrategy[Key] = st.tuples(IDS, IDS, IDS)
MARKS = st.sampled_from(["7", "7.5", "abstained", "", "zeven", "7\x1fb\x1e8", "\x1e", None, 7, ["7"]])
ROWS: st.SearchStrategy[Row] = st.one_of(
    MARKS.map(lambda mark: {"mark": mark}), st.just({}), st.just({"mark": "7", "by": "J1"}), st.just({"by": "J1"})
)
STEPS = st.lists(st.tuples(st.sampled_from(["put", "put", "put", "drop", "copy"]), KEYS, ROWS), max_size=30)
NO_KEYS: tuple[Any, ...] = ((), ("V1",), ("V1", "J1"), ("V1", "J1", "a", "b"), ("V1", "J1", 7), (None, "J1", "a"))


def in_order(rows: Mapping[Key, Row]) -> list[tuple[Key, Row]]:
    return sorted(rows.items(), key=lambda item: item[0])


@given(STEPS)
def test_it_answers_as_a_plain_table_does(steps: list[tuple[str, Key, Row]]) -> None:
    plain: dict[Key, Row] = {}
    marks = MarkRows()
    left_behind: list[tuple[MarkRows, dict[Key, Row]]] = []
    for what, key, row in steps:
        if what == "put":
            plain[key] = row
            marks[key] = row
        elif what == "drop" and key in plain:
            del plain[key], marks[key]
        elif what == "drop":
            with pytest.raises(KeyError):
                del marks[key]
        else:
            left_behind.append((marks, dict(plain)))
            marks = marks.copy()
        assert (key in marks, marks.get(key)) == (key in plain, plain.get(key))
    for found, wanted in [*left_behind, (marks, plain)]:
        assert list(found.items()) == in_order(wanted)
        assert list(found) == sorted(wanted)
        assert (len(found), bool(found)) == (len(wanted), bool(wanted))
        assert found == wanted
        assert wanted == found
        assert found == MarkRows.of(wanted)


@given(st.dictionaries(KEYS, ROWS), st.dictionaries(KEYS, ROWS))
def test_two_are_equal_where_the_plain_tables_are(one: dict[Key, Row], other: dict[Key, Row]) -> None:
    assert (MarkRows.of(one) == MarkRows.of(other)) == (one == other)
    assert (MarkRows.of(one) == other) == (one == other)


@given(st.dictionaries(KEYS, ROWS))
def test_its_cells_are_every_mark_of_every_criterion(rows: dict[Key, Row]) -> None:
    marks = [(key[2], row.get("mark")) for key, row in rows.items()]
    assert MarkRows.of(rows).cells == {(name, mark if isinstance(mark, str) else repr(mark)) for name, mark in marks}


def test_its_cells_are_those_of_now() -> None:
    marks = MarkRows.of({("V1", "J1", "a"): {"mark": "7"}})
    assert marks.cells == {("a", "7")}
    marks["V1", "J1", "a"] = {"mark": "8"}
    assert marks.cells == {("a", "8")}


@pytest.mark.parametrize("key", NO_KEYS)
def test_a_key_that_is_none_of_a_mark_is_not_there_and_cannot_come_in(key: Any) -> None:
    marks = MarkRows.of({("V1", "J1", "a"): {"mark": "7"}})
    assert key not in marks
    with pytest.raises(KeyError):
        del marks[key]
    with pytest.raises(ValueError, match="marks"):
        marks[key] = {"mark": "7"}
    with pytest.raises(ValueError, match="marks"):
        MarkRows.of({key: {"mark": "7"}})


def test_without_looking_for_its_separators_an_id_would_be_taken_for_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken variant: separators that cannot be in a text, so that nobody finds them there."""
    rows: dict[Key, Row] = {("V1", "J1", "a\x1e5\x1fb"): {"mark": "7"}}
    assert MarkRows.of(rows) == rows
    monkeypatch.setattr(mark_rows, "_separates", lambda _text, _marks: True)
    assert MarkRows.of(rows) != rows
