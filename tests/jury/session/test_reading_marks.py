"""Marks come from the file a card at a time, and are the rows that are in it, whatever they hold."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.model.mark_rows import MarkRows
from jury.model.tables import Key, Records, Row
from jury.session import digests, journal, schema, stored
from jury.session.author import author
from jury.session.stored import read_records

IDS = st.one_of(
    st.sampled_from(["V1", "V10", "V2", "é", "", "a\x1eb", "\x1f", "a\x00b", "😀", "ﬀ"]), st.text(max_size=3)
)
MARKS = st.sampled_from(["7", "7.5", "abstained", "", "7\x1fb\x1e8", "\x1e"])
TABLES = st.dictionaries(st.tuples(IDS, IDS, IDS), MARKS.map(lambda mark: {"mark": mark}), max_size=20)


@contextmanager
def file_with(rows: dict[Key, Row], encoding: str = "UTF-8") -> Iterator[sqlite3.Connection]:
    """Give the tables of a session file with these marks; what they name is not there."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA encoding = '{encoding}'")
    for statement in schema.statements(schema.VERSION):
        connection.execute(statement)
    connection.executemany("INSERT INTO marks VALUES (?, ?, ?, ?)", [(*key, row["mark"]) for key, row in rows.items()])
    yield connection
    connection.close()


def digest_by_hand(rows: dict[Key, Row]) -> int:
    """Sum the hash of every card: "marks", plan, juror and each criterion with its mark, by their ids."""
    cards: dict[Key, dict[str, object]] = {}
    for key, row in rows.items():
        cards.setdefault(key[:2], {})[str(key[2])] = row["mark"]
    texts = (
        "\x1f".join(["marks", *map(str, card), *(f"{name}\x1e{marks[name]}" for name in sorted(marks))])
        for card, marks in cards.items()
    )
    return sum(int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) for text in texts) % 2**64


@given(TABLES, st.sampled_from(["UTF-8", "UTF-8", "UTF-16le", "UTF-16be"]))
def test_the_rows_are_those_in_the_file(rows: dict[Key, Row], encoding: str) -> None:
    with file_with(rows, encoding) as connection:
        found = read_records(connection)["marks"]
    assert found == rows
    assert found == MarkRows.of(rows)
    assert list(found) == sorted(rows)


def test_without_counting_a_mark_could_be_taken_for_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken variant: every text is taken for what it looks like."""
    rows: dict[Key, Row] = {("V1", "J1", "a"): {"mark": "7\x1fb\x1e8"}}
    monkeypatch.setattr(stored, "_hold", lambda _cards, _marks: True)
    with file_with(rows) as connection:
        assert read_records(connection)["marks"] != rows


@given(TABLES)
def test_the_digest_is_that_of_every_card(rows: dict[Key, Row]) -> None:
    with file_with(rows) as connection:
        records = read_records(connection)
        assert digests.digest_of(records, connection)["marks"] == digest_by_hand(rows)
        assert digests.digest_of({**records, "marks": rows}, connection)["marks"] == digest_by_hand(rows)


def test_the_digest_of_a_card_never_changes() -> None:
    """Files hold it: another one would call every file that there is changed behind its journal."""
    rows: dict[Key, Row] = {
        ("V01", "J1", name): {"mark": mark} for name, mark in {"b": "7", "a": "abstained", "é": "8.5"}.items()
    }
    with file_with(rows) as connection:
        assert digests.digest_of(read_records(connection), connection)["marks"] == 0x5E57C4BFBE0866B6


@given(st.lists(st.tuples(st.text(max_size=5), st.one_of(st.none(), st.text(max_size=5))), max_size=4))
def test_entries_that_are_read_in_pieces_have_the_same_digest(written: list[tuple[str, str | None]]) -> None:
    with file_with({}) as connection, pytest.MonkeyPatch.context() as patch:
        for what, reason in written:
            entry = journal.make_entry(journal.read_head(connection), "", author("secretary", what), what, (), reason)
            journal.append(connection, entry._replace(new=f"[{what * 3}]"))
        nothing: Records = {name: {} for name in stored.LAYOUTS}
        whole = digests.digest_of(nothing, connection)
        patch.setattr(digests, "LARGE_FILE", 0)
        patch.setattr(digests, "PIECE", 2)
        assert digests.digest_of(nothing, connection) == whole
