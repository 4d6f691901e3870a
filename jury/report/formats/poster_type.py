"""How a poster is set on its page: the sizes of its type, the room around it, and how high all of it becomes.

All in points. What is shown in a browser and what is printed are made of the same tables, so that what is counted here
is what comes out there.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from jury.report.formats.poster_parts import Cell, Line, Part, band_of, parts_of
from jury.report.model.poster import Poster
from jury.report.templating.type_width import is_whole, lines_of

WIDTH: Final = 841.89
HEIGHT: Final = 1190.55
"""A3, upright."""
SIDE: Final = 51.0
INSIDE: Final = WIDTH - 2 * SIDE
"""What is left between the margins."""


class Style(NamedTuple):
    """How one sort of text is set: its size beside the others of its scale, the height of a line, and its weight.

    The scale is `head` for what is read from across the street, `list` for what is read up close, or a size of its own.
    """

    size: float
    line: float
    weight: int = 400
    scale: str = "head"


class Sizes(NamedTuple):
    """How large everything is: both scales, and what has a size of its own."""

    head: float
    list: float
    headline: float = 0
    question: float = 0
    value: float = 0


STYLES: Final[Mapping[str, Style]] = {
    "status": Style(13, 1.25, 700),
    "kicker": Style(13, 1.25, 700),
    "headline": Style(1, 1.08, 800, "headline"),
    "subtitle": Style(20, 1.2),
    "asked": Style(14, 1.2, 700),
    "question": Style(1, 1.12, 700, "question"),
    "label": Style(15, 1.2, 700),
    "ambition": Style(21, 1.2, 700),
    "agreed_by": Style(0.9, 1.28, scale="list"),
    "value": Style(1, 1.1, 800, "value"),
    "name": Style(1, 1.18, scale="list"),
    "source": Style(0.78, 1.22, scale="list"),
    "facts": Style(0.95, 1.28, scale="list"),
    "point": Style(1, 1.22, scale="list"),
    "theme": Style(0.78, 1.22, scale="list"),
    "title": Style(1.3, 1.12, 700, "list"),
    "ruling": Style(0.88, 1.22, 700, "list"),
    "summary": Style(0.94, 1.22, scale="list"),
    "who": Style(0.84, 1.22, scale="list"),
    "by": Style(0.94, 1.22, 700, "list"),
    "what": Style(1, 1.18, 700, "list"),
    "whom": Style(0.9, 1.22, scale="list"),
    "more": Style(1, 1.22, 700, "list"),
    "foot": Style(0.86, 1.28, scale="list"),
}
ROOM: Final[Mapping[str, float]] = {
    "band": 26,
    "asked": 12,
    "line": 3,
    "body": 21,
    "part": 19,
    "label": 5,
    "column": 18,
    "row": 10,
    "across": 4,
    "cell": 5,
}
"""What stays white, at the scale of the head: in the band and the body, and between lines, parts, columns and rows."""
SMALLEST: Final = 7.5
"""No letter is smaller than this."""
RULE: Final = 2.0
"""How thick the line above a cell is."""
INDENT: Final = 1.3
"""How far a text with a sign before it stands from the margin, beside its size."""
BALANCED: Final = 100
"""In how many steps a width is looked for."""
INDENTED: Final = frozenset({"point", "ruling"})
SPARE: Final = 10.0
"""What is kept free at the end of the page, for a reader that rounds otherwise."""


ACROSS: Final[Mapping[str, float]] = {"by": 0.15, "what": 0.53, "whom": 0.32}
"""Where the lines of a cell stand beside each other: the share of the width that each has."""


def height(poster: Poster, sizes: Sizes) -> float:
    """Give how high a poster becomes from edge to edge."""
    parts = [_height_of(part, sizes) for part in parts_of(poster)]
    band = _stacked(band_of(poster), INSIDE, sizes) + 2 * room("band", sizes) + room("asked", sizes)
    return band + sum(parts) + room("part", sizes) * (len(parts) - 1) + 2 * room("body", sizes)


def _height_of(part: Part, sizes: Sizes) -> float:
    high = [_stacked((Line("label", part.label),), INSIDE, sizes) + room("label", sizes)] if part.label else []
    high.append(sum(_rows(part, sizes)))
    high += [_stacked((line,), INSIDE, sizes) + room("row", sizes) for line in part.after]
    return sum(high)


def _rows(part: Part, sizes: Sizes) -> Iterator[float]:
    """Give the height of each row of cells, that of its highest cell and what is white above it."""
    many = beside(part, sizes)
    column = column_of(many, sizes)
    for first in range(0, len(part.cells), many):
        cells = part.cells[first : first + many]
        high = (_across(cell, sizes) if part.across else _stacked(cell, column, sizes) for cell in cells)
        yield max(high) + RULE + room("cell", sizes)
        if first:
            yield room("across" if part.across else "row", sizes)


def _across(lines: Cell, sizes: Sizes) -> float:
    """Give the height of lines of text beside each other."""
    return max(text_height(line.name, line.text, width_across(line, sizes), sizes) for line in lines)


def width_across(line: Line, sizes: Sizes) -> float:
    """Give the width that a line has beside the others of its cell."""
    return (INSIDE - (len(ACROSS) - 1) * room("column", sizes)) * ACROSS[line.name]


def _stacked(lines: Sequence[Line], width: float, sizes: Sizes) -> float:
    """Give the height of lines of text below each other."""
    high = (text_height(line.name, line.text, width, sizes) for line in lines)
    return sum(high) + room("line", sizes) * (len(lines) - 1)


def text_height(name: str, text: str, width: float, sizes: Sizes) -> float:
    """Give how high a text becomes in a column."""
    size = size_of(name, sizes)
    return lines_of(text, size, width - _indent(name, sizes), STYLES[name].weight) * size * STYLES[name].line


def broken(line: Line, width: float, sizes: Sizes) -> tuple[str, ...]:
    """Give the words of a text that are longer than its column, the longest first."""
    size, weight, wide = size_of(line.name, sizes), STYLES[line.name].weight, width - _indent(line.name, sizes)
    words = {word for word in line.text.split(" ") if not is_whole(word, size, wide, weight)}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def balanced(line: Line, sizes: Sizes) -> float:
    """Give the narrowest width, of those between the margins, in which a text takes as many lines as it must."""
    lines = partial(lines_of, line.text, size_of(line.name, sizes), weight=STYLES[line.name].weight)
    fewest = lines(INSIDE)
    widths = (INSIDE * part / BALANCED for part in range(1, BALANCED))
    whole = (
        width for width in widths if is_whole(line.text, size_of(line.name, sizes), width, STYLES[line.name].weight)
    )
    return next((width for width in whole if lines(width) == fewest), INSIDE)


def _indent(name: str, sizes: Sizes) -> float:
    return INDENT * size_of(name, sizes) if name in INDENTED else 0


def column_of(many: int, sizes: Sizes) -> float:
    """Give the width of one of so many columns."""
    return (INSIDE - (many - 1) * room("column", sizes)) / max(1, many)


def beside(part: Part, sizes: Sizes) -> int:
    """Give how many cells of a part stand beside each other."""
    lines = [line for cell in part.cells for line in cell if line.name != "value"]
    return next((many for many in part.beside if _whole(lines, column_of(many, sizes), sizes)), part.beside[-1])


def _whole(lines: Sequence[Line], width: float, sizes: Sizes) -> bool:
    """Say whether no word of these lines is longer than a column is wide."""
    return all(is_whole(line.text, size_of(line.name, sizes), width, STYLES[line.name].weight) for line in lines)


def size_of(name: str, sizes: Sizes) -> float:
    """Give the size of a sort of text."""
    scale: float = getattr(sizes, STYLES[name].scale)
    return max(STYLES[name].size * scale, SMALLEST)


def room(name: str, sizes: Sizes) -> float:
    """Give how much stays white there."""
    return ROOM[name] * sizes.head
