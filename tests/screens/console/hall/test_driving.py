"""Zaal drives the stage and the clock: with keys, as the stage and the clock, and nothing else in it is touched."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import notes, screen_text, typed
from halls import Machine, hall_of, room

from jury.example import demo_records
from jury.model.tables import Records
from jury.round.stage import StageMoved
from jury.running.boot_clock import Instant
from jury.running.clock import clock
from jury.session.author import CLOCK, SECRETARY, STAGE, author
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.hall.cue_list import CueList
from screens.toolkit.key_line import KeyLine

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def hall(evening_file: Path, open_console: OpenConsole, machine: Machine) -> JuryApp:
    app = open_console(evening_file)
    app.machine_clock = machine
    return app


def who_did(app: JuryApp) -> list[tuple[str, str]]:
    with SessionFile.open(app.file) as session:
        return [(entry.who, entry.what) for entry in session.entries()]


async def test_space_and_left_bring_the_hall_on_and_back(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        assert "de titel van de avond" in room(hall)
        await typed(pilot, "space", "space", "space")
        assert hall.evening.stage.current == "jury"
        await typed(pilot, "left")
        assert hall.evening.stage.current == "question"
        assert "▸ 19:18    20:01    De vraag" in screen_text(hall)
        await typed(pilot, "left", "left", "left")
        assert hall.evening.stage.current == "welcome", "before the first there is nothing"
        assert {who for who, what in who_did(hall) if what == "stage_moved"} == {STAGE}


async def test_the_cursor_walks_without_the_hall_and_enter_takes_the_hall_along(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "space", *["down"] * 5)
        assert hall.evening.stage.current == "welcome"
        await typed(pilot, "enter")
        assert hall.evening.stage.current == "pitch:V02"


async def test_zaal_opens_on_what_the_hall_sees(evening_file: Path, open_console: OpenConsole) -> None:
    with SessionFile.open(evening_file) as session:
        at, machine = datetime(2026, 11, 19, 20, 1, tzinfo=timezone(timedelta(hours=1))), Instant("start", Decimal(9))
        session.record(StageMoved(at, machine, "pitch:V09"), by=author(STAGE, "command"))
    hall = open_console(evening_file)
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        assert hall.screen.query_one(CueList).key == "pitch:V09"
        await typed(pilot, "down", "f3", "f6")
        assert hall.screen.query_one(CueList).key == "pitch:V10", "and stays where she left it"


async def test_the_clock_runs_waits_and_gets_half_a_minute(hall: JuryApp, machine: Machine) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["down"] * 5, "enter", "k")
        machine.seconds += 60
        assert clock(hall.evening, machine()).state == "running"
        await typed(pilot, "k")
        assert clock(hall.evening, machine()).left == 120
        assert "De klok wacht. k laat hem weer lopen." in screen_text(hall)
        await typed(pilot, "+", "+", "-")
        assert clock(hall.evening, machine()).left == 150
        assert "nog 2:30" in screen_text(hall)
        await typed(pilot, "n")
        assert "vragen" in screen_text(hall)
        assert {who for who, what in who_did(hall) if what.startswith("clock")} == {CLOCK}


async def test_what_undo_takes_back_is_the_mark_and_not_what_the_hall_sees(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3", "8", "f6", *["down"] * 5, "enter", "k", "u")
        assert hall.evening.stage.current == "pitch:V02"
        assert who_did(hall)[-1] == (SECRETARY, "undone")
        assert clock(hall.evening, hall.machine_clock()).state == "running"


async def test_where_no_clock_belongs_its_keys_are_off(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "space")
        assert "Hierbij loopt geen klok" in screen_text(hall)
        await typed(pilot, "k", "+", "n")
        assert not any(what.startswith("clock") for _who, what in who_did(hall))


async def test_dark_and_light_again_with_one_key(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "space", "x")
        assert hall.evening.stage.blank
        assert "niets: het scherm is donker" in room(hall)
        await typed(pilot, "x")
        assert not hall.evening.stage.blank


async def test_a_ready_made_message_comes_and_goes(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "b", "enter")
        assert hall.evening.stage.message == "Graag afronden"
        assert "de titel van de avond" in room(hall)
        assert "✉ Graag afronden" in room(hall), "the hall may be asked to sit down before the first cue"
        await typed(pilot, "space", "b", "down", "enter")
        assert hall.evening.stage.message == "Nog één minuut"
        assert "✉ Nog één minuut" in room(hall)
        await typed(pilot, "b", *"Sluit af", "enter")
        assert hall.evening.stage.message == "Sluit af"
        await typed(pilot, "backspace")
        assert hall.evening.stage.message == ""
        await typed(pilot, "b", "escape")
        assert hall.evening.stage.message == ""


async def test_what_was_just_done_is_not_said_over_the_clock_and_the_expected_end(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "f6", "J", "u")
        assert notes(hall)
        await pilot.pause()
        (toast,) = hall.screen.query("Toast")
        assert toast.region.bottom <= hall_of(hall).band.region.y


async def test_the_emergency_text_is_one_key_away_and_one_key_back(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "space", "!")
        assert hall.evening.stage.alarm
        assert "⚑ de noodtekst" in room(hall)
        await typed(pilot, "!")
        assert not hall.evening.stage.alarm
        assert hall.evening.stage.current == "welcome"


async def test_the_last_minute_and_the_end_are_said_in_words(hall: JuryApp, machine: Machine) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["down"] * 5, "enter", "k")
        machine.seconds += 121
        await typed(pilot, "down")
        hall_of(hall).tick()
        await typed(pilot)
        assert "nog 0:59" in screen_text(hall)
        assert "⚑ De laatste minuut. n gaat naar: vragen." in screen_text(hall)
        machine.seconds += 71
        hall_of(hall).tick()
        await typed(pilot)
        assert "+0:12 over tijd" in screen_text(hall)
        assert "⚑ De tijd is om. n gaat naar: vragen." in screen_text(hall)


async def test_after_a_restart_of_the_machine_it_says_so_and_goes_on_from_there(
    hall: JuryApp, machine: Machine
) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["down"] * 5, "enter", "k")
        hall.machine_clock = lambda: Instant("another start", Decimal(5))
        hall_of(hall).tick()
        await typed(pilot)
        assert "? nog 3:00" in screen_text(hall)
        assert "De klok is de tijd kwijt" in screen_text(hall)
        await typed(pilot, "k")
        assert clock(hall.evening, hall.machine_clock()).state == "running"


async def test_a_break_says_when_they_come_back(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        hall_of(hall).rundown.move_to("break")
        await typed(pilot, "enter", "k")
        assert "nog 15:00" in screen_text(hall)
        assert "Terug om 20:16." in screen_text(hall)


async def test_the_mouse_walks_goes_and_presses_the_keys_that_are_shown(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        await pilot.click(CueList, offset=(12, 3))
        await typed(pilot)
        assert hall_of(hall).rundown.key == "criteria"
        assert hall.evening.stage.current == ""
        await pilot.click(CueList, offset=(12, 5), times=2)
        await typed(pilot)
        assert hall.evening.stage.current == "pitch:V02"
        await pilot.click(KeyLine, offset=(3, 0))
        await typed(pilot)
        assert hall.evening.stage.current == "pitch:V05"


async def test_a_clock_that_counts_writes_nothing(hall: JuryApp, machine: Machine) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["down"] * 5, "enter", "k")
        before = hall.file.read_bytes()
        for _second in range(200):
            machine.seconds += 1
            hall_of(hall).tick()
        await typed(pilot)
        assert "+0:20 over tijd" in screen_text(hall)
        assert hall.file.read_bytes() == before


async def test_past_midnight_the_times_go_on_and_nobody_is_a_day_ahead(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = demo_records()
    session = {**records["session"][()], "start": "23:50:00"}
    del session["planned_end"]
    app = open_console(make_evening({**records, "session": {(): session}}))
    app.clock = lambda: datetime(2026, 11, 20, 0, 2, tzinfo=timezone(timedelta(hours=1)))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", *["space"] * 5)
        assert "▸ 00:03    00:02    De volgorde" in screen_text(app)
        assert "1 minuut voor · klaar om 02:49" in screen_text(app)
