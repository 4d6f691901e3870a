"""A juror goes home, and may come back: the key that lets one in, for whoever is in."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

from consoles import PLAN, demo_with, dialog_text, notes, settled, typed

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.event_form import EventForm

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


def declared(app: JuryApp, juror: str = "J2") -> list[str | None]:
    return [app.evening.card(plan.id, juror).declared for plan in app.evening.proposals[-2:]]


async def test_who_is_in_leaves_after_hearing_what_that_does(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before, marks = app.evening.records, app.evening.card(PLAN, "J2").marks
        await typed(pilot, "l")
        assert isinstance(app.screen, EventForm)
        assert "Hüseyin Karataş gaat weg" in dialog_text(app)
        await typed(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        assert "2 kaarten van Hüseyin Karataş worden ‘afwezig’." in dialog_text(app)
        assert "‘Kom Binnen’: deze kaart blijft open." in dialog_text(app)
        assert app.evening.records == before
        await typed(pilot, "j")
        assert app.evening.juror("J2").left == time(20, 1)
        assert declared(app) == ["absent", "absent"]
        assert app.evening.card(PLAN, "J2").marks == marks
        await typed(pilot, "u")
        assert app.evening.records == before
        assert "Teruggenomen: jurylid is weg · Hüseyin Karataş" in notes(app)[-1]


async def test_who_left_comes_back_and_judges_what_is_still_to_come(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        arrived = app.evening.juror("J2").arrived
        await typed(pilot, "l", "ctrl+s", "j")
        await typed(pilot, "l")
        assert "Hüseyin Karataş is terug. 2 kaarten gaan weer open." in dialog_text(app)
        await typed(pilot, "j")
        assert (app.evening.juror("J2").left, app.evening.juror("J2").arrived) == (None, arrived)
        assert declared(app) == [None, None]


async def test_too_few_cards_for_a_mark_are_said_beforehand(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    settings = {**demo_records()["settings"][()], "quorum": 7}
    app = open_console(make_evening(demo_with(settings={(): settings})))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "l", "ctrl+s")
        assert "⚑ Te weinig kaarten voor een cijfer: ‘Leen- en herstelwinkel De Lepelaar’" in dialog_text(app)


async def test_the_jury_list_has_the_same_key_for_coming_and_going(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f8", "2", "down", "b", "ctrl+s", "j")
        assert declared(app) == ["absent", "absent"]
        await typed(pilot, "b", "j")
        assert declared(app) == [None, None]
