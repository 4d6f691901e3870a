"""The stage as an app: it follows the file, counts by itself, and takes nothing from the keyboard."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from consoles import notes
from evenings_by_hand import SECRETARY, opened
from staged import AT, staged
from stillness import until
from textual import events
from textual.color import Color

from jury.example import demo_records
from jury.model.tables import Records
from jury.round.clock import ClockStarted
from jury.round.stage import MessageShown, StageBlanked, StageMoved
from jury.running.boot_clock import Instant
from jury.session.public_file import PublicFile
from screens.stage.app import StageApp
from screens.stage.frame import CLOCK, HALL, TURN
from screens.stage.page import StagePage

MakeEvening = Callable[[Records], Path]


class Machine:
    """The machine's clock, which a test moves on by hand."""

    def __init__(self) -> None:
        self.now = AT.machine

    def __call__(self) -> Instant:
        return self.now

    def on(self, seconds: float) -> None:
        self.now = self.now._replace(seconds=self.now.seconds + Decimal(str(seconds)))


@pytest.fixture
def file(make_evening: MakeEvening) -> Path:
    path = make_evening(demo_records())
    with opened(path) as session:
        session.record(StageMoved(AT.wall, AT.machine, "pitch:V09"), by=SECRETARY)
        session.record(ClockStarted(AT.machine), by=SECRETARY)
    return path


def stage(file: Path, shows: str = HALL, machine: Callable[[], Instant] | None = None) -> StageApp:
    machine = machine or Machine()
    return StageApp(PublicFile(file, lambda: AT.wall, machine), shows, machine)


def text(app: StageApp) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def page(app: StageApp) -> StagePage:
    return app.screen.query_one(StagePage)


async def test_it_follows_what_others_do_with_the_evening(file: Path) -> None:
    app = stage(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Kom Binnen" in text(app)
        with opened(file) as session:
            session.record(MessageShown("Graag afronden"), by=SECRETARY)
        await until(pilot, lambda: "▶ Graag afronden" in text(app))
        with opened(file) as session:
            session.record(StageBlanked(True), by=SECRETARY)
        await until(pilot, lambda: text(app).strip() == "")
        assert page(app).styles.background == Color.parse("black")


async def test_the_clock_counts_without_anybody_writing_or_reading(file: Path) -> None:
    machine = Machine()
    app = stage(file, CLOCK, machine)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = text(app)
        machine.on(61)
        app.follower.stop()  # type: ignore[union-attr]  # there is one
        app.follower = None
        page(app)._tick()
        await pilot.pause()
        assert text(app) != before
        machine.on(120)
        page(app)._tick()
        await pilot.pause()
        assert "de tijd is om" in text(app)


async def test_a_second_paints_only_the_lines_that_it_changes(file: Path) -> None:
    machine = Machine()
    app = stage(file, HALL, machine)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        painted: list[int] = []
        widget = page(app)
        lines = widget.line

        def counted(y: int) -> Any:
            painted.append(y)
            return lines(y)

        widget.line = counted  # type: ignore[method-assign]
        machine.on(1)
        widget._tick()
        await pilot.pause()
        assert 0 < len(painted) < 24


async def test_it_sleeps_while_no_clock_runs_and_no_page_turns(make_evening: MakeEvening) -> None:
    app = stage(make_evening(staged("break", demo_records()).records))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert page(app)._next is None


async def test_the_pages_of_a_cue_begin_with_the_first_and_take_turns(file: Path) -> None:
    machine = Machine()
    machine.on(7)
    app = stage(file, HALL, machine)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        with opened(file) as session:
            session.record(StageMoved(AT.wall, AT.machine, "criteria"), by=SECRETARY)
        await until(pilot, lambda: "Waar de jury op let" in text(app))
        assert "● ○ ○" in text(app)
        first = text(app)
        machine.on(TURN)
        page(app)._tick()
        await pilot.pause()
        assert "○ ● ○" in text(app)
        assert text(app) != first


async def test_keys_change_nothing_in_the_hall_but_the_light(file: Path) -> None:
    app = stage(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before, ground = text(app), page(app).background_colors[1]
        for key in ("a", "x", "space", "enter", "1", "escape", "f6", "ctrl+p", "ctrl+z", "question_mark", "tab"):
            await pilot.press(key)
        app.post_message(events.Paste("een heel verhaal"))
        await pilot.pause()
        assert text(app) == before
        assert notes(app) == []
        await pilot.press("t")
        await pilot.pause()
        assert text(app) == before
        assert page(app).background_colors[1] != ground
        assert ground.brightness > page(app).background_colors[1].brightness


async def test_it_keeps_what_it_shows_while_the_file_cannot_be_read(file: Path) -> None:
    app = stage(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = text(app)
        whole = file.read_bytes()
        file.unlink()
        file.write_bytes(b"not an evening")
        await pilot.pause(0.4)
        assert text(app) == before
        assert notes(app) == []
        file.unlink()
        file.write_bytes(whole)
        with opened(file) as session:
            session.record(MessageShown("Weer terug"), by=SECRETARY)
        await until(pilot, lambda: "▶ Weer terug" in text(app))


async def test_a_window_that_is_too_small_says_so(file: Path) -> None:
    app = stage(file)
    async with app.run_test(size=(70, 20)) as pilot:
        await pilot.pause()
        assert "te klein" in text(app)
        assert "Kom Binnen" not in text(app)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Kom Binnen" in text(app))


@pytest.mark.parametrize("rings", [True, False])
async def test_the_bell_rings_at_one_minute_and_at_the_end_where_the_evening_has_one(
    make_evening: MakeEvening, monkeypatch: pytest.MonkeyPatch, rings: bool
) -> None:
    records = demo_records()
    records = {**records, "settings": {(): {**records["settings"][()], "clock_bell": int(rings)}}}
    clock = {"part": "pitch", "state": "running", "spent": "0", "started": "1000", "boot": AT.machine.boot}
    machine = Machine()
    app = stage(make_evening(staged("pitch:V09", records, clock=clock).records), HALL, machine)
    rung: list[float] = []
    monkeypatch.setattr(app, "bell", lambda: rung.append(float(machine.now.seconds) - 1000))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _second in range(200):
            machine.on(1)
            page(app)._tick()
    assert rung == ([120, 181] if rings else [])


async def test_a_second_stage_simply_works_beside_the_first(file: Path) -> None:
    hall, pitcher = stage(file), stage(file, CLOCK)
    async with hall.run_test(size=(80, 24)) as first, pitcher.run_test(size=(80, 24)) as second:
        with opened(file) as session:
            session.record(MessageShown("Graag afronden"), by=SECRETARY)
        await until(first, lambda: "▶ Graag afronden" in text(hall))
        await until(second, lambda: "▶ Graag afronden" in text(pitcher))
