"""What can go: a plan, a juror, a verdict, a look at a card, a decision. It asks first, and one key brings it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import notes, screen_text, settled, typed
from dialogs import EVENINGS
from evenings_by_hand import small_records
from sections import go_to

from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp
from screens.console.deliberation.tie import TieDialog
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


async def test_a_plan_that_nobody_names_goes_and_comes_back(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(EVENINGS["preparation"]()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2", "n", *"Een plan te veel", "ctrl+s")
        plan, before = app.evening.proposals[-1], len(app.evening.proposals)
        await typed(pilot, "x")
        assert isinstance(app.screen, ConfirmDialog)
        assert "Een plan te veel" in screen_text(app)
        await typed(pilot, "enter")
        assert len(app.evening.proposals) == before, "Enter lands on no"
        await typed(pilot, "x", "j")
        assert not app.evening.has("proposals", plan.id)
        await typed(pilot, "u")
        assert app.evening.proposal(plan.id).title == "Een plan te veel"


async def test_a_plan_with_marks_stays_and_what_names_it_is_said(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2", "home", "x")
        plan = app.evening.proposals[0].id
        if isinstance(app.screen, ReasonDialog):
            await typed(pilot, *"Dubbel", "enter")
        assert app.evening.has("proposals", plan)
        assert any("Dit kan niet weg" in note for note in notes(app))


async def test_a_juror_without_a_card_goes_and_comes_back(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(EVENINGS["preparation"]()))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "jury")
        await typed(pilot, "n", *"Jan Te Veel", "ctrl+s")
        juror = app.evening.jurors[-1]
        assert section.key == juror.id
        await typed(pilot, "x", "j")
        assert juror not in app.evening.jurors
        await typed(pilot, "u")
        assert juror in app.evening.jurors


async def test_a_verdict_goes_with_its_sentences_and_comes_back(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "enter")
        plan = str(next(iter(app.evening.verdicts)))
        assert app.screen.select("proposals", plan)  # type: ignore[attr-defined]  # Beraad is a mode of ours
        verdict = app.evening.verdicts[plan]
        await typed(pilot, "x", "j")
        assert plan not in app.evening.verdicts
        await typed(pilot, "u")
        assert app.evening.verdicts[plan] == verdict


async def test_a_card_that_was_looked_at_waits_again(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = EVENINGS["paper"]()
    looked_at: dict[Key, Row] = {(1,): {"nr": 1, "proposal": "V09", "juror": "J4", "by": "Joke"}}
    app = open_console(make_evening({**records, "confirmations": looked_at}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for _row in range(8):
            cell = app.screen.grid.cell  # type: ignore[attr-defined]  # Pitch has a grid
            if cell.juror == "J4":
                break
            await typed(pilot, "down")
        await typed(pilot, "C", "j")
        assert not app.evening.confirmations
        await typed(pilot, "u")
        assert [row.by for row in app.evening.confirmations] == ["Joke"]


def _decided() -> dict[str, Any]:
    marks: dict[Key, Row] = {
        (plan, juror, criterion): {"mark": "8" if plan != "V3" else "6"}
        for plan in ("V1", "V2", "V3")
        for juror in ("J1", "J2", "J3")
        for criterion in ("a", "b")
    }
    decision: dict[Key, Row] = {(1,): {"nr": 1, "proposals": ["V1", "V2"], "reason": "Zo voelde het."}}
    settings, state = {"tie_break": ["deliberation"]}, {"phase": "deliberation"}
    return {**small_records(settings=settings, state=state), "marks": marks, "tie_decisions": decision}


async def test_what_the_jury_decided_of_a_tie_changes_and_goes(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(_decided()))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "rules")
        section.move_to("decision-1")
        await typed(pilot, "enter")
        assert isinstance(app.screen, TieDialog)
        await typed(pilot, "J", "enter", "end", *" Nu echt.", "enter")
        (decision,) = app.evening.tie_decisions
        assert (decision.proposals, decision.reason) == (("V2", "V1"), "Zo voelde het. Nu echt.")
        section.move_to("decision-1")
        await typed(pilot, "x")
        assert isinstance(app.screen, ReasonDialog), "an outcome changes by it"
        await typed(pilot, *"Toch samen", "enter")
        assert not app.evening.tie_decisions
        await typed(pilot, "u", "u")
        assert app.evening.tie_decisions[0].proposals == ("V1", "V2")


@pytest.mark.parametrize("mode", ["f2", "f8"])
async def test_once_the_outcome_is_final_nothing_of_it_goes(
    make_evening: MakeEvening, open_console: OpenConsole, mode: str
) -> None:
    app = open_console(make_evening(EVENINGS["final"]()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, mode, "2", "x")
        assert not app.screen.is_modal
        assert not notes(app)
