"""A form that asks one juror about several plans at once: its grids become a row for each plan."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from jury.intake.plans.headers import header_key
from jury.intake.tables.rows import Cell, SourceRow, plain
from jury.intake.tables.table import Table
from jury.model.evening import Evening

_grid: Final = re.compile(r"(?P<question>.+?)\s*(?:\[(?P<row>[^\[\]]+)\]|(?:>>|\s[-–])\s*(?P<behind>.+))\s*")
_words: Final = re.compile(r"\w+")
ENOUGH: Final = 2
"""Columns that name a plan and a criterion; one may do so by accident."""
PLAN: Final = "plan"


class _Cell(NamedTuple):
    plan: str
    criterion: str


def grid_parts(header: str) -> tuple[str, str] | None:
    """Give the question of a grid and the row of it that a column is; None where a header is no part of a grid."""
    found = _grid.fullmatch(header)
    return (found["question"], found["row"] or found["behind"]) if found else None


def with_a_row_for_each_plan(table: Table, evening: Evening, decided: Collection[str]) -> Table:
    """Make one row of each juror and plan where the columns are a plan's criteria, or a criterion's plans.

    For a table without a column for the plan. A column that was `decided` by its header stays as it is.
    """
    plans = {header_key(text): plan.id for plan in evening.listed_proposals for text in (plan.title, plan.id)}
    criteria = {
        header_key(text): row.id for row in evening.criteria for text in (row.name, row.name_en, row.id) if text
    }
    kept = set(map(header_key, decided))
    free = ((at, header) for at, header in enumerate(table.headers) if header_key(header) not in kept)
    found = {at: cell for at, header in free if (cell := _cell_of(header, plans, criteria))}
    if len(found) < ENOUGH or len(set(found.values())) < len(found):
        return table
    others = [at for at in range(len(table.headers)) if at not in found]
    wanted = list(dict.fromkeys(cell.criterion for cell in found.values()))
    by_plan: dict[str, dict[str, int]] = defaultdict(dict)
    for at, cell in found.items():
        by_plan[cell.plan][cell.criterion] = at
    first = table.columns[min(found)]
    return replace(
        table,
        headers=(*(table.headers[at] for at in others), PLAN, *wanted),
        columns=(*(table.columns[at] for at in others), first, *(first for _ in wanted)),
        rows=tuple(row for given in table.rows for row in _rows(given, others, by_plan, wanted)),
        unnamed=(),
    )


def _rows(
    row: SourceRow, others: list[int], by_plan: Mapping[str, Mapping[str, int]], wanted: list[str]
) -> Iterator[SourceRow]:
    own: list[Cell] = [row.cells[at] for at in others]
    for plan, places in by_plan.items():
        marks: list[Cell] = [row.cells[places[criterion]] if criterion in places else "" for criterion in wanted]
        if any(map(plain, marks)):
            yield row._replace(cells=(*own, plan, *marks))


def _cell_of(header: str, plans: Mapping[str, str], criteria: Mapping[str, str]) -> _Cell | None:
    parts = grid_parts(header)
    if parts is None:
        return None
    for plan_in, criterion_in in (parts, parts[::-1]):
        plan, criterion = _named(plan_in, plans), _named(criterion_in, criteria)
        if plan and criterion:
            return _Cell(plan, criterion)
    return None


def _named(text: str, ids: Mapping[str, str]) -> str | None:
    """Give what a text is called after, whole or among its words, where that is one."""
    key = header_key(text)
    if key in ids:
        return ids[key]
    words = f" {' '.join(_words.findall(key))} "
    named = {id for name, id in ids.items() if name and f" {' '.join(_words.findall(name))} " in words}
    return named.pop() if len(named) == 1 else None
