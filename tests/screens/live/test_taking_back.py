"""What one key takes back is named, so that nothing goes unseen."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from consoles import notes
from secret_modes import DELIBERATION, lifted, saved, seen
from stillness import until

from jury.round.marking import MarkGiven
from jury.round.proposals import OrderDrawn
from jury.round.rules import SettingsEdited
from jury.session.file import SessionFile
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


def written_elsewhere(file: Path, event: MarkGiven | OrderDrawn | SettingsEdited, who: str) -> None:
    """Change the file as another console would."""
    with SessionFile.open(file) as session:
        session.record(event, who=who, reason="afgesproken")


async def test_a_mark_at_another_plan_is_named_with_whose_it_was(evening_file: Path, open_console: OpenConsole) -> None:
    written_elsewhere(evening_file, MarkGiven("V01", "J1", "dragers", Decimal(9)), "Bram")
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == [
            "Teruggenomen: cijfer · Renée van ’t Hof · De Lange Tafel · Dragers uit de wijk: 9 → 7 (van Bram)"
        ]
        assert "Teruggenomen: cijfer" in seen(app)


async def test_a_rule_is_named_with_its_values(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    written_elsewhere(evening_file, SettingsEdited({"quorum": 2}), app.evening.session.secretary)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("f2", "u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == ["Teruggenomen: regel gewijzigd · kaarten nodig: 2 → 4"]


async def test_a_verdict_is_named_without_what_it_says(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("4")
        await saved(pilot, app)
        await pilot.press("u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == [f"Teruggenomen: oordeel · {app.evening.proposal('V02').title}"]


async def test_a_drawn_order_is_named_by_its_name_alone(evening_file: Path, open_console: OpenConsole) -> None:
    written_elsewhere(evening_file, OrderDrawn("sluisje"), "Bram")
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("f2", "u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == ["Teruggenomen: volgorde geloot (van Bram)"]
