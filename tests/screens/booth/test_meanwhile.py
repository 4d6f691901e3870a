"""What others do while a juror marks at a booth, and what becomes of a card that nobody touches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import Event as Gate
from typing import Any

import pytest
from booths import (
    EVENING,
    booth_file,
    booth_on,
    booth_records,
    marks_in,
    pressed,
    recorded,
    seat_of,
    sit_down,
    step_of,
    text_of,
)
from consoles import notes, screen_text
from evenings_by_hand import SECRETARY
from running_evenings import NOW
from stillness import until

from jury.round.marking import MarkGiven
from jury.round.rules import DeliberationBegun
from jury.round.stage import StageMoved
from jury.session.file import SessionFile
from screens.booth.marking import Step
from screens.booth.turns import IDLE, WARNED
from screens.live.saved import Saved


async def test_a_card_that_nobody_touches_goes_out_of_sight_and_keeps_what_was_typed(tmp_path: Path) -> None:
    records = booth_records(settings={"scale_min": "0", "scale_max": "100", "scale_step": "0.25"})
    file = booth_file(tmp_path, records)
    now = 0.0
    app = booth_on(file, seconds=lambda: now)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await sit_down(pilot)
        await pressed(pilot, *"85", "enter", *"72", "comma")
        now += WARNED
        seat_of(app)._look_at_the_clock()
        await pilot.pause()
        assert "Bent u er nog?" in notes(app)[-1]
        now += IDLE - WARNED
        seat_of(app)._look_at_the_clock()
        await pilot.pause()
        assert step_of(app) is Step.CHOICE
        assert "Aandacht" not in text_of(app)
        assert marks_in(file, "J1") == {"a": "85"}, "half a mark is no mark"
        await sit_down(pilot)
        assert "72,▏" in text_of(app)
        await pressed(pilot, *"25", "enter")
        assert marks_in(file, "J1") == {"a": "85", "b": "72.25"}


@contextmanager
def late_booth(patch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Have what a booth writes wait at a gate, until somebody else has written."""
    gate, write = Gate(), SessionFile.record

    def record(self: SessionFile, *event: Any, **more: Any) -> Any:
        if more["by"] != SECRETARY:
            gate.wait(timeout=30)
        return write(self, *event, **more)

    with patch.context() as here:
        here.setattr(SessionFile, "record", record)
        here.setattr("stillness.PATIENCE", 0.0)
        yield gate


async def test_what_the_secretary_types_on_the_card_meanwhile_stays_and_is_said(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await sit_down(pilot)
        with late_booth(monkeypatch) as gate:
            await pilot.press("8")
            recorded(file, MarkGiven("V1", "J1", "a", Decimal(3)))
            gate.set()
            await until(pilot, lambda: any("Hier is net ook iets ingevuld" in note for note in notes(app)))
        await until(pilot, lambda: "▐3▌" in screen_text(app))
        assert marks_in(file, "J1") == {"a": "3"}


async def test_a_mark_typed_just_as_the_deliberation_begins_is_too_late(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        with late_booth(monkeypatch) as gate:
            await pilot.press("8")
            recorded(file, DeliberationBegun())
            gate.set()
            await until(pilot, lambda: "De jury is in beraad." in text_of(app))
        await pilot.pause()
        assert marks_in(file, "J1") == {}


async def test_a_question_why_goes_out_of_sight_with_the_card(file: Path) -> None:
    now = 0.0
    app = booth_on(file, "J1", seconds=lambda: now)
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter", "7", "enter", "8", "enter", "enter", "enter", "9", "enter")
        assert "Waarom verandert dit?" in text_of(app)
        now += IDLE
        seat_of(app)._look_at_the_clock()
        await pilot.pause()
        assert app.screen is seat_of(app)
        assert "Aandacht" not in text_of(app)
        assert marks_in(file, "J1") == {"a": "7", "b": "8"}


async def test_what_is_wrong_with_the_file_is_said_without_a_name_or_a_mark(
    file: Path, tamper: Callable[[Path, str], None]
) -> None:
    recorded(file, MarkGiven("V1", "J2", "a", Decimal(7)))
    app = booth_on(file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await sit_down(pilot)
        tamper(file, "UPDATE marks SET mark = '2' WHERE juror = 'J2'")
        await until(pilot, lambda: notes(app) == ["Er gaat iets mis met bewaren. Roep de secretaris."])
        assert app.saved is Saved.NEVER


async def test_where_nobody_drives_the_stage_the_next_plan_can_be_marked(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records(stage=False))
    recorded(file, MarkGiven("V1", "J2", "a", Decimal(7)))
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        assert "Jurylid 1, voor welk plan vult u uw kaart in?" in text_of(app)
        assert ("Plan 1" in text_of(app), "Plan 2" in text_of(app), "Plan 3" in text_of(app)) == (True, True, False)
        await pressed(pilot, "down", "enter", "8")
        assert marks_in(file, "J1", "V2") == {"a": "8"}


async def test_the_stage_moves_on_and_who_is_marking_finishes_first(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        recorded(file, StageMoved(EVENING, NOW, "pitch:V2"))
        await until(pilot, lambda: app.evening.stage.current == "pitch:V2")
        assert "Plan 1" in text_of(app)
        await pressed(pilot, "7", "enter", "8", "enter", "enter")
        await sit_down(pilot)
        assert "Plan 2" in text_of(app)
