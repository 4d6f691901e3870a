"""A table as it came from outside: raw cells, each with the row and the column where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jury.intake.tables import limits
from jury.intake.tables.header_row import HeadersWanted, from_headers_on
from jury.intake.tables.rows import Cell, SourceRow, plain, refusal, row_numbers, with_single_blanks
from jury.language import _, ngettext
from jury.text import hides_something, one_line


@dataclass(frozen=True)
class Table:
    """A table that holds together: every row as wide as the headers, every header there once.

    `columns` holds the place of each header in the file, counted from 1; `notices` what was seen while reading;
    `header_row` the number of the row that holds the headers; `unnamed` the positions of the columns without one.
    """

    name: str
    headers: tuple[str, ...]
    columns: tuple[int, ...]
    rows: tuple[SourceRow, ...]
    notices: tuple[str, ...] = ()
    header_row: int = 1
    unnamed: tuple[int, ...] = ()


def make_table(
    name: str, source: Iterable[SourceRow], notices: Iterable[str] = (), wanted: HeadersWanted | None = None
) -> Table:
    """Make a table of rows as they were read; the first row that says anything holds the headers, or the one that is
    said to.

    Raises:
        WrongInput: it is empty, too large, too wide for its headers, or a header is there twice. All faults are named.
    """
    first, rows, above = from_headers_on(name, iter(source), wanted or HeadersWanted())
    if len(first.cells) > limits.COLUMNS:
        raise refusal(
            [
                _("{file} heeft {count} kolommen; meer dan {limit} leest dit programma niet.").format(
                    file=name, count=len(first.cells), limit=limits.COLUMNS
                )
            ]
        )
    gathered = _Gathered(name, first.number, [one_line(plain(cell)) for cell in first.cells])
    gathered.check_headers()
    gathered.check_cells(first)
    for row in rows:
        gathered.take(row)
    return gathered.table((*notices, *_above_notice(above)))


def _above_notice(above: tuple[int, ...]) -> Iterator[str]:
    if above:
        yield ngettext(
            "Rij {rows} staat boven de koppen en is niet gelezen.",
            "De rijen {rows} staan boven de koppen en zijn niet gelezen.",
            len(above),
        ).format(rows=row_numbers(above))


def unnamed_notice(column: int) -> str:
    """Say that a column, counted from 1, has no header."""
    return _("Kolom {nr} heeft geen kop. Wat erin staat blijft bij het plan bewaard.").format(nr=column)


class _Gathered:
    """The rows of a table so far, and what was wrong or worth saying."""

    def __init__(self, name: str, header_row: int, headers: list[str]) -> None:
        self.name = name
        self.header_row = header_row
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
            elif hides_something(with_single_blanks(cell)):
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
            (
                *notices,
                *self._blank_notice(),
                *(unnamed_notice(column + 1) for column in unnamed),
                *self.short,
                *self.made_visible,
            ),
            self.header_row,
            tuple(kept.index(column) for column in unnamed),
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
