"""What the board of needs and offers looks like at three sizes, empty, and with the form of a match."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import small_records
from stillness import pressing

from jury.model.tables import Records
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@SIZES
def test_what_fits_beside_a_need(
    evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare, size: Any
) -> None:
    assert snap_compare(open_console(evening_file), terminal_size=size, run_before=pressing("M", "s"))


def test_a_match_with_who_calls_whom(
    full_evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    keys = ("f6", "M", *["down"] * 3)
    assert snap_compare(open_console(full_evening_file), terminal_size=(80, 24), run_before=pressing(*keys))


def test_the_form_of_a_match(evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare) -> None:
    keys = ("M", "s", "enter")
    assert snap_compare(open_console(evening_file), terminal_size=(80, 24), run_before=pressing(*keys))


def test_the_board_in_light_and_large(
    full_evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    keys = ("f6", "M", "f9", "s")
    assert snap_compare(open_console(full_evening_file), terminal_size=(200, 60), run_before=pressing(*keys))


def test_an_empty_board(
    make_evening: Callable[[Records], Path], open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    assert snap_compare(open_console(make_evening(small_records())), terminal_size=(80, 24), run_before=pressing("M"))
