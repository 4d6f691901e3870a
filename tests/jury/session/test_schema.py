"""The tables in the file and the rows in the code are one story."""

import sqlite3

import pytest

from jury.language import LANGUAGES
from jury.session import schema, stored
from jury.session.migrations import migrate
from scoring.card import OF_A_WHOLE_CARD


def test_every_field_of_every_row_has_its_column() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    for layout in stored.LAYOUTS.values():
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{layout.name}")')]
        assert columns == list(layout.columns), layout.name


def test_all_our_tables_are_strict() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    loose = [
        name
        for _schema, name, kind, _columns, _rowid, strict in connection.execute("PRAGMA table_list")
        if kind == "table" and not strict and not name.startswith("sqlite_") and name not in schema.THEIRS
    ]
    assert loose == []


def test_every_state_of_a_whole_card_can_be_stored() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    for number, state in enumerate(OF_A_WHOLE_CARD):
        connection.execute("INSERT INTO scorecards (proposal, juror, state) VALUES ('V1', ?, ?)", (f"J{number}", state))
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO scorecards (proposal, juror, state) VALUES ('V2', 'J1', 'onzin')")


def test_every_language_of_an_evening_can_be_stored() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    for language in LANGUAGES:
        connection.execute("DELETE FROM session")
        connection.execute("INSERT INTO session (title, language) VALUES ('Avond', ?)", (language,))
