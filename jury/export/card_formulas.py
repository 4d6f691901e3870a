"""The cards as a spreadsheet counts with them: each as one number, beside the others of its juror, and two by two."""

from collections.abc import Mapping
from typing import Final

from jury.export.formulas import Count, Formula, column
from jury.export.grid import CARDS, FIRST_MARK, FREE, MARK_ROW, PLAN, TITLE, Grid
from jury.language import N_, _
from jury.text import clean

AS_A_NUMBER: Final = N_("Elke volledige kaart als één getal")
BESIDE_THE_OTHERS: Final = N_("Elke kaart naast de andere kaarten van dat jurylid")
DUELS: Final = N_("Duels: hoeveel meer juryleden het plan links hoger zetten")
EQUATIONS: Final = N_("Hoe mild elk jurylid is: een vergelijking per jurylid")


def write_cards(grid: Grid, counts: str, weights: str) -> None:
    """Write every complete card as one number, a column a juror, by which criteria count and their whole weights."""
    grid.caption(_(AS_A_NUMBER))
    state = FIRST_MARK + len(grid.evening.criteria)
    for juror in grid.evening.jurors:
        at = grid.take(clean(juror.name))
        for row, plan in zip(grid.rows, grid.plans, strict=True):
            if given := grid.on_card(juror.id, plan.id, FIRST_MARK, state - 1):
                whole = f"SUMPRODUCT(ISNUMBER({given})*{counts})=SUM({counts})"
                total = f"ROUND(SUMPRODUCT({given},{weights})*$B${MARK_ROW},9)"
                in_no_state = f'{grid.on_card(juror.id, plan.id, state)}=""'
                grid.cells[row, at] = Formula(f'IF(AND({in_no_state},{whole}),{total},"")')
    for row in grid.rows:
        grid.cells[row, CARDS] = Formula(f"COUNT({cards(grid, row)})")


def cards(grid: Grid, row: int) -> str:
    """Point to the cards of one plan."""
    return f"${column(FREE)}{row}:${column(FREE + len(grid.evening.jurors) - 1)}{row}"


def beside_the_others(grid: Grid, count: Count) -> Mapping[int, str]:
    """Write what a method makes of every card beside the other cards of its juror; gives those of each plan."""
    grid.caption(_(BESIDE_THE_OTHERS))
    first = grid.free
    for at_card, juror in enumerate(grid.evening.jurors, start=FREE):
        at = grid.take(clean(juror.name))
        for row in grid.rows:
            own = count.own.format(card=grid.one(at_card, row), column=grid.down(at_card))
            grid.cells[row, at] = Formula(own)
    return {row: grid.across(first, row) for row in grid.rows}


def duels(grid: Grid) -> Mapping[int, str]:
    """Write of every two plans how many more jurors put the one above than below; gives a plan's own column."""
    grid.caption(_(DUELS))
    first = grid.free
    for other in grid.rows:
        at = grid.take(Formula(grid.one(TITLE, other)))
        for row in grid.rows:
            ours, theirs = cards(grid, row), cards(grid, other)
            more = f"({ours}>{theirs})-({ours}<{theirs})"
            grid.cells[row, at] = Formula(f"SUMPRODUCT(ISNUMBER({ours})*ISNUMBER({theirs})*({more}))")
    return {row: grid.down(first + number) for number, row in enumerate(grid.rows)}


def milder(grid: Grid) -> str:
    """Write below the plans how much milder each juror is than the others; gives the row of it.

    Least squares: card = plan + juror, and all jurors together nothing. A plan is the mean of its cards less their
    jurors, which leaves an equation a juror; that their sum is nothing is added to each.
    """
    jurors = grid.evening.jurors
    mean, given = grid.take(_("Gemiddelde")), f"({grid.down(CARDS)}+({grid.down(CARDS)}=0))"
    for row in grid.rows:
        number = grid.one(CARDS, row)
        grid.cells[row, mean] = Formula(f"IF({number}=0,0,SUM({cards(grid, row)})/{number})")
    columns = [grid.down(FREE + number) for number, _juror in enumerate(jurors)]
    first = grid.rows.stop + 2
    known, solved = first + len(jurors), first + len(jurors) + 1
    grid.cells[first - 1, PLAN] = _(EQUATIONS)
    grid.cells[known, PLAN], grid.cells[solved, PLAN] = _("Boven het gemiddelde"), _("Zoveel milder")
    begin, end = column(FREE), column(FREE + len(jurors) - 1)
    inverse = f"MINVERSE(${begin}${first}:${end}${known - 1})"
    for one, juror in enumerate(jurors):
        grid.cells[first + one, PLAN] = clean(juror.name)
        for other, theirs in enumerate(columns):
            alike = f"COUNT({theirs})+(COUNT({theirs})=0)+1" if one == other else "1"
            both = f"SUMPRODUCT(ISNUMBER({columns[one]})*ISNUMBER({theirs})/{given})"
            grid.cells[first + one, FREE + other] = Formula(f"{alike}-{both}")
        above = f"SUM({columns[one]})-SUMPRODUCT(ISNUMBER({columns[one]})*{grid.down(mean)})"
        grid.cells[known, FREE + one] = Formula(above)
        every = f"MMULT(${begin}${known}:${end}${known},{inverse})"
        grid.cells[solved, FREE + one] = Formula(f"INDEX({every},1,{one + 1})")
    return f"${begin}${solved}:${end}${solved}"
