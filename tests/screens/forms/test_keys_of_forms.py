"""The same keys in every form: Enter goes on, Ctrl+S is the button, typing replaces, and a paste comes in whole."""

from itertools import pairwise
from pathlib import Path

import pytest
from dialogs import FORM, WAYS, Way
from hands import Standing, console_in, press_at_once, standing
from sampling import sampled
from textual import events
from textual.pilot import Pilot
from textual.widgets import Button, Input, TextArea

from screens.console.app import JuryApp
from screens.forms.form import FormDialog
from screens.toolkit.one_line import OneLine

ONE_OF_EACH = tuple({way.dialog: way for way in WAYS}.values())
KINDS_OF_FORM = ("EventForm", "PlanForm", "NewEveningDialog", "PlaceDialog")
FORMS = [way for way in WAYS if way.dialog in KINDS_OF_FORM and way.closing == FORM]
"""Every form as it opens, with nothing typed yet."""
A_THIRD = 3
"""All forms stand on one base, which each third of them tries; `make long` tries every one."""
QUESTIONS = [way for way in ONE_OF_EACH if way.dialog in ("ReasonDialog", "DrawDialog", "SaveReportDialog")]


def named(way: Way) -> str:
    return f"{way.evening}-{'-'.join(way.keys)}"


def form_of(app: JuryApp) -> FormDialog:
    assert isinstance(app.screen, FormDialog)
    return app.screen


def field_here(app: JuryApp) -> str:
    return str(app.focused and app.focused.id).removeprefix("field-")


@pytest.mark.parametrize("way", FORMS, ids=named)
async def test_enter_and_down_go_to_the_next_field_also_where_the_form_scrolls_and_enter_keeps_only_in_the_last(
    tmp_path: Path, way: Way
) -> None:
    with console_in(tmp_path, way.evening) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*way.keys)
            form, records = form_of(app), standing(app).records
            names = [field.name for field in form._fields]
            form._widgets[names[0]].focus()
            await pilot.pause()
            typed = standing(app).typed
            for name in names:
                assert (app.screen, field_here(app)) == (form, name)
                here = app.focused
                if isinstance(here, OneLine) and name != names[0]:
                    assert here.selected_text == here.value
                if name != names[-1]:
                    await pilot.press("enter")
            for name, after in pairwise(names):
                if isinstance(form._widgets[name], OneLine):
                    form._widgets[name].focus()
                    await pilot.press("down")
                    assert field_here(app) == after
            assert (standing(app).typed, standing(app).records) == (typed, records)


async def ended(folder: Path, way: Way, *, by: str) -> Standing:
    """Come to a form, end it by its button, by Ctrl+S, or by Enter in its last field, and say how things stand."""
    with console_in(folder, way.evening) as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*way.keys)
            form = app.screen
            if by == "button":
                form.query_one("#keep, #yes", Button).press()
            elif by == "enter" and isinstance(form, FormDialog):
                form._widgets[form._fields[-1].name].focus()
                await pilot.press("enter")
            else:
                await pilot.press(by)
            await pilot.pause()
            return standing(app)


@pytest.mark.parametrize("way", [*sampled(FORMS, named, A_THIRD), *sampled(QUESTIONS, named, 1)])
async def test_ctrl_s_and_enter_at_the_end_are_the_button(tmp_path: Path, way: Way) -> None:
    button = await ended(tmp_path, way, by="button")
    assert await ended(tmp_path, way, by="ctrl+s") == button
    at_the_end = await ended(tmp_path, way, by="enter")
    assert (at_the_end.screens, at_the_end.records, at_the_end.typed) == (button.screens, button.records, button.typed)


async def at_the_weight(pilot: Pilot[None]) -> OneLine:
    await pilot.press("f8", "4", "enter")
    field = pilot.app.screen.query_one("#field-weight", OneLine)
    assert field.value == "20"
    return field


async def test_typing_replaces_what_stands_in_a_field(tmp_path: Path) -> None:
    with console_in(tmp_path, "preparation") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            field = await at_the_weight(pilot)
            await pilot.press("enter", *"22,5")
            assert field.value == "22,5"
            await pilot.press("up", "down", "end", "0")
            assert field.value == "22,50", "End goes behind it, to type on"


async def test_a_click_puts_the_cursor_where_it_was_clicked(tmp_path: Path) -> None:
    with console_in(tmp_path, "preparation") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            field = await at_the_weight(pilot)
            await pilot.click(field, offset=(2, 0))
            await pilot.press("5")
            assert (field.has_focus, field.value) == (True, "250")


async def test_what_she_is_typing_is_not_replaced_after_a_question(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f8", "4", "n", *"Leuk", "escape", "n", "e", "ctrl+s", "escape", "r")
            assert app.screen.query_one("#field-name", OneLine).value == "Leuker"


@pytest.mark.parametrize("way", sampled(ONE_OF_EACH, named, A_THIRD))
async def test_two_pasted_lines_come_in_as_one_in_every_field_of_one_line(tmp_path: Path, way: Way) -> None:
    with console_in(tmp_path, way.evening) as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press(*way.keys)
            for field in app.screen.query(Input):
                assert isinstance(field, OneLine), field
                field.focus()
                await pilot.pause()
                app.post_message(events.Paste("Buurthuis \r\n\n  De Zwaan\t2\n"))
                await pilot.pause()
                assert field.value.endswith("Buurthuis De Zwaan 2")


async def test_a_paste_takes_the_place_of_what_is_selected_and_stays_within_bounds(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f2", "r")
            field = app.screen.query_one(OneLine)
            app.post_message(events.Paste("dobbel\nsteen"))
            await pilot.pause()
            assert field.value == "dobbel steen"
            app.post_message(events.Paste("x" * 200))
            await pilot.pause()
            assert field.value == f"dobbel steen{'x' * 88}"


async def test_what_was_copied_from_a_long_text_comes_in_on_one_line_too(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f2", "n")
            app.copy_to_clipboard("een\ntwee")
            press_at_once(app, "ctrl+v")
            await pilot.pause()
            assert app.screen.query_one("#field-title", OneLine).value == "een twee"
            long = app.screen.query_one("#field-summary", TextArea)
            long.focus()
            await pilot.press("ctrl+v")
            assert long.text == "een\ntwee"
