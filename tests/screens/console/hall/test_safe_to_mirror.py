"""Zaal may be mirrored: a step of the reveal is covered until she peeks, and covers itself at the next key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import screen_text, typed
from halls import hall_of, room

from jury.language import decimal_comma
from jury.publication.reveal_steps import told_of
from jury.running.cues import cues
from jury.standings.ranking import ranking_if_any
from jury.wording.codes import CODE_WORDS
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def hall(sealed_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(sealed_file)


def before_the_reveal(app: JuryApp) -> str:
    ids = [cue.id for cue in cues(app.evening)]
    return ids[ids.index("reveal:1") - 1]


def told(app: JuryApp, id: str) -> str:
    """Give the title that a step tells."""
    (cue,) = (cue for cue in cues(app.evening) if cue.id == id)
    return next(line.title for line in told_of(app.evening, cue) if line.title)


async def test_the_next_step_is_covered_until_she_peeks_and_again_at_the_next_key(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        hall_of(hall).rundown.move_to(before_the_reveal(hall))
        await typed(pilot, "enter")
        assert "bedekt · z toont hem" in room(hall)
        secret = told(hall, "reveal:1")
        assert secret not in room(hall)
        await typed(pilot, "z")
        assert secret in room(hall)
        assert "bedekt" not in room(hall)
        await typed(pilot, "z")
        assert secret not in room(hall)
        for key in ("down", "up", "f9", "x"):
            await typed(pilot, "z")
            assert secret in room(hall)
            await typed(pilot, key)
            assert secret not in room(hall), key


async def test_after_another_mode_it_is_covered(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        hall_of(hall).rundown.move_to(before_the_reveal(hall))
        await typed(pilot, "enter", "z", "f2", "f6")
        assert told(hall, "reveal:1") not in room(hall)


async def test_the_step_behind_the_one_that_is_shown_is_covered_as_well(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        hall_of(hall).rundown.move_to(before_the_reveal(hall))
        await typed(pilot, "enter", "z", "space")
        assert hall.evening.stage.current == "reveal:1"
        assert told(hall, "reveal:1") in room(hall), "the hall sees it"
        assert told(hall, "reveal:2") not in room(hall)


async def test_going_to_a_step_out_of_turn_asks_first(hall: JuryApp) -> None:
    async with hall.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6")
        hall_of(hall).rundown.move_to("reveal:2")
        await typed(pilot, "enter")
        assert isinstance(hall.screen, ConfirmDialog)
        await typed(pilot, "n")
        assert hall.evening.stage.current == ""


async def test_before_the_reveal_no_mark_and_no_verdict_stands_anywhere_in_it(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 60)) as pilot:
        await typed(pilot, "f6")
        assert app.evening.verdicts
        every = [cue.id for cue in cues(app.evening)]
        ranking = ranking_if_any(app.evening)
        assert ranking is not None
        secrets = [*ranking.rounded.values(), *CODE_WORDS["verdicts", "verdict"].values()]
        secrets = [decimal_comma(each) for each in secrets]
        assert "8,2" in secrets
        for id in every[: every.index("reveal:1")]:
            await typed(pilot, "space")
            assert app.evening.stage.current == id
            assert not [each for each in secrets if each in screen_text(app)], id
        for id in every:
            hall_of(app).rundown.move_to(id)
            await pilot.pause()
            assert not [each for each in secrets if each in screen_text(app)], f"with the cursor on {id}"
        await typed(pilot, "z")
        assert "7,8" in room(app), "what she peeks at is found by this test"
