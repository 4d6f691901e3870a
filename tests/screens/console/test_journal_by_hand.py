"""A journal that somebody changed by hand: the console goes on, and says which entry cannot be read."""

import sqlite3
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import notes, settled
from evenings_by_hand import SECRETARY
from sections import detail_of, go_to, text_of
from stillness import until

from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
BY_HAND = {
    "no json": ("new", "geen json"),
    "no list": ("new", '{"marks": 9}'),
    "no rows": ("new", "[]"),
    "a table that is not there": ("new", '[["cijfers", ["V01", "J1", "dragers"], {"mark": "9"}]]'),
    "half a key": ("new", '[["marks", ["V01"], {"mark": "9"}]]'),
    "no fields": ("new", '[["marks", ["V01", "J1", "dragers"], ["9"]]]'),
    "a mark that is no text": ("new", '[["marks", ["V01", "J1", "dragers"], {"mark": ["9"]}]]'),
    "a list for a key": ("new", '[["marks", [["V01"], "J1", "dragers"], {"mark": "9"}]]'),
    "an amount that is no number": ("new", '[["proposals", ["V01"], {"cost": "veel"}]]'),
    "a moment that is none": ("at", "gisteravond"),
}


@pytest.fixture(params=BY_HAND)
def changed_file(request: pytest.FixtureRequest, evening_file: Path) -> Path:
    """The evening with a mark in it, of which somebody changed the entry in the journal."""
    with SessionFile.open(evening_file) as session:
        session.record(MarkGiven("V01", "J1", "dragers", Decimal(9)), by=SECRETARY, reason="Fout.")
        changed = session.head.sequence
        session.record(MarkGiven("V01", "J1", "realisme", Decimal(3)), by=SECRETARY, reason="Fout.")
    column, by_hand = BY_HAND[request.param]
    with sqlite3.connect(evening_file) as connection:
        connection.execute(f"UPDATE journal SET {column} = ? WHERE sequence = ?", (by_hand, changed))
    connection.close()
    return evening_file


@pytest.fixture
def no_json_file(evening_file: Path) -> Path:
    """An evening whose second entry is a mark that cannot be read any more."""
    with SessionFile.open(evening_file) as session:
        session.record(MarkGiven("V01", "J1", "dragers", Decimal(9)), by=SECRETARY, reason="Fout.")
    with sqlite3.connect(evening_file) as connection:
        connection.execute("UPDATE journal SET new = 'geen json' WHERE sequence = 2")
    connection.close()
    return evening_file


async def test_the_rest_of_the_logbook_is_shown(changed_file: Path, open_console: OpenConsole) -> None:
    app = open_console(changed_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "logbook")
        await until(pilot, lambda: "avond gemaakt" in text_of(section))
        section.move_to("entry 3")
        await pilot.pause()
        assert "Realisme" in detail_of(app)


async def test_the_entry_is_named_in_one_sentence(no_json_file: Path, open_console: OpenConsole) -> None:
    app = open_console(no_json_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "logbook")
        await until(pilot, lambda: "⚑ niet te lezen" in text_of(section))
        assert "nummer 2, elders gewijzigd" in text_of(section)
        section.move_to("entry 2")
        await pilot.pause()
        assert "‘jury check’" in detail_of(app)


async def test_such_a_file_is_only_read_and_says_so(no_json_file: Path, open_console: OpenConsole) -> None:
    before = no_json_file.read_bytes()
    app = open_console(no_json_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: bool(notes(app)))
        assert "wordt alleen nog gelezen" in notes(app)[-1]
    assert no_json_file.read_bytes() == before
