"""The reveal from the console: step by step, taken back in a sentence, and sealed for whoever corrects after it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import dialog_text, notes, typed
from evidence import miscounted
from halls import hall_of, room
from secret_modes import lifted
from stillness import until
from textual.pilot import Pilot

from jury.evidence import second_count
from jury.session.author import STAGE
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.hall.take_back_dialog import TakeBackDialog
from screens.forms.reason import ReasonDialog
from screens.toolkit.one_line import OneLine

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


async def reveal(pilot: Pilot[None], app: JuryApp, cue: str) -> None:
    """Bring the hall to a step of the reveal, from Zaal."""
    await typed(pilot, "f6")
    hall_of(app).rundown.move_to(cue)
    await typed(pilot, "enter", "j")


def told(app: JuryApp) -> list[str]:
    return [line.title for line in app.evening.stage.told]


async def test_one_key_forward_and_one_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await reveal(pilot, console, "reveal:1")
        assert told(console) == ["Gewoon een buur"]
        await typed(pilot, "space")
        assert told(console) == ["De Lange Tafel", ""]
        await typed(pilot, "left")
        assert told(console) == ["Gewoon een buur"]


async def test_a_reveal_is_taken_back_with_two_keys_and_a_sentence_that_is_ready(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "R")
        assert not isinstance(console.screen, TakeBackDialog), "nothing was revealed yet"
        await reveal(pilot, console, "reveal:2")
        await typed(pilot, "R", "enter")
        assert (console.evening.stage.retraction, told(console)) == (
            "We hebben ons vergist. De jury telt opnieuw.",
            [],
        )
        assert "De jury telt opnieuw." in room(console)
        with SessionFile.open(console.file) as session:
            assert [(each.who, each.what) for each in session.entries()][-1] == (STAGE, "reveal_taken_back")


async def test_the_hall_reads_what_she_types(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await reveal(pilot, console, "reveal:2")
        await typed(pilot, "R", "down")
        assert console.screen.query_one(OneLine).value.startswith("De uitslag klopt nog niet.")
        await typed(pilot, "escape")
        assert told(console) == ["De Lange Tafel", ""], "left alone, the hall goes on seeing it"
        await typed(pilot, "R", *"Nog even geduld", "enter")
        assert console.evening.stage.retraction == "Nog even geduld"


async def test_undo_of_a_verdict_that_the_hall_may_know_asks_why(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, "f5")
        plan = console.evening.in_play[0].id
        await typed(pilot, "4")
        assert console.evening.verdicts[plan].verdict == "not_now"
        await reveal(pilot, console, "reveal:1")
        await lifted(pilot, "f5")
        await typed(pilot, "u")
        await until(pilot, lambda: isinstance(console.screen, ReasonDialog))
        assert "De zaal heeft de uitslag al gezien." in dialog_text(console)
        await typed(pilot, "escape")
        assert console.evening.verdicts[plan].verdict == "not_now"
        await typed(pilot, "u")
        await until(pilot, lambda: isinstance(console.screen, ReasonDialog))
        await typed(pilot, *"vergist", "enter")
        await until(pilot, lambda: console.evening.verdicts[plan].verdict != "not_now")
        assert console.evening.stage.retraction == "De uitslag wordt nagekeken."


async def test_a_change_that_the_hall_may_notice_says_so_before_it_is_made(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await reveal(pilot, console, "reveal:1")
        await lifted(pilot, "f5")
        await typed(pilot, "4")
        assert "De zaal heeft de uitslag al gezien. Het zaalscherm gaat terug" in dialog_text(console)
        await typed(pilot, *"beter gelezen", "enter")
        assert (console.evening.stage.current, told(console)) == ("reveal:1", [])


async def test_what_is_not_counted_the_same_twice_is_not_revealed_and_both_counts_stay(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_count, "recount", miscounted)
    async with console.run_test(size=(80, 24)) as pilot:
        await reveal(pilot, console, "reveal:1")
        assert console.evening.stage.current == ""
        assert "Onthul niets: de uitslag wordt niet twee keer gelijk geteld." in notes(console)[-1]
        with SessionFile.open(console.file) as session:
            await until(pilot, lambda: session.changed_elsewhere() or bool(session.evening.recounts))
            assert len(session.evening.recounts) == 1
