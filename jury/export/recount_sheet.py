"""The last sheet of a workbook: the ranking once more, counted by the spreadsheet itself from the sheets beside it.

A plan is a row. What is counted stands from left to right: the cards, the mark, then a column a tie rule. In a formula
stand references, numbers and words of our own; what people typed is in cells that it points to.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import lcm
from typing import Final, NamedTuple

from jury.export.card_formulas import beside_the_others, cards, duels, milder, write_cards
from jury.export.formulas import COUNTS, Count, Formula, column, in_quotes
from jury.export.grid import (
    AGREES_ROW,
    CAPTIONS,
    CARDS,
    COUNTS_ROW,
    FIRST,
    GIVEN_ROW,
    HEADS,
    MARK,
    MARK_ROW,
    NAMES_ROW,
    NEEDED_ROW,
    PLACE,
    PLAN,
    SAME,
    TITLE,
    TOLD_MARK,
    TOLD_PLACE,
    WEIGHT_ROW,
    WHOLE_ROW,
    Grid,
    Written,
    on_sheet,
)
from jury.export.sheets import SHEETS, Sheet
from jury.export.tie_formulas import next_place
from jury.language import N_, _
from jury.model.evening import Evening
from jury.standings.ranking import Ranking, ranking_if_any
from jury.text import clean
from jury.wording.methods import METHOD_WORDS
from jury.wording.recount_sheet import HEADING, NAME
from jury.wording.values import yes_or_no
from scoring.methods import METHODS
from scoring.tie_rule import TieRule, TieRuleKind, read_tie_rule

LIVE: Final = N_("Verander een cijfer op het blad ‘{cards}’ en kijk hier wat er met de plaatsen gebeurt.")
HOW: Final = N_("Manier van tellen: {name}. {meaning}")
EXACT: Final = N_(
    "We tellen met hele getallen, zonder afronden. Daarom gaat elk cijfer en elk gewicht keer een vast getal."
)
NEARLY: Final = N_("Een verschil van minder dan een miljardste telt als gelijk.")
NOT_HERE: Final = N_(
    "Deze manier van tellen past niet in een rekenblad. Tel na met recount.py; de kaarten staan hier wel."
)
TOO_LARGE: Final = N_("Deze ronde is te groot voor een rekenblad. Tel na met recount.py.")
NO_OUTCOME: Final = N_("Met deze kaarten geeft deze manier van tellen geen uitslag.")
AGREES: Final = N_("Klopt alles?")
NEEDED, TIMES_MARK, TIMES_WEIGHT = N_("Kaarten nodig"), N_("Elk cijfer keer"), N_("Elk gewicht keer")
CRITERION, WEIGHT, COUNTING, WHOLE_WEIGHT = N_("Criterium"), N_("Gewicht"), N_("Telt mee"), N_("Gewicht, heel getal")
HEADERS: Final = (
    *(N_("Plan"), N_("Titel"), N_("Plaats"), N_("Cijfer"), N_("Volledige kaarten")),
    *(N_("Plaats, programma"), N_("Cijfer, programma"), N_("Klopt het?")),
)
LARGEST: Final = 2**53
"""Up to here a spreadsheet keeps a whole number exactly."""
MOST_CARDS: Final = 600
"""Forty plans and fifteen jurors; beyond that a workbook would open slowly, and be larger than our own import takes."""


class Page(NamedTuple):
    """A sheet of formulas: its name and its rows, and how it looks.

    Rows and columns are counted from 1: the columns that are `wide`, those of `marks`, the rows with `titles` of what
    is below, and the `headings` of columns. What is above and left of `frozen` stays in sight.
    """

    name: str
    rows: tuple[tuple[Written, ...], ...]
    wide: tuple[int, ...] = (PLAN, TITLE)
    marks: tuple[int, ...] = (MARK, TOLD_MARK)
    titles: tuple[int, ...] = (1, CAPTIONS)
    headings: tuple[int, ...] = (NAMES_ROW, HEADS)
    frozen: str = f"{column(PLACE)}{FIRST}"


def recount_page(evening: Evening, sheets: Sequence[Sheet]) -> Page | None:
    """Count the evening on a page that points to these sheets, plans and cards first; None where there is no place."""
    ranking = ranking_if_any(evening)
    if not evening.in_play or not sheets[1].rows or (ranking is not None and not ranking.places):
        return None
    if len(evening.in_play) * len(evening.jurors) > MOST_CARDS:
        return Page(_(NAME), ((_(HEADING),), (_(TOO_LARGE),)))
    return Page(_(NAME), _counted(evening, sheets, ranking).written())


def _counted(evening: Evening, sheets: Sequence[Sheet], ranking: Ranking | None) -> Grid:
    grid = Grid(evening, sheets)
    count = COUNTS.get(evening.settings.aggregate) if ranking is not None else None
    exact = count is not None and count.exact and _fits(evening)
    last = column(1 + len(evening.criteria))
    counts, weights = (f"$B${row}:${last}${row}" for row in (COUNTS_ROW, WHOLE_ROW))
    for row, line in enumerate(_about(grid, count, exact=exact, possible=ranking is not None), start=1):
        grid.cells[row, 1] = line
    _weigh(grid, next(sheet for sheet in sheets if sheet.name == _(SHEETS["criteria"])))
    _name_the_plans(grid, ranking)
    write_cards(grid, counts, weights)
    if count is not None:
        unit = f"($B${MARK_ROW}*SUM({weights}))" if count.marks else "1"
        place = _place_by_mark(grid, count, unit, exact=exact)
        for rule in _rules(evening):
            place = next_place(grid, rule, place)
        _compare(grid, place)
    return grid


def _about(grid: Grid, count: Count | None, *, exact: bool, possible: bool) -> Iterator[str]:
    words = METHOD_WORDS[grid.evening.settings.aggregate]
    yield _(HEADING)
    yield _(HOW).format(name=_(words.name), meaning=_(words.meaning))
    if count is None:
        yield _(NOT_HERE if possible else NO_OUTCOME)
        return
    yield _(LIVE).format(cards=grid.card_sheet.name)
    yield _(EXACT if exact else NEARLY)


def _rules(evening: Evening) -> Iterator[TieRule]:
    """Give the rules that can do anything here: the jury is no rule while it decided nothing."""
    rules = map(read_tie_rule, evening.settings.tie_break)
    return (rule for rule in rules if rule.kind is not TieRuleKind.DELIBERATION or evening.tie_decisions)


def _fits(evening: Evening) -> bool:
    """Say whether every whole number that is compared is one that a spreadsheet keeps exactly."""
    settings = evening.settings
    largest = max(abs(settings.scale_min), abs(settings.scale_max)) * _per_mark(evening)
    weight = sum((row.weight for row in evening.criteria), Decimal()) * _per_weight(evening)
    return largest * weight * (2 * len(evening.jurors)) ** 2 < LARGEST


def _per_mark(evening: Evening) -> int:
    settings = evening.settings
    return lcm(*(each.as_integer_ratio()[1] for each in (settings.scale_min, settings.scale_step)))


def _per_weight(evening: Evening) -> int:
    return lcm(*(row.weight.as_integer_ratio()[1] for row in evening.criteria))


def _weigh(grid: Grid, sheet: Sheet) -> None:
    """Write how much every criterion weighs, as a whole number, and nothing for one that does not count."""
    evening = grid.evening
    for row, told, value in (
        (NEEDED_ROW, NEEDED, max(1, evening.settings.quorum, METHODS[evening.settings.aggregate].cards_needed)),
        (MARK_ROW, TIMES_MARK, _per_mark(evening)),
        (WEIGHT_ROW, TIMES_WEIGHT, _per_weight(evening)),
    ):
        grid.cells[row, 1], grid.cells[row, 2] = _(told), value
    for row, told in ((NAMES_ROW, CRITERION), (GIVEN_ROW, WEIGHT), (COUNTS_ROW, COUNTING), (WHOLE_ROW, WHOLE_WEIGHT)):
        grid.cells[row, 1] = _(told)
    for at, criterion in enumerate(evening.criteria, start=2):
        name = column(at)
        grid.cells[NAMES_ROW, at] = clean(criterion.short())
        weight, counts = (on_sheet(sheet, header, at) for header in ("weight", "counts"))
        grid.cells[GIVEN_ROW, at] = Formula(f'IF({weight}="",1,{weight})') if weight else 1
        no = f"IF({counts}={in_quotes(yes_or_no(False))},0,1)"
        grid.cells[COUNTS_ROW, at] = Formula(no) if counts else 1
        grid.cells[WHOLE_ROW, at] = Formula(f"ROUND({name}{GIVEN_ROW}*$B${WEIGHT_ROW},9)*{name}{COUNTS_ROW}")


def _name_the_plans(grid: Grid, ranking: Ranking | None) -> None:
    """Write of every plan who it is, and the place and mark that the program comes to."""
    for at, header in enumerate(HEADERS, start=PLAN):
        grid.cells[HEADS, at] = _(header)
    at_row = {plan.id: number for number, plan in enumerate(grid.evening.proposals, start=2)}
    told = {} if ranking is None else {place.plan: place for place in ranking.places}
    for row, plan in zip(grid.rows, grid.plans, strict=True):
        for at, header in ((PLAN, "id"), (TITLE, "title")):
            grid.cells[row, at] = Formula(on_sheet(grid.plan_sheet, header, at_row[plan.id]))
        if plan.id in told:
            grid.cells[row, TOLD_PLACE] = told[plan.id].rank
            grid.cells[row, TOLD_MARK] = Decimal(repr(float(told[plan.id].mark)))


def _place_by_mark(grid: Grid, count: Count, unit: str, *, exact: bool) -> int:
    """Write the marks, and the places by them: one more than the number of plans with a higher one.

    Two marks are compared by multiplying across, so that whole numbers stay whole.
    """
    against = duels(grid) if count.duels else {}
    own = beside_the_others(grid, count) if count.own else {}
    severity = milder(grid) if count.milder else ""
    above, below = grid.take(_("Som")), grid.take(_("Gedeeld door"))
    for row in grid.rows:
        words = {
            "cards": cards(grid, row),
            "own": own.get(row, ""),
            "n": grid.one(CARDS, row),
            "placed": f"{grid.down(CARDS)}>=$B${NEEDED_ROW}",
            "against": against.get(row, ""),
            "milder": severity,
        }
        few = f"{grid.one(CARDS, row)}<$B${NEEDED_ROW}"
        grid.cells[row, above] = Formula(f"IF({few},0,{count.above.format(**words)})")
        grid.cells[row, below] = Formula(f"IF({few},0,{count.below.format(**words)})")
        mark = f"{grid.one(above, row)}/{grid.one(below, row)}/{unit}"
        grid.cells[row, MARK] = Formula(f'IF({grid.one(below, row)}=0,"",{mark})')
    place = grid.take(_("Plaats naar cijfer"))
    for row in grid.rows:
        theirs = f"{grid.down(above)}*{grid.one(below, row)}"
        ours = f"{grid.one(above, row)}*{grid.down(below)}"
        margin = "" if exact else f"+0.000000001*{grid.one(below, row)}*{grid.down(below)}*{unit}"
        higher = f"SUMPRODUCT(--({theirs}>{ours}{margin}))"
        grid.cells[row, place] = Formula(f'IF({grid.one(below, row)}=0,"",1+{higher})')
    return place


def _compare(grid: Grid, place: int) -> None:
    """Write the last places where they are looked for, and whether they are those of the program."""
    for row in grid.rows:
        grid.cells[row, PLACE] = Formula(grid.one(place, row))
        told, here = grid.one(TOLD_PLACE, row), grid.one(PLACE, row)
        near = f"ABS({grid.one(MARK, row)}-{grid.one(TOLD_MARK, row)})<0.000000001"
        grid.cells[row, SAME] = _either(f'IF({told}="",{here}="",IF({here}="",FALSE,AND({here}={told},{near})))')
    grid.cells[AGREES_ROW, 1] = _(AGREES)
    grid.cells[AGREES_ROW, 2] = _either(f"SUMPRODUCT(--({grid.down(SAME)}<>{in_quotes(yes_or_no(True))}))=0")


def _either(condition: str) -> Formula:
    return Formula(f"IF({condition},{in_quotes(yes_or_no(True))},{in_quotes(yes_or_no(False))})")
