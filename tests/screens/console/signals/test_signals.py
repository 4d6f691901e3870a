"""The page of all signals: what stands there, how one is left as it is with a reason, and how it comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import demo_with, screen_text, typed
from secret_modes import DELIBERATION, lifted, saved, words, written
from textual.pilot import Pilot

from jury.example import demo_records
from jury.findings.signals import standing
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.plans.screen import ProposalsScreen
from screens.console.signals.screen import SignalsScreen
from screens.toolkit.choices import Choices

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
REASON = "De gemeente zoekt het geld, dat is toegezegd."


async def at_the_signals(app: JuryApp, pilot: Pilot[None]) -> Choices:
    await pilot.pause()
    await typed(pilot, "S")
    assert isinstance(app.screen, SignalsScreen)
    return app.screen.query_one(Choices)


async def left_so(pilot: Pilot[None], choices: Choices, key: str) -> None:
    choices.move_to(key)
    await typed(pilot, "m", *REASON, "enter")
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_kind_stands_under_its_name_with_why_it_matters(
    evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=size) as pilot:
        page = words(written(await at_the_signals(app, pilot)))
        assert "⚑ Weinig dragers Valt de enige drager weg, dan stopt het plan." in page
        assert "Het Geveltuincollectief" in page
        assert "Er is maar één drager uit de wijk: Jeroen Wagemaker." in page
        assert "om naar te kijken" in screen_text(app)


async def test_one_is_left_as_it_is_with_a_reason_and_goes_from_the_plan_and_from_beraad(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        choices = await at_the_signals(app, pilot)
        await left_so(pilot, choices, "money_gap V02")
        await saved(pilot, app)
        (row,) = app.evening.dismissed
        assert (row.signal, row.subject, row.reason) == ("money_gap", "V02", REASON)
        page = words(written(choices))
        assert (
            f"✓ bekeken, mag zo blijven Voorsorteren aan de keukentafel Nog niet gedekt: € 1.800. ✓ Reden: {REASON}"
            in page
        )
        await typed(pilot, "f2", "home")
        assert "Nog niet gedekt" not in screen_text(app)
        await lifted(pilot, DELIBERATION)
        assert "Nog niet gedekt" not in screen_text(app)


async def test_it_comes_back_by_hand_and_by_undo(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        await left_so(pilot, choices, "money_gap V02")
        choices.move_to("money_gap V02")
        await typed(pilot, "x")
        await saved(pilot, app)
        assert not app.evening.dismissed
        await typed(pilot, "u")
        await saved(pilot, app)
        assert [row.subject for row in app.evening.dismissed] == ["V02"]
        assert "V02" not in {seen.subject for seen in standing(app.evening, "money_gap")}


async def test_the_next_one_is_under_the_cursor_so_that_she_goes_on(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        await left_so(pilot, choices, "money_gap V02")
        await saved(pilot, app)
        assert choices.key == "money_gap V05"


async def test_once_final_nothing_is_left_and_nothing_comes_back(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    rows = {(1,): {"nr": 1, "signal": "money_gap", "subject": "V09", "reason": REASON}}
    final = {(): {**demo_records()["state"][()], "phase": "final", "version": 1}}
    app = open_console(make_evening(demo_with(dismissed=rows, state=final)))
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        for key, action in (("money_gap V02", "stay"), ("money_gap V09", "look_again")):
            choices.move_to(key)
            assert choices.key == key
            assert not app.screen.check_action(action, ())


async def test_what_is_not_so_any_more_can_still_be_taken_back(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    rows = {(1,): {"nr": 1, "signal": "silo", "subject": "V01", "reason": REASON}}
    app = open_console(make_evening(demo_with(dismissed=rows)))
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        assert "De Lange Tafel Torentje: dat is nu niet meer zo." in words(written(choices))
        choices.move_to("silo V01")
        await typed(pilot, "x")
        await saved(pilot, app)
        assert not app.evening.dismissed


async def test_what_is_about_the_evening_itself_has_no_subject(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    agreements = {(1,): {"nr": 1, "what": "De sleutel", "who": "woonkring", "by": "2027-01-04"}}
    session = {(): {key: value for key, value in demo_records()["session"][()].items() if key != "return_date"}}
    app = open_console(make_evening(demo_with(agreements=agreements, session=session)))
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        await left_so(pilot, choices, "no_return_date ")
        await saved(pilot, app)
        assert app.evening.records["dismissed"] == {(1,): {"nr": 1, "signal": "no_return_date", "reason": REASON}}
        assert not standing(app.evening, "no_return_date")


async def test_without_a_reason_it_stays(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        choices.move_to("money_gap V02")
        await typed(pilot, "m", "escape")
        await pilot.pause()
        assert not app.evening.dismissed


async def test_enter_goes_to_the_plan_and_escape_back_to_where_she_was(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_signals(app, pilot)
        choices.move_to("money_gap V09")
        await typed(pilot, "enter")
        assert isinstance(app.screen, ProposalsScreen)
        assert app.screen.plan == "V09"
        await typed(pilot, "f3", "S", "escape")
        assert app.current_mode == "pitch"
