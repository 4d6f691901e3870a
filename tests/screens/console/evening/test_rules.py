"""Avond, Regels: what is fixed, said before it is; and the rules changed a few at a time."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import settled
from plan_evenings import in_preparation
from sections import complaint, fill, go_to, text_of
from textual.widgets import Static

from jury.model.rows import Phase
from jury.model.tables import Records
from jury.running.cues import cues
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.console.evening.section import Section
from screens.forms.confirm import ConfirmDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.fixture
def app(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    return open_console(make_evening(in_preparation()))


def stand_on(section: Section, key: str) -> None:
    """Put the cursor on a rule."""
    section.move_to(key)


async def test_freezing_says_exactly_what_is_fixed_and_then_the_key_is_gone(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        said = " ".join(str(each.content) for each in app.screen.query(Static))
        for part in ("Verbinden (weegt 20)", "Gemiddelde van de juryleden", "Dragers uit de wijk", "11 plannen"):
            assert part in said
        await pilot.press("n")
        await pilot.pause()
        assert app.evening.phase is Phase.PREPARATION
        await pilot.press("v", "enter")
        await settled(pilot)
        assert app.evening.phase is Phase.ROUND
        assert "✓ de regels liggen vast" in text_of(section)
        assert section.check_action("freeze", ()) is False


async def test_rules_for_a_tie_are_chosen_in_order(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "tie_break")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, rule_0="head_to_head", rule_1="lottery:", rule_2="", seed="")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "lotingswoord" in complaint(app)
        fill(app, seed="19 november")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.evening.settings.tie_break == ("head_to_head", "lottery:19 november")
        assert "loting met het woord ‘19 november’" in text_of(section)


async def test_a_scale_that_cannot_work_is_refused_and_half_marks_can(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "scale_step")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, scale_step="0,4")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "stappen" in complaint(app)
        fill(app, scale_step="0,5")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.evening.settings.scale_step == Decimal("0.5")


async def test_times_are_typed_as_minutes_and_seconds(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "pitch_seconds")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, pitch_seconds="2:30", question_seconds="5")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert (app.evening.settings.pitch_seconds, app.evening.settings.question_seconds) == (150, 300)


async def test_with_marks_given_the_scale_stays(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "scale_max")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, scale_max="20")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "al cijfers gegeven" in complaint(app)
        await pilot.press("escape", "j")
        await pilot.pause()
        assert isinstance(app.screen, EveningScreen)


async def test_the_bell_of_the_clock_is_switched_on_where_the_hall_is_set(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "clock_bell")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("space", "ctrl+s")
        await settled(pilot)
        assert app.evening.settings.clock_bell


async def test_how_the_hall_hears_the_outcome_is_chosen_and_obeyed(app: JuryApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        steps = [cue.id for cue in cues(app.evening) if cue.kind == "reveal"]
        assert steps == ["reveal:1", "reveal:2", "reveal:3"]
        stand_on(section, "reveal")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, reveal="verdicts")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "alleen de oordelen, plan na plan" in text_of(section)
        steps = [cue.id for cue in cues(app.evening) if cue.kind == "reveal"]
        assert len(steps) == len(app.evening.in_play)


async def test_words_of_before_it_was_a_choice_stay_until_another_is_chosen(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation()
    settings = {**records["settings"][()], "reveal": "na het beraad, door de wethouder"}
    app = open_console(make_evening({**records, "settings": {(): settings}}))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        stand_on(section, "reveal")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.evening.settings.reveal == "na het beraad, door de wethouder"
