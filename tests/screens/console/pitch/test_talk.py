"""What is said while the pitch runs, typed beside the marks, without losing the place in the grid."""

from collections.abc import Callable
from pathlib import Path

from consoles import cursor_of, dialog_text, notes, pitch_of, screen_text, typed

from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.forms.row_form import RowForm

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
PLAN = "V09"
"""The plan that is being marked in the middle of the example evening; it has a cross question."""


async def test_a_cross_question_and_its_answer_at_typing_speed(open_console: OpenConsole, evening_file: Path) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "n")
        plan, here = pitch_of(app).plan, cursor_of(app)
        before = len([row for row in app.evening.cross_questions if row.proposal == plan])
        await typed(pilot, "w", *"Wie sluit af?", "escape")
        assert cursor_of(app) == here
        asked = [row for row in app.evening.cross_questions if row.proposal == plan][before]
        assert (asked.question, asked.answer) == ("Wie sluit af?", "")
        await typed(pilot, "w", *"De buren.", "ctrl+s")
        answered = [row for row in app.evening.cross_questions if row.proposal == plan]
        assert (answered[before].question, answered[before].answer) == ("Wie sluit af?", "De buren.")
        await typed(pilot, "w", *"En daarna?", "enter", *"Niemand.", "escape")
        assert [(row.question, row.answer) for row in app.evening.cross_questions if row.proposal == plan][-1] == (
            "En daarna?",
            "Niemand.",
        )
        assert cursor_of(app) == here
        await typed(pilot, "u")
        assert notes(app)[-1].startswith("Teruggenomen: dwarse vraag erbij")


async def test_a_mark_that_is_half_typed_is_given_before_the_form_comes_up(
    open_console: OpenConsole, evening_file: Path
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        cell = cursor_of(app)
        assert cell is not None
        await typed(pilot, "1", "w")
        assert isinstance(app.screen, RowForm)
        await typed(pilot, "escape")
        assert str(app.evening.card(cell.proposal, cell.juror).marks[cell.criterion]) == "1"


async def test_a_question_and_then_a_tip_for_the_team_alone(open_console: OpenConsole, evening_file: Path) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f", *"Wie doet mee?", "escape")
        await typed(pilot, "f", *"Begin klein.", "escape")
        assert [(row.proposal, row.kind, row.text, row.by) for row in app.evening.feedback] == [
            (PLAN, "question", "Wie doet mee?", "jury"),
            (PLAN, "tip", "Begin klein.", "jury"),
        ]
        await typed(pilot, "f")
        assert "Al genoteerd" in dialog_text(app)
        assert "tip: Begin klein." in dialog_text(app)


async def test_what_cannot_be_kept_stays_and_a_second_escape_asks(
    open_console: OpenConsole, evening_file: Path
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "w", *["tab"] * 3, "left")
        assert isinstance(app.screen, RowForm)
        await typed(pilot, "escape")
        assert "Vul in" in dialog_text(app)
        await typed(pilot, "escape")
        assert "Weggooien" in screen_text(app)


async def test_the_button_back_keeps_nothing_and_asks_first(open_console: OpenConsole, evening_file: Path) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.evening.records
        await typed(pilot, "w", *"Toch niet.")
        await pilot.click("#leave")
        assert "Weggooien" in screen_text(app)
        await typed(pilot, "j")
        assert app.evening.records is before
        assert not app.screen.is_modal


async def test_a_note_from_any_mode_has_its_time_and_its_plan(open_console: OpenConsole, evening_file: Path) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(app.evening.log)
        await typed(pilot, "ctrl+n", *"Microfoon viel uit.", "escape")
        await typed(pilot, "f8", "ctrl+n", *"Pauze later.", *["enter"] * 3)
        await typed(pilot, "ctrl+u", *"20:03", "enter")
        first, second = app.evening.log[before:]
        assert (first.text, first.proposal, first.at and first.at.isoformat()) == (
            "Microfoon viel uit.",
            PLAN,
            "2026-11-19T20:01:00+01:00",
        )
        assert (second.text, second.proposal, second.at and second.at.isoformat()) == (
            "Pauze later.",
            None,
            "2026-11-19T20:03:00+01:00",
        )
