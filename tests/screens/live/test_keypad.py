"""The numeric keypad in a terminal that tells its keys from the others: each does what its namesake does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import demo_on_scale, marks_of, notes, pitch_of, screen_text, settled, typed
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.widgets import Input, TextArea

from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.live import keypad

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


def press(app: App[None], *codes: str) -> None:
    """Send keys as a terminal with the kitty protocol does."""
    for code in codes:
        for event in XTermParser().feed(f"\x1b[{code}"):
            app.post_message(event)


@pytest.mark.parametrize("decimal", ["57409u", "57416u", "57409;;44u"])
async def test_a_mark_with_a_half_is_typed_on_the_keypad(
    make_evening: MakeEvening, open_console: OpenConsole, decimal: str
) -> None:
    app = open_console(make_evening(demo_on_scale("1", "10", "0.5")))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        press(app, "57407u", decimal, "57404u", "57406u")
        await settled(pilot)
        assert list(marks_of(app.evening, "J1", pitch_of(app).grid.proposal).values()) == ["8.5", "7"]


async def test_a_mark_below_zero_is_typed_on_the_keypad(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(demo_on_scale("-5", "5", "1")))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        press(app, "57412u", "57402u", "57414u")
        await settled(pilot)
        assert "[·]" in screen_text(app)
        assert " -3 " in screen_text(app)


async def test_a_number_is_typed_on_the_keypad_in_a_field(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "slash")
        press(app, "57400u", "57409u", "57404u", "57412u", "57413u", "57410u")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "1,5-+/"


def test_every_other_key_stays_what_it_is() -> None:
    for key in (events.Key("comma", ","), events.Key("8", "8"), events.Key("f3", None), events.Key("ctrl+p", "\x10")):
        assert keypad.as_ordinary(key) is key


async def test_a_block_that_is_pasted_on_the_grid_is_refused_in_a_sentence(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before = app.evening.records
        app.post_message(events.Paste("7\t8\n6\t9\n"))
        await settled(pilot)
        assert app.evening.records == before
        assert notes(app)[0].startswith("Cijfers plakken kan niet: er is niets veranderd.")


@pytest.mark.parametrize("mode", ["f2", "f4", "f8", "ctrl+o"])
async def test_what_is_pasted_where_no_text_fits_is_said_to_be_nowhere(
    evening_file: Path, open_console: OpenConsole, mode: str
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, mode)
        app.post_message(events.Paste("Wim was te laat"))
        await settled(pilot)
        assert notes(app) == ["Hier kunt u niets plakken. Er is niets veranderd."]


async def test_what_is_pasted_in_a_text_goes_in_without_a_word(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2", "n")
        app.screen.query(TextArea).first().focus()
        await pilot.pause()
        app.post_message(events.Paste("Een zin.\nNog een."))
        await pilot.pause()
        assert "Een zin." in app.screen.query(TextArea).first().text
        assert notes(app) == []
