"""Blocks of Markdown laid out as lines for a number of cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len

from screens.toolkit.lines import EMPTY, Line, Piece, indented, line, width_of, wrapped
from screens.toolkit.markdown_blocks import Block, Heading, Paragraph, Row, Rule, Table

MEASURE: Final = 100
"""The widest line of a page that is easy to read."""
GAP: Final = 2
RULED: Final = 2
"""The levels of heading that have a line under them."""
NARROWEST: Final = 6
"""Cells that a column of a table keeps, however narrow the page is."""


def markdown_lines(blocks: Sequence[Block], width: int) -> tuple[Line, ...]:
    """Lay blocks out, with an empty line between them; items of a list stand close."""
    width = min(width, MEASURE)
    lines: list[Line] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not _close(before, block):
            lines.append(EMPTY)
        lines += _block_lines(block, width)
        before = block
    return tuple(lines)


def _close(before: Block, block: Block) -> bool:
    """Say whether two blocks stand without an empty line between them."""
    if isinstance(before, Heading):
        return before.level <= RULED
    return isinstance(before, Paragraph) and before.item and isinstance(block, Paragraph) and block.item


def _block_lines(block: Block, width: int) -> Iterator[Line]:
    match block:
        case Heading(level, text):
            yield from _heading(level, text, width)
        case Paragraph():
            yield from _paragraph(block, width)
        case Table():
            yield from _table(block, width)
        case Rule():
            yield line(Piece("─" * width, "rule"))


def _heading(level: int, text: Line, width: int) -> Iterator[Line]:
    style = "heading" if level <= RULED else "strong"
    yield from wrapped(tuple(Piece(piece.text, style) for piece in text), width)
    if level <= RULED:
        yield line(Piece(("━" if level == 1 else "─") * width, "rule"))


def _paragraph(block: Paragraph, width: int) -> Iterator[Line]:
    before = "▏ " if block.quoted else block.first
    found = wrapped(block.text, width - block.indent, first=line(Piece(before, "quiet")), hang=len(before))
    for number, each in enumerate(found):
        bar = block.quoted and number > 0
        yield indented((Piece(before, "quiet"), *each[1:]) if bar else each, block.indent)


def _table(table: Table, width: int) -> Iterator[Line]:
    rows = (table.head, *table.rows)
    widths = column_widths(rows, width)
    if any(longest_word(column) > cells for column, cells in zip(zip(*rows, strict=True), widths, strict=True)):
        yield from _listed(table, width)
        return
    yield from _row(table.head, widths, table.right)
    yield line(Piece("─" * (sum(widths) + GAP * (len(widths) - 1)), "rule"))
    tall = False
    for row in table.rows:
        lines = tuple(_row(row, widths, table.right))
        if tall:
            yield EMPTY
        tall = len(lines) > 1
        yield from lines


def _row(row: Row, widths: Sequence[int], right: Sequence[bool]) -> Iterator[Line]:
    cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=EMPTY):
        pieces: list[Piece] = []
        for part, width, to_the_right in zip(parts, widths, right, strict=True):
            space = Piece(" " * (width - width_of(part)))
            pieces += [space, *part] if to_the_right else [*part, space]
            pieces.append(Piece(" " * GAP))
        yield line(*pieces[:-1])


def _listed(table: Table, width: int) -> Iterator[Line]:
    """Give a table that does not fit row after row, each cell behind the name of its column."""
    label = max(width_of(head) for head in table.head[1:]) + GAP
    for number, row in enumerate(table.rows):
        if number:
            yield EMPTY
        yield from wrapped(tuple(Piece(piece.text, "strong") for piece in row[0]), width)
        for head, cell in zip(table.head[1:], row[1:], strict=True):
            space = Piece(" " * (label - width_of(head)))
            yield from wrapped(cell, width, first=line("  ", *head, space), hang=label + 2)


def longest_word(cells: Iterable[Line]) -> int:
    """Give the cells that the longest word of a column takes; a column that is narrower would break words."""
    return max((cell_len(word) for cell in cells for word in "".join(piece.text for piece in cell).split()), default=0)


def column_widths(rows: Sequence[Row], width: int) -> list[int]:
    """Divide a page among the columns of a table: each gets what it needs, and the widest give way first."""
    widths = [max(1, *(width_of(cell) for cell in column)) for column in zip(*rows, strict=True)]
    room = width - GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widest = max(widths)
        second = max((cells for cells in widths if cells < widest), default=0)
        at = [place for place, cells in enumerate(widths) if cells == widest]
        surplus = sum(widths) - room
        less = min(widest - max(second, NARROWEST), -(-surplus // len(at)))
        for place in at:
            widths[place] -= max(1, less)
    return widths
