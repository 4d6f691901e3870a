"""Pitch: marks on other scales than whole school marks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import PLAN, cursor_of, demo_on_scale, demo_with, marks_of, notes, screen_text, settled, typed
from textual import events

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
OnScale = Callable[[str, str, str], JuryApp]


@pytest.fixture
def on_scale(make_evening: MakeEvening, open_console: OpenConsole) -> OnScale:
    """The console on the example evening, frozen and unmarked, on another scale."""

    def make(low: str, high: str, step: str) -> JuryApp:
        return open_console(make_evening(demo_on_scale(low, high, step)))

    return make


def first_card(app: JuryApp) -> list[str]:
    cell = cursor_of(app)
    assert cell is not None
    return list(marks_of(app.evening, "J1", cell.proposal).values())


async def test_the_comma_puts_a_half_on_the_mark_that_was_just_typed(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", ",", "7", ".", "6")
        assert first_card(app) == ["8.5", "7.5", "6"]


async def test_a_second_comma_takes_the_half_off_again(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", ",", ",")
        assert first_card(app) == ["8"]


async def test_no_half_above_the_highest_mark(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "0", ",")
        assert first_card(app) == ["10"]


async def test_the_comma_changes_no_whole_mark_and_says_why(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", ",")
        assert first_card(app) == ["8"]
        assert notes(app) == ["Deze jury geeft hele cijfers."]
        assert ", half" not in screen_text(app)


async def test_the_comma_belongs_to_the_mark_just_typed_also_where_the_cursor_stands_on_a_next_one(
    on_scale: OnScale,
) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *"888888", "up", "home", "7", ",")
        assert first_card(app) == ["7.5", "8", "8", "8", "8", "8"]
        await typed(pilot, "right", "right", ",")
        assert first_card(app) == ["7.5", "8", "8.5", "8", "8", "8"]


async def test_a_burst_of_marks_keeps_its_commas(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for letter in "7,8,9,6,":
            app.post_message(events.Key("comma" if letter == "," else letter, letter))
        await settled(pilot)
        await settled(pilot)
        assert first_card(app) == ["7.5", "8.5", "9.5", "6.5"]


@pytest.mark.parametrize(("low", "said"), [("1", True), ("0", False)])
async def test_the_line_of_keys_says_that_zero_is_ten_where_it_is(on_scale: OnScale, low: str, said: bool) -> None:
    app = on_scale(low, "10", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert ("0-9 cijfer (0 = 10)" in screen_text(app)) is said
        assert "0-9 cijfer" in screen_text(app)


async def test_commas_stand_under_each_other(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *"777777", *"9,0")
        lines = screen_text(app).splitlines()
        whole = next(line for line in lines if "Renée" in line)
        halves = next(line for line in lines if "Hüseyin" in line)
        units = [place for place, letter in enumerate(whole) if letter == "7"]
        assert halves.index("9,5") == units[0]
        assert halves.index("10") + 1 == units[1]


async def test_where_zero_is_a_mark_ten_has_a_key_of_its_own(on_scale: OnScale) -> None:
    app = on_scale("0", "10", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "0", "t", "9")
        assert first_card(app) == ["0", "10", "9"]


async def test_a_short_scale_takes_one_key_and_refuses_what_is_not_on_it(on_scale: OnScale) -> None:
    app = on_scale("1", "5", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "4", "7")
        assert first_card(app) == ["4"]
        assert notes(app) == ["Het cijfer 7 ligt niet tussen 1 en 5."]


async def test_above_ten_a_mark_is_two_digits_and_enter(on_scale: OnScale) -> None:
    app = on_scale("0", "20", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "1", "4")
        assert first_card(app) == []
        assert "[14]" in screen_text(app)
        await typed(pilot, "enter", "7", "enter")
        assert first_card(app) == ["14", "7"]


async def test_a_half_typed_mark_is_given_by_a_move_and_forgotten_by_escape(on_scale: OnScale) -> None:
    app = on_scale("0", "100", "5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "5", "right", "9", "escape", "6", "7", "backspace", "0", "enter")
        assert first_card(app) == ["85", "60"]


async def test_decimals_are_typed_with_the_comma_on_a_fine_scale(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.25")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *"7,25", "enter")
        assert first_card(app) == ["7.25"]


async def test_a_mark_that_is_off_the_step_is_refused_in_a_sentence(on_scale: OnScale) -> None:
    app = on_scale("0", "100", "5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "3", "enter")
        assert first_card(app) == []
        assert notes(app) == ["Het cijfer 83 past niet: de stappen zijn 5."]


async def test_marks_below_zero_begin_with_a_minus(on_scale: OnScale) -> None:
    app = on_scale("-5", "5", "1")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "-", "3", "enter", "4", "enter")
        assert first_card(app) == ["-3", "4"]


async def test_a_criterion_that_does_not_count_stands_in_brackets_and_leaves_the_card_complete(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    criteria = demo_records()["criteria"]
    last = {**criteria["insluiten",], "counts": 0}
    app = open_console(make_evening(demo_with(criteria={**criteria, ("insluiten",): last})))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "7", "9")
        text = screen_text(app)
        assert "(Insl)" in text or "(Ins)" in text
        assert next(line for line in text.splitlines() if "Hüseyin" in line).endswith("✓ compleet")
        assert cursor_of(app) == (PLAN, "J2", "insluiten")
        await settled(pilot)
        assert "telt niet mee" in screen_text(app)


@pytest.mark.parametrize(
    ("keys", "marks"),
    [
        ("7 , 5", ["7.5"]),
        ("7 , 5 5", ["7.5", "5"]),
        ("7 , 8", ["7.5", "8"]),
        ("7 , right 5", ["7.5", "5"]),
        ("7 , enter 5", ["7.5", "5"]),
        ("1 , 5 1 0 9 , 5", ["1.5", "10", "9.5"]),
        ("1 0 , 6", ["10", "6"]),
    ],
)
async def test_a_half_is_typed_as_it_is_said(on_scale: OnScale, keys: str, marks: list[str]) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *keys.split())
        assert first_card(app) == marks


async def test_behind_a_comma_the_line_below_says_what_was_taken_and_one_key_takes_it_back(on_scale: OnScale) -> None:
    app = on_scale("1", "10", "0.5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "7", ",")
        assert "7,5 staat er; een 5 hoort erbij, → verder" in screen_text(app)
        await typed(pilot, "5", "u")
        assert first_card(app) == []
        assert notes(app)[-1].endswith(": 7,5 → –")


@pytest.mark.parametrize(
    ("scale", "keys", "marks"),
    [
        (("0", "10", "1"), "1 0 0 7", ["10", "0", "7"]),
        (("1", "5", "1"), "1 4", ["1", "4"]),
        (("0", "10", "0.5"), "0 , 5 1 , 5", ["0.5", "1.5"]),
        (("1", "10", "0.25"), "7 , 2 5 enter 8 enter", ["7.25", "8"]),
        (("0", "100", "1"), "1 0 enter 1 0 0 enter", ["10", "100"]),
    ],
)
async def test_every_scale_takes_marks_as_they_are_said(
    on_scale: OnScale, scale: tuple[str, str, str], keys: str, marks: list[str]
) -> None:
    app = on_scale(*scale)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *keys.split())
        assert first_card(app) == marks


async def test_a_half_typed_mark_is_given_before_she_goes_to_another_plan(on_scale: OnScale) -> None:
    app = on_scale("0", "100", "5")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "5", "n", "p")
        assert first_card(app) == ["85"]
