"""The stage on the secretary's own laptop: what the hall sees and nothing else, with the keys still driving."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, screen_text, typed
from halls import Machine

from screens.console.app import JuryApp
from screens.console.hall.mirrored import MirroredPage
from screens.console.hall.screen import HallScreen
from screens.toolkit.colours import DARK, LIGHT

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def hall(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    app = open_console(evening_file)
    app.machine_clock = Machine()
    return app


async def test_it_shows_what_the_hall_sees_and_goes_on_driving(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["space"] * 6, "m")
        assert isinstance(hall.screen, MirroredPage)
        assert "Voorsorteren aan de keukentafel" in screen_text(hall)
        assert "DE ZAAL ZIET" not in screen_text(hall)
        assert "opgeslagen" not in screen_text(hall)
        await typed(pilot, "space")
        assert "Het Geveltuincollectief" in screen_text(hall)
        await typed(pilot, "left", "k", "+")
        assert hall.evening.clock.state == "running"
        assert hall.evening.clock.added == 30
        await typed(pilot, "x")
        assert not screen_text(hall).strip()
        await typed(pilot, "x", "!")
        assert "Ga nu rustig naar buiten" in " ".join(screen_text(hall).split())
        await typed(pilot, "!", "escape")
        assert isinstance(hall.screen, HallScreen)


async def test_nothing_of_the_console_comes_over_it(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "space", "m")
        await typed(pilot, "f3", "f4", "/", "question_mark", "ctrl+p", "ctrl+e", "q", "w", "u")
        assert isinstance(hall.screen, MirroredPage)
        hall.notify("De volgorde in de stand is nu anders.", markup=False)
        await typed(pilot)
        assert "volgorde" not in screen_text(hall)
        assert not hall.screen.query("Toast")
        await typed(pilot, "m")
        assert "De volgorde in de stand is nu anders." in notes(hall), "she reads it once the hall cannot"


async def test_it_is_dark_on_light_and_the_console_gets_its_colours_back(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        assert hall.theme == DARK.name
        await typed(pilot, "f6", "m")
        assert hall.theme == LIGHT.name
        await typed(pilot, "escape")
        assert hall.theme == DARK.name
