"""Plannen: a plan typed or changed on its form, kept as one change, and never thrown away unasked."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from consoles import settled
from plan_evenings import in_preparation
from stillness import until
from terminal import Terminal
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from jury.model.changes import Changes
from jury.model.proposal import Proposal
from jury.model.tables import Records
from jury.model.values import fields
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.plans.plan_fields import GROUPS
from screens.console.plans.plan_form import PlanForm
from screens.console.plans.screen import ProposalsScreen
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog
from screens.forms.sheet import Sheet
from screens.toolkit.long_text import LongText
from screens.toolkit.section_list import SectionList

FIRST = "V02"
WHEEL_DOWN = "\x1b[<65;40;10M"
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    return open_console(make_evening(in_preparation()))


def fill(app: JuryApp, **texts: str) -> None:
    """Put texts in fields of the form that is open, as pasting would."""
    for name, text in texts.items():
        field = app.screen.query_one(f"#field-{name}")
        if isinstance(field, TextArea):
            field.text = text
        else:
            assert isinstance(field, Input)
            field.value = text


def complaint(app: JuryApp) -> str:
    return str(app.screen.query_one("#complaint").render())


async def open_form(pilot: Pilot[None], key: str) -> None:
    await pilot.pause()
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, PlanForm)


def changes_in(file: Path, what: str) -> list[Changes]:
    with SessionFile.open(file) as session:
        return [entry.changes for entry in session.entries() if entry.what == what]


async def test_a_new_plan_comes_in_as_one_change_at_the_end_of_the_order(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "n")
        await pilot.press(*"Buurtmoestuin")
        fill(console, cost_eur="ca. € 1.250,-", carriers="- Ria Bos (uit de wijk)\nJan de Boer")
        await pilot.press("ctrl+s")
        await pilot.pause()
        plan = console.evening.proposals[-1]
        assert (plan.id, plan.title, plan.cost_eur) == ("V12", "Buurtmoestuin", Decimal(1250))
        assert [(carrier.name, carrier.local) for carrier in plan.carriers] == [
            ("Ria Bos", True),
            ("Jan de Boer", False),
        ]
        assert isinstance(console.screen, ProposalsScreen)
        assert console.screen.plans.key == "V12"
    assert len(changes_in(console.file, "proposal_added")) == 1


async def test_a_change_keeps_only_what_is_different_and_one_key_takes_it_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        before = console.evening.proposal(FIRST)
        await open_form(pilot, "e")
        fill(console, cost_eur="€ 4.500,-", email="gerrit@post.example", need="")
        await pilot.press("ctrl+s")
        await pilot.pause()
        after = console.evening.proposal(FIRST)
        assert after == before._replace(cost_eur=Decimal(4500), email="gerrit@post.example", need="")
        await settled(pilot)
        await pilot.press("u")
        await until(pilot, lambda: console.evening.proposal(FIRST) == before)
    (changes,) = changes_in(console.file, "proposal_edited")
    assert [set(change.new or {}) for change in changes] == [{"cost_eur", "email", "need"}]


async def test_the_measures_of_a_plan_are_one_list_and_the_first_goal_of_an_evening_is_typed_in_it(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation()
    plans = {
        key: {name: value for name, value in row.items() if name not in ("goals", "measures")}
        for key, row in records["proposals"].items()
    }
    console = open_console(make_evening({**records, "goals": {}, "proposals": plans}))
    async with console.run_test(size=(100, 50)) as pilot:
        assert (console.evening.proposal(FIRST).measure, console.evening.goals) == ("M03", ())
        await open_form(pilot, "e")
        console.screen.query_one("#field-measures").focus()
        await pilot.press(*"steen", "enter")
        console.screen.query_one("#field-goals").focus()
        await pilot.press(*"Iedereen kent iemand", "enter", "ctrl+s")
        await settled(pilot)
        plan, (goal,) = console.evening.proposal(FIRST), console.evening.goals
        assert (plan.measure, plan.measures) == (None, ("M03", "M06"))
        assert (goal.text, plan.goals) == ("Iedereen kent iemand", (goal.id,))


async def test_a_form_that_is_kept_unchanged_changes_nothing(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "e")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(console.screen, ProposalsScreen)
    assert changes_in(console.file, "proposal_edited") == []


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("cost_eur", "weet ik nog niet", "is geen bedrag"),
        ("start", "volgend jaar", "is geen datum"),
        ("partners", "Woonkringg Rietermonde", "Bedoelt u ‘Woonkring Rietermonde’?"),
        ("partners", "Rietermonde", "kan van alles zijn"),
        ("funding", "Gemeente Rietermonde", "een partij en een bedrag"),
        ("title", "Kom Binnen", "Er is al een plan met deze titel: V09."),
        ("title", " ", "Een plan heeft een titel nodig."),
    ],
)
async def test_what_cannot_be_read_is_said_and_stays_as_it_was_typed(
    console: JuryApp, field: str, typed: str, said: str
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "e")
        fill(console, summary="Dit blijft staan.", **{field: typed})
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert said in complaint(console)
        assert isinstance(console.screen, PlanForm)
        assert console.screen.typed("summary") == "Dit blijft staan."
        assert console.screen.typed(field) == typed


async def test_parties_are_typed_by_a_part_of_their_name_and_kept_in_that_order(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "e")
        fill(console, partners="warmte\nWOONKRING\nGemeente Rietermonde", funding="lisdodde: 4000\nplatform 1.000,-")
        await pilot.press("ctrl+s")
        await pilot.pause()
        plan = console.evening.proposal(FIRST)
        assert plan.partners == ("warmte", "woonkring", "gemeente")
        assert plan.funding == (("lisdodde", Decimal(4000)), ("platform", Decimal(1000)))


async def test_escape_asks_before_it_throws_typing_away(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "e")
        await pilot.press("end", "!", "escape")
        assert isinstance(console.screen, ConfirmDialog)
        await pilot.press("enter")
        assert isinstance(console.screen, PlanForm)
        assert console.screen.typed("title") == "Voorsorteren aan de keukentafel!"
        await pilot.press("escape", "j")
        await pilot.pause()
        assert isinstance(console.screen, ProposalsScreen)
    assert changes_in(console.file, "proposal_edited") == []


async def test_once_the_rules_are_fixed_a_new_plan_needs_a_reason_and_loses_no_typing_without_one(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await open_form(pilot, "n")
        await pilot.press(*"Nagekomen", "ctrl+s")
        assert isinstance(app.screen, ReasonDialog)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, PlanForm)
        assert app.screen.typed("title") == "Nagekomen"
        await pilot.press("ctrl+s", *"te laat gepost", "enter")
        await pilot.pause()
        await pilot.pause()
        assert app.evening.proposals[-1].title == "Nagekomen"
        assert isinstance(app.screen, ProposalsScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_one_key_leads_to_the_next_group_of_fields_and_its_heading_stands_on_top(
    console: JuryApp, size: tuple[int, int]
) -> None:
    async with console.run_test(size=size) as pilot:
        await open_form(pilot, "e")
        reached = []
        for _group in GROUPS:
            await pilot.press("pagedown")
            await pilot.pause()
            assert console.focused is not None
            reached.append(console.focused.id)
        assert reached == [f"field-{group.fields[0].name}" for group in (*GROUPS[1:], GROUPS[0])]
        await pilot.press("pageup", "pageup")
        await settled(pilot)
        assert console.focused is not None
        assert console.focused.id == "field-sensitive"
        sheet = console.screen.query_one(Sheet)
        assert sheet.region.contains_region(console.screen.query(".group")[4].region)


async def test_a_group_that_is_clicked_is_gone_to_and_marked(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "e")
        names = console.screen.query_one(SectionList)
        await pilot.click(SectionList, offset=(names.render_line(0).text.index("Geld"), 0))
        await pilot.pause()
        assert console.focused is not None
        assert console.focused.id == "field-cost_eur"
        assert "▸Geld" in names.render_line(0).text


async def test_an_empty_field_takes_one_line_and_says_in_a_dash_or_a_hint_that_it_is_empty(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await open_form(pilot, "n")
        for field in console.screen.query(LongText):
            assert field.size.height == 1
            assert str(field.placeholder)


def test_every_field_of_a_plan_stands_in_one_group() -> None:
    names = [field.name for group in GROUPS for field in group.fields]
    typed_by_nobody = {"nr", "id", "order", "status", "counts", "extra", "sheet"}
    in_one_list = {"measure"}
    assert sorted(names) == sorted(set(fields(Proposal)) - typed_by_nobody - in_one_list)


def test_nothing_stays_behind_where_a_scrolled_form_is_empty(make_evening: MakeEvening, tmp_path: Path) -> None:
    names = ("Agnès Delacroix", "Piet Holleman", "Zoë Bergsma", "Ruud Kamp")
    changed: dict[str, Any] = {
        "carriers": [{"name": name, "local": 1} for name in names],
        "summary": "Een café.\n\nIedere dag open.",
    }
    changed |= {"commitments": [], "cooperation": "", "exit": ""}
    file = make_evening(in_preparation(V02=changed))
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        terminal.wait_for("wacht")
        terminal.press("e")
        terminal.wait_for("Iedere dag open", "Begint op")
        terminal.press("Enter")
        terminal.wait_for_cursor_beside("Wie pitcht")
        terminal.type(WHEEL_DOWN)
        terminal.wait_until_gone("De pitch")
        terminal.press("PageDown")
        terminal.wait_for("Ruud Kamp", "▸Mensen", "Het geld")
        assert not any(label in terminal.text for label in ("Voor wie", "Eerste stap", "Begint op"))
