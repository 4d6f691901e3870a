"""Rapport: the juryrapport as it would be published now, following every change, and what stands in the way of it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from evenings_by_hand import BOOTH
from secret_modes import DELIBERATION, REPORT, lifted, seen, words, written
from stillness import until
from textual.pilot import Pilot
from versions import WHY, correct, finalise

from jury.example import demo_records, example_records
from jury.model.rows import Phase
from jury.model.tables import Key, Records, Row
from jury.round.verdicts import VerdictGiven
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.deliberation.sentence import Sentence
from screens.console.plans.plan_form import PlanForm
from screens.console.plans.screen import ProposalsScreen
from screens.console.report.screen import ReportScreen

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


def page(app: JuryApp) -> str:
    """Give the whole report on the screen."""
    assert isinstance(app.screen, ReportScreen)
    return written(app.screen.paper)


async def shown(pilot: Pilot[None], app: JuryApp) -> None:
    """Go to the report and wait for it."""
    await lifted(pilot, REPORT)
    await until(pilot, lambda: "Juryrapport" in page(app))


async def test_the_report_can_be_read_in_the_terminal(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await shown(pilot, console)
        text = words(page(console))
        assert "concept" in seen(console).splitlines()[0]
        assert "De jury is het meest enthousiast over Kom Binnen (8,2)." in text
        assert "1 Kom Binnen 8,2 2 De Lange Tafel 7,8 3 Gewoon een buur 7,8" in text
        assert "**" not in text
        assert "|---" not in text
        assert all(len(line) <= 80 for line in page(console).splitlines())


async def test_it_is_private_until_it_is_final(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    state = {**records["state"][()], "phase": Phase.FINAL.value, "version": 1}
    app = open_console(make_evening({**records, "state": {(): state}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and "Juryrapport" in page(app))
        assert "vastgesteld, versie 1" in seen(app)


async def test_a_corrected_evening_shows_what_is_different(full_evening_file: Path, open_console: OpenConsole) -> None:
    with SessionFile.open(full_evening_file) as session:
        finalise(session)
    correct(full_evening_file, VerdictGiven("V02", {"verdict": "not_now"}), finalised=False)
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, app)
        assert "Wat er anders is dan in versie 1" in page(app)
        assert "is nu: Nu nog niet. Eerst was dat: Aan de slag." in words(page(app))
        assert WHY not in words(page(app))


async def test_a_verdict_given_elsewhere_changes_the_report(console: JuryApp, full_evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await shown(pilot, console)
        assert "Het plan helpt mensen op tijd te kiezen." in page(console)
        with SessionFile.open(full_evening_file) as other:
            other.record(VerdictGiven("V02", {"praise": "Dit durft de jury aan."}), by=BOOTH)
        await until(pilot, lambda: "Dit durft de jury aan." in page(console))


async def test_a_verdict_by_key_changes_the_report(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await shown(pilot, console)
        assert "7 plannen gaan aan de slag" in words(page(console))
        await pilot.press(DELIBERATION, "2", REPORT)
        await until(pilot, lambda: "6 plannen gaan aan de slag" in words(page(console)))


async def test_t_shows_the_other_language_and_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await shown(pilot, console)
        await pilot.press("t")
        await pilot.pause()
        assert "concept · Engels" in seen(console)
        await pilot.press("t")
        await until(pilot, lambda: "In het kort" in page(console))
        assert "· en" not in seen(console)


async def test_what_stands_in_the_way_is_listed_with_what_stops_first(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(demo_records()))
    async with app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, app)
        await until(pilot, lambda: "dingen houden tegen" in seen(app))
        listed = words(" ".join(line[78:] for line in seen(app).splitlines()))
        assert "■ Bij Kom Binnen staan nog 6 kaarten open." in listed
        assert "■ Over Kom Binnen heeft de jury nog geen oordeel." in listed


async def test_enter_goes_to_where_it_is_settled(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    verdicts = dict(records["verdicts"])
    verdicts["V09",] = {key: value for key, value in verdicts["V09",].items() if key != "advice"}
    app = open_console(make_evening({**records, "verdicts": verdicts}))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, app)
        await until(pilot, lambda: "nog niet alles ingevuld: advies" in words(seen(app)))
        await pilot.press("tab", "home", "enter")
        await until(pilot, lambda: isinstance(app.screen, DeliberationScreen) and app.screen.plan == "V09")
        assert app.screen.query_one("#advice", Sentence).has_focus


async def test_a_text_of_a_plan_is_settled_at_the_plan(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    plan = {key: value for key, value in records["proposals"]["V03",].items() if key != "first_step_public"}
    app = open_console(make_evening({**records, "proposals": {**records["proposals"], ("V03",): plan}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, app)
        await until(pilot, lambda: "staat een straat of adres" in words(seen(app)))
        await pilot.press("tab", "home", "enter")
        await until(pilot, lambda: isinstance(app.screen, PlanForm))
        assert app.screen.query_one("#field-first_step_public").has_focus
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ProposalsScreen) and app.screen.plans.key == "V03")


async def test_an_evening_without_obstacles_says_so(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    interests: Mapping[Key, Row] = {
        **records["interests"],
        (99,): {"nr": 99, "juror": "J3", "proposal": "V11", "measure": "declare", "decided_by": "J1"},
    }
    app = open_console(make_evening({**records, "interests": interests}))
    async with app.run_test(size=(120, 40)) as pilot:
        await shown(pilot, app)
        await until(pilot, lambda: "✓ Niets staat publicatie in de weg." in seen(app))


async def test_what_people_typed_is_shown_as_it_is(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    hostile = "[/red] [@click=app.quit]x[/] | # kop ![](x) <b>y</b> {{ 7 }}"
    plan = {**records["proposals"]["V09",], "title": hostile}
    app = open_console(make_evening({**records, "proposals": {**records["proposals"], ("V09",): plan}}))
    async with app.run_test(size=(200, 60)) as pilot:
        await shown(pilot, app)
        assert hostile in words(page(app))
