"""A mark opens as a sum that can be followed with pencil and paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from secret_modes import STANDINGS, lifted, seen, words, written
from textual.pilot import Pilot

from jury.example import example_records
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.standings.screen import StandingsScreen
from screens.toolkit.paper import Paper

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


async def opened(pilot: Pilot[None], app: JuryApp, *keys: str) -> str:
    """Open the sum of the plan that these keys lead to, and give the whole page."""
    await lifted(pilot, STANDINGS)
    await pilot.press(*keys, "enter")
    await pilot.pause()
    assert isinstance(app.screen, StandingsScreen)
    return written(app.screen.sum)


async def test_the_sum_of_the_winner_is_exact_to_the_last_fraction(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        text = words(await opened(pilot, console))
        assert "57,55 ÷ 7 kaarten = 8,2214… (precies 1151/140), afgerond 8,2." in text
        assert "Renée van ’t Hof 7,85 = 157/20" in text
        assert "8 × 20 = 160" in text
        assert "785 ÷ 100 = 7,85 = 157/20" in text
        assert "samen 57,55 = 1151/20" in text


async def test_the_commas_of_the_cards_stand_under_each_other(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        page = (await opened(pilot, console)).splitlines()
        assert {line.index(",") for line in page[2:9] if "," in line} == {page[10].index(",")}


async def test_a_card_that_does_not_count_says_why(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        text = words(await opened(pilot, console, "down"))
        assert "× Hüseyin Karataş verschoond: stapte bij dit plan opzij" in text
        assert "46,8 ÷ 6 kaarten = 7,8 (precies 39/5)." in text


async def test_the_steps_that_settled_a_tie_can_be_read(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        text = words(await opened(pilot, console, "down"))
        assert "Precies hetzelfde cijfer als Gewoon een buur." in text
        assert "1. ‘Dragers uit de wijk’ geeft de doorslag: De Lange Tafel (8,3) tegen Gewoon een buur (7,9)." in text
        assert "Dragers uit de wijk 8,3333…" in text


async def test_n_turns_to_the_next_plan_and_escape_goes_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await opened(pilot, console)
        await pilot.press("n")
        await pilot.pause()
        assert "De Lange Tafel" in seen(console).splitlines()[3]
        await pilot.press("escape")
        await pilot.pause()
        assert "Gewoon een buur" in seen(console)


@pytest.mark.parametrize("page", ["enter", "z"])
async def test_behind_the_curtain_a_page_stays_open_and_takes_keys_once_it_is_up_again(
    console: JuryApp, page: str
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press(page)
        await pilot.pause()
        focused = console.focused
        await pilot.press("f3")
        await lifted(pilot, STANDINGS)
        assert isinstance(focused, Paper)
        assert console.focused is focused
        assert "Enter openen" not in seen(console)


async def test_where_there_is_room_the_sum_stands_beside_the_ranking(console: JuryApp) -> None:
    async with console.run_test(size=(200, 60)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.pause()
        assert "57,55 ÷ 7 kaarten" in seen(console)
        assert "Het Geveltuincol" in seen(console)


async def test_a_ranking_by_another_method_does_not_pretend_to_be_this_sum(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    settings = {**records["settings"][()], "aggregate": "median"}
    app = open_console(make_evening({**records, "settings": {(): settings}}))
    async with app.run_test(size=(80, 24)) as pilot:
        text = words(await opened(pilot, app))
        assert "De stand rekent anders (Middelste cijfer (mediaan)): daar is het cijfer 8,3." in text
        assert "afgerond" not in text
