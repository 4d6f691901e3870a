"""A change is answered when it is settled: taken, refused or left alone, with the reason asked inside."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from consoles import PLAN, dialog_text, marks_of, notes, screen_text
from evenings_by_hand import BOOTH
from textual.pilot import Pilot

from jury.errors import CannotWrite, RuleBroken
from jury.round.marking import MarkGiven
from jury.round.rules import DeliberationBegun, Frozen, SettingsEdited
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.forms.reason import ReasonDialog
from screens.live.answer import Answer, LeftAlone, Refused, Taken

OpenConsole = Callable[[Path], JuryApp]
EIGHT = MarkGiven(PLAN, "J6", "verbinden", Decimal(8))
SEVEN = MarkGiven(PLAN, "J6", "verbinden", Decimal(7))
GIVEN = MarkGiven("V01", "J1", "dragers", Decimal(9))
"""A mark of a card that is full, where there is something to change."""


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


def full_disk(self: SessionFile, *event: Any, **more: Any) -> None:
    raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")


async def seal(pilot: Pilot[None], console: JuryApp) -> None:
    """Begin the deliberation, from where on a change of a mark needs a reason."""
    console.record(DeliberationBegun())
    await pilot.pause()


async def test_what_is_taken_is_shown_at_once_and_answered_with_its_entry(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        answer = console.record(EIGHT)
        assert answer.shown
        assert marks_of(console.evening, "J6") == {"verbinden": "8"}
        assert answer.outcome is None
        await pilot.pause()
        assert isinstance(answer.outcome, Taken)
        with SessionFile.open(evening_file, writable=False) as session:
            assert list(session.entries())[-1] == answer.outcome.entry


async def test_an_answer_can_be_awaited(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:

        async def waiting(answer: Answer) -> object:
            return await answer

        first, second = (asyncio.create_task(waiting(console.record(each))) for each in (EIGHT, SEVEN))
        await pilot.pause()
        assert isinstance(await first, Taken)
        assert isinstance(await second, Taken)
        later = console.record(SEVEN)
        assert await later == LeftAlone(already=True)


async def test_what_the_rules_do_not_allow_is_refused_at_once_and_said(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        answer = console.record(Frozen())
        await pilot.pause()
        assert isinstance(answer.outcome, Refused)
        assert isinstance(answer.outcome.error, RuleBroken)
        assert not answer.shown
        assert notes(console)[-1].startswith(str(answer.outcome.error))


async def test_whoever_says_a_refusal_elsewhere_has_it_said_nowhere_else(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        assert isinstance(console.record(Frozen(), quietly=True).outcome, Refused)
        await pilot.pause()
        assert notes(console) == []


async def test_what_the_disk_refuses_is_answered_before_the_older_evening_is_shown(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr(SessionFile, "record", full_disk)
        shown = []
        console.record(EIGHT).then(lambda _outcome: shown.append(marks_of(console.evening, "J6")))
        await pilot.pause()
        assert shown == [{"verbinden": "8"}]
        assert marks_of(console.evening, "J6") == {}


async def test_what_changes_nothing_is_left_alone_and_asks_for_no_reason(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await seal(pilot, console)
        mark = console.evening.card("V01", "J1").marks["dragers"]
        assert isinstance(mark, Decimal)
        answer = console.record(replace(GIVEN, mark=mark))
        assert answer.outcome == LeftAlone(already=True)
        assert answer.shown
        assert not isinstance(console.screen, ReasonDialog)


async def test_the_reason_is_asked_inside(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await seal(pilot, console)
        answer = console.record(GIVEN)
        await pilot.pause()
        assert not answer.shown
        assert "Waarom verandert dit?" in dialog_text(console)
        await pilot.press("o", "p", "enter")
        assert isinstance(answer.outcome, Taken)
        assert answer.outcome.entry.reason == "op"


async def test_without_the_reason_it_is_left_alone(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await seal(pilot, console)
        before = console.evening
        answer = console.record(GIVEN)
        await pilot.pause()
        await pilot.press("escape")
        assert answer.outcome == LeftAlone(already=False)
        assert console.evening is before


async def test_a_reason_that_only_the_file_knows_of_is_asked_for_too(
    console: JuryApp, evening_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another console seals the round, and this one did not see that yet when a mark is typed."""
    async with console.run_test(size=(80, 24)) as pilot:
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "changed_elsewhere", lambda _self: False)
            with SessionFile.open(evening_file) as elsewhere:
                elsewhere.record(DeliberationBegun(), by=BOOTH)
            answer = console.record(MarkGiven(PLAN, "J2", "vraag_aanbod", Decimal(9)))
            assert answer.shown
            await pilot.pause()
        assert answer.outcome is None
        assert not answer.shown
        assert isinstance(console.screen, ReasonDialog)
        assert "✓ opgeslagen" in screen_text(console)
        await pilot.press("o", "p", "enter")
        assert isinstance(answer.outcome, Taken)
        assert answer.shown
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "9"


async def test_an_undo_is_answered_with_what_it_took_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        typed = console.record(EIGHT)
        answer = console.undo()
        await pilot.pause()
        assert isinstance(typed.outcome, Taken)
        assert isinstance(answer.outcome, Taken)
        assert answer.outcome.undone == typed.outcome.entry
        assert answer.outcome.entry.undoes == typed.outcome.entry.sequence


async def test_what_is_typed_stays_upon_what_another_program_writes(console: JuryApp, evening_file: Path) -> None:
    """The view is always what the file holds with upon it what is not written yet."""
    async with console.run_test(size=(80, 24)) as pilot:
        keeper = console.follower
        assert keeper is not None
        console.record(EIGHT)
        with SessionFile.open(evening_file) as elsewhere:
            elsewhere.record(SettingsEdited({"quorum": 2}), by=BOOTH, reason="afgesproken")
            assert keeper.seen(elsewhere.evening)
        assert console.evening.settings.quorum == 2
        assert marks_of(console.evening, "J6") == {"verbinden": "8"}
        await pilot.pause()
        assert marks_of(console.evening, "J6") == {"verbinden": "8"}


async def test_a_change_of_an_evening_that_was_left_does_not_touch_the_next(
    console: JuryApp, evening_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "ander.jury"
    with SessionFile.open(evening_file) as session:
        session.backup(other)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+o")
        answer = console.record(EIGHT)
        await console.open_evening(other)
        await pilot.pause()
        assert isinstance(answer.outcome, Taken)
        assert marks_of(console.evening, "J6") == {}
        assert console.follower is not None
        assert console.follower.unsaved == 0
        assert "✓ opgeslagen" in screen_text(console)


def test_an_answer_is_given_once() -> None:
    answer = Answer()
    answer.settle(LeftAlone(already=True))
    with pytest.raises(AssertionError, match="once"):
        answer.settle(LeftAlone(already=True))
