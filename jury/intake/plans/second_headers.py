"""A question whose options stand in a second row of headers, as a survey writes them: one header for each option."""

from collections.abc import Iterator
from dataclasses import replace

from jury.intake.plans.no_answers import NoAnswer, no_answers
from jury.intake.tables.rows import plain
from jury.intake.tables.table import Table, unnamed_notice
from jury.text import one_line


def with_second_headers(table: Table) -> Table:
    """Name the columns without a header after the question before them and what stands in the second row of headers."""
    second = table.rows[0]
    if not table.unnamed or no_answers(table).get(second.number) is not NoAnswer.HEADERS:
        return table
    options = [one_line(plain(cell)) for cell in second.cells]
    named = {at: _of_option(stem, options[at]) for stem, group in _questions(table) for at in group if options[at]}
    said = {unnamed_notice(table.columns[at]) for at in named}
    return replace(
        table,
        headers=tuple(named.get(at, header) for at, header in enumerate(table.headers)),
        notices=tuple(notice for notice in table.notices if notice not in said),
        unnamed=tuple(at for at in table.unnamed if at not in named),
    )


def _of_option(stem: str, option: str) -> str:
    return f"{stem} [{option.replace('[', '(').replace(']', ')')}]"


def _questions(table: Table) -> Iterator[tuple[str, list[int]]]:
    """Give each header with columns without one behind it, and the places of all of them."""
    unnamed = {*table.unnamed}
    for at, header in enumerate(table.headers):
        if at in unnamed:
            continue
        group = [at]
        while group[-1] + 1 in unnamed:
            group.append(group[-1] + 1)
        if len(group) > 1:
            yield header, group
