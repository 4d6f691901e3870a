"""What Rapport looks like, at the sizes that it must work at: its own form, whatever the report says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from secret_modes import REPORT
from stillness import pressing, until
from textual.pilot import Pilot

from jury.findings.obstacle import Obstacle
from screens.console.app import JuryApp
from screens.console.report.screen import ReportScreen

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
OpenConsole = Callable[[Path], JuryApp]
SnapCompare = Callable[..., bool]
MARKDOWN = """---
title: Juryrapport
---

# Juryrapport Reigerhoek

**Dit is een concept.** De organisatoren moeten het nog vaststellen.

## In het kort

- De jury is het meest enthousiast over **Kom Binnen** (8,2).
- De Lange Tafel en Gewoon een buur kregen hetzelfde cijfer (7,8). De jury keek toen naar ‘Dragers uit de wijk’.

> Hoe komen we tot samenspel in Reigerhoek, zó dat ook buren die aan de kant staan, kunnen meedoen?

## De uitslag

| Plaats | Plan | Eindcijfer |
|---:|---|---:|
| 1 | Kom Binnen | 8,2 |
| 2 | De Lange Tafel | 7,8 |
| 3 | Gewoon een buur | 7,8 |
"""
OBSTACLES = (
    Obstacle("no_verdict", "Over Kom Binnen heeft de jury nog geen oordeel.", True, "verdicts", ("V09",), "verdict"),
    Obstacle("open_cards", "Bij De Talentenbalie staan nog 2 kaarten open.", True, "proposals", ("V06",)),
    Obstacle("no_votes", "De stemmen voor de publieksprijs zijn nog niet geteld.", False, "audience", ()),
)


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch) -> JuryApp:
    monkeypatch.setattr("jury.report.render_report", lambda *_asked: MARKDOWN)
    monkeypatch.setattr("screens.console.report.report_work.obstacles", lambda _evening: OBSTACLES)
    return open_console(full_evening_file)


def drawn(*keys: str) -> Callable[[Pilot[None]], Any]:
    """Go to the report, wait for it, and press keys."""

    async def run(pilot: Pilot[None]) -> None:
        await pressing(REPORT, "enter")(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReportScreen)
        await until(pilot, lambda: screen.paper.virtual_size.height > 1)
        await pressing(*keys)(pilot)

    return run


@SIZES
def test_the_report_and_what_stands_in_the_way(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=drawn("tab", "down"))


def test_large_and_in_light(console: JuryApp, snap_compare: SnapCompare) -> None:
    assert snap_compare(console, terminal_size=(200, 60), run_before=drawn("f9"))


@SIZES
def test_the_question_before_it(console: JuryApp, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(console, terminal_size=size, run_before=pressing(REPORT))
