"""The one layout of the analysis: its parts as lines of a number of cells, for a page and for the screen."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, Literal, NamedTuple

from jury.analysis.figures import cells
from jury.analysis.part import Align, Column, Content, Figures, Note, Part, Sentence, Table, Term
from jury.text import one_line
from jury.word_breaks import broken

GAP: Final = 2
HANGING: Final = 4
LEAST_FOR_A_NAME: Final = 12
ENOUGH_FOR_A_NAME: Final = 18
"""Cells that the first column leaves to each other one with names."""
Ink = Literal["heading", "plain", "quiet"]


class Line(NamedTuple):
    """A line of the page, and how loud it is."""

    text: str
    ink: Ink = "plain"


def laid_out(part: Part, width: int) -> Iterator[Line]:
    """Lay a part out in lines of at most `width` cells; what does not fit goes on below, further to the right."""
    yield Line(part.heading, "heading")
    yield from _text(part.meaning, width, hang=GAP)
    labels = max((cells(each.label) for each in part.content if isinstance(each, Figures)), default=0)
    for content in part.content:
        yield from _content(content, width, labels)


def wrapped(text: str, width: int, first: str = "", hang: int = 0) -> Iterator[str]:
    """Break a text between its words into lines; `first` stands before the first, the others begin `hang` cells in."""
    line = first
    for word in text.split():
        gap = "" if not line.strip() or line.endswith(" ") else " "
        if line.strip() and cells(line) + 1 + cells(word) > width:
            yield line
            line, gap = " " * hang, ""
        while word and cells(line) + cells(word) > width:  # longer than a line
            part, word = broken(word, width - cells(line), cells)
            yield line + part
            line = " " * hang
        line += gap + word
    if line.strip():
        yield line


def _content(content: Content, width: int, labels: int) -> Iterator[Line]:
    match content:
        case Sentence(text):
            yield from _text(text, width, hang=HANGING)
        case Note(text):
            yield from _text(text, width, hang=HANGING, indent=2 * GAP, ink="quiet")
        case Figures(label, values):
            first = f"{' ' * GAP}{label}{' ' * (labels + 1 - cells(label))}"
            yield from map(Line, wrapped(", ".join(values), width, first, HANGING))
        case Term(sign, text, note):
            under = 2 * GAP + cells(sign)
            yield from map(Line, wrapped(text, width, f"{' ' * GAP}{sign}{' ' * GAP}", under))
            yield from _text(note, width, hang=under, indent=under, ink="quiet")
        case Table():
            yield from map(Line, _rows(content, width))


def _text(text: str, width: int, *, hang: int, indent: int = GAP, ink: Ink = "plain") -> Iterator[Line]:
    yield from (Line(line, ink) for line in wrapped(text, width, " " * indent, hang))


def _rows(table: Table, width: int) -> Iterator[str]:
    """Set a table in columns; a name that is too long for its column goes on under itself, so that columns stay."""
    heading = tuple(column.heading for column in table.columns)
    every = (heading, *table.rows) if any(heading) else table.rows
    widths = _widths(every, table.columns, width)
    for row in every:
        texts = [
            [*wrapped(one_line(text), size)] if at == 0 or column.names else [text]
            for at, (text, size, column) in enumerate(zip(row, widths, table.columns, strict=True))
        ]
        for parts in zip_longest(*texts, fillvalue=""):
            aligned = map(_aligned, parts, widths, (column.align for column in table.columns))
            yield (" " * GAP + (" " * GAP).join(aligned)).rstrip()


def _widths(rows: Sequence[Sequence[str]], columns: Sequence[Column], width: int) -> list[int]:
    """Give every column what its longest text takes, and where that is too much, those with names what is left."""
    widths = [max((cells(row[at]) for row in rows), default=0) for at in range(len(columns))]
    named = [at for at, column in enumerate(columns) if at == 0 or column.names]
    room = width - GAP * (len(columns) + 1) - sum(size for at, size in enumerate(widths) if at not in named)
    for place, at in enumerate(named, start=1):
        widths[at] = min(widths[at], max(LEAST_FOR_A_NAME, room - ENOUGH_FOR_A_NAME * (len(named) - place)))
        room -= widths[at]
    return widths


def _aligned(text: str, width: int, align: Align) -> str:
    room = " " * (width - cells(text))
    return text + room if align is Align.LEFT else room + text
