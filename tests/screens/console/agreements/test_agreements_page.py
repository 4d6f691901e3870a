"""The page of the agreements: as they stand today, taking messages also when the outcome is final."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from consoles import screen_text, settled
from reports import minimal
from textual.pilot import Pilot

from jury.definition.reading import definition_records
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.session.file import SessionFile
from screens.console.agreements.screen import AgreementsScreen
from screens.console.app import JuryApp
from screens.console.report.screen import ReportScreen
from screens.forms.row_form import RowForm
from screens.toolkit.choices import Choices

MakeEvening = Callable[[Records], Path]
WEEKS_LATER = datetime(2027, 2, 1, 10, 0, tzinfo=timezone(timedelta(hours=1)))
AGREEMENTS: list[dict[str, Any]] = [
    {"what": "De sleutel ligt klaar", "who": "p", "with": ["q"], "by": WEEKS_LATER.date() - timedelta(28)},
    {"what": "Het hek is hersteld", "who": "q", "by": WEEKS_LATER.date() + timedelta(12), "proposals": ["V01"]},
    {"what": "De bank staat er", "who": "q", "by": WEEKS_LATER.date() + timedelta(200)},
    {"what": "De lamp brandt", "who": "p", "by": WEEKS_LATER.date(), "status": "done"},
    {"what": "Ooit een tuin", "who": "p"},
]


def definition(**more: Any) -> dict[str, Any]:
    return (
        minimal(
            session={"title": "Avond in het dorp", "date": datetime(2026, 11, 19).date()},
            parties=[{"id": "p", "name": "Gemeente"}, {"id": "q", "name": "De bus"}],
            agreements=AGREEMENTS,
            state={"phase": "final"},
        )
        | more
    )


@pytest.fixture
def final_evening(make_evening: MakeEvening) -> Path:
    return make_evening(definition_records(definition()).records)


def weeks_later(file: Path) -> JuryApp:
    return JuryApp(file, clock=lambda: WEEKS_LATER)


def kept(file: Path, table: str) -> Any:
    with SessionFile.open(file, writable=False) as session:
        return getattr(session.evening, table)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_weeks_later_it_opens_with_what_is_late_due_and_done(final_evening: Path, size: tuple[int, int]) -> None:
    app = weeks_later(final_evening)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, AgreementsScreen)
        text = screen_text(app)
        wanted = ("De sleutel", "Het hek", "De bank", "Ooit een tuin", "De lamp")
        assert [text.index(part) for part in wanted] == sorted(text.index(part) for part in wanted)
        assert "⚑ 1 te laat   ○ 1 binnenkort   ○ 1 later" in text
        assert "28 dagen te laat" in text


async def test_on_the_evening_itself_a_final_outcome_opens_at_the_report(
    final_evening: Path, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(final_evening)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReportScreen)
        await pilot.press("ctrl+g")
        assert isinstance(app.screen, AgreementsScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, ReportScreen)


async def test_one_key_says_that_an_agreement_is_done_and_one_takes_it_back(final_evening: Path) -> None:
    app = weeks_later(final_evening)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await settled(pilot)
        (row,) = kept(final_evening, "agreement_updates")
        assert (row.agreement, row.date, row.status) == (1, WEEKS_LATER.date(), "done")
        assert "te laat" not in screen_text(app)
        await pilot.press("u")
        await settled(pilot)
        assert kept(final_evening, "agreement_updates") == ()
        assert "⚑ 1 te laat" in screen_text(app)
        assert app.evening.phase is Phase.FINAL


async def test_a_message_has_a_day_and_stands_with_its_agreement(final_evening: Path) -> None:
    app = weeks_later(final_evening)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one(Choices).move_to("agreement 2")
        await pilot.press("enter")
        assert isinstance(app.screen, RowForm)
        await pilot.press("tab")
        await _type(pilot, "De smid komt vrijdag.")
        await pilot.press("escape")
        await settled(pilot)
        (row,) = kept(final_evening, "agreement_updates")
        assert (row.agreement, row.text, row.date) == (2, "De smid komt vrijdag.", WEEKS_LATER.date())
        assert row.status == ""  # it stands as it stood
        assert "De smid komt vrijdag." in screen_text(app)


async def test_the_agreement_itself_is_fixed_with_the_outcome_and_not_before(
    final_evening: Path, make_evening: MakeEvening, open_console: Callable[[Path], JuryApp]
) -> None:
    app = weeks_later(final_evening)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert [app.screen.check_action(action, ()) for action in ("add", "edit")] == [False, False]
    final_evening.unlink()
    app = open_console(make_evening(definition_records(definition(state={"phase": "deliberation"})).records))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+g")
        await pilot.press("n")
        await _type(pilot, "Een nieuw hek")
        await pilot.press("escape")
        await settled(pilot)
        assert app.evening.agreements[-1].what == "Een nieuw hek"


async def test_a_plan_of_which_nothing_is_agreed_stands_there_and_n_begins_its_agreement(
    make_evening: MakeEvening, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(make_evening(definition_records(definition(state={"phase": "deliberation"})).records))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("ctrl+g")
        assert "Het plein" not in screen_text(app)
        choices = app.screen.query_one(Choices)
        choices.move_to("plan V02")
        await pilot.press("n")
        await _type(pilot, "De bus rijdt")
        await pilot.press("escape")
        await settled(pilot)
        assert app.evening.agreements[-1].proposals == ("V02",)


async def test_a_message_with_a_name_says_that_it_stays_out_of_the_report(make_evening: MakeEvening) -> None:
    updates = [{"agreement": 1, "date": WEEKS_LATER.date(), "text": "Anna Bos is ziek."}]
    app = weeks_later(make_evening(definition_records(definition(agreement_updates=updates)).records))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "niet in het rapport" in screen_text(app)


async def test_without_agreements_it_says_how_to_note_one(
    make_evening: MakeEvening, open_console: Callable[[Path], JuryApp]
) -> None:
    app = open_console(make_evening(definition_records(minimal()).records))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+g")
        assert "Nog geen afspraken." in screen_text(app)


async def _type(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in text))
