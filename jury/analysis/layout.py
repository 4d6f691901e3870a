"""The one layout of the analysis: its parts as lines of a number of cells, for a page and for the screen."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from jury.analysis.figures import cells, name
from jury.analysis.part import Align, Content, Figures, Note, Part, Sentence, Table, Term

GAP: Final = 2
HANGING: Final = 4
LEAST_FOR_A_NAME: Final = 26
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
        if not line.strip():
            line += word
        elif cells(line) + 1 + cells(word) <= width:
            line += f"{'' if line.endswith(' ') else ' '}{word}"
        else:
            yield line
            line = " " * hang + word
        while cells(line) > width:  # a word longer than a line is broken where the line ends
            kept = next(end for end in range(len(line), 0, -1) if cells(line[:end]) <= width)
            yield line[:kept]
            line = " " * hang + line[kept:]
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
            for row in _rows(content, width):
                yield from map(Line, [row] if cells(row) <= width else wrapped(row, width, hang=HANGING))


def _text(text: str, width: int, *, hang: int, indent: int = GAP, ink: Ink = "plain") -> Iterator[Line]:
    yield from (Line(line, ink) for line in wrapped(text, width, " " * indent, hang))


def _rows(table: Table, width: int) -> Iterator[str]:
    heading = tuple(column.heading for column in table.columns)
    every = [_cut(row, table) for row in ((heading, *table.rows) if any(heading) else table.rows)]
    others = sum(GAP + max(cells(row[at]) for row in every) for at in range(1, len(heading)))
    room = max(LEAST_FOR_A_NAME, width - 2 * GAP - others)
    every = [(name(first, room), *rest) for first, *rest in every]
    widths = [max(cells(row[at]) for row in every) for at in range(len(heading))]
    for row in every:
        aligned = (
            _aligned(text, size, column.align) for text, size, column in zip(row, widths, table.columns, strict=True)
        )
        yield (" " * GAP + (" " * GAP).join(aligned)).rstrip()


def _cut(row: Sequence[str], table: Table) -> tuple[str, ...]:
    return tuple(
        text if column.most is None else name(text, column.most)
        for text, column in zip(row, table.columns, strict=True)
    )


def _aligned(text: str, width: int, align: Align) -> str:
    room = " " * (width - cells(text))
    return text + room if align is Align.LEFT else room + text
