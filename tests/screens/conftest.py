"""Evenings on disk, and a console on them whose clock stands still."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, small_records
from stillness import until_still

from jury.model.tables import Key, Records, Row
from jury.round.rules import DeliberationBegun
from jury.session.creation import create
from jury.session.file import SessionFile
from screens.console.app import JuryApp

EVENING = datetime(2026, 11, 19, 20, 1, tzinfo=timezone(timedelta(hours=1)))
OpenConsole = Callable[[Path], JuryApp]


def at_eight() -> datetime:
    return EVENING


@pytest.fixture(autouse=True)
def no_keys_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the keys of whoever runs the tests out of them."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(autouse=True)
def wait_for_what_is_left_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Textual's pilot wait until the console is still."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_still)
    monkeypatch.setattr("textual.app.wait_for_idle", until_still)


@pytest.fixture
def make_evening(tmp_path: Path) -> Callable[[Records], Path]:
    """Make a session file of rows."""

    def make(records: Records) -> Path:
        file = tmp_path / "avond.jury"
        create(file, records, by=SECRETARY, clock=at_eight)
        return file

    return make


@pytest.fixture
def evening_file(make_evening: Callable[[Records], Path]) -> Path:
    """The example evening in its middle: eight plans marked, the ninth begun."""
    from jury.example import demo_records

    return make_evening(demo_records())


@pytest.fixture
def full_evening_file(make_evening: Callable[[Records], Path]) -> Path:
    """The whole example evening, with its verdicts."""
    from jury.example import example_records

    return make_evening(example_records())


@pytest.fixture
def open_console() -> OpenConsole:
    """Make the console on a file; its clock stands at one past eight."""

    def make(file: Path) -> JuryApp:
        return JuryApp(file, clock=at_eight)

    return make


@pytest.fixture
def sealed_file(make_evening: Callable[[Records], Path]) -> Path:
    """Plan 1 before plan 2 before plan 3, with the deliberation begun."""
    marks: dict[Key, Row] = {
        (plan, juror, criterion): {"mark": mark}
        for plan, mark in (("V1", "8"), ("V2", "7"), ("V3", "6"))
        for juror in ("J1", "J2", "J3")
        for criterion in "ab"
    }
    path = make_evening({**small_records(), "marks": marks})
    with SessionFile.open(path) as session:
        session.record(DeliberationBegun(), by=SECRETARY)
    return path


@pytest.fixture
def tamper() -> Callable[[Path, str], None]:
    """Change a session file as somebody does with another program."""

    def change(path: Path, sql: str) -> None:
        connection = sqlite3.connect(path)
        with connection:
            assert connection.execute(sql).rowcount == 1
        connection.close()

    return change
