"""A copy of the evening, made while it is open: beside it, on a stick, or where somebody types."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import dialog_text, notes, settled
from stillness import until
from textual.pilot import Pilot
from textual.widgets import Input

from jury.disk import sticks
from jury.session.backups import backups_of
from jury.session.check import findings
from screens.console.app import JuryApp
from screens.console.backup_dialog import BackUpDialog


@pytest.fixture(autouse=True)
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Plug in one stick."""
    folder = tmp_path / "media" / "ineke" / "STICK"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sticks, "ROOTS", (str(tmp_path / "media"),))
    monkeypatch.setattr("os.path.ismount", lambda path: path == folder)
    return folder


async def copied(pilot: Pilot[None], app: JuryApp) -> None:
    await until(pilot, lambda: any("Reservekopie gemaakt" in note for note in notes(app)))


async def test_a_copy_stands_beside_the_evening_with_the_last_mark_in_it(
    evening_file: Path, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "ctrl+b", "enter")
        await copied(pilot, app)
        marks = app.evening.records["marks"]
    (copy,) = backups_of(evening_file)
    report = findings(copy.path)
    assert report.faults == ()
    assert report.records["marks"] == marks


async def test_a_copy_goes_to_a_stick_and_what_is_private_in_it_is_said(
    evening_file: Path, open_console: Callable[[Path], JuryApp], stick: Path
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+b")
        await settled(pilot)
        await pilot.press("down", "enter")
        await copied(pilot, app)
        (said,) = (note for note in notes(app) if "Reservekopie" in note)
    assert "vertrouwelijk: in dit bestand staan de cijfers van elk jurylid, " in said
    (copy,) = stick.iterdir()
    assert copy.name == "avond.backup-2026-11-19-200100-asked.jury"
    assert findings(copy).faults == ()
    assert backups_of(evening_file) == ()


async def test_a_copy_replaces_nothing(
    evening_file: Path, open_console: Callable[[Path], JuryApp], tmp_path: Path
) -> None:
    (tmp_path / "er-al.jury").write_text("blijft")
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+b")
        await settled(pilot)
        app.screen.query_one(Input).value = "er-al.jury"
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, BackUpDialog)
        assert "er-al.jury bestaat al" in dialog_text(app)
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, BackUpDialog)
    assert (tmp_path / "er-al.jury").read_text() == "blijft"
    assert backups_of(evening_file) == ()


async def test_a_folder_that_is_not_there_is_said_while_the_name_can_still_be_mended(
    evening_file: Path, open_console: Callable[[Path], JuryApp], tmp_path: Path
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+b")
        await settled(pilot)
        app.screen.query_one(Input).value = "geen-map/kopie"
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, BackUpDialog)
        assert f"De map {tmp_path / 'geen-map'} is er niet" in dialog_text(app)
        app.screen.query_one(Input).value = "kopie"
        await pilot.press("enter")
        await copied(pilot, app)
    assert findings(tmp_path / "kopie.jury").faults == (), "an evening has an ending by which it is found"


async def test_a_place_that_takes_no_copy_is_said(
    evening_file: Path, open_console: Callable[[Path], JuryApp], tmp_path: Path
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+b")
        await settled(pilot)
        app.screen.query_one(Input).value = f"{'lang' * 80}.jury"
        await pilot.press("enter")
        await until(pilot, lambda: any("kan niet worden gemaakt" in note for note in notes(app)))
        assert app.evening.records["marks"]
