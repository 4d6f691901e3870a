"""Nobody comes when a plan is up: one key and one reason, in Plannen and in Pitch."""

from collections.abc import Callable
from pathlib import Path

from consoles import dialog_text, notes, pitch_of, screen_text, settled, typed
from plan_evenings import in_preparation

from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
WHY = "Er kwam niemand."


async def test_a_drawn_plan_goes_to_the_end_with_one_reason_and_stays_drawn(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "r", "enter", "v", "j", "f2", "home", "down", "down")
        third = app.evening.proposals[2]
        await typed(pilot, "N")
        assert isinstance(app.screen, ReasonDialog)
        assert f"‘{third.title}’ naar het eind" in dialog_text(app)
        await typed(pilot, *WHY, "enter")
        assert app.evening.proposals[-1].id == third.id
        assert app.evening.state.order_drawn
        screen = screen_text(app)
        assert "Volgorde geloot met ‘2026-11-19’ · plan 3 naar het eind" in screen
        assert f"van plek 3: {WHY}" in screen
        await typed(pilot, "N")
        assert not isinstance(app.screen, ReasonDialog), "the last one cannot go further"
        await typed(pilot, "u")
        assert app.evening.proposals[2].id == third.id
        assert "Teruggenomen: plan naar het eind" in notes(app)[-1]


async def test_in_the_round_the_marks_go_on_at_the_plan_that_pitches_instead(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "N")
        assert not isinstance(app.screen, ReasonDialog), "this one is being marked"
        await typed(pilot, "n")
        moved, following = pitch_of(app).grid.proposal, app.evening.proposals[10].id
        await typed(pilot, "N", *WHY, "enter")
        assert app.evening.proposals[-1].id == moved
        assert pitch_of(app).grid.proposal == following
