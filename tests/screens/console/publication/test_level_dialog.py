"""Who sees what is read in Avond and in Rapport, and another level is chosen there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import screen_text, settled
from secret_modes import REPORT, lifted, words
from sections import go_to
from textual.pilot import Pilot

from jury.example import example_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.publication.levels import level_of
from screens.console.app import JuryApp
from screens.console.publication.level_dialog import LevelDialog
from screens.toolkit.paper import Paper

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


async def in_publication(pilot: Pilot[None]) -> None:
    """Stand on the level in Avond and open it."""
    await go_to(pilot, "publication")
    await pilot.press("w")
    await pilot.pause()


async def in_report(pilot: Pilot[None]) -> None:
    """Open it from Rapport."""
    await lifted(pilot, REPORT)
    await pilot.press("w")
    await pilot.pause()


@pytest.mark.parametrize("opened", [in_publication, in_report])
async def test_the_table_follows_the_level_and_enter_takes_it(
    opened: Callable[[Pilot[None]], object], make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(example_records()))
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(pilot)  # type: ignore[misc]  # a coroutine
        assert isinstance(app.screen, LevelDialog)
        assert "De plaatsen plaats 1–3 plaats 1–3 ja ja" in words(screen_text(app))
        await pilot.press("right")
        await pilot.pause()
        assert "• De plaatsen ja ja ja ja" in words(screen_text(app))
        assert level_of(app.evening.publication) == "usual"
        await pilot.press("enter")
        await settled(pilot)
        assert level_of(app.evening.publication) == "wide"


async def test_escape_leaves_it_as_it_is(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(example_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await in_publication(pilot)
        await pilot.press("right", "right", "escape")
        await settled(pilot)
        assert level_of(app.evening.publication) == "usual"


async def test_in_a_small_window_the_whole_table_can_be_read(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(example_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await in_publication(pilot)
        text = screen_text(app)
        assert "Gemiddelde per criterium" in text
        assert "Enter kiest dit" in text
        assert "Afspraken onder elkaar" not in text
        await pilot.press(*["down"] * 10)
        await pilot.pause()
        assert "Afspraken onder elkaar" in screen_text(app)
        assert "organisatie" in screen_text(app)


async def test_what_is_final_is_only_there_to_read(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    state = {**records["state"][()], "phase": Phase.FINAL.value, "version": 1}
    app = open_console(make_evening({**records, "state": {(): state}}))
    async with app.run_test(size=(100, 40)) as pilot:
        await in_publication(pilot)
        assert "Heropen de avond" in screen_text(app)
        await pilot.press("right", "enter")
        await settled(pilot)
        assert not isinstance(app.screen, LevelDialog)
        assert level_of(app.evening.publication) == "usual"
        assert not app.screen.query(Paper).filter("#facts")
