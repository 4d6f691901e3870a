"""What Plannen looks like at 80×24 and 120×40."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from plan_evenings import in_preparation, without_plans
from stillness import pressing

from jury.model.tables import Records
from screens.console.app import JuryApp

FORM_EXPORT = Path(__file__).parents[3] / "data" / "inzendingen.csv"
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    """The console on plans of which one was withdrawn and one lacks a few things."""
    records: Any = in_preparation(V08={"status": "withdrawn"})
    lacking = {name: given for name, given in records["proposals"]["V05",].items() if name not in ("cost_eur", "lead")}
    return open_console(make_evening({**records, "proposals": {**records["proposals"], ("V05",): lacking}}))


@SIZES
def test_the_plans_and_the_one_under_the_cursor(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("down"))


def test_the_whole_of_a_plan_at_80_columns(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("down", "enter"))


def test_the_plans_in_light_and_large(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=pressing("f9"))


@SIZES
def test_the_form_of_a_plan(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("e"))


def test_what_is_noted_beside_a_plan(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    rule: Any = {"nr": 1, "text": "Een stoep is geen terras", "proposal": "V02"}
    app = open_console(make_evening({**in_preparation(), "barriers": {(1,): rule}}))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("t"))


def test_the_word_to_draw_with(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("r"))


def test_withdrawing_asks_in_a_sentence(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("w"))


def test_no_plans_yet(make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare) -> None:
    assert snap_compare(open_console(make_evening(without_plans())), terminal_size=(80, 24))


@pytest.mark.parametrize("steps", [0, 1, 2, 3], ids=["columns", "test_row", "sent_in_twice", "what_comes_in"])
@SIZES
def test_the_steps_of_an_import(
    make_evening: MakeEvening,
    open_console: OpenConsole,
    snap_compare: SnapCompare,
    tmp_path: Path,
    size: Any,
    steps: int,
) -> None:
    shutil.copy(FORM_EXPORT, tmp_path)
    answers = (("enter",), ("enter",), ("down", "down", "enter"))
    keys = [key for answer in answers[:steps] for key in answer]
    app = open_console(make_evening(without_plans()))
    assert snap_compare(app, terminal_size=size, run_before=pressing("i", *"inz", "enter", *keys))
