"""Names and commands found from anywhere, and help for what has the focus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import cursor_of, pitch_of, screen_text, settled, typed
from rich.cells import cell_len

from jury.model.card_numbers import card_number
from jury.round.alliance import RowPut
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.forms.explanation_dialog import KEY_WIDTH, keys_of
from screens.forms.find import FindDialog

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


async def test_a_name_is_found_without_its_accents_and_capitals(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "slash", *"aicha", "enter")
        cell = cursor_of(console)
        assert cell is not None
        assert cell.juror == "J3"


async def test_a_plan_is_found_by_a_piece_of_its_title_or_who_pitches_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "slash", *"lange taf", "enter")
        assert pitch_of(console).grid.proposal == "V01"
        await typed(pilot, "slash", *"maurits", "enter")
        assert pitch_of(console).grid.proposal == "V03"


async def test_a_party_is_shown_where_parties_are(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "slash", *"lisdodde", "end")
        await typed(pilot, "down", "down", "enter")
        assert console.current_mode == "evening"


async def test_the_number_of_a_printed_card_leads_to_the_card(console: JuryApp) -> None:
    number = card_number(console.evening, "V03", "J5")
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "f2", "slash", *number.replace(" ", ""))
        assert f"Kaart {number}" in screen_text(console)
        await typed(pilot, "enter")
        assert console.current_mode == "pitch"
        cell = cursor_of(console)
        assert cell is not None
        assert (cell.proposal, cell.juror) == ("V03", "J5")


async def test_a_number_that_was_typed_wrong_leads_nowhere_and_says_why(console: JuryApp) -> None:
    number = card_number(console.evening, "V03", "J5").replace(" ", "")
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        stood = cursor_of(console)
        await typed(pilot, "slash", *wrong)
        assert "Dit kaartnummer klopt niet" in screen_text(console)
        await typed(pilot, "enter")
        assert cursor_of(console) == stood


async def test_what_was_noted_is_found_from_anywhere_and_stands_under_the_cursor(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "slash", *"boekhouding")
        assert "nodig" in screen_text(console)
        await typed(pilot, "enter")
        assert console.current_mode == "evening"
        screen = console.screen
        assert isinstance(screen, EveningScreen)
        need = next(row for row in console.evening.needs if "boekhouding" in row.text)
        assert screen.section.key == f"needs {need.id}"


async def test_what_only_a_team_hears_is_not_found(console: JuryApp) -> None:
    for_the_team = "Vraag de bakker."
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        console.record(RowPut("feedback", {"proposal": "V01", "kind": "tip", "text": for_the_team}))
        await settled(pilot)
        await typed(pilot, "slash", *"bakker")
        assert for_the_team not in screen_text(console)


async def test_nothing_found_says_so_and_enter_goes_nowhere(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "slash", *"qqq")
        assert "Niets gevonden." in screen_text(console)
        await typed(pilot, "enter")
        assert not isinstance(console.screen, FindDialog)
        assert console.current_mode == "pitch"


async def test_escape_leaves_everything_where_it_was(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        stood = cursor_of(console)
        await typed(pilot, "slash", *"wim", "escape")
        assert cursor_of(console) == stood


async def test_a_command_is_found_by_what_it_does_and_run(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "ctrl+p", *"afwezig", "enter")
        assert console.evening.card("V09", "J2").declared is None
        await typed(pilot, "j")
        assert console.evening.card("V09", "J2").declared == "absent"


async def test_only_commands_that_apply_now_are_offered(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "ctrl+p")
        text = screen_text(console)
        assert "Het volgende plan cijferen" in text
        assert "De regels vastleggen" not in text
        assert "Een half erbij" not in text


async def test_question_mark_explains_the_grid_and_its_keys(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await typed(pilot, "?")
        text = screen_text(console)
        assert "een rij per jurylid" in text
        assert "De hele kaart afwezig" in text
        lines = text.splitlines()
        [first] = [n for n, line in enumerate(lines) if "Per criterium invoeren: na een cijfer gaat de" in line]
        assert lines[first + 1].index("cursor omlaag") == lines[first].index("Per criterium"), lines[first + 1]
        await typed(pilot, "escape")
        assert console.current_mode == "pitch"
        assert len(console.screen_stack) == 1


async def test_a_click_on_the_line_of_keys_is_that_key(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        line = screen_text(console).splitlines()[23]
        await pilot.click(offset=(line.index("volgend plan"), 23))
        await settled(pilot)
        assert pitch_of(console).grid.proposal == "V10"


async def test_a_click_on_a_mode_in_the_header_goes_there(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        line = screen_text(console).splitlines()[1]
        await pilot.click(offset=(line.index("Plannen"), 1))
        await settled(pilot)
        assert console.current_mode == "proposals"


@pytest.mark.parametrize("mode", ["f2", "f3", "f4", "f5", "f6", "f7", "f8"])
async def test_the_help_names_every_key_whole_and_apart_from_what_it_does(console: JuryApp, mode: str) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, mode, "enter")
        for key in filter(None, keys_of(console.screen)):
            assert cell_len(key.shown) < KEY_WIDTH, key
