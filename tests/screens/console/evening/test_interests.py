"""Avond, Belangen: declared aloud, the reasons kept out of sight."""

from collections.abc import Callable
from pathlib import Path

from consoles import settled
from sections import fill, go_to, text_of
from stillness import until
from textual.widgets import Input

from jury.example import example_records
from jury.model.tables import Records
from scoring.marked_round import CardState
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


async def test_reasons_show_after_a_key_and_hide_when_she_turns_away(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "interests")
        assert "Moeder" not in text_of(section)
        assert "× verschoont zich" in text_of(section)
        await pilot.press("r")
        await pilot.pause()
        assert "familie: Moeder is drager van dit plan." in text_of(section)
        await pilot.press("right", "left")
        await pilot.pause()
        assert "Moeder" not in text_of(section)


async def test_the_form_of_an_interest_does_not_show_a_hidden_reason_and_keeps_it(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "interests")
        await pilot.press("enter")
        await pilot.pause()
        assert not app.screen.query("#field-note")
        fill(app, measure="declare")
        await pilot.press("ctrl+s")
        await settled(pilot)
        interest = app.evening.interests[0]
        assert (interest.measure, interest.kind) == ("declare", "werkgever")
        assert interest.note == "Werkt bij Zorggroep De Lisdodde, partner in dit plan."


async def test_stepping_aside_locks_the_card_and_strikes_its_marks_and_u_takes_it_back(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "interests")
        marks = dict(app.evening.card("V01", "J1").marks)
        await pilot.press("n")
        await pilot.pause()
        fill(app, juror="J1", proposal="V01", note="Zus van de pitcher.")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, ConfirmDialog)
        assert dict(app.evening.card("V01", "J1").marks) == marks
        await pilot.press("enter")
        await settled(pilot)
        assert app.evening.card("V01", "J1").declared is CardState.RECUSED
        assert not app.evening.card("V01", "J1").marks
        assert app.evening.interests[-1].decided_by is None, "the chair does not decide about her own"
        await pilot.press("u")
        await until(pilot, lambda: dict(app.evening.card("V01", "J1").marks) == marks)


async def test_a_tie_that_nobody_declared_leads_to_the_form(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening({**example_records(), "settled": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "interests")
        assert "Aïcha el Mouden werkt bij Zorggroep De Lisdodde" in text_of(section).replace("\n", " ")
        await pilot.press("end", "enter")
        await pilot.pause()
        fill(app, measure="declare")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert (app.evening.interests[-1].juror, app.evening.interests[-1].proposal) == ("J3", "V11")
        assert "niet gemeld" not in text_of(section)


async def test_taking_back_asks_first_and_once_the_rules_are_fixed_asks_why(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "interests")
        await pilot.press("delete")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("j")
        await pilot.pause()
        assert isinstance(app.screen, ReasonDialog)
        app.screen.query_one(Input).value = "Verkeerd verstaan."
        await pilot.press("enter")
        await settled(pilot)
        assert [row for row in app.evening.interests if (row.juror, row.proposal) == ("J3", "V02")] == []
        assert app.evening.card("V02", "J3").declared is None
