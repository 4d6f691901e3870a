"""Prijzen in Avond: awards come and go, the jury gives its own, and two counters type apart."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from award_evenings import award_evening
from consoles import dialog_text, notes, screen_text, typed

from jury.model.evening import Evening
from jury.model.tables import Records
from jury.publication.public_places import award_winners
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.evening.count_form import CountForm
from screens.forms.event_form import EventForm
from screens.forms.narrowing_pick import NarrowingPick
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
AWARDS = "0"
BEST = {"id": "best", "name": "Beste a", "by": "criterion:a"}
JURY = {"id": "durf", "name": "Durf", "by": "jury"}
ZAAL = {"id": "zaal", "name": "Wijkprijs", "by": "audience"}
SIZE = (80, 24)


def at(app: JuryApp, text: str) -> str:
    """Give the line of the screen with this text."""
    return next(line for line in screen_text(app).splitlines() if text in line)


async def test_an_award_comes_in_changes_and_goes(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(award_evening([], "preparation").records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS)
        assert "Er zijn nog geen prijzen" in screen_text(app)
        await typed(pilot, "n", *"Meeste aandacht", "ctrl+s")
        assert [(row.id, row.name, row.by) for row in app.evening.awards] == [
            ("meeste-aandacht", "Meeste aandacht", "criterion:a")
        ]
        assert "cijfers voor Aandacht" in at(app, "Meeste aandacht")
        await typed(pilot, "enter", "down", "right", "right", "ctrl+s")
        assert app.evening.awards[0].by == "jury"
        await typed(pilot, "u")
        assert app.evening.awards[0].by == "criterion:a"
        await typed(pilot, "x")
        assert "ook uit het draaiboek" in dialog_text(app)
        await typed(pilot, "j")
        assert app.evening.awards == ()


async def test_once_the_rules_are_fixed_an_award_asks_for_a_reason(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([BEST]).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS, "enter", *"Aandacht", "ctrl+s")
        assert isinstance(app.screen, ReasonDialog)
        await typed(pilot, *"Zo heet hij", "enter")
        assert app.evening.award("best").name == "Aandacht"


async def test_the_audience_award_of_the_rules_gets_a_name(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([], "preparation", settings={"audience_award": 1}).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS)
        assert "de zaal" in at(app, "Publieksprijs")
        await typed(pilot, "enter", *"Wijkprijs", "ctrl+s")
        assert [(row.name, row.by) for row in app.evening.every_award] == [("Wijkprijs", "audience")]


async def test_who_wins_is_covered_until_she_says_that_nobody_looks_along(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([BEST]).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS)
        assert "verborgen" in at(app, "Beste a")
        assert "Plan" not in at(app, "Beste a")
        await typed(pilot, "h")
        assert "niet gespiegeld" in dialog_text(app)
        await typed(pilot, "enter")
        assert "Plan 1" in at(app, "Beste a")
        await typed(pilot, "f2", "f8")
        assert "Plan 1" not in at(app, "Beste a")


async def test_during_the_round_nobody_wins_yet(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(award_evening([BEST, JURY], "round").records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS, "h")
        assert "○ na het beraad" in at(app, "Beste a")
        assert "Plan 1" not in screen_text(app)
        await typed(pilot, "down", "w")
        assert not isinstance(app.screen, NarrowingPick)


async def test_the_jury_gives_its_award_by_typing_part_of_a_plan_and_a_reason(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([BEST, JURY]).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS, "down", "w", *"n 3", "enter")
        form = app.screen
        assert isinstance(form, EventForm)
        await typed(pilot, "ctrl+s")
        assert "waarom de jury" in str(form.query_one("#complaint").render())
        await typed(pilot, *"Zij begonnen zelf.", "ctrl+s")
        award = app.evening.award("durf")
        assert (award.winner, award.reason) == ("V3", "Zij begonnen zelf.")
        assert "begonnen zelf" not in screen_text(app)
        await typed(pilot, "u")
        assert app.evening.award("durf").winner is None


async def counted(pilot: Any, name: str, *votes: str) -> None:
    """Type a count: a name, and a number for every plan, each with Enter."""
    await typed(pilot, "t", *name, "enter")
    for number in votes:
        await typed(pilot, *number, "enter")


async def test_two_counters_type_apart_and_equal_counts_are_the_result(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    file = make_evening(award_evening([ZAAL]).records)
    app = open_console(file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS)
        await counted(pilot, "Ineke", "617", "0", "12", "3")
        assert "geteld door Ineke; wacht op een tweede teller" in screen_text(app)
        assert "617" not in screen_text(app)
        assert award_winners(app.evening) == ()
        await typed(pilot, "end", "enter")
        form = app.screen
        assert isinstance(form, CountForm)
        assert form.typed("votes_V1") == ""
        assert "617" not in screen_text(app)
        await typed(pilot, "escape")
        await counted(pilot, "Piet", "617", "0", "12", "3")
        assert "✓ twee tellingen gelijk: Ineke en Piet" in screen_text(app)
        assert award_winners(app.evening) == ("V1",)
        assert not any("617" in note for note in notes(app))
        await typed(pilot, "equals_sign")
        assert "stemmen geteld" in screen_text(app)
        assert "617" not in screen_text(app)
        # What the form keeps back from whoever comes second it shows once both are in.
        await typed(pilot, AWARDS, "end", "enter")
        assert isinstance(app.screen, CountForm)
        assert app.screen.typed("votes_V1") == "617"
    with SessionFile.open(file) as session:
        who = [entry.who for entry in session.entries() if entry.what == "count_typed"]
    assert who == ["counter:Ineke", "counter:Piet"]


async def test_where_counts_differ_only_the_plans_that_do_stand_side_by_side(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([ZAAL]).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS)
        await counted(pilot, "Ineke", "617", "5", "12", "3")
        await counted(pilot, "Piet", "618", "5", "21", "3")
        assert "⚑ verschil bij 2 plannen" in screen_text(app)
        assert not any(number in screen_text(app) for number in ("617", "618"))
        await typed(pilot, "h", "enter")
        assert at(app, "Plan 1").split()[-2:] == ["617", "618"]
        assert at(app, "Plan 3").split()[-2:] == ["12", "21"]
        assert "Plan 2" not in screen_text(app)
        await counted(pilot, "Ineke", "618", "5", "21", "3")
        assert "telde al" in dialog_text(app)
        await typed(pilot, "j")
        assert "✓ twee tellingen gelijk" in screen_text(app)


async def test_a_plan_that_was_passed_over_is_no_zero_and_the_total_goes_along(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(award_evening([ZAAL]).records))
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f8", AWARDS, "t")
        form = app.screen
        assert isinstance(form, CountForm)
        assert str(form.query_one("#total").render()) == "Samen 0 · 0 van 4 plannen"
        await typed(pilot, *"Ineke", "enter", *"31", "enter", *"4", "ctrl+s")
        assert "0 als niemand" in str(form.query_one("#complaint").render())
        assert str(form.query_one("#total").render()) == "Samen 35 · 2 van 4 plannen"
        await typed(pilot, *"0", "enter", *"0", "enter")
        assert app.evening.counts[0].votes == {"V1": 31, "V2": 4, "V3": 0, "V4": 0}


async def test_what_waits_for_a_second_counter_is_a_jump_away_from_the_report(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    evening = award_evening([JURY, ZAAL], counts=[{"counter": "Ineke", "votes": {"V1": 31}}])
    app = open_console(make_evening(Evening(evening.records).records))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f8", "1")
        assert app.screen.select("counts", "")  # type: ignore[attr-defined]  # Avond is on the screen
        await typed(pilot)
        assert "▸ ○ geteld door Ineke" in screen_text(app)
        assert app.screen.select("awards", "durf")  # type: ignore[attr-defined]
        await typed(pilot)
        assert "▸ Durf" in screen_text(app)
