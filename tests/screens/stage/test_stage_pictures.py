"""What the stage looks like, at the sizes of a dim old projector, a laptop and a large screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from staged import AT, running, staged
from stillness import pressing

from jury.example import demo_records
from jury.model.tables import Records
from jury.session.public_file import PublicFile
from screens.stage.app import StageApp
from screens.stage.frame import CLOCK, HALL, HOST

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (240, 67)], ids=["80x24", "120x40", "240x67"])
TWO_SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
MakeEvening = Callable[[Records], Path]
SnapCompare = Callable[..., bool]
ShowStage = Callable[..., StageApp]
TOLD = [
    {"place": 2, "title": "De Lange Tafel", "mark": "7,8"},
    {"words": "Het cijfer is gelijk aan dat van plaats 3. De jury keek naar Dragers uit de wijk."},
]


@pytest.fixture
def show(make_evening: MakeEvening) -> ShowStage:
    """Open a window of the stage on a cue; the clock of the machine stands still."""

    def make(cue: str, shows: str = HALL, records: Records | None = None, **stage: Any) -> StageApp:
        file = make_evening(staged(cue, records, **stage).records)
        return StageApp(PublicFile(file, lambda: AT.wall, lambda: AT.machine), shows, lambda: AT.machine)

    return make


@SIZES
def test_a_pitch_while_the_clock_runs(show: ShowStage, snap_compare: SnapCompare, size: Any) -> None:
    app = show("pitch:V09", records=demo_records(), clock=running("questions", 107))
    assert snap_compare(app, terminal_size=size, run_before=pressing())


@SIZES
def test_a_pitch_that_takes_too_long_and_a_message(show: ShowStage, snap_compare: SnapCompare, size: Any) -> None:
    app = show("pitch:V09", records=demo_records(), clock=running("pitch", 187), message="Graag afronden")
    assert snap_compare(app, terminal_size=size, run_before=pressing())


def test_the_last_minute(show: ShowStage, snap_compare: SnapCompare) -> None:
    app = show("pitch:V09", records=demo_records(), clock=running("pitch", 142))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing())


@TWO_SIZES
def test_what_the_pitcher_sees(show: ShowStage, snap_compare: SnapCompare, size: Any) -> None:
    app = show("pitch:V09", CLOCK, demo_records(), clock=running("pitch", 142), message="Nog één zin")
    assert snap_compare(app, terminal_size=size, run_before=pressing())


@TWO_SIZES
def test_what_the_host_sees(show: ShowStage, snap_compare: SnapCompare, size: Any) -> None:
    app = show("pitch:V09", HOST, demo_records(), clock=running("pitch", 0, "paused"))
    assert snap_compare(app, terminal_size=size, run_before=pressing())


@SIZES
@pytest.mark.parametrize("cue", ["", "question", "criteria", "board"])
def test_what_there_is_to_read(show: ShowStage, snap_compare: SnapCompare, cue: str, size: Any) -> None:
    assert snap_compare(show(cue), terminal_size=size, run_before=pressing())


@pytest.mark.parametrize("cue", ["jury", "order", "break", "agreements", "closing"])
def test_the_rest_of_the_evening(show: ShowStage, snap_compare: SnapCompare, cue: str) -> None:
    assert snap_compare(show(cue), terminal_size=(80, 24), run_before=pressing())


@SIZES
def test_a_step_of_the_outcome(show: ShowStage, snap_compare: SnapCompare, size: Any) -> None:
    assert snap_compare(show("reveal:2", told=TOLD), terminal_size=size, run_before=pressing())


def test_the_jury_at_work(show: ShowStage, snap_compare: SnapCompare) -> None:
    app = show("reveal:1", records=demo_records(), told=TOLD)
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing())


def test_an_emergency(show: ShowStage, snap_compare: SnapCompare) -> None:
    assert snap_compare(show("question", alarm=1), terminal_size=(80, 24), run_before=pressing())


def test_light_on_dark(show: ShowStage, snap_compare: SnapCompare) -> None:
    app = show("pitch:V09", records=demo_records(), clock=running("questions", 107))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("t"))


def test_without_a_colour(show: ShowStage, snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = show("pitch:V09", records=demo_records(), clock=running("pitch", 187), message="Graag afronden")
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing())
