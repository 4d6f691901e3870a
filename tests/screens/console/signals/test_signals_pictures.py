"""What the page of all signals looks like at 80×24, 120×40 and large in light, and with one that was left as it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_with
from stillness import pressing

from jury.model.tables import Records
from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SnapCompare = Callable[..., bool]
LEFT = {
    (1,): {"nr": 1, "signal": "money_gap", "subject": "V09", "reason": "De gemeente zoekt het geld vóór 1 maart."},
    (2,): {"nr": 2, "signal": "theme_without_plan", "subject": "meedoen", "reason": "Dat komt volgend jaar."},
}


@SIZES
def test_the_signals_of_the_evening(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare, size: Any
) -> None:
    app = open_console(make_evening(demo_with(dismissed=LEFT)))
    assert snap_compare(app, terminal_size=size, run_before=pressing("S", "down"))


def test_what_was_left_as_it_is(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    app = open_console(make_evening(demo_with(dismissed=LEFT)))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("S", "end"))


def test_the_signals_in_light_and_large(
    evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    assert snap_compare(open_console(evening_file), terminal_size=(200, 60), run_before=pressing("S", "f9"))
