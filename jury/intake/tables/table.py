"""A table as it came from outside: raw cells, each with the row and the column where it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from jury.errors import WrongInput
from jury.intake.tables import limits
from jury.language import _, ngettext
from jury.model.values import decimal_text
from jury.text import clean, hides_something, listed, one_line

Cell = str | Decimal
"""A text, or a number where the file itself says that it is one (xlsx)."""

NUMBERS_SHOWN: Final = 8
BLANKS: Final = " \t\r\n\v\f\u00a0\u2007\u202f"
_blanks = re.compile(f"[{BLANKS}]+")


def plain(cell: Cell) -> str:
    """Give a cell as one readable text: line breaks and runs of blanks become a space, the rest is made visible."""
    if isinstance(cell, Decimal):
        return decimal_text(cell) if cell.is_finite() else str(cell)
    return clean(_blanks.sub(" ", cell).strip(" "))


def lines(cell: Cell) -> tuple[str, ...]:
    """Give the lines of a cell, each readable, without the empty ones."""
    if isinstance(cell, Decimal):
        return (plain(cell),)
    return tuple(text for text in map(plain, re.split(r"[\r\n]+", cell)) if text)


class SourceRow(NamedTuple):
    """One row: its number as a spreadsheet counts (the headers are row 1), its first line in the file, its cells."""

    number: int
    line: int
    cells: tuple[Cell, ...]

    @property
    def place(self) -> str:
        """Where the row stands, for people."""
        if self.line == self.number:
            return _("Rij {number}").format(number=self.number)
        return _("Rij {number} (regel {line})").format(number=self.number, line=self.line)

    @property
    def blank(self) -> bool:
        """True where no cell says anything."""
        return not any(isinstance(cell, Decimal) or cell.strip(BLANKS) for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A table that holds together: every row as wide as the headers, every header there once.

    `columns` holds the place of each header in the file, counted from 1; `notices` what was seen while reading.
    """

    name: str
    headers: tuple[str, ...]
    columns: tuple[int, ...]
    rows: tuple[SourceRow, ...]
    notices: tuple[str, ...] = ()


def refusal(faults: Sequence[str], hint: str = "") -> WrongInput:
    """Make the error that names every fault of a file, up to a number that people still read."""
    shown = list(faults[: limits.FAULTS_SHOWN])
    if len(faults) > len(shown):
        more = len(faults) - len(shown)
        shown.append(ngettext("En nog {count} fout.", "En nog {count} fouten.", more).format(count=more))
    return WrongInput(*shown, hint=hint or _("Er is niets ingelezen."))


def make_table(name: str, source: Iterable[SourceRow], notices: Iterable[str] = ()) -> Table:
    """Make a table of rows as they were read; the first row that says anything holds the headers.

    Raises:
        WrongInput: it is empty, too large, too wide for its headers, or a header is there twice. All faults are named.
    """
    rows = iter(source)
    first = next((row for row in rows if not row.blank), None)
    if first is None:
        raise refusal([_("{file} is leeg: er staat niets in.").format(file=name)])
    if len(first.cells) > limits.COLUMNS:
        raise refusal(
            [
                _("{file} heeft {count} kolommen; meer dan {limit} leest dit programma niet.").format(
                    file=name, count=len(first.cells), limit=limits.COLUMNS
                )
            ]
        )
    gathered = _Gathered(name, [one_line(plain(cell)) for cell in first.cells])
    gathered.check_headers()
    gathered.check_cells(first)
    for row in rows:
        gathered.take(row)
    return gathered.table(tuple(notices))


class _Gathered:
    """The rows of a table so far, and what was wrong or worth saying."""

    def __init__(self, name: str, headers: list[str]) -> None:
        self.name = name
        self.headers = headers
        self.rows: list[SourceRow] = []
        self.cells = 0
        self.blank: list[int] = []
        self.short: list[str] = []
        self.faults: list[str] = []
        self.made_visible: list[str] = []

    def check_headers(self) -> None:
        seen: dict[str, int] = {}
        for column, header in enumerate(self.headers, start=1):
            key = header.casefold()
            if header and key in seen:
                self.faults.append(
                    _("De kop ‘{header}’ staat er twee keer: in kolom {first} en kolom {second}.").format(
                        header=header, first=seen[key], second=column
                    )
                )
            seen.setdefault(key, column)

    def take(self, row: SourceRow) -> None:
        if row.blank:
            self.blank.append(row.number)
            return
        self.rows.append(row)
        self.cells += len(row.cells)
        if len(self.rows) > limits.ROWS or self.cells > limits.CELLS:
            raise refusal(
                [
                    _("{file} is te groot: meer dan {rows} rijen of {cells} cellen leest dit programma niet.").format(
                        file=self.name, rows=limits.ROWS, cells=limits.CELLS
                    )
                ]
            )
        self.check_width(row)
        self.check_cells(row)

    def check_width(self, row: SourceRow) -> None:
        width = len(self.headers)
        if len(row.cells) < width:
            self.short.append(
                _("{place} heeft maar {count} van de {width} cellen; de andere gelden als leeg.").format(
                    place=row.place, count=len(row.cells), width=width
                )
            )
        elif any(str(cell).strip() for cell in row.cells[width:]):
            self.faults.append(
                _("{place} heeft {count} cellen en de kop {width}: staat er een scheidingsteken te veel?").format(
                    place=row.place, count=len(row.cells), width=width
                )
            )

    def check_cells(self, row: SourceRow) -> None:
        together = "".join(cell for cell in row.cells if isinstance(cell, str))
        if len(together) <= limits.CELL_CHARACTERS and together.isascii() and together.isprintable():
            return
        for column, cell in enumerate(row.cells):
            if not isinstance(cell, str):
                continue
            if len(cell) > limits.CELL_CHARACTERS:
                self.faults.append(
                    _("{place}, {column}: {count} tekens, en meer dan {limit} in één cel kan niet.").format(
                        place=row.place, column=self.column_name(column), count=len(cell), limit=limits.CELL_CHARACTERS
                    )
                )
            elif hides_something(_blanks.sub(" ", cell)):
                self.made_visible.append(
                    _("{place}, {column}: er stonden onzichtbare tekens in. Ze zijn zichtbaar gemaakt.").format(
                        place=row.place, column=self.column_name(column)
                    )
                )

    def column_name(self, column: int) -> str:
        header = self.headers[column] if column < len(self.headers) else ""
        return _("kolom ‘{header}’").format(header=header) if header else _("kolom {nr}").format(nr=column + 1)

    def table(self, notices: tuple[str, ...]) -> Table:
        if self.faults:
            raise refusal([*self.faults, *self.short])
        if not self.rows:
            raise refusal([_("{file} heeft wel koppen, maar geen rijen.").format(file=self.name)])
        kept = [column for column in range(len(self.headers)) if self.headers[column] or self._used(column)]
        unnamed = [column for column in kept if not self.headers[column]]
        return Table(
            self.name,
            tuple(self.headers[column] or _("kolom {nr}").format(nr=column + 1) for column in kept),
            tuple(column + 1 for column in kept),
            tuple(row._replace(cells=tuple(self._cells(row, kept))) for row in self.rows),
            (*notices, *self._blank_notice(), *map(self._unnamed_notice, unnamed), *self.short, *self.made_visible),
        )

    def _used(self, column: int) -> bool:
        return any(column < len(row.cells) and str(row.cells[column]).strip() for row in self.rows)

    @staticmethod
    def _cells(row: SourceRow, kept: Iterable[int]) -> Iterator[Cell]:
        for column in kept:
            yield row.cells[column] if column < len(row.cells) else ""

    def _blank_notice(self) -> Iterator[str]:
        between = [number for number in self.blank if number < self.rows[-1].number]
        if between:
            yield ngettext(
                "Rij {rows} is leeg en overgeslagen.", "De rijen {rows} zijn leeg en overgeslagen.", len(between)
            ).format(rows=row_numbers(between))

    @staticmethod
    def _unnamed_notice(column: int) -> str:
        return _("Kolom {nr} heeft geen kop. Wat erin staat blijft bij het plan bewaard.").format(nr=column + 1)


def row_numbers(numbers: Sequence[int]) -> str:
    """Write row numbers as people do: ‘3, 5 en 8’, a long list cut off."""
    if len(numbers) > NUMBERS_SHOWN:
        return ", ".join(map(str, numbers[:NUMBERS_SHOWN])) + " …"
    return listed([str(number) for number in numbers])
