"""What it looks like when a second person holds a card from paper beside what was typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_with
from stillness import pressing

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]
ASKED = ("c", *"Joke")


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    settings = {(): {**demo_records()["settings"][()], "confirm_paper": 1}}
    return open_console(make_evening(demo_with(settings=settings)))


@SIZES
def test_a_card_that_waits(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing("G"))


@SIZES
def test_who_looks_and_how(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(*ASKED))


def test_a_card_typed_again(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=pressing(*ASKED, "enter", "7", "7"))


@SIZES
def test_where_the_two_differ(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    keys = (*ASKED, "enter", *"371887", "enter", "left")
    assert snap_compare(console, terminal_size=size, run_before=pressing(*keys))


@SIZES
def test_a_card_read_aloud(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(*ASKED, "ctrl+l"))
