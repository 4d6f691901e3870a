"""What a change does to the standings is counted for everybody, and told plan by plan only at a key."""

from collections.abc import Callable
from pathlib import Path

from consoles import dialog_text, typed

from jury.example import example_records
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


async def test_places_and_marks_stay_covered_until_they_are_asked_for(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(example_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3", "d", "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        said = dialog_text(app)
        assert "worden doorgehaald. In de stand verandert 1 eindcijfer" in said
        assert "t toont welke: alleen als de zaal niet meekijkt." in said
        assert "eindcijfer 6" not in said
        assert "plaats" not in said.split("t toont")[1]
        await typed(pilot, "t")
        assert "→" in dialog_text(app)
        await typed(pilot, "t")
        assert "→" not in dialog_text(app)
