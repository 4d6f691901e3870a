"""Avond, Jury: who judges, who is in the room, and which cards that costs."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from consoles import settled
from plan_evenings import in_preparation
from secret_modes import seen, words, written
from sections import complaint, fill, go_to, text_of
from stillness import until

from jury.model.tables import Records
from scoring.marked_round import CardState
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.forms.event_form import EventForm
from screens.toolkit.paper import Paper

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_a_juror_has_one_line_with_name_voice_arrival_ties_and_what_is_needed(
    evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=size) as pilot:
        section = await go_to(pilot, "jury")
        lines = text_of(section).split("\n")
        assert len([line for line in lines if line.strip()]) == 1 + len(app.evening.jurors)
        line = next(line for line in lines if "Joëlle" in line)
        entry = ["scherm"] if size[0] > 80 else []
        assert line.split() == [
            *("Joëlle", "Martina", "spraakmaker", *entry, "19:49", "×", "1", "◐", "1", "kaart", "open"),
        ]
        assert "⚑ belang niet gemeld" in next(line for line in lines if "Aïcha" in line)


async def test_under_the_list_stands_who_the_juror_is_and_which_ties_there_are(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        await pilot.press("down", "down")
        await settled(pilot)
        told = words(written(app.screen.query_one("#detail", Paper)))
        assert "Aïcha el Mouden · lid · wijkverpleegkundige · werkt bij Zorggroep De Lisdodde" in told
        assert "cijfers op het scherm · met naam in het rapport" in told
        assert "× stapt opzij bij Voorsorteren aan de keukentafel" in told
        assert "⚑ nog geen belang gemeld bij Samen op pad" in told


async def test_who_is_not_there_yet_is_seen_while_it_matters(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation()
    jurors = {
        key: {name: value for name, value in row.items() if name != "arrived"} for key, row in records["jurors"].items()
    }
    app = open_console(make_evening({**records, "jurors": jurors}))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "jury")
        assert text_of(section).count("○ nee") == len(app.evening.jurors)


async def test_a_new_juror_needs_only_a_name_and_one_key_takes_it_back(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, EventForm)
        fill(app, name="  Noor [/] Bakker ", voice="smaakmaker")
        await pilot.press("ctrl+s")
        await settled(pilot)
        juror = app.evening.juror("J8")
        assert (juror.name, juror.voice, juror.entry) == ("Noor [/] Bakker", "smaakmaker", "screen")
        assert "entry" not in app.evening.records["jurors"]["J8",]
        await pilot.press("u")
        await until(pilot, lambda: not app.evening.has("jurors", "J8"))


@pytest.mark.parametrize(
    ("section", "name"), [("jury", "Dirk"), ("criteria", "Plezier")], ids=["a juror", "a criterion"]
)
async def test_the_cursor_goes_to_who_or_what_was_added(
    make_evening: MakeEvening, open_console: OpenConsole, section: str, name: str
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        here = await go_to(pilot, section)
        await pilot.press("n")
        await pilot.pause()
        fill(app, name=name)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: name in text_of(here))
        await until(pilot, lambda: next(line for line in seen(app).splitlines() if name in line).startswith("▸"))


async def test_keeping_without_a_change_leaves_no_trace_and_an_empty_name_is_refused_in_the_form(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        before = app.evening.records
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, EveningScreen)
        assert app.evening.records == before
        await pilot.press("enter")
        await pilot.pause()
        fill(app, name=" ")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "naam" in complaint(app)
        assert app.evening.juror("J1").name == "Renée van ’t Hof"


async def test_arriving_before_the_first_pitch_takes_one_key(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation()
    jurors = {
        key: {name: value for name, value in row.items() if name != "arrived"} for key, row in records["jurors"].items()
    }
    app = open_console(make_evening({**records, "jurors": jurors}))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        await pilot.press("down", "b")
        await pilot.pause()
        assert app.evening.juror("J2").arrived == time(20, 1)
        assert app.evening.juror("J1").arrived is None


async def test_a_late_juror_is_absent_at_the_pitches_that_are_ticked(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    plans = {name: {"status": "pitched"} for name in ("V02", "V05", "V01")}
    records = in_preparation(**plans)
    jurors = {
        key: {name: value for name, value in row.items() if name != "arrived"} for key, row in records["jurors"].items()
    }
    app = open_console(make_evening({**records, "jurors": jurors, "state": {(): {"phase": "round"}}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "jury")
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("down", "down", "space")
        fill(app, at="19.49")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.evening.juror("J1").arrived == time(19, 49)
        declared = {plan: app.evening.card(plan, "J1").declared for plan in plans}
        assert declared == {"V02": CardState.ABSENT, "V05": None, "V01": CardState.ABSENT}
