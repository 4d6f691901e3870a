"""From the deliberation on a plan to the mark that the jury is likely to speak about."""

from jury.model.evening import Evening
from jury.standings.progress import Cell
from scoring.deliberation import standing_alone
from screens.console.console_app import ConsoleApp
from screens.console.pitch.screen import PitchScreen
from screens.console.standings.standing_words import wide_spreads


async def go_to_the_marks(app: ConsoleApp, plan: str) -> None:
    """Go to the marks of a plan; where one stands out, to that one."""
    cell = cell_that_stands_out(app.evening, plan)
    await app.action_go("pitch")
    screen = app.screen
    if isinstance(screen, PitchScreen):
        screen.select("proposals", plan)
        if cell is not None:
            screen.stand_at(cell)


def cell_that_stands_out(evening: Evening, plan: str) -> Cell | None:
    """Find the mark of a plan that is furthest from the others; None where the jury is of one mind.

    That is the mark of the smaller camp in the widest spread to discuss, or else one that stands alone.
    """
    for spread in wide_spreads(evening, plan):
        return Cell(plan, min(spread.lowest_by, spread.highest_by, key=len)[0], spread.criterion)
    for alone in standing_alone(evening.marked_round):
        if alone.plan == plan:
            return Cell(plan, alone.juror, alone.criterion)
    return None
