"""Pitch: standing on a plan, going to another, and where the evening goes from there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import CRITERIA, PLAN, cursor_of, demo_with, dialog_text, notes, pitch_of, screen_text, settled, typed
from plan_evenings import in_preparation, without_plans
from stillness import until
from textual.widgets import Input

from jury.example import demo_records, example_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.standings.progress import Cell, PlanProgress
from screens.console.app import JuryApp
from screens.console.pitch.plan_head import progress_words
from screens.forms.confirm import ConfirmDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(evening_file)


async def test_n_and_p_go_to_the_next_and_the_previous_plan(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "n")
        assert pitch_of(console).grid.proposal == "V10"
        assert "plan 10 van 11 · cijfers" in screen_text(console)
        assert "Leen- en herstelwinkel" in screen_text(console)
        await typed(pilot, "pageup", "p")
        assert pitch_of(console).grid.proposal == "V08"


async def test_what_was_said_of_one_plan_does_not_stand_over_the_name_of_the_next(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await typed(pilot, "7", "u")
        assert notes(console)
        await typed(pilot, "n")
        assert not console.screen.query("Toast")
        assert "Leen- en herstelwinkel" in screen_text(console)


async def test_a_withdrawn_plan_is_passed_over_and_says_so_in_the_list(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    plans = demo_records()["proposals"]
    gone = {**plans["V10",], "status": "withdrawn"}
    app = open_console(make_evening(demo_with(proposals={**plans, ("V10",): gone})))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "n")
        assert pitch_of(app).grid.proposal == "V11"
        line = next(line for line in screen_text(app).splitlines() if "Leen- en" in line)
        assert "0/7" not in line


async def test_a_click_on_a_plan_goes_there_in_the_list_and_on_the_strip(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        row = next(y for y, line in enumerate(screen_text(console).splitlines()) if "Stoepklas" in line)
        await pilot.click(offset=(8, row))
        assert pitch_of(console).grid.proposal == "V07"
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        strip = next(line for line in screen_text(console).splitlines() if "✓1 " in line)
        await pilot.click(offset=(strip.index("✓2"), 3))
        await pilot.pause()
        assert pitch_of(console).grid.proposal == "V05"


async def test_the_list_counts_the_cards_that_are_in(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "8", "8", "8", "8")
        lines = screen_text(console).splitlines()
        assert "◐ 2/7" in next(line for line in lines if " Kom Binnen " in line[:36])
        assert "✓ 5/5" in next(line for line in lines if "Voorsorteren" in line)


async def test_it_opens_again_on_the_cell_where_the_typing_stopped(
    evening_file: Path, open_console: OpenConsole
) -> None:
    first = open_console(evening_file)
    async with first.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        pitch_of(first).stand_at(Cell("V11", "J4", "realisme"))
        await typed(pilot, "6", "7")
        stood = cursor_of(first)
    assert stood == Cell("V11", "J4", "insluiten")
    again = open_console(evening_file)
    async with again.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert cursor_of(again) == stood
        assert "zojuist: Maatschappelijk rendement 7" in screen_text(again)


async def test_g_finds_the_next_open_cell_also_in_another_plan(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "n", "g")
        assert cursor_of(console) == Cell(PLAN, "J2", "vraag_aanbod")


async def test_g_says_when_nothing_is_open(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3", "g")
        assert notes(app) == ["Er is geen open cel meer: alle kaarten zijn binnen."]


async def test_the_grid_stays_on_its_plan_while_another_mode_is_looked_at(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "n", "f2", "f3")
        assert pitch_of(console).grid.proposal == "V10"


async def test_before_the_rules_are_fixed_it_says_which_and_how(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(in_preparation()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3", "8")
        text = screen_text(app)
        assert "De regels liggen nog niet vast." in text
        assert "Dragers uit de wijk (weegt 20)" in text
        assert app.evening.marked_round.cards[0][0].cells[0] is None
        await typed(pilot, "v")
        assert isinstance(app.screen, ConfirmDialog)
        await typed(pilot, "enter")
        assert app.evening.phase is Phase.ROUND
        assert cursor_of(app) == Cell("V02", "J1", CRITERIA[0])
        await typed(pilot, "8")
        assert cursor_of(app) == Cell("V02", "J1", CRITERIA[1])


async def test_without_plans_it_says_what_to_do_first(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(without_plans()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3")
        assert "⚑ De regels kunnen nog niet vast: er zijn geen plannen." in screen_text(app)
        await typed(pilot, "v", "enter")
        assert app.evening.phase is Phase.PREPARATION


async def test_the_deliberation_asks_first_and_says_what_is_still_open(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "b")
        assert "Er zijn 2 plannen nog niet gepitcht. Er staan nog 20 kaarten open." in dialog_text(console)
        await typed(pilot, "enter")
        assert console.evening.phase is Phase.ROUND
        await typed(pilot, "b", "j")
        assert console.evening.phase is Phase.DELIBERATION
        assert console.current_mode == "deliberation"


async def test_when_every_card_is_in_the_deliberation_is_offered(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    app = open_console(make_evening({**records, "state": {(): {"phase": "round"}}, "verdicts": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "b  naar het beraad" in screen_text(app)
        await typed(pilot, "b", "enter")
        assert app.evening.phase is Phase.DELIBERATION


async def test_a_juror_who_comes_late_is_absent_at_what_was_missed(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = demo_records()
    jurors = {
        key: {name: value for name, value in row.items() if key != ("J5",) or name != "arrived"}
        for key, row in records["jurors"].items()
    }
    marks = {key: row for key, row in records["marks"].items() if key[1] != "J5"}
    console = open_console(make_evening({**records, "jurors": jurors, "marks": marks}))
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "down", "down", "l")
        await typed(pilot, "ctrl+s")
        assert str(console.evening.juror("J5").arrived) == "20:01:00"
        assert console.evening.card(PLAN, "J5").declared == "absent"
        assert console.evening.card("V02", "J5").marks or console.evening.card("V02", "J5").declared


@pytest.mark.parametrize("way", ["next", "page", "click", "list", "search"])
async def test_every_way_to_a_plan_leads_to_its_first_open_cell(console: JuryApp, way: str) -> None:
    ways = {
        "next": ("n",),
        "page": ("pagedown",),
        "list": ("down",),
        "search": ("slash", *"Leen", "enter"),
    }
    async with console.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        if way == "click":
            row = next(y for y, line in enumerate(screen_text(console).splitlines()) if "Leen- en" in line)
            await pilot.click(offset=(8, row))
        else:
            if way == "list":
                console.screen.query_one("#order").focus()
            await typed(pilot, *ways[way])
        await settled(pilot)
        assert cursor_of(console) == Cell("V10", "J1", CRITERIA[0])


async def test_an_interest_strikes_the_marks_only_after_saying_so(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "up", "d")
        assert console.screen.query(Input)
        await typed(pilot, "ctrl+s")
        assert "De 6 cijfers van Renée van ’t Hof bij ‘Kom Binnen’ worden doorgehaald." in dialog_text(console)
        await typed(pilot, "escape")
        assert console.screen.query(Input)
        assert console.evening.card(PLAN, "J1").declared is None
        await typed(pilot, "ctrl+s", "enter")
        assert console.evening.card(PLAN, "J1").declared == "recused"
        assert console.evening.recused(PLAN, "J1")
        await settled(pilot)
        assert "Renée van ’t Hof is verschoond bij dit plan: gemeld belang." in screen_text(console)


async def test_what_was_typed_just_now_is_of_this_plan_and_still_stands(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "8")
        assert "zojuist: Vraag en aanbod 8" in screen_text(console)
        await typed(pilot, "n", "p")
        assert "zojuist" not in screen_text(console)
        await typed(pilot, "7", "left", "4")
        assert "zojuist: Realisme: durf én grenzen 4" in screen_text(console)
        await typed(pilot, "u")
        await until(pilot, lambda: cursor_of(console) == Cell(PLAN, "J2", "realisme"))
        await typed(pilot, "right")
        assert "zojuist" not in screen_text(console)


@pytest.mark.parametrize(("expected", "said"), [(1, "○ 0 van 1 kaart"), (2, "○ 0 van 2 kaarten")])
def test_one_card_is_not_called_cards(expected: int, said: str) -> None:
    assert progress_words(PlanProgress(0, expected, begun=False)).text == said
