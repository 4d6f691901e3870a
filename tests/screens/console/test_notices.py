"""What the console says in its corner never hides what she is working on."""

from collections.abc import Callable
from pathlib import Path

from consoles import screen_text, settled, typed
from secret_modes import REPORT, lifted, seen
from stillness import until

from screens.console.app import JuryApp
from screens.console.report.save_report import SaveReportDialog

OpenConsole = Callable[[Path], JuryApp]


def said(app: JuryApp) -> list[str]:
    """Give what the console says in its corner."""
    return [note.message for note in app._notifications]


async def test_a_new_message_takes_the_place_of_the_one_before(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "8", "7", "9")
        for _mark in range(3):
            await typed(pilot, "u")
        await until(pilot, lambda: "Vraag en aanbod" in "".join(said(app)))
        assert len(said(app)) == 1
        await pilot.pause()
        assert screen_text(app).count("Teruggenomen") == 1


async def test_a_message_from_before_a_dialog_stays_behind_it(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await lifted(pilot, REPORT)
        app.notify("Bewaard: " + "een/lange/map/" * 20, markup=False)
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, SaveReportDialog)
        assert all(text in seen(app) for text in ("Wat wilt u bewaren, en waar?", "Niet doen      Bewaren"))
        await pilot.press("escape")
        await until(pilot, lambda: "een/lange/map" in seen(app))


async def test_a_message_that_comes_while_a_dialog_is_up_is_said_behind_it(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        await pilot.press("u", "slash")
        await pilot.pause()
        app.notify("Eerst.", markup=False)
        app.notify("Reservekopie gemaakt.", markup=False)
        await pilot.pause()
        assert said(app) == []
        await pilot.press("escape")
        await until(pilot, lambda: said(app) == ["Reservekopie gemaakt."])
