"""Two people at one row: whoever comes second is told what the first wrote, and nothing is replaced in silence."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from consoles import screen_text, settled, typed
from sections import fill, go_to
from stillness import until

from jury.model.tables import Key
from jury.round.alliance import RowPut, RowRemoved
from jury.round.event import Event
from jury.round.proposals import ProposalEdited
from jury.round.rules import SessionEdited
from jury.session.author import author
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.row_form import RowForm

OpenConsole = Callable[[Path], JuryApp]
OTHER = author("secretary", "elsewhere")


def elsewhere(file: Path, event: Event) -> None:
    """Have somebody else write a change, at another console."""
    with SessionFile.open(file) as session:
        session.record(event, by=OTHER)


@pytest.mark.parametrize(
    ("section", "line", "table", "key", "theirs", "ours"),
    [
        ("alliance", "parties gemeente", "parties", ("gemeente",), {"interest": "Zij"}, {"interest": "Wij"}),
        ("agreements", "agreements 1", "agreements", (1,), {"what": "Zij"}, {"what": "Wij"}),
    ],
)
async def test_what_another_wrote_meanwhile_is_replaced_only_after_yes(
    full_evening_file: Path,
    open_console: OpenConsole,
    section: str,
    line: str,
    table: str,
    key: Key,
    theirs: Mapping[str, Any],
    ours: Mapping[str, Any],
) -> None:
    (field,) = ours
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await go_to(pilot, section)).move_to(line)
        await typed(pilot, "enter")
        elsewhere(full_evening_file, RowPut(table, theirs, key))
        await until(pilot, lambda: app.evening.records[table][key][field] == "Zij")
        fill(app, **ours)
        await typed(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        assert "Intussen is" in screen_text(app)
        await typed(pilot, "enter")
        assert isinstance(app.screen, RowForm)
        assert app.evening.records[table][key][field] == "Zij"
        await typed(pilot, "ctrl+s", "j")
        await settled(pilot)
        assert not app.screen.is_modal
        assert app.evening.records[table][key][field] == "Wij"


async def test_two_fields_of_one_row_are_both_kept_without_a_question(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await go_to(pilot, "alliance")).move_to("parties gemeente")
        await typed(pilot, "enter")
        elsewhere(full_evening_file, RowPut("parties", {"kind": "overheid"}, ("gemeente",)))
        await until(pilot, lambda: app.evening.party("gemeente").kind == "overheid")
        fill(app, interest="Wij")
        await typed(pilot, "ctrl+s")
        party = app.evening.party("gemeente")
        assert (party.kind, party.interest) == ("overheid", "Wij")


async def test_a_row_that_another_took_away_is_not_written_again(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await go_to(pilot, "agreements")).move_to("agreements 1")
        await typed(pilot, "enter")
        elsewhere(full_evening_file, RowRemoved("agreements", (1,)))
        await until(pilot, lambda: (1,) not in app.evening.records["agreements"])
        fill(app, what="Wij")
        await typed(pilot, "ctrl+s")
        assert "Deze regel bestaat niet meer." in screen_text(app)
        assert (1,) not in app.evening.records["agreements"]


async def test_two_new_rows_at_once_are_two_rows(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await go_to(pilot, "alliance")).move_to("needs N01")
        before = len(app.evening.needs)
        await typed(pilot, "n", *"Een ladder")
        elsewhere(full_evening_file, RowPut("needs", {"party": "gemeente", "text": "Een emmer"}))
        await until(pilot, lambda: len(app.evening.needs) == before + 1)
        await typed(pilot, "ctrl+s")
        assert [row.text for row in app.evening.needs[before:]] == ["Een emmer", "Een ladder"]


async def test_the_evening_itself_is_a_row_too(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "session")
        await typed(pilot, "enter")
        elsewhere(full_evening_file, SessionEdited({"title": "Zij"}))
        await until(pilot, lambda: app.evening.session.title == "Zij")
        fill(app, title="Wij")
        await typed(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        await typed(pilot, "n", "escape", "j")
        assert app.evening.session.title == "Zij"


async def test_a_plan_is_a_row_too(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2", "home", "e")
        plan = app.evening.proposals[0].id
        elsewhere(full_evening_file, ProposalEdited(plan, {"title": "Zij", "first_step": "Morgen"}))
        await until(pilot, lambda: app.evening.proposal(plan).title == "Zij")
        fill(app, title="Wij")
        await typed(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        await typed(pilot, "j")
        changed = app.evening.proposal(plan)
        assert (changed.title, changed.first_step) == ("Wij", "Morgen")
