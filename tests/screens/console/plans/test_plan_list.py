"""Plannen: walking through the plans, their order, drawing it, withdrawing, and taking back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import dialog_text, settled
from plan_evenings import in_preparation, without_plans
from stillness import until

from jury.model.tables import Records
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.plans.draw_order import DrawDialog
from screens.console.plans.fact_sheet import FactSheet
from screens.console.plans.plan_list import PlanList
from screens.console.plans.screen import ProposalsScreen
from screens.forms.reason import ReasonDialog

FIRST, SECOND, THIRD = "V02", "V05", "V04"
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    return open_console(make_evening(in_preparation()))


def order(app: JuryApp) -> list[str]:
    return [plan.id for plan in app.evening.proposals]


def screen_of(app: JuryApp) -> ProposalsScreen:
    assert isinstance(app.screen, ProposalsScreen)
    return app.screen


def text_of(widget: PlanList | FactSheet) -> str:
    return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


def recorded(file: Path) -> list[str]:
    with SessionFile.open(file) as session:
        return [entry.what for entry in session.entries()]


async def test_the_list_shows_order_title_theme_and_where_a_plan_stands(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = text_of(screen_of(console).plans).splitlines()[0]
        assert first.split() == [
            "▸", "1", "Voorsorteren", "aan", "de", "keukentafel", "Wonen", "en", "zorg", "○", "wacht",
        ]  # fmt: skip


async def test_what_a_plan_misses_is_flagged_in_the_list_and_named_on_its_sheet(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation(V02={"lead": None, "cost_eur": None, "carriers": None})
    plans = {
        key: {name: given for name, given in row.items() if given is not None}
        for key, row in records["proposals"].items()
    }
    app = open_console(make_evening({**records, "proposals": plans}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "⚑ mist 3" in text_of(screen_of(app).plans).splitlines()[0]
        assert "Nog niet ingevuld: trekker, dragers, kosten." in text_of(screen_of(app).sheet)


async def test_at_80_columns_enter_shows_the_whole_plan_and_escape_leads_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "Getrainde buren praten met 70-plussers" in text_of(screen_of(console).sheet)
        assert not screen_of(console).plans.display or screen_of(console).plans.size.height == 0
        await pilot.press("escape")
        await pilot.pause()
        assert screen_of(console).focused is screen_of(console).plans


async def test_a_plan_moves_by_key_and_one_key_takes_it_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("J", "J")
        assert order(console)[:3] == [SECOND, THIRD, FIRST]
        assert screen_of(console).plans.key == FIRST
        await settled(pilot)
        await pilot.press("u")
        await until(pilot, lambda: order(console)[:3] == [SECOND, FIRST, THIRD])
    assert recorded(console.file).count("order_changed") == 2


async def test_the_first_plan_cannot_move_up_nor_the_last_one_down(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        before = order(console)
        await pilot.press("K", "end", "J")
        assert order(console) == before


async def test_a_plan_is_carried_with_the_mouse_as_one_change(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.mouse_down("#list", offset=(10, 0))
        await pilot.hover("#list", offset=(10, 1))
        await pilot.hover("#list", offset=(10, 2))
        assert order(console)[0] == FIRST
        await pilot.mouse_up("#list", offset=(10, 2))
        await pilot.pause()
        assert order(console)[:3] == [SECOND, THIRD, FIRST]
        assert screen_of(console).plans.key == FIRST
    assert recorded(console.file).count("order_changed") == 1


async def test_the_same_word_draws_the_same_order_and_the_screen_says_the_word(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "enter")
        await settled(pilot)
        drawn = order(console)
        assert console.evening.state.order_seed == "2026-11-19"
        assert "Volgorde geloot met ‘2026-11-19’" in str(screen_of(console).query_one("#numbers").render())
        await pilot.press("J")
        assert console.evening.state.order_drawn
        await pilot.press("enter")
        await settled(pilot)
        assert not console.evening.state.order_drawn
        await pilot.press("r", "enter")
        await settled(pilot)
        assert order(console) == drawn


async def test_without_a_word_nothing_is_drawn(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        before = order(console)
        await pilot.press("r", "ctrl+u", "enter")
        assert "Typ eerst een lotingswoord." in str(console.screen.query_one("#note").render())
        await pilot.press("escape")
        assert order(console) == before
    assert recorded(console.file) == ["created"]


async def test_a_word_that_was_typed_goes_only_at_a_second_escape(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "x", "escape")
        assert isinstance(console.screen, DrawDialog)
        await pilot.press("escape")
        assert isinstance(console.screen, ProposalsScreen)
        assert not console.evening.state.order_drawn


async def test_withdrawing_asks_once_and_the_plan_can_come_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "escape")
        assert console.evening.proposal(FIRST).status == "waiting"
        await pilot.press("w", "enter")
        await settled(pilot)
        assert console.evening.proposal(FIRST).status == "withdrawn"
        assert "– teruggetrokken" in text_of(screen_of(console).plans).splitlines()[0]
        await pilot.press("w", "enter")
        await settled(pilot)
        assert console.evening.proposal(FIRST).status == "waiting"


async def test_withdrawing_says_how_many_cards_are_kept(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("w")
        assert "De 7 kaarten blijven bewaard." in dialog_text(app)
        await pilot.press("enter")
        assert "Zonder reden verandert er niets." in dialog_text(app)
        await pilot.press(*"Ziek", "enter")
        await settled(pilot)
        assert app.evening.proposal(FIRST).withdrawn


async def test_once_the_rules_are_fixed_another_order_asks_for_a_reason(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        before = order(app)
        assert "✓ regels liggen vast" in str(screen_of(app).query_one("#rules").render())
        await pilot.press("J")
        assert isinstance(app.screen, ReasonDialog)
        assert order(app) == before
        await pilot.press(*"oppas", "enter")
        await settled(pilot)
        assert order(app)[:2] == [SECOND, FIRST]


async def test_after_the_verdict_is_final_nothing_of_the_plans_changes(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening({**in_preparation(), "state": {(): {"phase": "final"}}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        before = order(app)
        await pilot.press("J", "n", "e", "w", "r", "i")
        assert isinstance(app.screen, ProposalsScreen)
        assert order(app) == before


async def test_with_no_plans_the_screen_says_what_to_do_first(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(without_plans()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        said = str(screen_of(app).query_one("#empty").render())
        assert "Er zijn nog geen plannen." in said
        assert "i   leest ze in" in said
        assert "n   typt een plan" in said


async def test_what_people_typed_stands_there_as_they_typed_it(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    hostile = "[@click=app.quit]klik[/] [/red] [bold]"
    app = open_console(make_evening(in_preparation(V02={"title": hostile, "summary": f"{hostile} \x1b[2J"})))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert hostile in text_of(screen_of(app).sheet)
        assert "␛[2J" in text_of(screen_of(app).sheet)
        assert "[@click=app.quit]klik[/]" in text_of(screen_of(app).plans)
        await pilot.click("#list", offset=(12, 0))
        await pilot.press("w")
        assert hostile in str(app.screen.query("Static").first().render())
        await pilot.press("escape")
        assert app.is_running
