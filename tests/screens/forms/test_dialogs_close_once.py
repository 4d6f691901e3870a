"""Every dialog closes once, whatever is pressed on the way: two closing keys at once do what they do one by one."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from dialogs import WAYS, Closing, Way, closings
from hands import Standing, console_in, press_at_once, standing
from sampling import sampled
from stillness import until
from textual.app import ScreenStackError
from textual.screen import ModalScreen
from textual.widgets import Button, Input

import screens
from screens.forms.confirm import ConfirmDialog
from screens.forms.dialog import Dialog, OneAnswer
from screens.forms.file_choice import FileDialog
from screens.forms.find import FindDialog
from screens.forms.form import FormDialog
from screens.forms.naming_dialog import NamingDialog
from screens.forms.pick import OptionsDialog
from screens.forms.question_dialog import QuestionDialog
from screens.forms.totalled import Totalled
from screens.live.typed_ahead import TypedAhead

KINDS = {Dialog, FileDialog, FormDialog, NamingDialog, OptionsDialog, QuestionDialog, Totalled}
"""What other dialogs are made of, and no dialog by itself."""


async def after(folder: Path, case: Closing, *, fast: bool) -> Standing:
    """Close a dialog twice and say how the console stands then."""
    with console_in(folder, case.way.evening) as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*case.way.keys)
            assert type(app.screen).__name__ == case.way.dialog
            if fast:
                press_at_once(app, case.key, case.key)
                await pilot.pause()
            else:
                await pilot.press(case.key)
                if app.is_running:
                    await pilot.press(case.key)
            return standing(app)


@pytest.mark.parametrize("case", sampled(list(closings()), lambda case: case.name))
async def test_two_closing_keys_at_once_do_what_they_do_one_by_one(tmp_path: Path, case: Closing) -> None:
    assert await after(tmp_path, case, fast=True) == await after(tmp_path, case, fast=False)


def way_to(dialog: str, *keys: str) -> Way:
    return next(way for way in WAYS if way.dialog == dialog and way.keys == keys)


async def test_a_dialog_that_closes_twice_would_stop_the_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is tested above has something to find: without our order, and with Textual's own way of closing."""
    monkeypatch.setattr(TypedAhead, "holds", lambda _self, _event: False)
    case = Closing(way_to("FindDialog", "slash"), "enter")
    await after(tmp_path, case, fast=True)
    monkeypatch.setattr(OneAnswer, "dismiss", ModalScreen.dismiss)
    with pytest.raises(ScreenStackError):
        await after(tmp_path, case, fast=True)


async def test_keys_out_of_their_order_would_ask_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to_the_last_field = ("f8", "4", "n", "x", "shift+tab", "shift+tab", "shift+tab")
    case = Closing(Way("middle", to_the_last_field, "EventForm", ("enter",)), "enter")
    monkeypatch.setattr(TypedAhead, "holds", lambda _self, _event: False)
    assert (await after(tmp_path, case, fast=True)).screens[-2:] == ("ReasonDialog", "ReasonDialog")


def test_every_dialog_is_among_them() -> None:
    for module in walk_packages(screens.__path__, "screens."):
        import_module(module.name)
    found: set[type[Any]] = set()
    left: list[type[Any]] = [OneAnswer]
    while left:
        kinds = left.pop().__subclasses__()
        left += kinds
        found |= {kind for kind in kinds if kind.__module__.startswith("screens.")}
    assert {kind.__name__ for kind in found - KINDS} == {way.dialog for way in WAYS}


@pytest.mark.parametrize("key", ["slash", "ctrl+p", "question_mark", "k", "l"])
async def test_the_key_that_opens_a_dialog_opens_one_of_it(tmp_path: Path, key: str) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            press_at_once(app, key, key)
            await pilot.pause()
            assert len(app.screen_stack) == (1 if key == "question_mark" else 2), "which closes its page as well"


async def test_a_button_that_is_clicked_twice_closes_once(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("b")
            assert isinstance(app.screen, ConfirmDialog)
            button = app.screen.query_one("#no", Button)
            button.press()
            button.press()
            await pilot.pause()
            assert len(app.screen_stack) == 1


async def test_a_dialog_under_another_closes_when_that_is_gone(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            answers: list[str | None] = []
            below, above = FindDialog("eerst", []), ConfirmDialog("Zeker?", "Ja")
            app.push_screen(below, answers.append)
            app.push_screen(above)
            await pilot.pause()
            below.close("ja")
            below.close("nee")
            await pilot.pause()
            assert (app.screen, answers) == (above, [])
            above.close(True)
            await until(pilot, lambda: len(app.screen_stack) == 1)
            assert answers == ["ja"]


async def test_the_second_key_goes_to_what_stands_there_then(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            press_at_once(app, "f2", "n", "n", "i")
            await pilot.pause()
            assert app.screen.query(Input).first().value == "ni"
