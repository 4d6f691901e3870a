"""A copy of the evening, made while it is open."""

from collections.abc import Callable
from pathlib import Path

from consoles import notes
from stillness import until

from jury.session.check import findings
from screens.console.app import JuryApp


async def test_a_copy_stands_beside_the_evening_with_the_last_mark_in_it(
    evening_file: Path, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "ctrl+b")
        await until(pilot, lambda: any("Reservekopie gemaakt" in note for note in notes(app)))
        marks = app.evening.records["marks"]
    (copy,) = (path for path in evening_file.parent.glob("*.jury") if path != evening_file)
    report = findings(copy)
    assert report.faults == ()
    assert report.records["marks"] == marks
