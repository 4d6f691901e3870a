"""What Beraad looks like, at the sizes that it must work at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from secret_modes import DELIBERATION
from stillness import pressing

from jury.example import demo_records, example_records
from jury.model.tables import Records, Row
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


@SIZES
def test_a_verdict_and_its_sentences(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    keys = (DELIBERATION, "enter", "down", "down", "down")
    assert snap_compare(console, terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_a_sentence_being_typed(
    console: JuryApp, snap_compare: SnapCompare, size: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.console.deliberation.sentence.PAUSE", 60.0)
    keys = (DELIBERATION, "enter", "end", "enter", "end", "x")
    assert snap_compare(console, terminal_size=size, run_before=pressing(*keys))


def test_large_and_in_light(console: JuryApp, snap_compare: SnapCompare) -> None:
    keys = ("f9", DELIBERATION, "enter", *("down",) * 8)
    assert snap_compare(console, terminal_size=(200, 60), run_before=pressing(*keys))


def test_the_plans_to_join_with(console: JuryApp, snap_compare: SnapCompare) -> None:
    keys = (DELIBERATION, "enter", "3", "down", "space")
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*keys))


def test_the_question_before_finalising(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(DELIBERATION, "enter", "V"))


def test_what_stands_in_the_way_of_finalising(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    verdicts = {key: row for key, row in example_records()["verdicts"].items() if str(key[0]) > "V06"}
    console = open_console(make_evening({**example_records(), "verdicts": verdicts}))
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(DELIBERATION, "enter", "V"))


def test_the_jury_deciding_a_tie(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    records = example_records()
    settings: Row = {**records["settings"][()], "tie_break": ["deliberation"]}
    console = open_console(make_evening({**records, "settings": {(): settings}}))
    keys = (DELIBERATION, "enter", "down", "down", "down", "g", "J", "enter", "W", "i", "j")
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*keys))


def test_before_the_deliberation(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    console = open_console(make_evening(demo_records()))
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(DELIBERATION, "enter", "down"))
