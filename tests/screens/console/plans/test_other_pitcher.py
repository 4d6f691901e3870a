"""Somebody else pitches than was said: one key in Pitch and in Plannen, with what it does and does not do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import PLAN, dialog_text, notes, settled, typed

from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.event_form import EventForm

OpenConsole = Callable[[Path], JuryApp]
WHO = [*"Noor", "space", *"Vos"]


@pytest.mark.parametrize("way", [("P",), ("f2", *["down"] * 8, "P")], ids=["pitch", "plannen"])
async def test_somebody_else_pitches_and_nothing_of_the_outcome_hangs_on_it(
    evening_file: Path, open_console: OpenConsole, way: tuple[str, ...]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before = app.evening.records
        await typed(pilot, *way)
        assert isinstance(app.screen, EventForm)
        await typed(pilot, *WHO, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        said = dialog_text(app)
        assert "Noor Vos pitcht ‘Kom Binnen’." in said
        assert "De naam komt niet op het zaalscherm en niet in het rapport." in said
        assert "In de stand verandert niets" in said
        assert app.evening.records == before
        await typed(pilot, "j")
        plan = app.evening.proposal(PLAN)
        assert (plan.pitcher, plan.consent_name) == ("Noor Vos", False)
        await typed(pilot, "u")
        assert app.evening.records == before
        assert "Teruggenomen: plan gewijzigd" in notes(app)[-1]


async def test_who_pitches_now_can_become_a_carrier_of_the_plan(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        carriers = app.evening.proposal(PLAN).carriers
        await typed(pilot, "P", *WHO, "enter", "enter", "right", "right", "enter", "j")
        assert app.evening.proposal(PLAN).carriers == (*carriers, ("Noor Vos", True, None, ""))


async def test_a_name_is_needed(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "P", "ctrl+s")
        assert "Typ de naam van wie nu pitcht." in dialog_text(app)
