"""The booth: a name, a code, one question at a time, the whole card, and then nothing of it any more."""

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

from jury.round.jury import InterestDeclared, JuryEdited
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.presence import JurorLeft
from jury.round.rules import DeliberationBegun, Frozen
from jury.round.stage import StageMoved
from jury.session.file import SessionFile
from jury.standings.paper_cards import waiting
from scoring.marked_round import CardState
from screens.booth.marking import Step
from screens.booth.turns import IDLE, WARNED
from screens.live.saved import Saved


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return booth_file(tmp_path)


async def test_between_two_turns_there_are_names_and_nothing_else(file: Path) -> None:
    recorded(file, MarkGiven("V1", "J2", "a", Decimal(7)))
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lines = [line.strip() for line in screen_text(app).splitlines() if line.strip()]
        assert lines == [
            "Juryscherm · Kleine avond",
            "─" * 80,
            "Geef het toetsenbord door.",
            "Wie is aan de beurt? Kies uw naam met ↓ en Enter.",
            "Jurylid 1",
            "Jurylid 2",
            "Jurylid 3",
            "?",
        ]


async def test_an_enter_too_many_opens_nobodys_card(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, "enter", "enter", "enter", "7")
        assert step_of(app) is Step.CHOICE
        await pressed(pilot, "down", "enter")
        assert "Bent u Jurylid 1?" in text_of(app)
        assert "Aandacht" not in text_of(app)


async def test_a_juror_marks_reads_it_back_confirms_and_nothing_of_it_stays(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot, 2)
        assert "Scorekaart · Plan 1 · Jurylid 2" in text_of(app)
        assert "Aandacht" in text_of(app)
        await pressed(pilot, "8", "enter", "1", "0", "enter")
        assert "U geeft een 8 voor Aandacht en een 10 voor Belang." in text_of(app)
        await pressed(pilot, "enter")
        assert step_of(app) is Step.CHOICE
        left = text_of(app)
        assert not [word for word in ("Aandacht", "Belang", "Scorekaart", "Plan 1", "8", "10") if word in left]
        assert marks_in(file, "J2") == {"a": "8", "b": "10"}


async def test_it_writes_as_that_juror_at_this_booth(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot, 1)
        await pressed(pilot, "8", "g")
        await sit_down(pilot, 2)
        await pressed(pilot, "6")
    with SessionFile.open(file, writable=False) as session:
        entries = [entry for entry in session.entries() if entry.what == "mark_given"]
    assert [entry.who for entry in entries] == ["J1", "J2"]
    (device,) = {entry.device for entry in entries}
    assert str(device).startswith("booth:")


async def test_undo_takes_back_what_this_juror_did_here_and_nothing_else(tmp_path: Path, file: Path) -> None:
    app, other = booth_on(file), booth_on(file)
    async with other.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot, 1)
        await pressed(pilot, "5", "enter")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await sit_down(pilot, 2)
        await pressed(pilot, "7", "g")
        await sit_down(pilot, 1)
        await pressed(pilot, "9", "u")
        assert marks_in(file, "J1") == {"a": "5"}
        assert "9 → –" in notes(app)[-1]
        await pressed(pilot, "u")
        assert marks_in(file, "J1") == {"a": "5"}, "that was done at another booth, on the same machine"
        assert marks_in(file, "J2") == {"a": "7"}
        assert notes(app)[-1] == "Er is niets om terug te nemen."


async def test_undo_shows_where_it_was(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, "7", "enter", "8", "enter", "ctrl+z")
        assert step_of(app) is Step.CRITERION
        assert "Belang" in text_of(app)
        assert marks_in(file, "J1") == {"a": "7"}


async def test_what_was_said_on_a_card_is_gone_with_it(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await sit_down(pilot)
        await pressed(pilot, "7", "u")
        assert "Teruggenomen" in text_of(app)
        await pressed(pilot, "g")
        assert "Teruggenomen" not in text_of(app)
        assert notes(app) == []


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5", "f6", "f7", "f8", "ctrl+p", "slash", "ctrl+o", "ctrl+b"])
async def test_no_key_of_the_console_leads_anywhere(file: Path, key: str) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        before = screen_text(app)
        await pressed(pilot, key)
        assert app.screen is seat_of(app)
        assert screen_text(app) == before


async def test_it_closes_only_after_a_question(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, "ctrl+q", "enter")
        assert step_of(app) is Step.CRITERION, "Enter lands on no"
        await pressed(pilot, "ctrl+q", "j")
        assert app.return_code == 0


async def test_a_code_opens_the_card_and_a_wrong_one_says_so_kindly(tmp_path: Path) -> None:
    app = booth_on(booth_file(tmp_path, booth_records(codes={"J1": "4711"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        assert "Typ uw code van vier cijfers." in text_of(app)
        assert "Plan 1" not in text_of(app)
        await pressed(pilot, "4", "7")
        assert "● ● ○ ○" in text_of(app)
        assert "47" not in text_of(app)
        await pressed(pilot, "1", "2")
        assert "Die code klopt niet." in text_of(app)
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CRITERION


async def test_after_three_wrong_codes_it_waits_also_by_way_of_the_names(tmp_path: Path) -> None:
    now = 0.0
    app = booth_on(booth_file(tmp_path, booth_records(codes={"J1": "4711"})), seconds=lambda: now)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, *"000000000000")
        assert "Die code klopte drie keer niet. Probeer het over 5 seconden nog eens." in text_of(app)
        await pressed(pilot, "escape")
        await sit_down(pilot)
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CODE
        now += 5
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CRITERION


async def test_an_own_window_knows_no_other_name(file: Path) -> None:
    app = booth_on(file, "J2")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dit scherm is van Jurylid 2. Nu: Plan 1" in text_of(app)
        await pressed(pilot, "enter", "7", "enter", "8", "enter", "enter")
        assert "Dit scherm is van Jurylid 2." in text_of(app)
        assert "Jurylid 1" not in text_of(app)
        assert marks_in(file, "J2") == {"a": "7", "b": "8"}
        await pressed(pilot, "escape")
        assert step_of(app) is Step.HANDOVER


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (InterestDeclared("J1", "V1", "recuse"), "u bent verschoond bij ‘Plan 1’"),
        (CardDeclared("V1", "J1", CardState.ABSENT), "u was niet bij de pitch van ‘Plan 1’"),
    ],
    ids=["stepped aside", "absent"],
)
async def test_who_may_not_mark_is_told_so_kindly_and_live(file: Path, event: InterestDeclared, said: str) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        assert step_of(app) is Step.CRITERION
        recorded(file, event)
        await until(pilot, lambda: said in text_of(app))
        await pressed(pilot, "7")
        assert marks_in(file, "J1") == {}
        await pressed(pilot, "enter")
        await sit_down(pilot)
        assert said in text_of(app)


async def test_who_left_is_no_longer_among_the_names(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        recorded(file, JurorLeft("J1", EVENING.time(), ()))
        await until(pilot, lambda: "Jurylid 1" not in text_of(app))
        assert "Jurylid 2" in text_of(app)


async def test_who_leaves_or_is_replaced_at_the_keyboard_is_thanked(file: Path) -> None:
    left, replaced = booth_on(file, "J1"), booth_on(file, "J2")
    async with left.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter", "7")
        recorded(file, JurorLeft("J1", EVENING.time(), ()))
        await until(pilot, lambda: "Jurylid 1 is weg en geeft geen cijfers meer. Dank u wel." in text_of(left))
        await pressed(pilot, "enter", "8")
        assert marks_in(file, "J1") == {"a": "7"}
    async with replaced.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter")
        recorded(file, JuryEdited("J4", {"name": "Jurylid 4", "replaces": "J2"}))
        await until(pilot, lambda: "Jurylid 4 doet mee in de plaats van Jurylid 2." in text_of(replaced))


async def test_before_the_rules_are_fixed_it_waits_and_opens_by_itself(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records(state={"phase": "preparation"}))
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Het geven van cijfers is nog niet begonnen." in text_of(app)
        assert "Jurylid 1" not in text_of(app)
        recorded(file, Frozen())
        await until(pilot, lambda: "Jurylid 1" in text_of(app))


async def test_once_the_deliberation_begins_it_is_closed_also_for_who_is_at_it(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, "7")
        recorded(file, DeliberationBegun())
        await until(pilot, lambda: "De jury is in beraad. Cijfers geven kan niet meer." in text_of(app))
        await pressed(pilot, "down", "enter", "8")
        assert marks_in(file, "J1") == {"a": "7"}
        assert "Aandacht" not in text_of(app)


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


async def test_a_card_that_was_handed_in_changes_only_with_a_reason(file: Path) -> None:
    app = booth_on(file, "J1")
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter", "7", "enter", "8", "enter", "up", "6", "enter")
        assert marks_in(file, "J1") == {"a": "6", "b": "8"}, "not handed in yet: no reason is asked"
        await pressed(pilot, "enter")
        assert step_of(app) is Step.OVERVIEW
        await pressed(pilot, "9", "enter")
        assert "Waarom verandert dit?" in " ".join(screen_text(app).split())
        assert marks_in(file, "J1") == {"a": "6", "b": "8"}
        await pressed(pilot, *"typfout", "enter")
        assert marks_in(file, "J1") == {"a": "9", "b": "8"}
    with SessionFile.open(file, writable=False) as session:
        assert [entry.reason for entry in session.entries()][-1] == "typfout"


async def test_a_rehearsal_says_so_on_the_names_and_on_a_card(tmp_path: Path) -> None:
    records = booth_records(session={(): {"title": "Kleine avond", "rehearsal": 1}})
    app = booth_on(booth_file(tmp_path, records))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert screen_text(app).startswith(" repetitie  Juryscherm")
        await sit_down(pilot)
        assert screen_text(app).startswith(" repetitie  Scorekaart")


async def test_who_looks_over_the_own_card_needs_nobody_to_hold_paper_beside_it(tmp_path: Path) -> None:
    """A juror who would mark on paper, and does it here all the same."""
    file = booth_file(tmp_path, booth_records(settings={"confirm_paper": 1}))
    recorded(file, JuryEdited("J2", {"entry": "paper"}))
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot, 2)
        await pressed(pilot, "8", "enter", "7", "enter")
        assert waiting(app.evening) == (("V1", "J2"),)
        await pressed(pilot, "enter")
    with SessionFile.open(file, writable=False) as session:
        assert waiting(session.evening) == ()
        *_, entry = session.entries()
        assert (entry.who, entry.what) == ("J2", "own_card_confirmed")


async def test_what_was_confirmed_is_taken_back_first_and_that_is_said(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records(settings={"confirm_paper": 1}))
    recorded(file, JuryEdited("J2", {"entry": "paper"}))
    app = booth_on(file, "J2")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pressed(pilot, "enter", "8", "enter", "7", "enter", "enter", "enter", "u")
        assert "Teruggenomen: kaart door het jurylid zelf bevestigd" in notes(app)[-1]
        assert marks_in(file, "J2") == {"a": "8", "b": "7"}
        await pressed(pilot, "u")
        assert marks_in(file, "J2") == {"a": "8"}


async def test_all_of_it_can_be_done_with_the_mouse(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()

        async def click(text: str) -> None:
            lines = screen_text(app).splitlines()
            y = next(y for y, line in enumerate(lines) if text in line)
            await pilot.click(offset=(lines[y].index(text), y))
            await pilot.pause()

        await click("Jurylid 2")
        await click("Ik ben Jurylid 2")
        await click("6     7     8")
        await click("Enter verder")
        await click("9     10")
        await click("Enter verder")
        assert "U geeft een 6 voor Aandacht en een 9 voor Belang." in text_of(app)
        await click("klopt, en geef")
        assert step_of(app) is Step.CHOICE
        assert marks_in(file, "J2") == {"a": "6", "b": "9"}


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


@pytest.mark.parametrize("typed", [("7", "comma", "5"), ("7", "comma"), ("7", "full_stop", "5")])
async def test_marks_are_typed_as_they_are_said(tmp_path: Path, typed: tuple[str, ...]) -> None:
    app = booth_on(booth_file(tmp_path, booth_records(settings={"scale_step": "0.5"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, *typed, "enter", "0")
        assert marks_in(app.file, "J1") == {"a": "7.5", "b": "10"}
