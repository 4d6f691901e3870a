"""In a rehearsal open cards are filled with a key; on the evening itself nothing of that can be done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, settled

from jury.example import demo_records
from jury.model.tables import Records
from jury.standings.progress import open_cells
from screens.console.app import JuryApp
from screens.console.finding import commands
from screens.console.made_up_marks import MadeUpMarksDialog
from screens.toolkit.choices import Choices

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
FILLS = "Open kaarten vullen met verzonnen cijfers"


@pytest.fixture
def rehearsal(make_evening: MakeEvening) -> Path:
    """Give the example evening in its middle, as a rehearsal."""
    records = demo_records()
    return make_evening({**records, "session": {(): {**records["session"][()], "rehearsal": 1}}})


def offered(app: JuryApp) -> bool:
    found, _runs = commands(app.screen)
    return any(each.name == FILLS for each in found)


async def test_on_the_evening_itself_the_key_does_nothing_and_is_not_offered(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.evening.records
        await pilot.press("ctrl+r", "enter")
        await settled(pilot)
        assert not offered(app)
        assert app.evening.records == before


async def test_one_plan_is_filled_and_undo_takes_it_back(rehearsal: Path, open_console: OpenConsole) -> None:
    app = open_console(rehearsal)
    async with app.run_test(size=(80, 24)) as pilot:
        assert offered(app)
        begun = list(open_cells(app.evening, "V09"))
        await pilot.press("ctrl+r")
        assert isinstance(app.screen, MadeUpMarksDialog)
        app.screen.query_one(Choices).move_to("=V09")
        await pilot.press("enter")
        await settled(pilot)
        assert not list(open_cells(app.evening, "V09"))
        assert list(open_cells(app.evening, "V10"))
        await pilot.press("ctrl+z")
        await settled(pilot)
        assert list(open_cells(app.evening, "V09")) == begun


async def test_where_nothing_is_open_it_says_so(rehearsal: Path, open_console: OpenConsole) -> None:
    app = open_console(rehearsal)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+r", "enter")
        await settled(pilot)
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert not isinstance(app.screen, MadeUpMarksDialog)
        assert notes(app)[-1] == "Er zijn geen open kaarten meer."
