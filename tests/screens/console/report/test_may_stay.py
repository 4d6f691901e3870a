"""What the list of Rapport names is settled from there: the text changes, or it may stay for a reason."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from consoles import settled
from reports import evening_of, example
from secret_modes import REPORT, lifted, seen
from sections import fill
from stillness import until
from textual.pilot import Pilot

from jury.example import example_records
from jury.findings.obstacles import obstacles
from jury.model.rows import Settled
from jury.model.tables import Records, Row
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.console.report.obstacle_list import told_of
from screens.console.report.screen import ReportScreen
from screens.forms.reason import ReasonDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
QUESTION = "Waarom juist de Zuringstraat, Jeroen?"


def asked() -> Records:
    """Give the example with a street and a name in the cross question of a sensitive plan."""
    records = example_records()
    crossing: Row = {**records["cross_questions"][2,], "question": QUESTION}
    return {**records, "cross_questions": {**records["cross_questions"], (2,): crossing}}


def says(app: JuryApp, text: str) -> bool:
    """Say whether this is on the screen."""
    return text in seen(app)


async def at_the_list(pilot: Pilot[None], app: JuryApp) -> None:
    """Go to the list of Rapport and wait until the question is in it."""
    await lifted(pilot, REPORT)
    await until(pilot, lambda: "houden tegen" in seen(app))
    await pilot.press("tab")
    await pilot.pause()


async def test_a_street_in_a_cross_question_is_changed_where_the_list_leads(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(asked()))
    async with app.run_test(size=(120, 40)) as pilot:
        await at_the_list(pilot, app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, EveningScreen)
        assert app.screen.section.key == "cross_questions 2"
        await pilot.press("enter")
        await pilot.pause()
        fill(app, question="Waarom juist deze straat?")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert obstacles(app.evening) == ()


async def test_what_may_stay_is_kept_with_its_reason_and_can_stand_in_the_way_again(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(asked()))
    async with app.run_test(size=(120, 40)) as pilot:
        await at_the_list(pilot, app)
        for word in ("Zuringstraat", "Jeroen"):
            await pilot.press("m")
            await until(pilot, lambda: isinstance(app.screen, ReasonDialog))
            await pilot.press(*"Mag", "enter")
            await until(pilot, partial(says, app, f"{word}: Mag"))
        assert [(row.field, row.looked_at, row.reason) for row in app.evening.settled[-2:]] == [
            ("cross_questions.2.question", ("Zuringstraat",), "Mag"),
            ("cross_questions.2.question", ("Jeroen",), "Mag"),
        ]
        await until(pilot, lambda: "Jeroen: Mag" in seen(app))
        assert obstacles(app.evening) == ()
        await pilot.press("end", "x")
        await settled(pilot)
        assert [each.words for each in obstacles(app.evening)] == [("Jeroen",)]
        assert isinstance(app.screen, ReportScreen)


async def test_the_key_that_leaves_it_so_stands_in_the_line_of_keys_of_a_small_window(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(asked()))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_list(pilot, app)
        assert "m zo laten" in seen(app).splitlines()[-1]


async def test_the_row_that_the_list_leads_to_is_in_sight_in_a_small_window(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(asked()))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_list(pilot, app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, EveningScreen)
        await until(pilot, lambda: any(line.startswith("▸") for line in seen(app).splitlines()[5:13]))


def test_of_what_was_looked_at_is_said_what_it_is() -> None:
    evening = evening_of(example())
    places = {"interests.V11.J3": (), "proposals.V05.first_step": (), "quotes.1": ("Ria", "Bo")}
    tie, text, words = (Settled(9, field, "De voorzitter weet het.", said) for field, said in places.items())
    assert told_of(evening, tie) == "Samen op pad · Aïcha el Mouden: De voorzitter weet het."
    assert told_of(evening, text) == "Het Geveltuincollectief: De voorzitter weet het."
    assert told_of(evening, words) == "Ria en Bo: De voorzitter weet het."
