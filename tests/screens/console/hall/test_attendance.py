"""Who came in, counted at the door: numbers by kind, one key more or less, kept by Escape and taken back with u."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import dialog_text, screen_text, typed
from halls import room
from stillness import until

from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.round.alliance import RowPut
from jury.session.author import author
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.hall.attendance_form import AttendanceForm

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SIZE = (80, 24)


@pytest.fixture
def uncounted_file(make_evening: MakeEvening) -> Path:
    """Give the example in the middle of its round, before anybody counted who is there."""
    return make_evening({name: rows for name, rows in demo_records().items() if name != "attendance"})


def counted(evening: Evening) -> dict[str, int]:
    return {row.kind: row.count_ for row in evening.attendance}


async def test_people_are_counted_by_kind_and_stand_in_zaal(uncounted_file: Path, open_console: OpenConsole) -> None:
    app = open_console(uncounted_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "o", *"52", "enter", *"3", "down", "plus", "plus", "plus", "minus")
        assert "57 mensen geteld" in dialog_text(app)
        await typed(pilot, "escape")
        assert not isinstance(app.screen, AttendanceForm)
        assert counted(app.evening) == {"residents": 52, "entrepreneurs": 3, "care": 2}
        assert "57 mensen geteld bewoners 52 · ondernemers 3 · zorg en welzijn 2" in room(app).replace("\xa0", " ")


async def test_a_number_changes_or_goes_and_u_brings_it_back(uncounted_file: Path, open_console: OpenConsole) -> None:
    app = open_console(uncounted_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "o", *"52", "enter", *"3", "ctrl+s")
        await typed(pilot, "o", *"60", "enter", "backspace", "ctrl+s")
        assert counted(app.evening) == {"residents": 60}
        await typed(pilot, "u")
        assert counted(app.evening) == {"residents": 60, "entrepreneurs": 3}
        await typed(pilot, "u")
        assert counted(app.evening) == {"residents": 52, "entrepreneurs": 3}


async def test_two_rows_of_one_kind_become_one(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    rows: dict[Key, Row] = {(nr,): {"nr": nr, "kind": "care", "count": nr} for nr in (1, 2, 3)}
    app = open_console(make_evening({**example_records(), "attendance": rows}))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6")
        assert "6 mensen geteld" in screen_text(app)
        await typed(pilot, "o", "down", "down", "plus", "escape")
        assert [(row.kind, row.count_) for row in app.evening.attendance] == [("care", 7)]


async def test_what_is_no_number_is_said_and_nothing_is_kept(uncounted_file: Path, open_console: OpenConsole) -> None:
    app = open_console(uncounted_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "o", *"veel", "escape")
        assert isinstance(app.screen, AttendanceForm)
        assert "veel" in dialog_text(app)
        assert not app.evening.attendance


async def test_who_counted_second_is_told_what_the_first_counted(
    uncounted_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(uncounted_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "o", *"52")
        with SessionFile.open(uncounted_file) as session:
            theirs = RowPut("attendance", {"kind": "residents", "count": 48})
            session.record(theirs, by=author("secretary", "elsewhere"))
        await until(pilot, lambda: bool(app.evening.attendance))
        await typed(pilot, "escape")
        assert isinstance(app.screen, AttendanceForm)
        assert "Intussen telde iemand anders bewoners: 48." in " ".join(dialog_text(app).split())
        assert counted(app.evening) == {"residents": 48}
        await typed(pilot, "ctrl+s")
        assert not isinstance(app.screen, AttendanceForm)
        assert [(row.kind, row.count_) for row in app.evening.attendance] == [("residents", 52)]


async def test_after_the_outcome_is_final_nobody_is_counted(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    final: dict[Key, Row] = {(): {**records["state"][()], "phase": "final", "version": 1}}
    app = open_console(make_evening({**records, "state": final}))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "o")
        assert not isinstance(app.screen, AttendanceForm)
