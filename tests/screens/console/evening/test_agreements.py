"""Avond, Alliantie: an agreement can be settled for the report; the rest is to read."""

from collections.abc import Callable
from pathlib import Path

from sections import fill, go_to

from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


async def test_an_agreement_gets_other_words_for_the_report(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "agreements")
        section.key = "agreements 3"
        await pilot.press("enter")
        await pilot.pause()
        fill(app, what_public="Tarief en een derde drager")
        await pilot.click("#keep")
        await pilot.pause()
        assert app.evening.agreements[2].what_public == "Tarief en een derde drager"
        assert app.evening.agreements[2].what == "Tarief op papier en een derde drager"
