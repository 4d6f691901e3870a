"""What a worksheet says beside its values: hidden rows and columns, merged cells, formulas without an outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any, Final

from jury.intake.tables import limits
from jury.intake.tables.rows import refusal
from jury.language import _

MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TRUE: Final = ("1", "true")


@dataclass
class Structure:
    """What there is to say about a worksheet before its values are read. Rows and columns count from 1."""

    last_row: int = 0
    last_column: int = 0
    filled_rows: set[int] = field(default_factory=set)
    filled_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)
    without_outcome: list[str] = field(default_factory=list)
    error_values: list[tuple[str, str]] = field(default_factory=list)

    def notices(self) -> Iterator[str]:
        """Say what a reader of the sheet on a screen would not have seen, cell by cell."""
        from openpyxl.utils import get_column_letter

        for row in sorted(self.hidden_rows & self.filled_rows):
            yield _("Rij {row} is verborgen in het werkblad. Hij is wel gelezen.").format(row=row)
        for column in sorted(self.hidden_columns & self.filled_columns):
            yield _("Kolom {column} is verborgen in het werkblad. Zij is wel gelezen.").format(
                column=get_column_letter(column)
            )
        for place in self.merged:
            yield _("De cellen {place} zijn samengevoegd: alleen de eerste heeft inhoud.").format(place=place)
        for place in self.without_outcome:
            yield _("Cel {place} is een formule zonder uitkomst en is leeg gelezen.").format(place=place)
        for place, value in self.error_values:
            yield _("Cel {place} bevat de foutmelding {value}.").format(place=place, value=value)


def sheet_structure(file: IO[bytes], name: str) -> Structure:
    """Walk once through a worksheet's XML, without keeping it.

    Raises:
        WrongInput: it has more rows or columns than a table of one evening, or a cell far outside it.
        ValueError: it defines entities, or a row or cell is numbered with something else than a number.
        ParseError: it is not XML.
    """
    from defusedxml.ElementTree import iterparse

    found = Structure()
    walk = _Walk(found, name)
    for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
        tag = element.tag.removeprefix(MAIN)
        if event == "start":
            if tag == "row":
                walk.begin_row(element)
        elif tag == "c":
            walk.cell(element)
        elif tag == "row":
            element.clear()
        elif tag == "col":
            _columns(element, found)
        elif tag == "mergeCell":
            found.merged.append(str(element.get("ref")))
    if len(found.filled_rows) * found.last_column > limits.CELLS:
        raise refusal([_("{file} is te groot: meer dan {cells} cellen.").format(file=name, cells=limits.CELLS)])
    return found


def _columns(element: Any, found: Structure) -> None:
    if element.get("hidden") in TRUE:
        first, last = int(element.get("min")), int(element.get("max"))
        found.hidden_columns.update(range(max(first, 1), min(last, limits.COLUMNS) + 1))


class _Walk:
    """Where the walk is: rows and cells may leave their own number out, and then follow the one before."""

    def __init__(self, found: Structure, name: str) -> None:
        self.found = found
        self.name = name
        self.rows = 0
        self.cells = 0
        self.row = 0
        self.column = 0

    def begin_row(self, element: Any) -> None:
        self.rows += 1
        self.row = int(element.get("r", self.row + 1))
        self.column = 0
        if element.get("hidden") in TRUE:
            self.found.hidden_rows.add(self.row)
        if self.rows > limits.ROWS:
            self._refuse(_("{file} heeft meer dan {limit} rijen.").format(file=self.name, limit=limits.ROWS))

    def cell(self, element: Any) -> None:
        from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, get_column_letter

        place = element.get("r")
        self.column = column_index_from_string(coordinate_from_string(place)[0]) if place else self.column + 1
        place = f"{get_column_letter(self.column)}{self.row}"
        value = element.find(f"{MAIN}v")
        if element.find(f"{MAIN}f") is not None and (value is None or not value.text):
            self.found.without_outcome.append(place)
        if element.get("t") == "e" and value is not None:
            self.found.error_values.append((place, str(value.text)))
        if value is None and element.find(f"{MAIN}is") is None:
            return
        if self.row > limits.ROWS or self.column > limits.COLUMNS:
            self._refuse(
                _("Cel {place} in {file} ligt te ver weg: hoogstens {rows} rijen en {columns} kolommen.").format(
                    place=place, file=self.name, rows=limits.ROWS, columns=limits.COLUMNS
                )
            )
        self.cells += 1
        if self.cells > limits.WORKBOOK_CELLS:
            self._refuse(
                _("{file} heeft meer dan {limit} gevulde cellen. Bewaar het als csv.").format(
                    file=self.name, limit=limits.WORKBOOK_CELLS
                )
            )
        self.found.filled_rows.add(self.row)
        self.found.filled_columns.add(self.column)
        self.found.last_row = max(self.found.last_row, self.row)
        self.found.last_column = max(self.found.last_column, self.column)

    @staticmethod
    def _refuse(fault: str) -> None:
        raise refusal([fault])
