"""What Zaal looks like at 80×24, 120×40 and 200×60."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from stillness import pressing

from jury.running.boot_clock import Instant
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]
AT_THE_FIRST_PLAN = ("f6", *["space"] * 6)


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    app = open_console(evening_file)
    app.machine_clock = lambda: Instant("this start", Decimal(1000))
    return app


def test_before_the_hall_sees_anything(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("f6"))


@SIZES
def test_the_first_plan_with_its_clock(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(*AT_THE_FIRST_PLAN, "k", "down", "down"))


def test_the_rundown_in_light_and_large(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=pressing(*AT_THE_FIRST_PLAN, "f9"))


@SIZES
def test_a_step_of_the_reveal_and_the_next_one_covered(
    full_evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare, size: Any
) -> None:
    app = open_console(full_evening_file)
    to_the_reveal = ("f6", "end", *["up"] * 6, "enter", "space")
    assert snap_compare(app, terminal_size=size, run_before=pressing(*to_the_reveal))


def test_the_clock_of_the_hall_above_the_marks(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*AT_THE_FIRST_PLAN, "k", "f3"))


def test_a_message_that_is_always_needed(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*AT_THE_FIRST_PLAN, "b", "down"))


def test_the_stage_on_the_laptop_itself(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*AT_THE_FIRST_PLAN, "m"))
