"""Which plans go on together, as a picture: a line of dots for each tie, beside the plans in pitch order."""

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from jury.model.evening import Evening
from jury.text import one_line
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.lines import EMPTY, Line, Piece

TITLES: Final = 34
"""The widest that the titles get."""
NUMBER: Final = 4
STEP: Final = 3
"""Cells from one tie to the next."""
LEAST: Final = 2
"""As many plans as a tie has at least."""


def ties_picture(evening: Evening, width: int) -> Iterator[Line]:
    """Draw the ties that there is room for; nothing where no plans are tied."""
    known = {plan.id for plan in evening.proposals}
    every = [known.intersection(row.proposals) for row in evening.links_between]
    ties = [tie for tie in every if len(tie) >= LEAST]
    plans = [plan for plan in evening.proposals if any(plan.id in tie for tie in ties)]
    titles = {plan.id: fitted(one_line(plan.title), TITLES) for plan in plans}
    if not plans:
        return
    beside = max(map(cell_len, titles.values())) + NUMBER + 1
    spans = [(min(at), max(at)) for tie in ties if (at := [n for n, plan in enumerate(plans) if plan.id in tie])]
    drawn = list(zip(ties, spans, strict=True))[: max(1, (width - beside) // STEP)]
    yield EMPTY
    for place, plan in enumerate(plans):
        last = max((column for column, (tie, _span) in enumerate(drawn) if plan.id in tie), default=-1)
        signs = "".join(
            _sign(plan.id in tie, span[0] < place < span[1], column <= last) for column, (tie, span) in enumerate(drawn)
        )
        name = f"{evening.numbers[plan.id]:>{NUMBER - 2}}  {titles[plan.id]} "
        yield (Piece(padded(name, beside) if last < 0 else name), Piece(_to(name, beside, last) + signs, "accent"))


def _to(name: str, beside: int, last: int) -> str:
    """Give the line from a title to where the ties begin."""
    return "─" * (beside - cell_len(name)) if last >= 0 else ""


def _sign(tied: bool, passes: bool, under_a_line: bool) -> str:
    """Give one tie at one plan: a dot where it belongs to it, else what passes it there: a tie, a line, or both."""
    line = "─" if under_a_line else " "
    sign = "●" if tied else "┼" if passes and under_a_line else "│" if passes else line
    return line * (STEP - 1) + sign
