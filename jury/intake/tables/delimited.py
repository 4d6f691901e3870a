"""Text with delimiters: csv as spreadsheets and forms export it, with commas, semicolons or tabs."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from jury.intake.tables.encoding import decode
from jury.intake.tables.header_row import HeadersWanted
from jury.intake.tables.limits import CELL_CHARACTERS
from jury.intake.tables.rows import SourceRow, refusal
from jury.intake.tables.table import Table, make_table
from jury.language import _
from jury.text import unguard

DELIMITERS: Final = (";", ",", "\t")
_sep_line = re.compile(r'"?sep=([^"\w\s]|\t)"?(?:\r\n|\r|\n)', re.IGNORECASE)
ROWS_LOOKED_AT: Final = 20
OUR_HEADERS: Final = (("id", "title"), ("juror", "proposal"))
"""How a table that we exported begins."""


def read_delimited(data: bytes, name: str, headers: HeadersWanted | None = None) -> Table:
    """Read a csv file.

    Raises:
        WrongInput: its encoding, its quotes or its rows do not hold together; the line is named.
    """
    text, encoding, notices = decode(data, name)
    if re.match(r"\s*<(?:!doctype|html|\?xml|table)", text, re.IGNORECASE):
        raise refusal([_("{file} is een webpagina of XML, geen tabel.").format(file=name)], _save_as_csv())
    said = _sep_line.match(text)
    delimiter = said.group(1) if said else likely_delimiter(text)
    shown = {"\t": _("tab")}.get(delimiter, delimiter)
    how = _("Gelezen als tekst: {encoding}, scheidingsteken ‘{delimiter}’.").format(encoding=encoding, delimiter=shown)
    rows = _rows(text[said.end() :] if said else text, delimiter, name, 1 if said else 0)
    return make_table(name, _without_our_guard(rows), (how, *notices), headers)


def _without_our_guard(rows: Iterator[SourceRow]) -> Iterator[SourceRow]:
    """Take away the apostrophes of our own export; in any other file they are part of the text."""
    first = next(rows, None)
    if first is None:
        return
    ours = first.cells[:2] in OUR_HEADERS
    every = chain((first,), rows)
    yield from map(_unguarded, every) if ours else every


def _unguarded(row: SourceRow) -> SourceRow:
    return row._replace(cells=tuple(unguard(cell) if isinstance(cell, str) else cell for cell in row.cells))


def likely_delimiter(text: str) -> str:
    """Find the delimiter that cuts the headers into most columns, and the rows below into as many."""

    def fit(delimiter: str) -> tuple[bool, float, int]:
        widths = _widths(text, delimiter)
        if not widths:
            return (False, 0.0, 0)
        # A title above the headers is one cell wide, whatever parts the cells below it.
        wide = widths[0] if widths[0] > 1 else max(widths, key=widths.count)
        alike = sum(width == wide for width in widths) / len(widths)
        return (wide > 1, alike, wide)

    return max(DELIMITERS, key=fit)


def _widths(text: str, delimiter: str) -> list[int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    widths: list[int] = []
    try:
        widths.extend(len(cells) for cells in islice(reader, ROWS_LOOKED_AT) if cells)
    except csv.Error:
        # Reading in earnest names the line; what was read up to here is enough to choose by.
        return widths
    return widths


def _rows(text: str, delimiter: str, name: str, lines_before: int) -> Iterator[SourceRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, line = 0, lines_before + 1
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise refusal([_fault(error, name, line)], _save_as_csv()) from error
        yield SourceRow(number, line, tuple(cells))
        line = lines_before + reader.line_num + 1


def _fault(error: csv.Error, name: str, line: int) -> str:
    if "field limit" in str(error):
        return _(
            "{file}, regel {line}: een cel heeft meer dan {limit} tekens. Staat er een aanhalingsteken open?"
        ).format(file=name, line=line, limit=CELL_CHARACTERS)
    return _("{file}: de aanhalingstekens kloppen niet in de rij die begint op regel {line}.").format(
        file=name, line=line
    )


def _save_as_csv() -> str:
    return _("Bewaar de tabel opnieuw als csv of xlsx. Er is niets ingelezen.")
