"""A window that was too small for a while: nothing is typed blind, and the keys work again where they did."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import marks_of, screen_text, settled, typed
from secret_modes import STANDINGS, lifted
from stillness import until

from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


@pytest.mark.parametrize("size", [(60, 24), (80, 20), (60, 20)])
async def test_marking_goes_on_where_it_was(
    evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: "te klein" in screen_text(app) and app.focused is None)
        await typed(pilot, "3")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "te klein" not in screen_text(app) and app.focused is not None)
        await typed(pilot, "right", "8")
        assert "0-9 cijfer" in screen_text(app)
        assert dict(list(marks_of(app.evening, "J2").items())[2:]) == {"realisme": "8"}


@pytest.mark.parametrize("mode", ["f2", "f8"])
async def test_the_arrows_work_again_in_every_mode(evening_file: Path, open_console: OpenConsole, mode: str) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, mode, "down")
        before, focused = screen_text(app), app.focused
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert screen_text(app) == before
        assert app.focused is focused
        await typed(pilot, "down")
        assert screen_text(app) != before


async def test_a_mode_that_was_opened_too_small_takes_keys_once_there_is_room(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(80, 24)
        await typed(pilot, "8")
        assert marks_of(app.evening, "J2")["vraag_aanbod"] == "8"
        await lifted(pilot, STANDINGS)


async def test_a_dialog_keeps_what_is_being_typed(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "slash", "k", "o")
        await pilot.resize_terminal(60, 20)
        await typed(pilot, "m")
        await pilot.resize_terminal(80, 24)
        await typed(pilot, "space", "b", "i")
        assert "kom bi" in screen_text(app)
