"""Avond, Jury: codes for the jury screen, given, made for all, and taken away; never in sight beside the form."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from consoles import screen_text, settled
from evenings_by_hand import SECRETARY
from sections import complaint, fill, go_to, text_of

from jury.definition.writing import definition_text
from jury.round.jury import CodesSet
from jury.session.file import SessionFile
from jury.telling.journal import in_words
from screens.console.app import JuryApp
from screens.console.evening.codes_form import CodesForm, new_codes

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


def codes_of(app: JuryApp) -> list[str]:
    return [juror.code for juror in app.evening.jurors]


async def test_a_key_gives_everybody_a_code_and_another_takes_them_away(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "jury")
        await pilot.press("c", "ctrl+g", "ctrl+s")
        await settled(pilot)
        given = codes_of(console)
        assert len(set(given)) == len(given) == 7
        assert all(len(code) == 4 and code.isdecimal() for code in given)
        assert "met een code voor het juryscherm" in " ".join(screen_text(console).split())
        assert not [code for code in given if code in screen_text(console)], "a laptop may be mirrored"
        await pilot.press("u")
        await settled(pilot)
        assert codes_of(console) == [""] * 7
        await pilot.press("c", "ctrl+g", "ctrl+s", "c", "ctrl+r", "ctrl+s")
        await settled(pilot)
        assert codes_of(console) == [""] * 7
        assert "code" not in text_of(section)


async def test_a_code_of_ones_own_is_four_digits(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        await pilot.press("c")
        await settled(pilot)
        fill(console, J2="12a4")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "De code van Hüseyin Karataş heeft geen vier cijfers." in complaint(console)
        fill(console, J2="0412")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert not isinstance(console.screen, CodesForm)
        assert console.evening.juror("J2").code == "0412"


def test_no_code_is_in_the_journal_in_words_nor_in_a_definition_or_a_difference(evening_file: Path) -> None:
    with SessionFile.open(evening_file) as session:
        entry = session.record(CodesSet({"J2": "0412"}), by=SECRETARY)
        assert entry is not None
        told = in_words(entry, session.evening)
        assert (told.what, told.subject, told.details) == ("codes voor het juryscherm", "Hüseyin Karataş", ())
        assert "0412" not in definition_text(session.evening)
    with closing(sqlite3.connect(evening_file)) as connection, connection:
        connection.execute("UPDATE jurors SET code = '9999' WHERE id = 'J2'")
    with SessionFile.open(evening_file, writable=False) as session:
        (difference,) = session.behind
    assert "0412" not in difference.sentence
    assert "9999" not in difference.sentence


def test_codes_differ() -> None:
    assert len(set(new_codes(300))) == 300
