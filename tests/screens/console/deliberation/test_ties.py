"""A tie is said in a sentence; where the rules leave it to the jury, the jury decides with a written reason."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from evenings_by_hand import small_records
from secret_modes import DELIBERATION, lifted, saved, seen, words, written
from textual.widgets import Input

from jury.model.tables import Records
from jury.session.file import SessionFile
from jury.standings.ranking import ranking_of
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.deliberation.tie import TieDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


def equal_plans(*tie_break: str) -> Records:
    """Give an evening in which plans 1 and 2 have the same mark on every criterion, and plan 3 a lower one."""
    marks: dict[Any, Mapping[str, str]] = {
        (plan, juror, criterion): {"mark": mark}
        for plan, mark in (("V1", "8"), ("V2", "8"), ("V3", "6"))
        for juror in ("J1", "J2", "J3")
        for criterion in ("a", "b")
    }
    return {**small_records(settings={"tie_break": list(tie_break)}, state={"phase": "deliberation"}), "marks": marks}


def facts(app: JuryApp) -> str:
    """Give what stands beside the verdict."""
    assert isinstance(app.screen, DeliberationScreen)
    return words(written(app.screen.facts))


async def test_the_rule_that_decided_is_named_beside_the_plan(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("down", "down", "down")
        await pilot.pause()
        text = facts(app)
        assert "= Gelijk met Gewoon een buur. ‘Dragers uit de wijk’ geeft de doorslag" in text
        await pilot.press("g")
        await pilot.pause()
        assert not isinstance(app.screen, TieDialog)


async def test_the_jury_puts_equal_plans_in_order_and_writes_why(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    file = make_evening(equal_plans("criterion:a", "deliberation"))
    app = open_console(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "= Gelijk met Plan 2. Volgens de regels beslist nu de jury. Druk op g om te beslissen" in facts(app)
        assert "delen plaats" not in facts(app)
        assert ranking_of(app.evening).places[1].rank == 1
        await pilot.press("g", "J", "enter", *"OmdatJK", "shift+tab", "enter")
        assert ranking_of(app.evening).places[1].rank == 1
        await pilot.press("end", "backspace", "backspace", "enter")
        await pilot.pause()
        [decision] = app.evening.tie_decisions
        assert (decision.proposals, decision.reason) == (("V2", "V1"), "Omdat")
        assert [(place.rank, place.plan) for place in ranking_of(app.evening).places[:2]] == [(1, "V2"), (2, "V1")]
        assert "De jury besliste: Plan 2, Plan 1. Omdat." in facts(app)
        await saved(pilot, app)
    with SessionFile.open(file) as session:
        assert [(entry.what, entry.reason) for entry in session.entries()][-1] == ("tie_decided", "Omdat")


async def test_without_a_reason_nothing_is_decided(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(equal_plans("deliberation")))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("g", "enter", "enter")
        await pilot.pause()
        assert "Schrijf een paar woorden. Zonder reden" in seen(app)
        assert app.evening.tie_decisions == ()


async def test_escape_warns_before_it_throws_a_reason_away(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(equal_plans("deliberation")))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("g", "enter", "W", "escape")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "W"
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, TieDialog)
        assert app.evening.tie_decisions == ()


async def test_where_no_rule_leaves_it_to_the_jury_it_says_so(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(equal_plans("criterion:a")))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        text = facts(app)
        assert "Geen regel zet ze uit elkaar: zij delen plaats 1." in text
        assert "Dat de jury zelf beslist, staat niet in de regels" in text


async def test_a_jury_that_agrees_on_everything_is_said_to_agree(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(equal_plans("criterion:a")))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "Over elk criterium is de jury het eens." in facts(app)
        assert "Verst uit elkaar" not in facts(app)


async def test_a_place_that_is_shared_says_so(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(equal_plans()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "gedeelde plaats 1 · cijfer 8,0" in seen(app)
        await pilot.press("end")
        await pilot.pause()
        assert " plaats 3 · cijfer 6,0" in seen(app)
        assert "gedeelde" not in seen(app)
