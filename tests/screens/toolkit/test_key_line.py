"""The line of keys: what works here and now, and nothing that does something else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, screen_text, settled, typed
from plan_evenings import in_preparation
from secret_modes import DELIBERATION, REPORT, lifted, seen
from stillness import until
from textual.pilot import Pilot

from jury.example import example_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import Finalised
from screens.console.app import JuryApp
from screens.console.finding import commands

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


def keys(app: JuryApp) -> str:
    return seen(app).splitlines()[-1]


async def test_while_a_sentence_is_typed_letters_are_no_commands(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "/ zoek" in keys(console)
        assert "h geheim" in keys(console)
        await typed(pilot, "enter")
        assert keys(console).split("  ") == [" Enter volgende", "Esc naar de lijst", "F1 hulp"]


async def test_what_is_final_offers_no_change(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        if console.evening.phase is Phase.ROUND:
            console.record(DeliberationBegun())
        console.record(Finalised())
        await lifted(pilot, DELIBERATION)
        assert "Enter" not in keys(console)
        assert "terug" not in keys(console)
        await typed(pilot, "f3")
        assert "cijfer" not in keys(console)


async def test_a_page_without_plans_to_open_offers_none(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "openen" not in keys(app)


async def test_an_open_plan_says_how_to_go_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2")
        assert "Esc" not in keys(console)
        assert "w terugtrekken" in keys(console)
        await typed(pilot, "enter")
        assert "Esc lijst" in keys(console)


async def test_tab_is_named_after_the_side_it_goes_to(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, REPORT)
        assert "Tab lijst" in keys(console)
        await typed(pilot, "tab")
        assert "Tab rapport" in keys(console)


async def test_with_nothing_to_take_back_after_the_seal_the_way_back_is_named(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(example_records()))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        if app.evening.phase is Phase.ROUND:
            app.record(DeliberationBegun())
        await settled(pilot)
        await typed(pilot, "f3", "u")
        await until(pilot, lambda: bool(app._notifications))
        (note,) = app._notifications
        assert note.message == "Er is niets om terug te nemen.\nIn Beraad kunt u terug naar de ronde, met een reden."


async def test_the_plans_say_how_the_rules_are_fixed(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "○ v legt de regels vast" in seen(app)
        assert "Volgorde (r loot)" in seen(app)
        await typed(pilot, "ctrl+p", "v", "a", "s", "t")
        assert "De regels vastleggen; de ronde begint" in seen(app)
        await typed(pilot, "escape", "v")
        assert "Dit ligt daarna vast:" in seen(app)
        await typed(pilot, "enter")
        assert app.evening.phase is Phase.ROUND
        assert "✓ regels liggen vast" in seen(app)
        assert "r loot" not in seen(app)


async def click_key(pilot: Pilot[None], app: JuryApp, label: str) -> None:
    """Click a label of the line of keys, as it stands there."""
    lines = screen_text(app).splitlines()
    assert label in lines[-1]
    await pilot.click(offset=(lines[-1].index(label) + 1, len(lines) - 1))
    await settled(pilot)


async def test_a_click_on_the_digits_gives_no_mark_and_says_what_they_do(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "up")  # onto a mark that stands there
        before = app.evening.records
        await click_key(pilot, app, "0-9 cijfer")
        assert app.evening.records == before
        assert notes(app) == ["0-9: Een cijfer geven; 0 is een 10. Druk zelf op de toets die u bedoelt."]


async def test_a_click_on_the_digits_of_a_jurors_own_card_gives_no_mark(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "k", "enter", "enter")
        before = app.evening.records
        await click_key(pilot, app, "0-9 cijfer")
        assert app.evening.records == before
        assert "0-9: Uw cijfer; 0 is een 10." in notes(app)[0]


@pytest.mark.parametrize(("mode", "label"), [("f2", "J/K plaats"), ("f8", "← → rubriek")])
async def test_no_label_of_more_than_one_key_does_anything_when_it_is_clicked(
    make_evening: MakeEvening, open_console: OpenConsole, mode: str, label: str
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await typed(pilot, mode)
        before, page = app.evening.records, seen(app)
        await click_key(pilot, app, label)
        assert app.evening.records == before
        assert "Druk zelf op de toets die u bedoelt." in notes(app)[0]
        await pilot.click("Toast")
        await settled(pilot)
        assert seen(app) == page


async def test_a_click_on_a_label_of_one_key_presses_it(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await click_key(pilot, app, "a afwezig")
        assert len(app.screen_stack) == 2 or app.evening.card("V09", "J2").declared


async def test_the_list_of_commands_offers_no_label_of_more_than_one_key(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2")
        offered, _runs = commands(app.screen)
        assert "J/K" not in [command.aside for command in offered]
        assert "move(1)" in [command.key for command in offered]


@pytest.mark.parametrize(("width", "shown"), [(80, []), (120, ["r kolom"])])
async def test_where_it_is_narrow_what_is_seldom_needed_makes_room(
    console: JuryApp, width: int, shown: list[str]
) -> None:
    async with console.run_test(size=(width, 24)) as pilot:
        await typed(pilot, "f3")
        line = keys(console).split("  ")
        assert {"n volgend plan", "u terug"} <= set(line)
        assert [key for key in line if key == "r kolom"] == shown
