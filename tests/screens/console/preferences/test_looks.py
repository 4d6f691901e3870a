"""A screen that was made light is light the next time as well, however the program ended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, settled, typed

from screens.console.app import JuryApp
from screens.console.preferences.looks import looks_file
from screens.toolkit.colours import DARK, LIGHT

OpenConsole = Callable[[Path], JuryApp]


async def test_a_light_screen_stays_light_without_the_program_ending_well(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    assert app.theme == DARK.name
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f9")
        assert looks_file().read_text("utf-8") == 'screen = "light"\n', "kept at once, not at the end"
    for chosen, key in ((LIGHT.name, "f9"), (DARK.name, "f9")):
        app = open_console(evening_file)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            assert app.theme == chosen
            await typed(pilot, key)
    home = JuryApp(None)
    assert home.theme == LIGHT.name


@pytest.mark.parametrize("text", ["screen", 'screen = "paars"', "", "\x00"])
async def test_a_file_that_is_not_ours_is_said_and_mended_with_the_key(
    evening_file: Path, open_console: OpenConsole, text: str
) -> None:
    looks_file().parent.mkdir(parents=True)
    looks_file().write_text(text, "utf-8")
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.theme == DARK.name
        assert "Hoe het scherm eruitzag" in notes(app)[0]
        await typed(pilot, "f9")
    assert open_console(evening_file).theme == LIGHT.name


async def test_a_folder_that_takes_no_file_is_said_and_the_screen_turns_all_the_same(
    evening_file: Path, open_console: OpenConsole
) -> None:
    looks_file().parent.parent.mkdir(parents=True, exist_ok=True)
    looks_file().parent.write_text("geen map", "utf-8")
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f9")
        assert app.theme == LIGHT.name
        assert "looks.toml" in notes(app)[-1]
