"""Long names: whole wherever there is room for them, and whole in the detail where a list must cut them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import screen_text, settled
from secret_modes import DELIBERATION, STANDINGS, lifted, saved, seen, words, written
from stillness import until

from jury.example import demo_records, example_records
from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp
from screens.console.standings.screen import StandingsScreen
from screens.toolkit.choices import Choices

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
JUROR = "Maximiliaan van den Bergh"
TITLE = "Een heel lang plan over samen wonen en werken in de wijk met buren, zorg, groen en een buurthuis erbij"


def with_long_titles(records: Records) -> Records:
    plans = {key: {**row, "title": f"{TITLE} {row['id']}"} for key, row in records["proposals"].items()}
    return {**records, "proposals": plans}


def with_many_criteria(count: int) -> Records:
    records = demo_records()
    criteria: dict[Key, Row] = {
        (f"c{n}",): {"nr": n, "id": f"c{n}", "name": f"Criterium {n}"} for n in range(1, count + 1)
    }
    jurors = {**records["jurors"], ("J1",): {**records["jurors"]["J1",], "name": JUROR}}
    settings: dict[Any, Any] = {(): {"tie_break": ["deliberation"]}}
    nothing: Records = {"marks": {}, "scorecards": {}, "log": {}}
    return {**records, "criteria": criteria, "jurors": jurors, "settings": settings, **nothing}


async def test_a_wide_screen_gives_the_jury_their_names_before_it_lists_the_plans(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_many_criteria(12)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert JUROR in screen_text(app)
        assert "Het Geveltuincollect" not in screen_text(app)
        await pilot.resize_terminal(170, 40)
        await settled(pilot)
        assert "Het Geveltuincollect" in screen_text(app)


async def test_where_the_names_fit_the_plans_stay_beside_them(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_many_criteria(6)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert JUROR in screen_text(app)
        assert "Het Geveltuincollect" in screen_text(app)


@SIZES
async def test_what_a_mark_means_is_read_to_its_end(
    make_evening: MakeEvening, open_console: OpenConsole, size: Any
) -> None:
    app = open_console(make_evening(demo_records()))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("home")
        await settled(pilot)
        assert "er ontstaat iets nieuws." in words(screen_text(app)).replace("│ ", "")


@SIZES
async def test_the_deliberation_names_the_whole_plan_beside_its_list(
    make_evening: MakeEvening, open_console: OpenConsole, size: Any
) -> None:
    app = open_console(make_evening(with_long_titles(demo_records())))
    async with app.run_test(size=size) as pilot:
        await lifted(pilot, DELIBERATION)
        title = app.screen.query_one("#title")
        lines = (strip.text for y in range(title.size.height) for strip in [title.render_line(y)])
        told = words(" ".join(lines))
        assert told.startswith(f"1 {TITLE} V02")
        assert "plaats 4 · cijfer 7,1" in told


@SIZES
async def test_the_standings_name_the_whole_plan_under_the_cursor(
    make_evening: MakeEvening, open_console: OpenConsole, size: Any
) -> None:
    app = open_console(make_evening(with_long_titles(demo_records())))
    async with app.run_test(size=size) as pilot:
        await lifted(pilot, STANDINGS)
        screen = app.screen
        assert isinstance(screen, StandingsScreen)
        for key in ("home", "down", "end"):
            await pilot.press(key)
            await pilot.pause()
            assert f"{TITLE} {screen.places.key}" in words(seen(app))


async def test_the_titles_of_the_example_stand_whole_where_there_is_room(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = demo_records()
    app = open_console(make_evening(records))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert all(str(plan["title"]) in seen(app) for plan in records["proposals"].values())
        await pilot.press(DELIBERATION)
        await pilot.pause()
        choices = app.screen.query_one("#plans", Choices)
        listed = words(written(choices))
        assert "…" not in listed
        assert "De Lepelaar" in listed


@SIZES
async def test_the_sentence_about_the_winner_is_whole(
    make_evening: MakeEvening, open_console: OpenConsole, size: Any
) -> None:
    app = open_console(make_evening(with_long_titles(example_records())))
    async with app.run_test(size=size) as pilot:
        await lifted(pilot, STANDINGS)
        screen = app.screen
        assert isinstance(screen, StandingsScreen)
        await until(pilot, lambda: screen.studied)
        await saved(pilot, app)
        winner = screen.query_one("#winner")
        assert winner.virtual_size.height <= winner.size.height
        assert f"{TITLE} V09" in words(seen(app))


async def test_titles_take_the_room_that_no_theme_needs(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = with_long_titles(demo_records())
    plans = {
        key: {name: value for name, value in row.items() if name != "theme"}
        for key, row in records["proposals"].items()
    }
    app = open_console(make_evening({**records, "proposals": plans}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await settled(pilot)
        assert "samen wonen en werken in…" in screen_text(app)
