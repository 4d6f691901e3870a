"""A window that is too small for a while: nothing shows, nothing is typed blind, and the keys work again as before."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_on_scale, dialog_text, marks_of, screen_text, settled, typed
from dialogs import WAYS, Way
from hands import console_in, standing
from sampling import sampled
from secret_modes import DELIBERATION, REPORT, STANDINGS, lifted
from stillness import until

from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.toolkit.too_small import TooSmall

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
MARKS = ("37", "43", "59")
"""Marks that stand nowhere else on a screen."""
ONE_OF_EACH = tuple({way.dialog: way for way in WAYS}.values())
A_THIRD = 3
"""All dialogs are covered by one screen; `make long` tries it over every one."""


def with_marks_of_their_own() -> Records:
    """The example evening with cards that are all alike, on a scale to 100."""
    records: dict[str, Any] = dict(demo_on_scale("0", "100", "1"))
    records["marks"] = {
        (plan, juror, criterion[0]): {"mark": MARKS[n % 3]}
        for n, plan in enumerate(("V01", "V02", "V03", "V04", "V05"))
        for juror in ("J1", "J2", "J3", "J4", "J5", "J6", "J7")
        for criterion in records["criteria"]
    }
    return records


def sentence_of(app: JuryApp) -> list[str]:
    """Give the words of the sentence that stands in place of the screen."""
    return str(app.screen.query_one(TooSmall).render()).split()


async def shrunk(pilot: Any) -> None:
    """Make the window too small, and wait until it says so."""
    await pilot.resize_terminal(79, 23)
    await until(pilot, lambda: "te klein" in screen_text(pilot.app))


@pytest.mark.parametrize("mode", [STANDINGS, DELIBERATION, REPORT])
async def test_no_mark_shows_around_the_message(
    make_evening: MakeEvening, open_console: OpenConsole, mode: str
) -> None:
    app = open_console(make_evening(with_marks_of_their_own()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, mode)
        if mode != REPORT:
            assert any(mark in screen_text(app) for mark in MARKS)
        await shrunk(pilot)
        assert screen_text(app).split() == sentence_of(app)
        await typed(pilot, "h", "enter")
        assert screen_text(app).split() == sentence_of(app)


@pytest.mark.parametrize("mode", ["f3", STANDINGS])
async def test_no_message_shows_beside_it(make_evening: MakeEvening, open_console: OpenConsole, mode: str) -> None:
    app = open_console(make_evening(with_marks_of_their_own()))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, mode)
        app.notify("Teruggenomen: 37.", markup=False, timeout=60)
        await until(pilot, lambda: "Teruggenomen" in screen_text(app))
        await shrunk(pilot)
        assert screen_text(app).split() == sentence_of(app)
        app.notify("Teruggenomen: 43.", markup=False, timeout=60)
        await settled(pilot)
        assert screen_text(app).split() == sentence_of(app)


async def test_a_screen_that_does_not_know_how_small_it_is_would_show_them(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(JuryApp, "HORIZONTAL_BREAKPOINTS", [(0, "-narrow")])
    monkeypatch.setattr(JuryApp, "VERTICAL_BREAKPOINTS", [(0, "-low")])
    app = open_console(make_evening(with_marks_of_their_own()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.resize_terminal(79, 23)
        await pilot.pause()
        assert any(mark in screen_text(app) for mark in MARKS)


@pytest.mark.parametrize("way", sampled(ONE_OF_EACH, lambda way: way.dialog, A_THIRD))
async def test_a_dialog_and_what_lies_under_it_are_covered(tmp_path: Path, way: Way) -> None:
    with console_in(tmp_path, way.evening) as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*way.keys)
            screen, typed_before = app.screen, standing(app).typed
            await shrunk(pilot)
            assert screen_text(app).split() == sentence_of(app)
            await pilot.press("escape", "enter", "x", "8")
            assert app.screen is screen
            await pilot.resize_terminal(100, 30)
            await until(pilot, lambda: "te klein" not in screen_text(app))
            assert (app.screen, standing(app).typed) == (screen, typed_before)


async def test_help_and_quit_are_all_that_works(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(60, 20)
        evening = app.evening
        await typed(pilot, "8", "a", "f4", "slash", "ctrl+p", "u", "ctrl+z", "k")
        await pilot.click(offset=(5, 5))
        assert (app.evening, app.current_mode, len(app.screen_stack)) == (evening, "pitch", 1)
        await typed(pilot, "question_mark")
        assert "Sleep aan een hoek" in screen_text(app)
        await typed(pilot, "f1")
        assert "Sleep aan een hoek" not in screen_text(app)
        await pilot.press("ctrl+q")
        assert not app.is_running or app._exit


async def test_a_question_before_the_end_waits_for_room(tmp_path: Path) -> None:
    with console_in(tmp_path, "undecided") as app:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter", "enter", "x")
            await pilot.resize_terminal(60, 20)
            await pilot.press("ctrl+q")
            assert isinstance(app.screen, ConfirmDialog)
            assert "Wat hier openstond" in screen_text(app)
            await pilot.resize_terminal(80, 24)
            await until(pilot, lambda: "te klein" not in screen_text(app))
            assert "oordeel" in dialog_text(app)


@pytest.mark.parametrize("size", [(60, 24), (80, 20), (60, 20)])
async def test_marking_goes_on_where_it_was(
    evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: "te klein" in screen_text(app) and app.focused is None)
        await typed(pilot, "3")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "te klein" not in screen_text(app) and app.focused is not None)
        await typed(pilot, "right", "8")
        assert "0-9 cijfer" in screen_text(app)
        assert dict(list(marks_of(app.evening, "J2").items())[2:]) == {"realisme": "8"}


@pytest.mark.parametrize("mode", ["f2", "f8"])
async def test_the_arrows_work_again_in_every_mode(evening_file: Path, open_console: OpenConsole, mode: str) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, mode, "down")
        before, focused = screen_text(app), app.focused
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert screen_text(app) == before
        assert app.focused is focused
        await typed(pilot, "down")
        assert screen_text(app) != before


async def test_a_mode_that_was_opened_too_small_takes_keys_once_there_is_room(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        await pilot.resize_terminal(80, 24)
        await typed(pilot, "8")
        assert marks_of(app.evening, "J2")["vraag_aanbod"] == "8"
        await lifted(pilot, STANDINGS)


async def test_a_dialog_keeps_what_is_being_typed(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "slash", "k", "o")
        await pilot.resize_terminal(60, 20)
        await typed(pilot, "x")
        await pilot.resize_terminal(80, 24)
        await typed(pilot, "m", "space", "b", "i")
        assert "kom bi" in screen_text(app)
