"""A form stays open, with all that was typed, until its change is on disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from consoles import dialog_text, notes
from hands import console_in, press_at_once
from sections import complaint, go_to
from stillness import until
from textual.widgets import Input

from jury.errors import CannotWrite
from jury.session.file import SessionFile
from screens.console.importing.import_wizard import ImportWizard
from screens.forms.event_form import EventForm
from screens.forms.reason import ReasonDialog


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """A disk that takes nothing in for a while."""

    def full(self: SessionFile, *event: Any, **more: Any) -> None:
        raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")

    @contextmanager
    def while_full() -> Iterator[None]:
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "record", full)
            yield

    return while_full


async def test_what_the_disk_refuses_is_said_in_the_form_and_can_be_kept_later(
    tmp_path: Path, full_disk: Callable[[], Any]
) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await go_to(pilot, "jury")
            with full_disk():
                await pilot.press("n", *"Fenna", "ctrl+s")
                assert isinstance(app.screen, EventForm)
                assert complaint(app) == "⚑ De schijf is vol. Maak ruimte."
                assert app.screen.query(Input).first().value == "Fenna"
                assert not app.evening.has("jurors", "J8")
            await pilot.press("ctrl+s")
            assert app.evening.juror("J8").name == "Fenna"
            assert len(app.screen_stack) == 1
            assert notes(app) == []


async def test_a_form_whose_reason_is_not_given_stays_as_it_is(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await go_to(pilot, "criteria")
            await pilot.press("n", *"Leuk", "ctrl+s")
            assert isinstance(app.screen, ReasonDialog)
            await pilot.press("escape")
            assert isinstance(app.screen, EventForm)
            assert app.screen.query(Input).first().value == "Leuk"
            await pilot.press("ctrl+s", *"afgesproken", "enter")
            assert app.evening.criteria[-1].name == "Leuk"
            assert len(app.screen_stack) == 1


async def test_an_import_that_the_disk_refuses_keeps_what_was_answered(
    tmp_path: Path, full_disk: Callable[[], Any]
) -> None:
    with console_in(tmp_path, "preparation") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f2", "i", *"plannen", "enter", "enter")
            with full_disk():
                await pilot.press("enter")
                assert isinstance(app.screen, ImportWizard)
                assert "⚑ De schijf is vol. Maak ruimte." in dialog_text(app)
            before = len(app.evening.proposals)
            await pilot.press("enter")
            assert len(app.evening.proposals) == before + 3
            assert len(app.screen_stack) == 1


async def test_what_is_typed_while_a_form_is_written_is_meant_for_what_comes_after_it(tmp_path: Path) -> None:
    gate, write = Gate(), SessionFile.record

    def slow(self: SessionFile, *event: Any, **more: Any) -> Any:
        gate.wait(timeout=30)
        return write(self, *event, **more)

    with console_in(tmp_path, "middle") as app, pytest.MonkeyPatch.context() as patch:
        async with app.run_test(size=(100, 30)) as pilot:
            await go_to(pilot, "jury")
            patch.setattr(SessionFile, "record", slow)
            patch.setattr("stillness.PATIENCE", 0.0)
            press_at_once(app, "n", *"Fenna", "ctrl+s", "n", *"Bart")
            await until(pilot, lambda: app.follower is not None and app.follower.unsaved == 1)
            assert app.screen.query(Input).first().value == "Fenna"
            gate.set()
            await until(pilot, lambda: [field.value for field in app.screen.query(Input)][:1] == ["Bart"])
            assert app.evening.juror("J8").name == "Fenna"
