"""A poster as lines of text, cell by cell and part by part: what every form of it sets in type."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jury.report.model.poster import Alliance, Figure, Poster

BETWEEN: Final = " · "
"""What stands between short things beside each other."""
FIGURES_ON_A_ROW: Final = 8
PLANS_BESIDE: Final = (0, 1, 2, 3, 2, *(3 for _ in range(5, 16)), 4)
"""By how many plans there are, how many stand beside each other; the last for more than that."""


class Line(NamedTuple):
    """A text, of which sort it is, and the verdict of which it has the sign before it."""

    name: str
    text: str
    sign: str = ""


Cell = tuple[Line, ...]


class Part(NamedTuple):
    """A part of the body: what stands above it, its cells, and what stands under them.

    `beside` is how many cells stand beside each other: the first of these numbers with which no word is broken, or else
    the last. The lines of a cell stand below each other, or beside each other where the part goes `across`.
    """

    name: str
    label: str
    cells: tuple[Cell, ...]
    beside: tuple[int, ...] = (1,)
    after: Cell = ()
    across: bool = False


def band_of(poster: Poster) -> Cell:
    """Give the lines of the coloured band at the top."""
    asked = Line("asked", poster.headings.question if poster.question else "")
    lines = [Line(name, getattr(poster, name)) for name in ("status", "kicker", "headline", "subtitle")]
    return _filled((*lines, asked, Line("question", poster.question)))


def parts_of(poster: Poster) -> tuple[Part, ...]:
    """Give the parts of the body from top to bottom, without those that have nothing to say."""
    every = (_ambition(poster), _figures(poster), _points(poster), _plans(poster), _agreements(poster), _foot(poster))
    return tuple(part for part in every if part.cells or part.after)


def _ambition(poster: Poster) -> Part:
    lines = (Line("ambition", poster.ambition), Line("agreed_by", poster.agreed_by))
    return Part("ambition", poster.headings.ambition, _cells((lines,)))


def _figures(poster: Poster) -> Part:
    numbers = {source: place for place, source in enumerate(dict.fromkeys(_sources(poster)), 1)}
    cells = _cells((Line("value", row.value), Line("name", _named(row, numbers))) for row in poster.figures)
    sources = BETWEEN.join(f"({number}) {source}" for source, number in numbers.items())
    after = (
        Line("more", poster.more_figures),
        Line("source", f"{poster.headings.sources} {sources}" if sources else ""),
        Line("facts", poster.facts),
    )
    return Part("figures", poster.headings.area, cells, _rows_of(len(cells)), _filled(after))


def _sources(poster: Poster) -> Iterator[str]:
    return (row.source for row in poster.figures if row.source)


def _named(row: Figure, numbers: dict[str, int]) -> str:
    return f"{row.name} ({numbers[row.source]})" if row.source else row.name


def _rows_of(many: int) -> tuple[int, ...]:
    """Give how many figures may stand beside each other: all of them, or as even rows as can be."""
    fewest = -(-many // FIGURES_ON_A_ROW)
    return tuple(dict.fromkeys(-(-many // rows) for rows in range(fewest, many + 1))) if many else (1,)


def _points(poster: Poster) -> Part:
    heads = poster.headings
    every = ((heads.chances, poster.chances), (heads.knots, poster.knots))
    cells = _cells((Line("label", head), *(Line("point", text) for text in texts)) for head, texts in every if texts)
    return Part("points", "", cells, (max(1, len(cells)),))


def _plans(poster: Poster) -> Part:
    cells = _cells(map(_plan, poster.plans))
    beside = PLANS_BESIDE[min(len(cells), len(PLANS_BESIDE) - 1)]
    return Part("plans", poster.headings.plans, cells, (max(1, beside),), _filled((Line("more", poster.more_plans),)))


def _plan(row: Alliance) -> Cell:
    about = BETWEEN.join(filter(None, (row.ruling, row.theme)))
    return (
        Line("title", row.title),
        Line("ruling" if row.ruling else "theme", about, row.verdict),
        Line("summary", row.summary),
        Line("who", row.who),
    )


def _agreements(poster: Poster) -> Part:
    cells = _cells((Line("by", row.by), Line("what", row.what), Line("whom", row.whom)) for row in poster.agreements)
    more = _filled((Line("more", poster.more_agreements),))
    return Part("agreements", poster.headings.agreements, cells, (1,), more, across=True)


def _foot(poster: Poster) -> Part:
    return Part("foot", "", _cells(((Line("foot", poster.foot), Line("foot", poster.left_out)),)))


def _cells(cells: "Sequence[Cell] | Iterator[Cell]") -> tuple[Cell, ...]:
    return tuple(filter(None, map(_filled, cells)))


def _filled(lines: Cell) -> Cell:
    """Leave out the lines without a text, which take no room."""
    return tuple(line for line in lines if line.text)
