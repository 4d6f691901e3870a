"""The line of keys: what works here and now, and nothing that does something else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import settled, typed
from plan_evenings import in_preparation
from secret_modes import DELIBERATION, REPORT, lifted, seen
from stillness import until

from jury.example import example_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import Finalised
from screens.console.app import JuryApp

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
        assert "terug" not in keys(console)


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
