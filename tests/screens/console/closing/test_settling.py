"""Everything that stands in the way of publishing leads to the row where it is settled."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from consoles import settled
from in_the_way import IN_THE_WAY
from reports import evening_of, example
from sampling import sampled
from secret_modes import STANDINGS, lifted
from stillness import until
from textual.pilot import Pilot

from jury.findings.obstacle import Obstacle
from jury.findings.obstacles import obstacles
from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.console.closing.settling import settle
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.evening.screen import EveningScreen
from screens.console.pitch.screen import PitchScreen
from screens.console.plans.plan_form import PlanForm
from screens.console.plans.screen import ProposalsScreen

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
IN_ONE_EVENING: Final = (
    ("open_cards", "no_verdict", "name_in_text", "no_return_date", "quote_not_asked"),
    ("unconfirmed_card", "verdict_incomplete", "street_name", "contact_in_text", "interest_undecided"),
    ("join_without_partner", "note_in_text", "kept_from_letter", "undeclared_interest", "counted_once", "jargon"),
    ("undecided_tie", "recused_with_marks", "mark_in_text", "no_votes", "agreement_incomplete"),
    ("award_without_winner", "long_sentence"),
)
"""Things that do not stand in each other's light, so that one console walks to all of them."""


def stands_on(app: JuryApp, obstacle: Obstacle) -> bool:
    """Say whether the screen and the row under the cursor are those of an obstacle."""
    screen, key = app.screen, obstacle.key
    match screen:
        case DeliberationScreen():
            return screen.lifted and screen.plans.key == key[0]
        case PitchScreen():
            cell = screen.grid.cell
            return cell is not None and (cell.proposal, cell.juror)[: len(key)] == key
        case PlanForm():
            here = app.focused
            return here is not None and here.id in (f"field-{obstacle.field}", f"field-{obstacle.field}_public")
        case ProposalsScreen():
            return screen.plan == key[0] and not obstacle.field
        case EveningScreen():
            section = screen.section
            if obstacle.table not in section.SHOWS:
                return False
            return section.key == section.key_of(obstacle.table, str(key[0]) if key else obstacle.field)
    return False


@pytest.mark.parametrize("codes", sampled(IN_ONE_EVENING, lambda codes: codes[0], one_in=2))
async def test_enter_leads_to_the_row(
    codes: tuple[str, ...], make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    definition = example()
    for code in codes:
        IN_THE_WAY[code](definition)
    app = open_console(make_evening(evening_of(definition).records))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        found = {each.code: each for each in obstacles(app.evening) if each.code in codes}
        assert set(found) == set(codes)
        for obstacle in found.values():
            await leads(pilot, app, obstacle)


async def leads(pilot: Pilot[None], app: JuryApp, obstacle: Obstacle) -> None:
    """Go from behind the curtain where this obstacle leads, and wait until the cursor stands there."""
    if not app.curtain_lifted:
        await lifted(pilot, STANDINGS)
    await settle(app, obstacle)
    await settled(pilot)
    await until(pilot, lambda: stands_on(app, obstacle))
    if isinstance(app.screen, PlanForm):
        await pilot.press("escape")
        await settled(pilot)


def test_every_kind_of_thing_is_walked_to() -> None:
    texts = {"place_in_text", "votes_in_text", "reason_in_text", "jargon", "long_sentence"}
    walked = {code for codes in IN_ONE_EVENING for code in codes}
    assert set(IN_THE_WAY) - walked - texts - {"counts_differ"} == set()
