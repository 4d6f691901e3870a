"""Tables of text, damaged by chance: cells, headers, widths, quotes, delimiters and encodings."""

import csv
from collections.abc import Callable, Sequence
from io import StringIO
from random import Random
from typing import Final

from mutated_bytes import ANY_BYTES, a_text

Grid = list[list[str]]
GridMutation = Callable[[Random, Grid], None]
LARGE: Final = (301, 5_000)
"""Numbers of columns beyond what a table may have."""


def grid_of(data: bytes) -> Grid:
    """Read a sample as plainly as can be; what it really holds does not matter to whom damages it."""
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    delimiter = ";" if text.count(";") > text.count(",") else ","
    csv.field_size_limit(10**6)
    try:
        return list(csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter))
    finally:
        csv.field_size_limit(131_072)


def _cell(random: Random, grid: Grid) -> None:
    row = random.choice(grid)
    if row:
        row[random.randrange(len(row))] = a_text(random)


def _header(random: Random, grid: Grid) -> None:
    if grid[0]:
        grid[0][random.randrange(len(grid[0]))] = random.choice((*grid[0], a_text(random), ""))


def _headers_moved(random: Random, grid: Grid) -> None:
    random.shuffle(grid[0])


def _column(random: Random, grid: Grid) -> None:
    at, header = random.randint(0, len(grid[0])), random.choice((*grid[0], a_text(random), "criterion", "id", "state"))
    for number, row in enumerate(grid):
        row.insert(min(at, len(row)), header if number == 0 else a_text(random))


def _column_gone(random: Random, grid: Grid) -> None:
    at = random.randint(0, len(grid[0]))
    for row in grid:
        del row[at : at + 1]


def _row_twice(random: Random, grid: Grid) -> None:
    row = random.choice(grid)
    grid.insert(random.randint(0, len(grid)), list(row))


def _rows_many(random: Random, grid: Grid) -> None:
    grid.extend([list(grid[-1]) for _ in range(random.choice((10, 100, 1_100)))])


def _row_gone(random: Random, grid: Grid) -> None:
    del grid[random.randrange(len(grid))]


def _rows_moved(random: Random, grid: Grid) -> None:
    random.shuffle(grid)


def _ragged(random: Random, grid: Grid) -> None:
    row = random.choice(grid)
    if random.random() < 0.5:
        del row[random.randint(0, len(row)) :]
    else:
        row.extend(random.choice(("", "a")) for _ in range(random.choice((1, 2, *LARGE))))


def _wide(random: Random, grid: Grid) -> None:
    width = random.choice((299, 300, *LARGE))
    grid[0].extend(f"k{number}" for number in range(len(grid[0]), width))


def _blank(random: Random, grid: Grid) -> None:
    grid.insert(random.randint(0, len(grid)), random.choice(([], [""], ["", "", ""], [" ", "\u00a0"])))


def _titled(random: Random, grid: Grid) -> None:
    grid.insert(0, [a_text(random), "", ""])


def _column_of_one(random: Random, grid: Grid) -> None:
    at, text = random.randrange(max(1, len(grid[0]))), a_text(random)
    for row in grid[1:]:
        row[at : at + 1] = [text]


GRIDS: Final[Sequence[GridMutation]] = (
    _cell,
    _cell,
    _cell,
    _header,
    _header,
    _headers_moved,
    _column,
    _column_gone,
    _row_twice,
    _rows_many,
    _row_gone,
    _rows_moved,
    _ragged,
    _wide,
    _blank,
    _titled,
    _column_of_one,
)
ENCODINGS: Final = (
    *("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"),
    *("cp437", "mac-roman", "utf-7", "cp037", "shift-jis"),
)
BEFORE: Final = (
    "",
    "",
    "",
    "",
    "",
    "sep=;\n",
    "sep=,\r\n",
    '"sep=|"\n',
    "sep=\t\n",
    "sep=\n",
    "\n\n",
    "<html>",
    "PK\x03\x04",
)


def mutated_grid(random: Random, data: bytes) -> Grid:
    """Read a sample and damage its cells."""
    grid = grid_of(data)
    for _ in range(random.choice((1, 1, 2, 4))):
        if grid:
            random.choice(GRIDS)(random, grid)
    return grid


def mutated_table(random: Random, data: bytes) -> bytes:
    """Give a table of text with cells, form or bytes that are not what they were."""
    how = random.random()
    if how < 0.2:
        return random.choice(ANY_BYTES)(random, data)
    if how < 0.6:
        return _written(mutated_grid(random, data), ",", "\n").encode("utf-8", "replace")
    delimiter = random.choice((",", ",", ";", ";", "\t", "|", "x"))
    ends = random.choice(("\n", "\n", "\r\n", "\r", "\n\r", "\v", "\u2028"))
    written = _written(mutated_grid(random, data) if how < 0.9 else grid_of(data), delimiter, ends)
    if random.random() < 0.1:
        written = written.replace('"', random.choice(("", "'", '""', "“")))
    encoded = (random.choice(BEFORE) + written).encode(random.choice(ENCODINGS), "replace")
    return random.choice(ANY_BYTES)(random, encoded) if random.random() < 0.15 else encoded


def _written(grid: Grid, delimiter: str, ends: str) -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=ends).writerows(grid)
    return text.getvalue()
