"""Which row of a file holds the headers: the first, unless a title or a note stands above them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from jury.errors import WrongInput
from jury.intake.tables.rows import SourceRow, plain, refusal
from jury.language import _
from jury.text import one_line

LOOKED_AT: Final = 20
"""Rows among which the headers stand; below them a table has begun."""
CELLS_LOOKED_AT: Final = 60
LONGEST_HEADER: Final = 200
ENOUGH: Final = 2
"""Headers in a row that make it the row of headers."""


class HeadersWanted(NamedTuple):
    """Where the headers are said to be, which texts are headers that somebody would know, and whether they are enough.

    A row is `enough` where its headers are those of a table that can come in.
    """

    row: int | None = None
    known: Callable[[str], bool] = lambda _header: False
    enough: Callable[[Sequence[str]], bool] = lambda _headers: True


class HeadersElsewhere(WrongInput):
    """A file whose headers seem to stand in a row below its first; `row` says which, `first` is the first."""

    def __init__(self, sentence: str, row: int, first: int) -> None:
        super().__init__(sentence)
        self.row = row
        self.first = first


def from_headers_on(
    name: str, rows: Iterator[SourceRow], wanted: HeadersWanted
) -> tuple[SourceRow, Iterator[SourceRow], tuple[int, ...]]:
    """Give the row of headers, the rows below it, and the numbers of those above it that say something.

    Raises:
        WrongInput: there is no row with headers, or not where it is said to be.
        HeadersElsewhere: nobody said where they are, and they do not seem to be in the first row.
    """
    begin = list(islice(rows, LOOKED_AT))
    if wanted.row is None:
        first = next((row for row in begin if not row.blank), None) or next(
            (row for row in rows if not row.blank), None
        )
        if first is None:
            raise refusal([_("{file} is leeg: er staat niets in.").format(file=name)])
        _look_below(begin, first, wanted)
        return first, chain(begin[begin.index(first) + 1 :] if first in begin else (), rows), ()
    every = chain(begin, rows)
    above: list[int] = []
    for row in every:
        if row.number == wanted.row and not row.blank:
            return row, every, tuple(above)
        if not row.blank:
            above.append(row.number)
    raise refusal([_("Er is geen rij {row} met koppen in {file}.").format(row=wanted.row, file=name)])


def _look_below(begin: Sequence[SourceRow], first: SourceRow, wanted: HeadersWanted) -> None:
    known = wanted.known
    there = _headers_in(first, known)
    below = [row for row in begin if row.number > first.number and not row.blank]
    if not below:
        return
    if there >= ENOUGH:
        second = below[0]
        if _is_enough(first, wanted) or not _is_enough(second, wanted) or _headers_in(second, known) < there:
            return
        raise _elsewhere(second, first)
    best = max(below, key=lambda row: (_headers_in(row, known), -row.number))
    if _headers_in(best, known) >= max(ENOUGH, there + 1) or (
        there == 0 and _filled(first) == 1 and _is_all_words(best := below[0]) and len(below) > 1
    ):
        raise _elsewhere(best, first)


def _elsewhere(row: SourceRow, first: SourceRow) -> HeadersElsewhere:
    texts = ", ".join(f"‘{one_line(plain(cell))}’" for cell in row.cells if plain(cell))
    sentence = _("De koppen staan zo te zien in rij {row}: {headers}.").format(row=row.number, headers=texts)
    return HeadersElsewhere(sentence, row.number, first.number)


def _is_enough(row: SourceRow, wanted: HeadersWanted) -> bool:
    return wanted.enough([text for text in map(plain, row.cells[:CELLS_LOOKED_AT]) if 0 < len(text) <= LONGEST_HEADER])


def _headers_in(row: SourceRow, known: Callable[[str], bool]) -> int:
    texts = map(plain, row.cells[:CELLS_LOOKED_AT])
    return sum(known(text) for text in texts if 0 < len(text) <= LONGEST_HEADER)


def _filled(row: SourceRow) -> int:
    return sum(bool(plain(cell)) for cell in row.cells)


def _is_all_words(row: SourceRow) -> bool:
    """Say whether a row holds two texts or more, and no number."""
    texts = [text for text in map(plain, row.cells) if text]
    return len(texts) >= ENOUGH and not any(any(map(str.isdecimal, text)) for text in texts)
