"""Pictures of the mode Avond: every section at two sizes, forms, light, and as wide as it gets."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from plan_evenings import in_preparation
from sections import KEYS
from stillness import pressing
from textual.pilot import Pilot

from jury.example import example_records
from jury.model.tables import Records
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SnapCompare = Callable[..., bool]
SIZES = [(80, 24), (120, 40)]


def at(section: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Go to a section and press keys there."""
    return pressing("f8", KEYS[section], *keys)


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    """Open the example evening with the tie that nobody declared, before it is explained."""
    return open_console(make_evening({**example_records(), "settled": {}}))


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("section", KEYS)
def test_each_section(console: JuryApp, snap_compare: SnapCompare, section: str, size: Any) -> None:
    keys = {"alliance": ["pagedown"], "criteria": ["down"], "rules": ["end", "pageup"]}
    assert snap_compare(console, terminal_size=size, run_before=at(section, *keys.get(section, [])))


@pytest.mark.parametrize(("section", "keys"), [("jury", ["enter"]), ("criteria", ["enter"]), ("interests", ["n"])])
def test_a_form_at_80_columns(console: JuryApp, snap_compare: SnapCompare, section: str, keys: list[str]) -> None:
    assert snap_compare(console, terminal_size=(80, 24), run_before=at(section, *keys))


def test_what_is_fixed_is_said_before_it_is(
    make_evening: MakeEvening, open_console: OpenConsole, snap_compare: SnapCompare
) -> None:
    console = open_console(make_evening(in_preparation()))
    assert snap_compare(console, terminal_size=(80, 24), run_before=at("rules", "v"))


def test_reasons_shown_on_light(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(120, 40), run_before=at("interests", "f9", "r"))


def test_the_detail_stands_beside_the_list_on_a_wide_screen(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=at("alliance", "pagedown"))
