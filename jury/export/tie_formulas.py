"""How a spreadsheet sets equal plans apart: a block of columns a rule, which ends in the places after it."""

from collections.abc import Callable, Mapping
from typing import Final

from jury.export.card_formulas import duels
from jury.export.formulas import Formula
from jury.export.grid import FIRST_MARK, FREE, LOTS_ROW, MARK_ROW, Grid
from jury.language import N_, _
from jury.text import clean
from jury.wording.tie_rules import tie_rule
from scoring.lottery import lot
from scoring.tie_rule import TieRule, TieRuleKind

THE_LOTS: Final = N_(
    "Een rekenblad kan geen lot trekken. De volgorde van de loten staat hier vast; recount.py trekt ze opnieuw."
)


def next_place(grid: Grid, rule: TieRule, place: int) -> int:
    """Write what a rule makes of the places in a column; gives the column of the places after it."""
    against = duels(grid) if rule.kind is TieRuleKind.HEAD_TO_HEAD else {}
    grid.caption(clean(_("Bij een gelijke stand: {rule}").format(rule=tie_rule(grid.evening, str(rule)))))
    return _head_to_head(grid, place, against) if against else RULES[rule.kind](grid, place, rule.of)


def _by_criterion(grid: Grid, place: int, criterion: str) -> int:
    """Among equals the highest mean of one criterion goes first; nobody does where one of them has no such mark."""
    at_mark = FIRST_MARK + [row.id for row in grid.evening.criteria].index(criterion)
    first = grid.free
    for number, juror in enumerate(grid.evening.jurors):
        at = grid.take(clean(juror.name))
        for row, plan in zip(grid.rows, grid.plans, strict=True):
            if mark := grid.on_card(juror.id, plan.id, at_mark):
                complete = f"AND(ISNUMBER({grid.one(FREE + number, row)}),ISNUMBER({mark}))"
                grid.cells[row, at] = Formula(f'IF({complete},ROUND({mark}*$B${MARK_ROW},9),"")')
    across = {row: grid.across(first, row) for row in grid.rows}
    above, below = grid.take(_("Som")), grid.take(_("Gedeeld door"))
    for row in grid.rows:
        grid.cells[row, above] = Formula(f"SUM({across[row]})")
        grid.cells[row, below] = Formula(f"COUNT({across[row]})")

    def better(row: int) -> str:
        theirs = f"{grid.down(above)}*{grid.one(below, row)}"
        return f"{theirs}>{grid.one(above, row)}*{grid.down(below)}"

    return _moved(grid, place, better, unless=f"{grid.down(below)}=0")


def _head_to_head(grid: Grid, place: int, against: Mapping[int, str]) -> int:
    """Among equals who beats the most of the others goes first."""
    won = grid.take(_("Gewonnen van"))
    for row in grid.rows:
        equals = f"{grid.down(place)}={grid.one(place, row)}"
        grid.cells[row, won] = Formula(f"SUMPRODUCT(({equals})*({against[row]}<0))")
    return _moved(grid, place, lambda row: f"{grid.down(won)}>{grid.one(won, row)}")


def _by_the_jury(grid: Grid, place: int, _of: str) -> int:
    """Among equals the last decision of the jury that names them all; the jury decided something."""
    decided = 0
    for decision in grid.evening.tie_decisions:
        given, before = grid.take(_("Volgens de jury")), decided
        decided = grid.take(_("Volgorde"))
        for row, plan in zip(grid.rows, grid.plans, strict=True):
            if plan.id in decision.proposals:
                grid.cells[row, given] = decision.proposals.index(plan.id) + 1
            equals = f"{grid.down(place)}={grid.one(place, row)}"
            every = f"SUMPRODUCT(({equals})*ISNUMBER({grid.down(given)}))=SUMPRODUCT(--({equals}))"
            kept = grid.one(before, row) if before else "0"
            grid.cells[row, decided] = Formula(f"IF({every},{grid.one(given, row)},{kept})")
    return _moved(grid, place, lambda row: f"{grid.down(decided)}<{grid.one(decided, row)}")


def _by_lot(grid: Grid, place: int, seed: str) -> int:
    """Among equals the lowest lot; which lot is lower than which was drawn beforehand, and is a number here."""
    grid.cells[LOTS_ROW, 1] = _(THE_LOTS)
    drawn = grid.take(_("Lot"))
    order = sorted((plan.id for plan in grid.plans), key=lambda id: lot(seed, id))
    for row, plan in zip(grid.rows, grid.plans, strict=True):
        grid.cells[row, drawn] = order.index(plan.id) + 1
    return _moved(grid, place, lambda row: f"{grid.down(drawn)}<{grid.one(drawn, row)}")


def _moved(grid: Grid, place: int, better: Callable[[int], str], unless: str = "") -> int:
    """Move a plan down for each of its equals that a rule puts before it, unless that holds for one of them."""
    after = grid.take(_("Plaats daarna"))
    for row in grid.rows:
        here = grid.one(place, row)
        equals = f"({grid.down(place)}={here})"
        moved = f"{here}+SUMPRODUCT({equals}*({better(row)}))"
        if unless:
            moved = f"IF(SUMPRODUCT({equals}*({unless}))>0,{here},{moved})"
        grid.cells[row, after] = Formula(f'IF({here}="","",{moved})')
    return after


RULES: Final[Mapping[TieRuleKind, Callable[[Grid, int, str], int]]] = {
    TieRuleKind.CRITERION: _by_criterion,
    TieRuleKind.DELIBERATION: _by_the_jury,
    TieRuleKind.LOTTERY: _by_lot,
}
"""How each kind of rule but the duels is counted, from a grid, the column of the places and what it is about."""
