"""Stand and Beraad after the jury revised marks: both rankings, and every revision with its reason."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import dialog_text, pitch_of
from evenings_by_hand import SECRETARY
from secret_modes import DELIBERATION, STANDINGS, lifted, saved, seen, words, written

from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from jury.standings.progress import Cell
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.toolkit.paper import Paper

OpenConsole = Callable[[Path], JuryApp]
REASON = "Bij nader inzien sterker gedragen."


@pytest.fixture
def revised_file(sealed_file: Path) -> Path:
    """Two jurors revised plan 2 upwards, so that it passes plan 1."""
    with SessionFile.open(sealed_file) as session:
        for juror in ("J1", "J2"):
            session.record(MarkGiven("V2", juror, "a", Decimal(10)), by=SECRETARY, reason=REASON)
    return sealed_file


def _order(app: JuryApp) -> list[str]:
    text = seen(app)
    return sorted(("Plan 1", "Plan 2", "Plan 3"), key=text.index)


async def test_one_key_shows_the_first_round_and_the_same_key_the_standings_of_now(
    revised_file: Path, open_console: OpenConsole
) -> None:
    console = open_console(revised_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        assert _order(console) == ["Plan 2", "Plan 1", "Plan 3"]
        assert "was 2" in seen(console)
        await pilot.press("e")
        await pilot.pause()
        assert _order(console) == ["Plan 1", "Plan 2", "Plan 3"]
        assert "eerste ronde · vóór het beraad" in seen(console)
        await pilot.press("e")
        await pilot.pause()
        assert _order(console) == ["Plan 2", "Plan 1", "Plan 3"]


async def test_without_a_revision_there_is_no_other_ranking_to_show(
    sealed_file: Path, open_console: OpenConsole
) -> None:
    console = open_console(sealed_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("e")
        await pilot.pause()
        assert "eerste ronde" not in seen(console)


async def test_the_deliberation_tells_who_revised_what_and_why(revised_file: Path, open_console: OpenConsole) -> None:
    console = open_console(revised_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("down")
        await pilot.pause()
        facts = words(written(console.screen.query_one("#facts", Paper)))
        assert "Eerste ronde: plaats 2, cijfer 7,0." in facts
        assert f"Gewijzigd: Jurylid 1, Aandacht 7 → 10. {REASON}" in facts


async def test_one_page_says_what_the_jury_should_talk_about(revised_file: Path, open_console: OpenConsole) -> None:
    console = open_console(revised_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("w")
        await pilot.pause()
        page = words(written(console.screen.query_one("#talk", Paper)))
        assert "Plan 2, Aandacht: 7 van Jurylid 3; 10 van Jurylid 1 en Jurylid 2" in page
        assert "Wie alleen staat met een cijfer Vraag of het zo bedoeld is" in page
        assert "Jurylid 3 bij Plan 2, Aandacht: 7" in page
        assert "Of de volgorde van de pitches uitmaakt" not in page  # three plans say nothing of their order
        assert f"Jurylid 2, Plan 2, Aandacht: 7 → 10. {REASON}" in page
        await pilot.press("1")
        await pilot.pause()
        assert console.evening.verdicts == {}, "a verdict is for a plan that is in sight"
        await pilot.press("escape")
        await pilot.pause()
        assert not console.screen.query_one("#talk").display


async def test_a_mark_is_revised_from_the_deliberation_with_a_reason(
    sealed_file: Path, open_console: OpenConsole
) -> None:
    console = open_console(sealed_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("down", "m")
        await pilot.pause()
        assert pitch_of(console).grid.proposal == "V2"
        await pilot.press("9")
        await pilot.pause()
        assert "reden" in dialog_text(console)
        await pilot.press(*"Gehoord", "enter")
        await saved(pilot, console)
        (revision,) = console.evening.revisions
        assert (revision.proposal, revision.first, revision.reason) == ("V2", "7", "Gehoord")


async def test_revising_begins_at_the_mark_that_stands_out_and_says_how_to_go_back(
    revised_file: Path, open_console: OpenConsole
) -> None:
    console = open_console(revised_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        screen = console.screen
        assert isinstance(screen, DeliberationScreen)
        screen.select("proposals", "V2")
        await pilot.press("m")
        await pilot.pause()
        assert pitch_of(console).grid.cell == Cell("V2", "J3", "a")
        assert "F5  terug naar het beraad" in seen(console)
        assert "zojuist" not in seen(console)
        await pilot.press(DELIBERATION, "enter")
        await pilot.pause()
        assert screen.plan == "V2"


async def test_she_always_comes_back_to_the_standings_of_now(revised_file: Path, open_console: OpenConsole) -> None:
    console = open_console(revised_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("e", DELIBERATION, STANDINGS)
        await pilot.pause()
        assert _order(console) == ["Plan 2", "Plan 1", "Plan 3"]


async def test_the_question_why_names_the_change(sealed_file: Path, open_console: OpenConsole) -> None:
    console = open_console(sealed_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3", "9")
        await pilot.pause()
        assert "Aandacht: 8 wordt 9, van Jurylid 1 bij Plan 1." in dialog_text(console)
