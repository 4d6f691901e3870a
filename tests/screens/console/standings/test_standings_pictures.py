"""What Stand looks like, at the sizes that it must work at."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import small_records
from secret_modes import STANDINGS
from stillness import pressing

from jury.example import demo_records
from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


@SIZES
def test_the_question_before_it(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(STANDINGS))


@SIZES
def test_the_ranking(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(STANDINGS, "enter", "down"))


@SIZES
def test_a_mark_as_a_sum(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(STANDINGS, "enter", "down", "enter"))


def test_the_ranking_and_the_sum_in_light_and_large(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=pressing("f9", STANDINGS, "enter"))


def test_the_middle_of_the_round(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    console = open_console(make_evening(demo_records()))
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(STANDINGS, "enter", "end"))


def test_shared_places(make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare) -> None:
    marks: Mapping[Key, Row] = {
        (plan, juror, criterion): {"mark": mark}
        for plan, row in (("V1", "7.5 8 9.5"), ("V2", "9.5 8 7.5"))
        for juror, mark in zip(("J1", "J2", "J3"), row.split(), strict=True)
        for criterion in ("a", "b")
    }
    console = open_console(make_evening({**small_records(settings={"scale_step": "0.5"}), "marks": marks}))
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(STANDINGS, "enter"))
