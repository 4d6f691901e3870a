"""Going between the modes behind the curtain, as fast as keys can come."""

from collections.abc import Callable
from pathlib import Path

import pytest
from plan_evenings import in_preparation
from secret_modes import DELIBERATION, REPORT, STANDINGS, seen

from jury.model.tables import Records
from jury.round.rules import Frozen
from screens.console.app import JuryApp
from screens.console.curtain import Curtain
from screens.console.deliberation.screen import DeliberationScreen

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.mark.parametrize("first", [STANDINGS, DELIBERATION, REPORT])
async def test_with_the_curtain_up_every_private_mode_opens_at_once(
    evening_file: Path, open_console: OpenConsole, first: str
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(first, "enter")
        for mode in (DELIBERATION, REPORT, STANDINGS, REPORT, DELIBERATION, STANDINGS, DELIBERATION):
            await pilot.press(mode)
            await pilot.pause(0)
        assert isinstance(app.screen, DeliberationScreen)
        assert app.screen.lifted
        assert app.screen.plans.has_focus


async def test_a_click_that_goes_astray_shows_nothing(full_evening_file: Path, open_console: OpenConsole) -> None:
    console = open_console(full_evening_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press(STANDINGS)
        await pilot.pause()
        await pilot.click(Curtain, offset=(2, 2))
        await pilot.pause()
        assert not console.curtain_lifted
        await pilot.click("Curtain .lift")
        await pilot.pause()
        assert console.curtain_lifted


@pytest.mark.parametrize("mode", [STANDINGS, DELIBERATION, REPORT])
async def test_before_the_rules_are_fixed_there_is_nothing_to_hide(
    make_evening: MakeEvening, open_console: OpenConsole, mode: str
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(mode)
        await pilot.pause()
        assert "geheim" not in seen(app)
        app.record(Frozen())
        await pilot.pause()
        assert "nog geheim" in seen(app)
