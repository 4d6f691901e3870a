"""The interests in the weighing: what each party wants, where it comes back, why not, and the dilemmas."""

from collections.abc import Callable
from pathlib import Path

from consoles import demo_with, screen_text, typed
from secret_modes import DELIBERATION, lifted, saved, words, written
from textual.pilot import Pilot

from jury.example import demo_records
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.weighing.screen import WeighingScreen
from screens.forms.row_form import RowForm
from screens.toolkit.choices import Choices

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


def with_verdicts() -> Records:
    """The example with a verdict on three plans, a party without an interest, and a dilemma that is open."""
    said = {"adopt": "V01", "sharpen": "V05", "not_now": "V10"}
    verdicts = {
        (n,): {"nr": n, "proposal": plan, "verdict": verdict, "doubt": f"Twijfel over {plan}.", "advice": "Wacht."}
        for n, (verdict, plan) in enumerate(said.items(), start=1)
    }
    parties = {key: dict(row) for key, row in demo_records()["parties"].items()}
    del parties["sluisje",]["interest"], parties["sluisje",]["goal"], parties["sluisje",]["role"]
    parties["gemeente",]["goal"] = "Honderd woningen van het gas."
    dilemma = {"nr": 1, "text": "Snel of samen?", "options": ["Snel beginnen", "Eerst vragen"], "proposal": "V05"}
    return demo_with(verdicts=verdicts, parties=parties, dilemmas={(1,): dilemma})


async def at_the_weighing(app: JuryApp, pilot: Pilot[None]) -> Choices:
    await lifted(pilot, DELIBERATION)
    await typed(pilot, "i")
    assert isinstance(app.screen, WeighingScreen)
    return app.screen.query_one(Choices)


async def test_a_party_reads_its_interest_and_goal_and_why_a_plan_was_not_followed(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_verdicts()))
    async with app.run_test(size=(120, 40)) as pilot:
        page = words(written(await at_the_weighing(app, pilot)))
        assert "zonder nieuwe loketten. " in page
        assert "Honderd woningen van het gas." in page
        said = "Het Geveltuincollectief doet mee, betaalt mee en zegt hulp toe ◐ Eerst aanscherpen"
        assert f"{said} Waarom: Twijfel over V05." in page
        assert "Advies: Wacht." in page
        assert "Twijfel over V01." not in page, "what was followed needs no reason"
        assert "⚑ Nog geen belang of doel bekend Ondernemersvereniging ’t Sluisje" in page
        assert "Snel of samen? Het Geveltuincollectief Snel beginnen / Eerst vragen ○ nog niet gekozen" in page


async def test_what_is_written_of_it_takes_the_place_of_what_follows_from_the_verdict(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(with_verdicts()))
    async with app.run_test(size=(120, 40)) as pilot:
        choices = await at_the_weighing(app, pilot)
        choices.move_to("gemeente V05")
        await typed(pilot, "enter")
        assert isinstance(app.screen, RowForm)
        await typed(pilot, *"Eerst water.", "escape")
        await saved(pilot, app)
        (row,) = app.evening.weighed
        assert (row.party, row.proposal, row.text) == ("gemeente", "V05", "Eerst water.")
        gemeente = words(written(choices)).partition("Woonkring Rietermonde")[0]
        assert "In de afweging: Eerst water." in gemeente
        assert "Twijfel over V05." not in gemeente
        await typed(pilot, "enter")
        assert "Eerst water." in screen_text(app), "a second Enter changes what is there"


async def test_a_dilemma_stands_with_its_plan_in_beraad(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(with_verdicts()))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert isinstance(app.screen, DeliberationScreen)
        app.screen.select("proposals", "V05")
        await pilot.pause()
        page = words(written(app.screen.facts))
        assert "⇄ Snel of samen?" in page
        app.screen.select("proposals", "V04")
        await pilot.pause()
        assert "Snel of samen?" not in words(written(app.screen.facts))


async def test_it_is_as_secret_as_the_deliberation(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(with_verdicts()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await typed(pilot, "f2", "I")
        assert "Eerst aanscherpen" not in screen_text(app)
        await typed(pilot, "enter")
        assert "Eerst aanscherpen" in screen_text(app)
        await typed(pilot, "escape")
        assert app.current_mode == "proposals"
        assert not app.curtain_lifted
