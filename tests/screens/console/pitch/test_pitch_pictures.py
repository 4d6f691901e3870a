"""What the Pitch mode and a juror's own card look like."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_on_scale, demo_with
from plan_evenings import in_preparation
from stillness import pressing

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    return open_console(make_evening(demo_records()))


@SIZES
def test_the_grid_in_the_middle_of_a_card(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("8", "9", "left"))


def test_the_grid_in_large(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=pressing())


def test_the_grid_in_light(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("f9"))


@SIZES
def test_every_state_of_a_card(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    keys = ("o", "7", "7", "7", "a", "O", "8", "down", "left", "d", "ctrl+s")
    assert snap_compare(console, terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_a_plan_whose_cards_are_in(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("p", "p", "down"))


@SIZES
def test_before_the_rules_are_fixed(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare, size: Any
) -> None:
    app = open_console(make_evening(in_preparation()))
    assert snap_compare(app, terminal_size=size, run_before=pressing("f3"))


def test_half_marks(make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare) -> None:
    app = open_console(make_evening(demo_on_scale("1", "10", "0.5")))
    keys = ("8", "comma", "7", "9", "comma", "0", "6", "5", "comma", "7", "8", "comma", "0")
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(*keys))


def test_more_jurors_and_criteria_than_fit(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    records = demo_records()
    jurors = {(f"J{n}",): {"nr": n, "id": f"J{n}", "name": f"Jurylid nummer {n}"} for n in range(1, 19)}
    criteria = {(f"k{n}",): {"nr": n, "id": f"k{n}", "name": f"Vraag {n}", "counts": n % 5 > 0} for n in range(1, 17)}
    empty: Any = {"marks": {}, "scorecards": {}, "interests": {}, "cross_questions": {}, "log": {}}
    settings = {name: given for name, given in records["settings"][()].items() if name != "tie_break"}
    app = open_console(make_evening(demo_with(jurors=jurors, criteria=criteria, settings={(): settings}, **empty)))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(*["down"] * 12, "end", "left"))


@SIZES
def test_a_dialog_that_asks_before_marks_go(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("up", "a"))


@SIZES
def test_the_marks_covered(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("h", "8"))


def test_it_asks_before_the_marks_show_again(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("h", "h"))


@SIZES
def test_a_cross_question_beside_the_marks(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("w", *"Wie sluit af?"))


def test_a_tip_for_the_team(console: JuryApp, snap_compare: SnapCompare) -> None:
    keys = ("f", *"Wie doet mee?", "escape", "f", *"Begin klein.")
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*keys))


def test_a_note(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("ctrl+n", *"Microfoon uit."))


def test_the_help_of_the_grid(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("question_mark"))


@SIZES
def test_a_search(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("slash", "d", "e"))


def test_the_commands(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("ctrl+p"))


def test_a_card_is_handed_over(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing("k", "enter"))


@SIZES
def test_one_criterion_of_a_card(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("k", "enter", "enter", "8"))


@SIZES
def test_the_whole_card(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    keys = ("k", "enter", "enter", "8", "enter", "7", "enter", "o", "enter", "enter")
    assert snap_compare(console, terminal_size=size, run_before=pressing(*keys))


def test_a_terminal_that_is_too_small(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(60, 20), run_before=pressing())
