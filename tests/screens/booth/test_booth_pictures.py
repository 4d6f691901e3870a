"""What a booth looks like: the names, the code, one question, the whole card, and what is said instead of a card."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from booths import EVENING, booth_file, booth_on
from consoles import PLAN
from stillness import pressing

from jury.example import demo_records
from jury.model.tables import Records

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
SnapCompare = Callable[..., bool]
HUSEYIN = ("down", "down", "enter", "enter")
AICHA = ("down", "down", "down", "enter", "enter")
CODE = tuple("4711")


def on_the_stage(phase: str = "round") -> Records:
    """The example evening in its middle, in halves, with one code and a plan on the stage."""
    records = demo_records()
    cue = f"pitch:{PLAN}"
    jurors = {key: {**row, "code": "4711"} if key == ("J2",) else row for key, row in records["jurors"].items()}
    return {
        **records,
        "jurors": jurors,
        "settings": {(): {**records["settings"][()], "scale_step": "0.5"}},
        "state": {(): {**records["state"][()], "phase": phase}},
        "stage": {(): {"current": cue, "since": EVENING.isoformat()}},
        "shown_cues": {(cue,): {"cue": cue, "started": EVENING.isoformat(), "seconds": 0}},
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return booth_file(tmp_path, on_the_stage())


@SIZES
def test_between_two_turns(file: Path, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(booth_on(file), terminal_size=size, run_before=pressing("down"))


@SIZES
def test_the_code(file: Path, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(booth_on(file), terminal_size=size, run_before=pressing(*HUSEYIN, "4", "7"))


@SIZES
def test_one_question(file: Path, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(booth_on(file), terminal_size=size, run_before=pressing(*HUSEYIN, *CODE, "8", "comma"))


@SIZES
def test_the_whole_card_read_back(file: Path, snap_compare: SnapCompare, size: Any) -> None:
    keys = ("8", "comma", "enter", "o", "enter", "7", "enter", "1", "0", "enter")
    assert snap_compare(booth_on(file), terminal_size=size, run_before=pressing(*HUSEYIN, *CODE, *keys))


@SIZES
def test_the_plans_of_a_juror(file: Path, snap_compare: SnapCompare, size: Any) -> None:
    keys = ("escape", "escape", "escape")
    assert snap_compare(booth_on(file), terminal_size=size, run_before=pressing(*HUSEYIN, *CODE, *keys))


def test_an_own_window_in_light(file: Path, snap_compare: SnapCompare) -> None:
    assert snap_compare(booth_on(file, "J2"), terminal_size=(80, 24), run_before=pressing("f9"))


def test_one_question_in_light(file: Path, snap_compare: SnapCompare) -> None:
    keys = ("f9", *HUSEYIN, *CODE, "7")
    assert snap_compare(booth_on(file), terminal_size=(80, 24), run_before=pressing(*keys))


def test_the_help(file: Path, snap_compare: SnapCompare) -> None:
    keys = (*HUSEYIN, *CODE, "question_mark")
    assert snap_compare(booth_on(file), terminal_size=(80, 24), run_before=pressing(*keys))


def test_after_the_deliberation_began(tmp_path: Path, snap_compare: SnapCompare) -> None:
    file = booth_file(tmp_path, on_the_stage("deliberation"))
    assert snap_compare(booth_on(file), terminal_size=(80, 24), run_before=pressing())
