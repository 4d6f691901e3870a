"""Two people in one cell: the second sees what the first wrote, and is asked before it goes."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from consoles import PLAN, dialog_text, marks_of, notes, screen_text, settled, typed
from evenings_by_hand import BOOTH
from stillness import until
from textual.pilot import Pilot

from jury.errors import CannotWrite
from jury.round.marking import MarkGiven
from jury.round.rules import DeliberationBegun
from jury.session.backups import Why, backups_of
from jury.session.file import SessionFile
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


async def in_one_cell(pilot: Pilot[None], console: JuryApp, patch: pytest.MonkeyPatch) -> None:
    """Type a mark while somebody else writes one in the same cell before it is on disk."""
    gate, write = Gate(), SessionFile.record

    def record(self: SessionFile, *event: Any, **more: Any) -> Any:
        if more["by"] != BOOTH:
            gate.wait(timeout=30)
        return write(self, *event, **more)

    patch.setattr(SessionFile, "record", record)
    patch.setattr("stillness.PATIENCE", 0.0)
    await pilot.press("8")
    with SessionFile.open(console.file) as booth:
        booth.record(MarkGiven(PLAN, "J2", "vraag_aanbod", Decimal(3)), by=BOOTH)
    gate.set()
    await until(pilot, lambda: "Intussen staat er 3 bij" in dialog_text(console))
    patch.undo()


@pytest.mark.parametrize(("key", "mark"), [("j", "8"), ("n", "3"), ("escape", "3"), ("enter", "3")])
async def test_the_second_is_asked_before_the_first_is_replaced(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch, key: str, mark: str
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        with monkeypatch.context() as patch:
            await in_one_cell(pilot, console, patch)
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "3", "what stands behind the question is in the file"
        await typed(pilot, key)
        with SessionFile.open(console.file, writable=False) as session:
            assert marks_of(session.evening, "J2")["vraag_aanbod"] == mark
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == mark
        assert "✓ opgeslagen" in screen_text(console)


async def test_a_file_that_changes_behind_an_open_console_is_only_read_from_then_on(
    console: JuryApp, tamper: Callable[[Path, str], None]
) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        tamper(console.file, "UPDATE proposals SET title = 'Iets anders' WHERE id = 'V02'")
        await until(pilot, lambda: "⚑ alleen lezen" in screen_text(console).splitlines()[0])
        assert "(V02): titel" in notes(console)[-1]
        assert "Iets anders" not in notes(console)[-1], "the hall may see this, and what changed may be a mark"
        before = console.file.read_bytes()
        await pilot.press("8")
        await pilot.pause()
        assert "vraag_aanbod" not in marks_of(console.evening, "J2")
        assert "wordt alleen nog gelezen" in notes(console)[-1]
        assert console.file.read_bytes() == before


async def test_a_file_that_changed_before_says_so_at_the_start(
    evening_file: Path, open_console: OpenConsole, tamper: Callable[[Path, str], None]
) -> None:
    tamper(
        evening_file, "UPDATE marks SET mark = '2' WHERE proposal = 'V01' AND juror = 'J1' AND criterion = 'dragers'"
    )
    console = open_console(evening_file)
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        assert "⚑ alleen lezen" in screen_text(console).splitlines()[0]
        assert "V01 · J1 · dragers" in notes(console)[-1]


async def test_a_file_that_is_taken_away_is_said_and_nothing_seems_saved(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        console.file.rename(console.file.with_name("elders.jury"))
        await until(pilot, lambda: "✗ niet opgeslagen" in screen_text(console).splitlines()[0])
        await typed(pilot, "8")
        await until(pilot, lambda: "✗ niet opgeslagen" in screen_text(console))
        (said,) = {note for note in notes(console) if "heet nu elders.jury" in note}
        assert "of maak met Ctrl+B een kopie" in said
        await pilot.press("ctrl+b", "enter")
        await until(pilot, lambda: [backup.why for backup in backups_of(console.file)] == [Why.ASKED])


async def test_a_step_of_the_evening_is_copied_by_itself(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await console.record(DeliberationBegun())
        await until(pilot, lambda: [backup.why for backup in backups_of(console.file)] == [Why.DELIBERATION])


async def test_a_step_is_copied_also_where_somebody_looks_into_the_file_at_once(console: JuryApp) -> None:
    """The dialog with the closing code does, and for a long time nothing else may follow it."""
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        console.record(DeliberationBegun())
        console.ask(lambda _session: None)
        await until(pilot, lambda: [backup.why for backup in backups_of(console.file)] == [Why.DELIBERATION])


async def test_a_copy_that_cannot_be_made_is_said_and_the_change_is_saved(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_anything: object) -> None:
        raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")

    monkeypatch.setattr("jury.session.backups.back_up", full)
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await console.record(DeliberationBegun())
        await until(pilot, lambda: any("De schijf is vol" in note for note in notes(console)))
        assert "✓ opgeslagen" in screen_text(console)
