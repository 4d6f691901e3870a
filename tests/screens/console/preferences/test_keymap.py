"""Keys of one's own, from keys.toml in the folder for settings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, pitch_of, screen_text, settled, typed

from screens.console.app import JuryApp
from screens.console.preferences.keymap import keymap_file

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def keys() -> Callable[[str], None]:
    """Write keys.toml."""

    def write(text: str) -> None:
        keymap_file().parent.mkdir(parents=True)
        keymap_file().write_text(text, encoding="utf-8")

    return write


async def test_a_command_gets_another_key_and_the_line_of_keys_says_so(
    keys: Callable[[str], None], evening_file: Path, open_console: OpenConsole
) -> None:
    keys('[keys]\n"pitch.next" = "j"\n"grid.absent" = "x"\n')
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "x afwezig" in screen_text(app)
        assert "j volgend plan" in screen_text(app)
        await typed(pilot, "x", "left", "enter", "j")
        assert app.evening.card("V09", "J2").declared == "absent"
        assert pitch_of(app).grid.proposal == "V10"


@pytest.mark.parametrize("text", ["[keys", 'keys = "n"', "[keys]\nx = 3", '[keys]\nx = ""', '[sneltoetsen]\nx = "y"'])
async def test_a_wrong_file_is_said_and_changes_nothing(
    keys: Callable[[str], None], evening_file: Path, open_console: OpenConsole, text: str
) -> None:
    keys(text)
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        (note,) = notes(app)
        assert "keys.toml zijn niet te lezen" in note
        await typed(pilot, "n")
        assert pitch_of(app).grid.proposal == "V10"
