"""A calibration pitch in the console: made on Plannen, marked on Pitch, and shown without a place on Stand."""

from collections.abc import Callable, Mapping
from pathlib import Path

from consoles import pitch_of
from evenings_by_hand import small_records
from secret_modes import DELIBERATION, STANDINGS, lifted, saved, seen

from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


def _practised() -> Records:
    """Plan 1 to practise on, with two cards far apart; plan 2 with a card."""
    records = small_records()
    first = {**records["proposals"]["V1",], "counts": 0, "status": "pitched"}
    cards = {("V1", "J1"): "3", ("V1", "J2"): "9", ("V2", "J1"): "7"}
    marks: Mapping[Key, Row] = {
        (*card, criterion): {"mark": mark} for card, mark in cards.items() for criterion in "ab"
    }
    return {**records, "proposals": {**records["proposals"], ("V1",): first}, "marks": marks}


async def test_a_key_makes_a_plan_the_calibration_pitch(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    console = open_console(make_evening(small_records(state={"phase": "preparation"})))
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2", "o", "enter")
        await saved(pilot, console)
        assert not console.evening.proposal("V1").counts
        lines = seen(console).splitlines()
        assert "○ proefpitch" in next(line for line in lines if "Plan 1" in line)
        assert "1  Plan 2" in "\n".join(lines)
        assert "2 plannen" in lines[0]


async def test_the_header_says_that_it_does_not_count_while_it_is_marked(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    console = open_console(make_evening(_practised()))
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        pitch_of(console).stand_on("V1")
        await pilot.pause()
        assert "proefpitch · cijfers" in seen(console).splitlines()[0]


async def test_behind_the_last_plan_comes_the_first_that_counts(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    console = open_console(make_evening(_practised()))
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        pitch_of(console).stand_on("V3")
        walked = []
        for key in ("n", "p", "p", "n"):
            await pilot.press(key)
            walked.append(pitch_of(console).grid.proposal)
        assert walked == ["V2", "V1", "V3", "V2"]


async def test_stand_shows_how_far_its_cards_are_apart_and_gives_it_no_place(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    console = open_console(make_evening(_practised()))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("end")
        await pilot.press("up")
        await pilot.pause()
        text = seen(console)
        line = next(line for line in text.splitlines() if "Plan 1" in line)
        assert line.count("•") == 2
        assert "proefpitch, telt niet mee" in line
        assert "Aandacht 3–9" in text


async def test_it_gets_no_verdict(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    console = open_console(make_evening(_practised()))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "0 van 2 oordelen" in seen(console)
        assert "Plan 1" not in seen(console)


async def test_the_round_begins_at_the_calibration_pitch(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = small_records()
    first = {**records["proposals"]["V1",], "counts": 0}
    console = open_console(make_evening({**records, "proposals": {**records["proposals"], ("V1",): first}}))
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert pitch_of(console).grid.proposal == "V1"


async def test_its_cards_open_as_a_sum(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    console = open_console(make_evening(_practised()))
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("end", "up", "enter")
        await pilot.pause()
        sheet = seen(console)
        assert "– proefpitch, telt niet mee" in sheet
        assert "Jurylid 2" in sheet
        assert "12 ÷ 2 kaarten = 6" in sheet
