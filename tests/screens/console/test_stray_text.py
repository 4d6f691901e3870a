"""A sentence that is typed where no text fits: it is said, and it answers no question."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import PLAN, dialog_text, notes, screen_text, settled, typed
from hands import press_at_once

from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


async def test_letters_that_are_no_command_say_so(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        before = console.evening.records
        press_at_once(console, *"xqe")
        await settled(pilot)
        assert notes(console) == ["Hier typt u geen tekst: een letter is een opdracht. ? toont ze."]
        assert console.evening.records == before


async def test_one_slip_of_the_finger_says_nothing(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "x", "8", "x")
        assert notes(console) == []


@pytest.mark.parametrize("word", ["ezja", "jan", "xj", "boyj"])
async def test_a_letter_inside_a_word_answers_no_question(console: JuryApp, word: str) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "a")
        press_at_once(console, *word)
        await settled(pilot)
        assert isinstance(console.screen, ConfirmDialog)
        assert "Dat was tekst: Enter of Esc" in dialog_text(console)
        assert len(console.evening.card(PLAN, "J2").marks) == 2
        await typed(pilot, "left", "j")
        assert console.evening.card(PLAN, "J2").declared == "absent"


async def test_a_message_never_covers_marks_or_what_they_mean(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "8")
        before = screen_text(console).splitlines()
        console.notify("Een lange zin die iets zegt. " * 5, markup=False)
        await settled(pilot)
        after = screen_text(console).splitlines()
        assert after[7:] == before[7:]
        assert after[:3] == before[:3]
        assert "Een lange zin" in after[3] + after[4]


async def test_every_message_stands_where_the_first_one_stood(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        for number in range(8):
            console.notify(f"Bericht {number}.", markup=False)
            await settled(pilot)
            assert f"Bericht {number}." in screen_text(console).splitlines()[3]


async def test_a_message_on_a_jurors_own_card_covers_no_anchors(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "k", "enter", "enter")
        before = screen_text(console).splitlines()
        await typed(pilot, "comma")
        after = screen_text(console).splitlines()
        assert "Deze jury geeft hele cijfers." in after[0]
        assert after[2:] == before[2:]
