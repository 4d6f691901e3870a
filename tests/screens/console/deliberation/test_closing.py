"""From the round to the deliberation, to a final outcome with its code, and back with a reason."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import dialog_text, screen_text
from evidence import miscounted
from secret_modes import DELIBERATION, lifted, saved, seen
from stillness import until

from jury.evidence import second_count
from jury.example import demo_records, example_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.session.file import SessionFile
from jury.session.journal import closing_code
from screens.console.app import JuryApp
from screens.console.closing.closing_code_dialog import ClosingCodeDialog
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.report.obstacles_dialog import ObstaclesDialog
from screens.forms.reason import ReasonDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


async def test_finalising_locks_the_evening_and_shows_the_code_of_the_file(
    console: JuryApp, full_evening_file: Path
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V")
        await pilot.pause()
        assert "Dit stelt de uitslag vast als versie 1" in seen(console)
        await pilot.press("escape")
        await pilot.pause()
        assert console.evening.phase is Phase.DELIBERATION
        await pilot.press("V", "ctrl+s")
        with SessionFile.open(full_evening_file) as session:
            await until(pilot, lambda: session.changed_elsewhere() or session.evening.phase is Phase.FINAL)
            code = closing_code(session.head)
        await until(pilot, lambda: code in seen(console))
        assert isinstance(console.screen, ClosingCodeDialog)
        await pilot.press("enter")
        await pilot.pause()
        assert console.evening.state.version == 1
        assert "vastgesteld, versie 1" in seen(console)
        await pilot.press("c")
        await until(pilot, lambda: code in seen(console))


async def test_what_deserves_a_look_is_named_before_the_outcome_is_final(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    silent = {key: {**row, "praise": ""} for key, row in records["verdicts"].items() if str(key[0]) <= "V03"}
    interests = {
        key: {name: value for name, value in row.items() if name != "decided_by"}
        for key, row in records["interests"].items()
    }
    tables: Records = {"verdicts": {**records["verdicts"], **silent}, "interests": interests}
    app = open_console(make_evening({**records, **tables}))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V")
        await pilot.pause()
        text = dialog_text(app)
        assert "dingen om naar te kijken: ⚑ Bij het oordeel over" in text
        assert "bij Rapport (F7) staan ze allemaal" in text
        assert "Vaststellen" in seen(app)
        assert "Voorzitter" in screen_text(app), "who signs is in sight under what deserves a look"
        assert "Ctrl+S stelt vast" in seen(app), "and so is how it is done"


async def test_what_stands_in_the_way_stops_it_and_leads_to_where_it_is_settled(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    verdicts = {key: row for key, row in records["verdicts"].items() if key != ("V09",)}
    app = open_console(make_evening({**records, "verdicts": verdicts}))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V")
        await pilot.pause()
        assert isinstance(app.screen, ObstaclesDialog)
        assert "Over Kom Binnen heeft de jury nog geen oordeel." in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DeliberationScreen) and app.screen.plan == "V09")
        await pilot.press("1", "V", "ctrl+s")
        await pilot.pause()
        assert app.evening.phase is Phase.FINAL


async def test_reopening_asks_for_a_reason(console: JuryApp, full_evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V", "ctrl+s")
        await saved(pilot, console)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("R")
        await pilot.pause()
        assert isinstance(console.screen, ReasonDialog)
        assert "Niet heropenen" in seen(console)
        assert "wijzigen" not in seen(console)
        await pilot.press(*"Typefout", "enter")
        await pilot.pause()
        assert console.evening.phase is Phase.DELIBERATION
        await saved(pilot, console)
    with SessionFile.open(full_evening_file) as session:
        assert [entry.reason for entry in session.entries() if entry.what == "reopened"] == ["Typefout"]


async def test_the_deliberation_begins_only_after_a_yes_when_cards_are_open(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(demo_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "ronde · 0 van 11 oordelen" in seen(app)
        await pilot.press("b")
        await pilot.pause()
        assert "kaarten open" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.evening.phase is Phase.ROUND
        await pilot.press("b", "j")
        await pilot.pause()
        assert app.evening.phase is Phase.DELIBERATION


async def test_back_to_the_round_takes_a_reason(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("T")
        await pilot.pause()
        await pilot.press(*"Kaart", "enter")
        await pilot.pause()
        assert console.evening.phase is Phase.ROUND


async def test_nothing_of_the_deliberation_works_behind_the_curtain(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(DELIBERATION, "4", "V", "enter")
        await pilot.pause()
        assert console.evening.phase is Phase.DELIBERATION
        assert console.evening.verdicts["V02"].verdict == "adopt"
        assert isinstance(console.screen, DeliberationScreen)


async def test_secretary_and_chair_sign_with_the_names_that_are_known(
    console: JuryApp, full_evening_file: Path
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V")
        await pilot.pause()
        await pilot.press("enter", "right", "enter", "ctrl+u", *"Wim Kok", "enter", "right", "enter")
        await until(pilot, lambda: isinstance(console.screen, ClosingCodeDialog))
    with SessionFile.open(full_evening_file) as session:
        signed = [(row.role, row.name, row.consent_name) for row in session.evening.signed]
        assert signed == [("secretary", "Ineke Schaap", True), ("chair", "Wim Kok", False)]
        assert all(row.at for row in session.evening.signed)


async def test_who_does_not_sign_is_left_empty(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert [row.role for row in console.evening.signed] == ["chair"]


async def test_who_signed_the_version_before_signs_anew(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V", "ctrl+s")
        await saved(pilot, console)
        await pilot.press("enter", "R", *"Typefout", "enter")
        await saved(pilot, console)
        assert console.evening.signed == ()


async def test_two_counts_that_do_not_agree_are_said_in_the_form_and_kept(
    console: JuryApp, full_evening_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_count, "recount", miscounted)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("V", "ctrl+s")
        await until(pilot, lambda: "niet twee keer gelijk geteld" in dialog_text(console))
        assert console.evening.phase is Phase.DELIBERATION
        with SessionFile.open(full_evening_file) as session:
            await until(pilot, lambda: session.changed_elsewhere() or bool(session.evening.recounts))
