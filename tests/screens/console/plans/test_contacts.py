"""Plannen on a laptop that the hall can see: how to reach people stands there only when somebody asks, for a while."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_with, screen_text, typed
from textual.pilot import Pilot
from textual.timer import Timer

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.plans import plan_form, plan_sheet
from screens.console.plans.contacts import PRIVATE, SHOWN_SECONDS, without_contacts
from screens.console.plans.plan_fields import GROUPS
from screens.console.plans.plan_form import PlanForm
from screens.console.plans.screen import ProposalsScreen

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SECRETS = ("agnes@kanarie.nl", "06-70071007", "Getrouwd met de voorzitter", "Kanarietip", "020 700 70 07")
INSIDE = "bel@kanarie.nl"
"""A way to reach somebody inside a text."""


def with_contacts() -> Records:
    """The example evening in its middle, with a way to reach people in every place of every plan."""
    records = demo_records()
    mail, phone, note, tip, other = SECRETS
    plans = {
        key: {
            **row,
            "email": mail,
            "phone": phone,
            "interest_note": note,
            "summary": f"Mail {INSIDE} of bel +31 6 70 07 10 07. Het begint op 19-11-2026.",
            "extra": {"Nog een nummer": other},
        }
        for key, row in records["proposals"].items()
    }
    feedback = {
        (n,): {"nr": n, "proposal": str(key[0]), "kind": "tip", "text": tip} for n, key in enumerate(plans, start=1)
    }
    return demo_with(proposals=plans, feedback=feedback)


def read(app: JuryApp) -> str:
    return " ".join(screen_text(app).split())


def told(texts: Iterable[str]) -> set[str]:
    """Give the ways to reach somebody that stand in these texts."""
    return {secret for secret in (*SECRETS, INSIDE, "+31 6 70") for text in texts if secret in text}


async def on_the_sheets(app: JuryApp, pilot: Pilot[None]) -> list[str]:
    """Walk all plans, and read the last one whole."""
    seen: list[str] = []
    await typed(pilot, "f2", "home")
    for _plan in range(len(app.evening.proposals)):
        seen.append(read(app))
        await typed(pilot, "down")
    await typed(pilot, "enter" if app.size.width < 100 else "tab")
    for _page in range(6):
        await typed(pilot, "pagedown")
        seen.append(read(app))
    await typed(pilot, "escape")
    return seen


async def in_the_form(app: JuryApp, pilot: Pilot[None]) -> list[str]:
    """Open the form of a plan and turn all its pages. A text stands in it as it was typed."""
    seen: list[str] = []
    await typed(pilot, "e")
    assert isinstance(app.screen, PlanForm)
    for _group in GROUPS:
        await typed(pilot, "pagedown")
        seen.append(read(app))
    return seen


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_way_to_reach_anybody_is_shown_unasked(
    make_evening: MakeEvening, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=size) as pilot:
        assert not told(await on_the_sheets(app, pilot))
        seen = await in_the_form(app, pilot)
        for _field in range(len(app.screen.focus_chain)):
            await pilot.press("tab")
            seen.append(read(app))
        assert not told(seen) - {INSIDE, "+31 6 70"}
        await typed(pilot, "escape")
        await typed(pilot, "slash", *"kanarie")
        assert not told([read(app)])


async def test_a_form_that_covers_nothing_is_found_out(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_form, "PRIVATE", GROUPS[0])
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f2", "home")
        assert {"agnes@kanarie.nl", "06-70071007"} <= told(await in_the_form(app, pilot))


async def test_a_sheet_that_covers_nothing_is_found_out(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_sheet, "without_contacts", str)
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 40)) as pilot:
        assert INSIDE in told(await on_the_sheets(app, pilot))


async def shown(pilot: Pilot[None], app: JuryApp) -> bool:
    await pilot.pause()
    return "agnes@kanarie.nl" in read(app)


async def test_a_key_shows_it_for_a_while(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[float, Callable[[], object]]] = []
    set_timer = ProposalsScreen.set_timer

    def noted(screen: ProposalsScreen, delay: float, callback: Callable[[], object], **of_textual: Any) -> Timer:
        asked.append((delay, callback))
        return set_timer(screen, delay, callback, **of_textual)

    monkeypatch.setattr(ProposalsScreen, "set_timer", noted)
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 140)) as pilot:
        await typed(pilot, "f2", "c")
        assert await shown(pilot, app)
        ((_seconds, cover),) = [each for each in asked if each[0] == SHOWN_SECONDS]
        cover()
        assert not await shown(pilot, app)
    assert SHOWN_SECONDS <= 60


async def test_another_plan_another_mode_and_the_key_itself_cover_it(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 140)) as pilot:
        await typed(pilot, "f2")
        for keys in (("c",), ("down",), ("f3", "f2"), ("e", "escape")):
            await typed(pilot, "c")
            assert await shown(pilot, app), keys
            await typed(pilot, *keys)
            assert not await shown(pilot, app), keys


async def test_in_the_form_they_show_when_asked_and_only_while_one_is_there(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f2", "home", "e", "pageup")
        assert "afgedekt" in read(app)
        await typed(pilot, "enter")
        assert await shown(pilot, app)
        await typed(pilot, "end", "x", "pagedown")
        assert not await shown(pilot, app)
        await typed(pilot, "ctrl+s")
        assert app.evening.proposals[0].email == "agnes@kanarie.nlx"
        assert app.evening.proposals[0].phone == "06-70071007"


async def test_enter_walks_past_what_is_covered_to_the_button(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_contacts()))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f2", "home", "e")
        form = app.screen
        assert isinstance(form, PlanForm)
        form._widgets["limits_public"].focus()
        await typed(pilot, "enter")
        assert app.screen is not form


def test_what_is_no_way_to_reach_anybody_stays() -> None:
    for text in ("19-11-2026", "€ 4.500 tot € 12.000", "Weegbreestraat 11", "2025-2026", "0 tot 1000", "1.250.000"):
        assert without_contacts(text) == text
    for text in ("06 12345678", "0031612345678", "+31 (0)6-12 34 56 78", "010-1234567", "a.b@c.nl"):
        assert not any(map(str.isdigit, without_contacts(text)))
        assert "@" not in without_contacts(text)


def test_the_private_group_is_the_one_with_the_contacts() -> None:
    assert {field.name for field in PRIVATE.fields} == {"email", "phone", "interest_note"}
