"""From what stands in the way of publishing to the place where it is settled."""

from typing import Final

from jury.findings.obstacle import Obstacle
from jury.model.rows import VERDICT_SENTENCES
from screens.console.console_app import ConsoleApp

MODE_OF_CODE: Final = {"open_cards": "pitch", "below_quorum": "pitch"}
MODE_OF_TABLE: Final = {
    "proposals": "proposals",
    "verdicts": "deliberation",
    "tie_decisions": "deliberation",
    "scorecards": "pitch",
}
PARTS_OF_A_CARD: Final = ("proposals", "jurors")
OTHER_MODE: Final = "evening"
"""The mode that shows every other table."""


async def settle(app: ConsoleApp, obstacle: Obstacle) -> None:
    """Go to the mode and the row where something is settled, and for a text of a plan or a verdict into that text."""
    from screens.console.mode import ModeScreen
    from screens.console.plans.screen import ProposalsScreen

    mode = MODE_OF_CODE.get(obstacle.code) or MODE_OF_TABLE.get(obstacle.table, OTHER_MODE)
    await app.action_go(mode)
    screen = app.screen
    if isinstance(screen, ModeScreen) and obstacle.table == "scorecards":
        for table, id in zip(PARTS_OF_A_CARD, obstacle.key, strict=True):
            screen.select(table, str(id))
    elif isinstance(screen, ModeScreen):
        screen.select(obstacle.table, str(obstacle.key[0]) if obstacle.key else obstacle.field)
    if mode == "deliberation" and obstacle.field in VERDICT_SENTENCES:
        # Behind the screen's own coming up, which puts the focus in its list.
        screen.call_later(screen.query_one(f"#{obstacle.field}").focus)
    if isinstance(screen, ProposalsScreen):
        screen.settle(obstacle.field)
