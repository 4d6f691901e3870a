"""The booth: a name, one question at a time, the whole card, and then nothing of it any more."""

from decimal import Decimal
from pathlib import Path

import pytest
from booths import (
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

from jury.round.jury import JuryEdited
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from jury.standings.paper_cards import waiting
from screens.booth.marking import Step


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


@pytest.mark.parametrize("typed", [("7", "comma", "5"), ("7", "comma"), ("7", "full_stop", "5")])
async def test_marks_are_typed_as_they_are_said(tmp_path: Path, typed: tuple[str, ...]) -> None:
    app = booth_on(booth_file(tmp_path, booth_records(settings={"scale_step": "0.5"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, *typed, "enter", "0")
        assert marks_in(app.file, "J1") == {"a": "7.5", "b": "10"}
