"""How wide the columns of a table are: by what stands in them, the same on a screen and on paper."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from jury.report.document.blocks import Table, plain

ROOM: Final = 116
"""How many letters stand beside each other in a table on A4, and in one on a desktop."""
BETWEEN: Final = 4
"""What stays free between two columns, in letters."""
FIGURE: Final = 12
"""A figure that is no longer than this stands on one line."""
SMALL: Final = 48
"""A table that needs no more letters than this is not drawn out over the whole page."""


def shares(table: Table) -> tuple[int, ...]:
    """Give the width of each column in percent of the whole; together they are a hundred.

    A column first gets room for its longest word, or for its figures, which are not broken; what is left goes to the
    columns by how long their texts are. Where not even the words fit, only the longest of them are broken.
    """
    columns = _columns(table)
    whole = unbroken(table)
    words = [_whole(column) if one else _word(column) for column, one in zip(columns, whole, strict=True)]
    longest = max(words)
    while longest > 1 and sum(min(word, longest) + BETWEEN for word in words) > ROOM:
        longest -= 1
    least = [min(word, longest) + BETWEEN for word in words]
    texts = [0 if one else _whole(column) for column, one in zip(columns, whole, strict=True)]
    left = max(ROOM - sum(least), 0) / (sum(texts) or 1)
    asked = [one + left * text for one, text in zip(least, texts, strict=True)]
    edges = [round(100 * sum(asked[:place]) / sum(asked)) for place in range(len(asked) + 1)]
    return tuple(right - left for left, right in pairwise(edges))


def unbroken(table: Table) -> tuple[bool, ...]:
    """Say of each column whether figures stand in it that are not broken."""
    columns = zip(_columns(table), table.numbers, strict=True)
    return tuple(number and _whole(column) <= FIGURE for column, number in columns)


def is_small(table: Table) -> bool:
    """Say whether everything stands beside each other in part of the page."""
    return sum(_whole(column) + BETWEEN for column in _columns(table)) <= SMALL


def _columns(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in column] for column in zip(table.heads, *table.rows, strict=True)]


def _word(column: Sequence[str]) -> int:
    return max((len(word) for cell in column for word in cell.split()), default=1)


def _whole(column: Sequence[str]) -> int:
    head, *cells = column
    return max(*(len(cell) for cell in cells), _word([head]), 1)
