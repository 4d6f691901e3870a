"""The console and the disk: saved means committed, what is refused goes, and others are seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from consoles import PLAN, marks_of, notes, screen_text, settled, typed
from evenings_by_hand import BOOTH
from stillness import until

from jury.errors import CannotWrite
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """A disk that takes nothing in before the test says so."""

    @contextmanager
    def slow() -> Iterator[Gate]:
        gate, write = Gate(), SessionFile.record

        def record(self: SessionFile, *event: Any, **more: Any) -> Any:
            gate.wait(timeout=30)
            return write(self, *event, **more)

        monkeypatch.setattr(SessionFile, "record", record)
        monkeypatch.setattr("stillness.PATIENCE", 0.0)
        try:
            yield gate
        finally:
            gate.set()

    return slow


async def test_a_mark_shows_at_once_and_saved_only_after_the_commit(
    console: JuryApp, evening_file: Path, slow_disk: Callable[[], Any]
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        with slow_disk() as gate:
            await pilot.press("8", "7")
            await pilot.pause()
            assert marks_of(console.evening, "J2")["vraag_aanbod"] == "8"
            assert "◌ bezig" in screen_text(console)
            assert "opgeslagen" not in screen_text(console)
            with SessionFile.open(evening_file, writable=False) as session:
                assert "vraag_aanbod" not in marks_of(session.evening, "J2")
            gate.set()
            await until(pilot, lambda: "✓ opgeslagen" in screen_text(console))
            with SessionFile.open(evening_file, writable=False) as session:
                assert len(marks_of(session.evening, "J2")) == 4


async def test_a_change_that_the_disk_refuses_goes_from_the_screen_and_is_said(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: SessionFile, *event: Any, **more: Any) -> None:
        raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")

    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "record", full)
            await typed(pilot, "8")
            assert "✗ niet opgeslagen" in screen_text(console)
            assert "vraag_aanbod" not in marks_of(console.evening, "J2")
            assert notes(console) == ["De schijf is vol.\nMaak ruimte."]
        await typed(pilot, "left", "7")
        assert "✓ opgeslagen" in screen_text(console)
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "7"


async def test_what_another_program_writes_comes_on_the_screen(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        with SessionFile.open(evening_file) as booth:
            booth.record(MarkGiven(PLAN, "J6", "verbinden", Decimal(9)), by=BOOTH)
        await until(pilot, lambda: "nog 5" in screen_text(console))
        assert marks_of(console.evening, "J6") == {"verbinden": "9"}
        assert "✓ opgeslagen" in screen_text(console)


async def test_two_programs_type_on_the_same_card_and_nothing_is_lost(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        with SessionFile.open(evening_file) as booth:
            booth.record(MarkGiven(PLAN, "J2", "insluiten", Decimal(4)), by=BOOTH)
        await typed(pilot, "8", "7")
        await until(pilot, lambda: len(marks_of(console.evening, "J2")) == 5)
        with SessionFile.open(evening_file, writable=False) as session:
            marks = marks_of(session.evening, "J2")
            assert [marks[name] for name in ("vraag_aanbod", "realisme", "insluiten")] == ["8", "7", "4"]


async def test_what_was_typed_last_is_written_before_the_program_ends(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("8", "7", "9")
        await console.action_quit()
    with SessionFile.open(evening_file, writable=False) as session:
        marks = marks_of(session.evening, "J2")
        assert [marks[name] for name in ("vraag_aanbod", "realisme", "rendement")] == ["8", "7", "9"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_a_fault_of_our_own_in_the_writing_stops_the_program(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: SessionFile, *event: Any, **more: Any) -> None:
        raise SystemExit("broken")

    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        monkeypatch.setattr(SessionFile, "record", broken)
        monkeypatch.setattr("stillness.PATIENCE", 0.0)
        await pilot.press("8")
        await until(pilot, lambda: console.return_code is not None)
    assert console.return_code == 1
