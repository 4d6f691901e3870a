"""From the console a table goes out as a Dutch spreadsheet opens it, with a name that follows what it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import settled
from stillness import until
from textual.widgets import Input

from screens.console.app import JuryApp
from screens.console.export_dialog import ExportDialog
from screens.toolkit.one_of import OneOf


@pytest.mark.parametrize(
    ("keys", "name", "begin"),
    [
        ((), "avond-plannen.csv", "\ufeffid;title;"),
        (("up", "right"), "avond-plannen.csv", "id,title,"),
        (("up", "up", "right"), "avond-cijfers.csv", "\ufeffjuror;proposal;"),
        (("up", "up", "left"), "avond-avond.toml", "format = "),
    ],
)
async def test_what_goes_out_and_how(
    evening_file: Path, open_console: Callable[[Path], JuryApp], keys: tuple[str, ...], name: str, begin: str
) -> None:
    app = open_console(evening_file)
    target = evening_file.with_name(name.replace("avond", evening_file.stem, 1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+e")
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        assert app.screen.query_one(Input).value == str(target.absolute())
        app.screen.query_one(Input).focus()
        await pilot.press("enter")
        await until(pilot, target.exists)
    assert target.read_text(encoding="utf-8").startswith(begin)
    assert target.stat().st_mode & 0o077 == 0


async def test_a_file_that_is_there_is_replaced_only_after_a_second_enter(
    evening_file: Path, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(evening_file)
    target = evening_file.with_name(f"{evening_file.stem}-plannen.csv")
    target.write_text("van mij", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+e")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, ExportDialog)
        assert target.read_text(encoding="utf-8") == "van mij"
        await pilot.press("enter")
        await until(pilot, lambda: target.read_text(encoding="utf-8") != "van mij")


async def test_the_spreadsheet_is_asked_only_for_csv(
    evening_file: Path, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+e")
        await settled(pilot)
        await pilot.press("up", "up", "left")
        await pilot.pause()
        assert not app.screen.query_one("#manner", OneOf).display
