"""How the sections set their facts and tables: labels in one column, cells cut to theirs."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len

from jury.text import one_line
from screens.toolkit.choices import Choice
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.lines import EMPTY, Line, Piece, line, wrapped

LABEL_WIDTH: Final = 22
"""Cells for the label of a fact, so that the facts of all sections stand in one column."""
MEASURE: Final = 96
"""The widest line that is easy to read."""


class Column(NamedTuple):
    """A column of a table: its heading, its cells (0: whatever room is left), and whether it holds numbers.

    Numbers are set to the right as they are given, with the comma under the comma.
    """

    heading: str
    width: int
    right: bool = False


def heading(text: str) -> Choice:
    """Give the heading of a group, with room above it."""
    return Choice("", (EMPTY, line(Piece(text, "heading"))))


def told(text: str, width: int, style: str = "plain", key: str = "") -> Choice:
    """Give a text of one or more paragraphs."""
    return Choice(key, tuple(paragraphs(text, width, style)))


def paragraphs(text: str, width: int, style: str = "plain") -> Iterable[Line]:
    """Give a text as lines; its own line ends stay."""
    for part in text.split("\n"):
        yield from wrapped((Piece(part, style),), min(width, MEASURE))


def fact_lines(label: str, value: str, width: int, style: str = "plain") -> tuple[Line, ...]:
    """Give a label with its value beside it, each wrapped in its own column; a dash where there is none."""
    first, *more = ("".join(piece.text for piece in each) for each in wrapped(label, LABEL_WIDTH - 1))
    left = line(Piece(padded(first, LABEL_WIDTH), "quiet"))
    right = (Piece(value, style),) if value else (Piece("–", "quiet"),)
    told = wrapped(right, min(width, MEASURE), first=left, hang=LABEL_WIDTH)
    if not more:
        return told
    under = (each[1:] for each in told[1:])
    return (
        told[0],
        *(
            (Piece(padded(text or "", LABEL_WIDTH), "quiet"), *(beside or ()))
            for text, beside in zip_longest(more, under)
        ),
    )


def fact(key: str, label: str, value: str, width: int, style: str = "plain") -> Choice:
    """Give a fact that the cursor can stand on."""
    return Choice(key, fact_lines(label, value, width, style))


def stretched(columns: Sequence[Column], width: int) -> tuple[Column, ...]:
    """Give the columns, with the room that is left to the one without a width of its own."""
    rest = max(8, min(width, MEASURE) - sum(column.width for column in columns))
    return tuple(column if column.width else column._replace(width=rest) for column in columns)


def header_row(columns: Sequence[Column]) -> Choice:
    """Give the headings of a table."""
    return Choice("", (tuple(Piece(_cell(column.heading, column), "quiet") for column in columns),))


def row(columns: Sequence[Column], cells: Sequence[str | Piece]) -> Line:
    """Give one line of a table."""
    pieces = (cell if isinstance(cell, Piece) else Piece(cell) for cell in cells)
    return tuple(Piece(_cell(piece.text, column), piece.style) for piece, column in zip(pieces, columns, strict=True))


def _cell(text: str, column: Column) -> str:
    if not column.right:
        return padded(fitted(one_line(text), column.width - 2), column.width)
    short = fitted(text, column.width - 3)
    return " " * (column.width - 3 - cell_len(short)) + short + "   "
