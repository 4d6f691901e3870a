"""What the interests in the weighing look like at 80×24 and 120×40."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stillness import pressing

from screens.console.app import JuryApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]


@SIZES
def test_the_interest_of_a_party(
    full_evening_file: Path, open_console: OpenConsole, snap_compare: SnapCompare, size: Any
) -> None:
    app = open_console(full_evening_file)
    assert snap_compare(app, terminal_size=size, run_before=pressing("f5", "enter", "i", "down", "down"))
