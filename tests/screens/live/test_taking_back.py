"""What one key takes back is named, so that nothing goes unseen."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from consoles import notes
from evenings_by_hand import BOOTH, SECRETARY
from secret_modes import DELIBERATION, lifted, saved, seen
from stillness import until

from jury.round.marking import MarkGiven
from jury.round.proposals import OrderDrawn
from jury.round.rules import SettingsEdited
from jury.session.author import Author
from jury.session.file import SessionFile
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


def written_before(file: Path, event: MarkGiven | OrderDrawn | SettingsEdited, by: Author = SECRETARY) -> None:
    """Change the file as this console did before it was closed, or as somebody else did."""
    with SessionFile.open(file) as session:
        session.record(event, by=by, reason="afgesproken")


async def test_a_mark_at_another_plan_is_named(evening_file: Path, open_console: OpenConsole) -> None:
    written_before(evening_file, MarkGiven("V01", "J1", "dragers", Decimal(9)))
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == ["Teruggenomen: cijfer · Renée van ’t Hof · De Lange Tafel · Dragers uit de wijk: 9 → 7"]
        assert "Teruggenomen: cijfer" in seen(app)


async def test_a_rule_is_named_with_its_values(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    written_before(evening_file, SettingsEdited({"quorum": 2}))
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
    written_before(evening_file, OrderDrawn("sluisje"))
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("f2", "u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == ["Teruggenomen: volgorde geloot"]


async def test_a_mark_of_a_juror_is_not_taken_back_by_the_secretary(
    evening_file: Path, open_console: OpenConsole
) -> None:
    written_before(evening_file, SettingsEdited({"quorum": 2}))
    written_before(evening_file, MarkGiven("V01", "J1", "dragers", Decimal(9)), BOOTH)
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await until(pilot, lambda: bool(notes(app)))
        assert notes(app) == ["Teruggenomen: regel gewijzigd · kaarten nodig: 2 → 4"]
        assert app.evening.card("V01", "J1").marks["dragers"] == 9
