"""Avond: what is typed behind a slash leaves only the rows with that in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import screen_text, typed
from sections import go_to, text_of

from screens.console.app import JuryApp
from screens.forms.find import FindDialog

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


async def test_a_section_narrows_while_typing_and_enter_goes_on_in_what_is_left(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        await typed(pilot, "slash", *"BOEKHOUDING")
        left = text_of(section)
        assert "Hulp bij de boekhouding" in left
        assert "Nodig" in left
        assert "Matches" not in left
        assert "Rolstoelbus" not in left
        await typed(pilot, "enter")
        assert section.has_focus
        assert section.key == "parties platform"
        await typed(pilot, "escape")
        assert "Rolstoelbus" in text_of(section)


async def test_a_row_is_found_by_what_its_line_has_no_room_for(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        await typed(pilot, "slash", *"na herstel clienten")
        assert section.key == "parties oeverlicht"


async def test_what_is_in_no_row_is_said_and_escape_brings_all_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        before = text_of(section)
        await typed(pilot, "slash", *"qqq")
        assert text_of(section).strip() == "Niets gevonden."
        await typed(pilot, "escape")
        assert text_of(section) == before
        assert section.has_focus


async def test_another_section_shows_all_it_has(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "alliance")
        await typed(pilot, "slash", *"boekhouding", "enter", "right", "left")
        assert "GGZ Oeverlicht" in screen_text(console)


async def test_a_second_slash_looks_everywhere(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "alliance")
        await typed(pilot, "slash", "slash")
        assert isinstance(console.screen, FindDialog)


async def test_what_is_private_is_not_found_while_it_is_covered(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("new tables")
        await typed(pilot, "n", *"Raam", "enter", "enter", *"Fatima", "ctrl+s")
        await typed(pilot, "slash", *"fatima")
        assert text_of(section).strip() == "Niets gevonden."
        await typed(pilot, "escape", "r", "slash", *"fatima")
        assert section.key == "tables T01"
