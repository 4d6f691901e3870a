"""Pictures of home: a first start, evenings of every kind, and the five questions."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY
from stillness import pressing
from textual.pilot import Pilot
from textual.widgets import Input

from jury.example import demo_records, example_records
from jury.session.creation import create
from jury.session.recent_evenings import remember
from screens.console.app import JuryApp

NOW = datetime.fromisoformat("2026-11-19T18:20:00+01:00")
SnapCompare = Callable[..., bool]
SIZES = [(80, 24), (120, 40)]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own list of evenings."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def home() -> JuryApp:
    return JuryApp(None, clock=lambda: NOW)


def after(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys; the place that a new evening is kept is the same on every machine."""

    async def press(pilot: Pilot[None]) -> None:
        await pressing(*keys)(pilot)
        for field in pilot.app.screen.query("#field-place").results(Input):
            field.value = "~/avonden/"

    return press


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_a_first_start(home: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(home, terminal_size=size, run_before=after())


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_recent_evenings(home: JuryApp, snap_compare: SnapCompare, own_folder: Path, size: Any) -> None:
    create(own_folder / "heel.jury", example_records(), by=SECRETARY)
    create(own_folder / "ronde.jury", demo_records(), by=SECRETARY)
    remember(own_folder / "heel.jury", "Slotavond", NOW)
    remember(own_folder / "weg.jury", "Dorpsavond [/red] Broek", NOW)
    remember(own_folder / "ronde.jury", "Slotavond", NOW)
    assert snap_compare(home, terminal_size=size, run_before=after("home"))


def test_five_questions(home: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(home, terminal_size=(80, 24), run_before=after("n"))
