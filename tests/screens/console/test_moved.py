"""A change after the seal that turns the ranking around says so: by name only where the standings may be seen."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from consoles import notes, settled, typed
from secret_modes import DELIBERATION, lifted
from stillness import until

from jury.round.marking import MarkGiven
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen

OpenConsole = Callable[[Path], JuryApp]
REASON = "Bij nader inzien sterker gedragen."


def revised(app: JuryApp, mark: int, *jurors: str) -> None:
    for juror in jurors:
        assert app.record(MarkGiven("V2", juror, "a", Decimal(mark)), REASON)


async def test_beside_the_grid_no_plan_is_named(sealed_file: Path, open_console: OpenConsole) -> None:
    app = open_console(sealed_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "f3")
        revised(app, 10, "J1", "J2")
        await settled(pilot)
        assert notes(app) == ["De volgorde in de stand is nu anders. F4 laat zien hoe."]


async def test_behind_the_curtain_the_plans_are_named_also_when_it_is_taken_back(
    sealed_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(sealed_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await lifted(pilot, DELIBERATION)
        revised(app, 10, "J1", "J2")
        await settled(pilot)
        assert notes(app)[-1] == "De volgorde in de stand is nu anders:\n1  Plan 2\n2  Plan 1"
        await pilot.press("end", "u")
        await until(pilot, lambda: "1  Plan 1" in notes(app)[-1])
        assert notes(app)[-1].splitlines()[1:] == ["De volgorde in de stand is nu anders:", "1  Plan 1", "2  Plan 2"]
        assert isinstance(app.screen, DeliberationScreen)
        assert app.screen.plan == "V2"


async def test_a_change_that_moves_no_plan_says_nothing(sealed_file: Path, open_console: OpenConsole) -> None:
    app = open_console(sealed_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "f3")
        revised(app, 8, "J1")
        await settled(pilot)
        assert notes(app) == []
