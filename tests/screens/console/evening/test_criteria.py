"""Avond, Criteria: weights, shares, what a mark means; after fixing only with a reason."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import notes, settled
from plan_evenings import in_preparation
from sections import complaint, detail_of, fill, go_to, text_of
from textual.widgets import Input

from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.forms.confirm import ConfirmDialog
from screens.forms.event_form import EventForm
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


async def test_the_detail_says_what_the_marks_mean(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "criteria")
        await pilot.press("down")
        await pilot.pause()
        assert "Staan er mensen uit de wijk op" in detail_of(app)
        assert "7  Een team van minstens drie, met name genoemd." in detail_of(app)


async def test_a_weight_changes_every_share(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "criteria")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, weight="22,5", meaning_2="Twee soorten partijen.")
        await pilot.press("ctrl+s")
        await settled(pilot)
        criterion = app.evening.criterion("verbinden")
        assert criterion.weight == Decimal("22.5")
        assert criterion.anchors["7"] == "Twee soorten partijen."
        assert criterion.anchors["10"].startswith("Bewoners")
        lines = [line.split() for line in text_of(section).split("\n")]
        assert ["Verbinden", "22,5", "22", "✓", "ja"] in lines
        assert ["Vraag", "en", "aanbod", "15", "14,6", "✓", "ja"] in lines


async def test_a_criterion_comes_and_goes(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "criteria")
        await pilot.press("n")
        await pilot.pause()
        fill(app, name="State [b]", counts="0", question="Telt dit?")
        await pilot.press("ctrl+s")
        await settled(pilot)
        new = app.evening.criteria[-1]
        assert (new.id, new.name, new.counts) == ("state_b", "State [b]", False)
        assert "– nee" in text_of(section)
        await pilot.press("end", "delete")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("j")
        await settled(pilot)
        assert len(app.evening.criteria) == 6


async def test_a_criterion_that_decides_a_tie_cannot_go(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "criteria")
        await pilot.press("down", "delete", "j")
        await settled(pilot)
        assert notes(app) == ["Dit criterium beslist bij een gelijke stand. Wijzig eerst die regel."]
        assert app.evening.has("criteria", "dragers")


async def test_a_wrong_weight_is_said_in_the_form_and_stays_there(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "criteria")
        await pilot.press("enter")
        await pilot.pause()
        for wrong, said in (("veel", "geen getal"), ("1e5", "geen getal"), ("0", "boven nul")):
            fill(app, weight=wrong)
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert said in complaint(app)
        assert app.evening.criterion("verbinden").weight == 20


async def test_after_fixing_a_change_asks_why_and_leaving_that_keeps_what_was_typed(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "criteria")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, weight="25")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ReasonDialog)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, EventForm)
        assert app.screen.typed("weight") == "25"
        await pilot.press("ctrl+s")
        await pilot.pause()
        app.screen.query_one(Input).value = "Afgesproken met de jury."
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, EveningScreen)
        assert app.evening.criterion("verbinden").weight == 25


@pytest.mark.parametrize(("weights", "proposed"), [(("20", "20", "15"), "20"), (("0.5", "1"), "1"), (("3",), "3")])
async def test_a_new_criterion_weighs_what_the_others_weigh(
    make_evening: MakeEvening, open_console: OpenConsole, weights: tuple[str, ...], proposed: str
) -> None:
    criteria: dict[Key, Row] = {
        (f"c{n}",): {"nr": n, "id": f"c{n}", "name": f"Punt {n}", "weight": w} for n, w in enumerate(weights, 1)
    }
    app = open_console(make_evening({**in_preparation(), "criteria": criteria, "settings": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "criteria")
        await pilot.press("n", *"Durf", "ctrl+s")
        await settled(pilot)
        assert str(app.evening.criteria[-1].weight) == proposed
