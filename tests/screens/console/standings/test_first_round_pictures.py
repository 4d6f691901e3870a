"""What the sealed first round and the calibration pitch look like, on Stand and in Beraad."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from revised_evenings import practised_records, revise
from secret_modes import DELIBERATION, STANDINGS
from stillness import pressing

from jury.model.tables import Records
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    file = make_evening(practised_records())
    revise(file, datetime.fromisoformat("2026-11-19T21:50:00+01:00"))
    return open_console(file)


def test_the_standings_say_who_moved(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(STANDINGS, "enter"))


def test_the_standings_of_the_first_round(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(STANDINGS, "enter", "e"))


def test_the_calibration_pitch_under_the_ranking(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(STANDINGS, "enter", "end"))


@SIZES
def test_what_the_jury_should_talk_about(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(DELIBERATION, "enter", "w"))


def test_what_was_revised_of_one_plan_in_light(console: JuryApp, snap_compare: SnapCompare) -> None:
    keys = ("f9", DELIBERATION, "enter", *["down"] * 4)
    assert snap_compare(console, terminal_size=(120, 40), run_before=pressing(*keys))


def test_the_question_why_a_mark_changes(console: JuryApp, snap_compare: SnapCompare) -> None:
    keys = (DELIBERATION, "enter", *["down"] * 4, "m", "5")
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*keys))
