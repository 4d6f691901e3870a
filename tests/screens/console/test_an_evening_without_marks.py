"""An evening without marks in the console: its modes, and the way to its end."""

from collections.abc import Callable
from pathlib import Path

from consoles import dialog_text, notes, screen_text, settled
from reports import unmarked
from textual.pilot import Pilot

from jury.definition.reading import definition_records
from jury.model.rows import Phase
from jury.model.tables import Records
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


async def keys(pilot: Pilot[None], *pressed: str) -> None:
    for key in pressed:
        await pilot.press(key)
        await settled(pilot)


async def test_the_modes_of_marks_are_not_there(
    make_evening: Callable[[Records], Path], open_console: OpenConsole
) -> None:
    app = open_console(make_evening(definition_records(unmarked()).records))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert screen_text(app).splitlines()[1].startswith(" F2 Plannen  F5 Beraad  F6 Zaal  F7 Rapport  F8 Avond")
        await keys(pilot, "f3")
        assert app.current_mode == "proposals"
        await keys(pilot, "f4")
        assert app.current_mode == "proposals"
        await keys(pilot, "ctrl+p", *"cijfers invoeren")
        assert "Cijfers invoeren" not in screen_text(app)
        await keys(pilot, "escape", "f8", "right", "right", "right", "right", "right", "right", "right")
        assert "Nog geen dwarse vraag. n noteert er een." in screen_text(app)
        assert "Pitch (F3)" not in screen_text(app)


async def test_it_is_fixed_held_and_made_final(
    make_evening: Callable[[Records], Path], open_console: OpenConsole
) -> None:
    file = make_evening(definition_records(unmarked()).records)
    app = open_console(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await keys(pilot, "f5")
        before = " ".join(screen_text(app).split())
        assert "daarna komt hier het oordeel per plan." in before
        assert "cijfers" not in before
        await keys(pilot, "f2", "v")
        assert "De volgorde van de plannen ligt daarna vast." in dialog_text(app)
        await keys(pilot, "enter")
        assert app.evening.phase is Phase.ROUND
        await keys(pilot, "f6", "space", "f5", "enter")
        assert "kaart" not in screen_text(app)
        await keys(pilot, "b")
        assert "Het slot van de avond begint." in dialog_text(app)
        await keys(pilot, "j", "V", "ctrl+s")
        assert app.evening.phase is Phase.FINAL, notes(app)
    app = open_console(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.current_mode == "report"


async def test_in_the_round_it_opens_in_the_hall(
    make_evening: Callable[[Records], Path], open_console: OpenConsole
) -> None:
    app = open_console(make_evening(definition_records(unmarked(state={"phase": "round"})).records))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert app.current_mode == "hall"
