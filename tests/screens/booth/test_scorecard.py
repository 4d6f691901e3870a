"""A juror's own card: one juror at the keyboard, and nobody else's marks in sight."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import PLAN, cursor_of, demo_on_scale, marks_of, notes, pitch_of, screen_text, settled, typed
from textual.pilot import Pilot

from jury.model.tables import Records
from jury.standings.progress import Cell
from screens.booth.marking import Step
from screens.booth.scorecard import ScorecardScreen
from screens.console.app import JuryApp
from screens.console.pitch.screen import PitchScreen

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


def step_of(app: JuryApp) -> Step:
    assert isinstance(app.screen, ScorecardScreen)
    return app.screen.step


async def hand_over(pilot: Pilot[None]) -> None:
    """Give the keyboard to the juror under the cursor, Hüseyin."""
    await settled(pilot)
    await typed(pilot, "k", "enter", "enter")


async def test_the_juror_under_the_cursor_is_proposed_and_another_can_be_chosen(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "k")
        assert "▸ Hüseyin Karataş" in screen_text(console)
        await typed(pilot, "down", "enter")
        assert "Geef nu het toetsenbord aan Aïcha el Mouden." in screen_text(console)
        await typed(pilot, "enter")
        assert "Scorekaart · Kom Binnen · Aïcha el Mouden" in screen_text(console)


async def test_a_juror_who_stepped_aside_cannot_be_chosen(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        pitch_of(console).stand_at(Cell("V02", "J3", "verbinden"))
        await typed(pilot, "k")
        assert "Verschoond bij dit plan: Aïcha el Mouden." in screen_text(console)
        assert "▸ Renée van ’t Hof" in screen_text(console)


async def test_it_begins_at_the_first_open_criterion_with_question_and_anchors(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        text = screen_text(console)
        assert "Vraag en aanbod" in text
        assert "Is duidelijk wat het plan nodig heeft én wat het zelf biedt?" in text
        assert text.index("Er zijn al matches") < text.index("Alleen een vraag om geld.")


async def test_digits_mark_and_enter_goes_on_to_the_whole_card(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "9", "enter", "0", "enter", "7", "enter", "o", "enter")
        assert step_of(console) is Step.OVERVIEW
        assert list(marks_of(console.evening, "J2").values()) == ["10", "9", "9", "10", "7", "abstained"]
        text = screen_text(console)
        assert "Dit is uw hele kaart." in text
        assert "Deze kaart telt daarom niet mee" in text


async def test_the_arrows_move_the_mark_along_the_scale(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "8", "right", "right", "right", "left")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "9"
        assert "▐9▌" in screen_text(console)


async def test_nothing_moves_on_the_page_when_the_mark_changes(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        places = []
        for key in "789":
            await typed(pilot, key)
            lines = screen_text(console).splitlines()
            places.append([y for y, line in enumerate(lines) if "matches" in line or "geld." in line])
        assert places[0] == places[1] == places[2]


async def test_a_click_on_a_mark_gives_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        lines = screen_text(console).splitlines()
        row = next(y for y, line in enumerate(lines) if "1     2     3" in line)
        await pilot.click(offset=(lines[row].index("6"), row))
        await settled(pilot)
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "6"


async def test_the_names_and_marks_of_others_are_nowhere_on_a_card(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await hand_over(pilot)
        for keys in (("7",), ("enter", "enter", "enter", "enter")):
            await typed(pilot, *keys)
            text = screen_text(console)
            assert not [row.name for row in console.evening.jurors if row.id != "J2" and row.name in text]
            assert "kaarten" not in text


async def test_function_keys_search_and_undo_lead_nowhere_from_a_card(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        before = console.evening
        for key in ("f4", "f3", "slash", "ctrl+p", "ctrl+z", "u", "ctrl+o", "ctrl+q"):
            await pilot.press(key)
            await pilot.pause()
            assert step_of(console) is Step.CRITERION, key
        assert console.evening is before


async def test_leaving_goes_past_a_page_without_secrets_and_only_s_leads_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "8", "escape")
        text = " ".join(screen_text(console).split())
        assert "Uw kaart is nog niet af: nog 3 open. Geef het toetsenbord terug aan de secretaris." in text
        assert "Hüseyin" not in text
        await typed(pilot, "escape", "enter", "8")
        assert step_of(console) is Step.THANKS
        await typed(pilot, "s")
        assert isinstance(console.screen, PitchScreen)
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "8"
        assert cursor_of(console) == Cell(PLAN, "J2", "vraag_aanbod")


async def test_a_complete_card_ends_with_thanks(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "9", "enter", "0", "comma", "enter", "7", "enter", "8", "enter", "enter")
        assert "Dank u wel. Geef het toetsenbord terug aan de secretaris." in " ".join(screen_text(console).split())
        assert notes(console) == ["Deze jury geeft hele cijfers."]


async def test_a_mark_can_still_be_changed_on_the_whole_card(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(demo_on_scale("1", "10", "0.5")))
    async with app.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "7", "enter", "8", "comma", *["enter"] * 5)
        assert "Er is nog iets open." in screen_text(app)
        await typed(pilot, "up", "6")
        marks = marks_of(app.evening, "J1", pitched_plan(app))
        assert marks == {"verbinden": "7", "dragers": "8.5", "rendement": "6"}


async def test_above_ten_a_juror_types_two_digits(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(demo_on_scale("0", "100", "5")))
    async with app.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "8", "5", "enter", "9", "backspace", "6", "0", "enter")
        assert list(marks_of(app.evening, "J1", pitched_plan(app)).values()) == ["85", "60"]


def pitched_plan(app: JuryApp) -> str:
    return next(proposal for proposal, cards in app.evening.cards.items() if cards)


async def test_on_a_jurors_own_card_marks_are_typed_as_they_are_said(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(demo_on_scale("1", "10", "0.5")))
    async with app.run_test(size=(80, 24)) as pilot:
        await hand_over(pilot)
        await typed(pilot, "7", "comma", "5", "enter", "1", "0", "enter", "1", "5", "enter", "8", "comma", "comma")
        assert list(marks_of(app.evening, "J1", pitched_plan(app)).values()) == ["7.5", "10", "5", "8"]
