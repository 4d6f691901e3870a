"""The forms in which an evening goes out, each as the bytes of one file."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any, Final, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from jury.errors import JuryError
from jury.export.formulas import Formula
from jury.export.formulas import column as letters
from jury.export.recount_sheet import Page, recount_page
from jury.export.sheets import Cell, Sheet, all_sheets, cards_sheet, plans_sheet
from jury.language import _
from jury.model.evening import Evening
from jury.model.values import decimal_text
from jury.session.file import SessionFile
from jury.session.journal import Entry
from jury.text import escaped, guard

JSON_PAIR: Final = "\\u{high:04x}\\u{low:04x}"
"""How JSON writes a character beyond four digits."""
NO_TIME: Final = datetime(1980, 1, 1)
"""What stands where a workbook says when it was made: the first moment that its packing knows."""
WIDE, NARROW, TALL = 24, 13, 45
"""How wide a column of words is, and any other one, in digits; and how tall a row of headings, in points."""
AS_A_MARK: Final = "0.00"
"""How a spreadsheet shows a mark; it counts on with all its digits."""


def toml_bytes(evening: Evening) -> bytes:
    """Write the evening as a definition."""
    from jury.definition.writing import definition_text

    return definition_text(evening).encode()


class CsvManner(NamedTuple):
    """How a CSV file parts its cells and writes its decimals."""

    delimiter: str = ","
    decimal: str = "."

    @property
    def begin(self) -> str:
        """What the file begins with: without the mark a spreadsheet that is not English takes it for Windows text."""
        return "" if self == CsvManner() else "\ufeff"


PLAIN: Final = CsvManner()
DUTCH: Final = CsvManner(";", ",")
"""What a Dutch spreadsheet opens at once, with a double click."""


def csv_bytes(sheet: Sheet, manner: CsvManner = PLAIN) -> bytes:
    """Write one table as CSV; text that looks like a formula gets an apostrophe, numbers stay numbers."""
    import csv

    text = StringIO()
    writer = csv.writer(text, lineterminator="\n", delimiter=manner.delimiter)
    writer.writerows([[_csv_cell(cell, manner) for cell in row] for row in (sheet.headers, *sheet.rows)])
    return f"{manner.begin}{text.getvalue()}".encode()


def xlsx_bytes(evening: Evening) -> bytes:
    """Write the whole evening as a workbook, a sheet a table; a text is a text there, whatever it looks like.

    Raises:
        JuryError: the part that writes workbooks is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise JuryError(
            _("Om xlsx te schrijven is een extra onderdeel nodig."),
            hint=_("Installeer het: pip install 'wijkjury[xlsx]'"),
        ) from error
    sheets = all_sheets(evening)
    workbook = Workbook(write_only=True)
    for sheet in sheets:
        page = workbook.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for row in (sheet.headers, *sheet.rows):
            page.append([_xlsx_cell(page, cell) for cell in row])
    if (counted := recount_page(evening, sheets)) is not None:
        _write_page(workbook.create_sheet(counted.name), counted)
    content = BytesIO()
    workbook.save(content)
    return packed_alike(content, workbook)


def _write_page(page: Any, counted: Page) -> None:
    """Write the page of formulas: headings that are seen whole, marks with two decimals, and words wide enough."""
    from openpyxl.styles import Alignment, Font

    bold, heading = Font(name="Calibri", size=11, bold=True), Alignment(wrap_text=True, vertical="bottom")
    page.freeze_panes = counted.frozen
    for column in range(1, max(map(len, counted.rows)) + 1):
        page.column_dimensions[letters(column)].width = WIDE if column in counted.wide else NARROW
    for number in counted.headings:
        page.row_dimensions[number].height = TALL
    for number, cells in enumerate(counted.rows, start=1):
        row = [_xlsx_cell(page, cell) for cell in cells]
        for column, cell in enumerate(row, start=1):
            if number in counted.headings:
                cell.font, cell.alignment = bold, heading
            elif number in counted.titles:
                cell.font = bold
            elif number > counted.headings[-1] and column in counted.marks:
                cell.number_format = AS_A_MARK
        page.append(row)


def packed_alike(content: BytesIO, workbook: Any) -> bytes:
    """Pack a workbook again so that the same evening gives the same bytes, whenever and wherever that is done.

    Nothing in it says when it was made, and nothing is pressed together: not every machine does that alike.
    """
    from openpyxl.xml.constants import ARC_CORE
    from openpyxl.xml.functions import tostring

    about = workbook.properties
    about.created = about.modified = NO_TIME
    alike = BytesIO()
    with ZipFile(content) as made, ZipFile(alike, "w", ZIP_STORED) as archive:
        for part in made.namelist():
            written = tostring(about.to_tree()) if part == ARC_CORE else made.read(part)
            archive.writestr(ZipInfo(part), written)
    return alike.getvalue()


def json_bytes(evening: Evening, entries: Iterable[Entry]) -> bytes:
    """Write everything as one JSON document: what a definition holds, and the journal with its hashes."""
    from jury.definition.data import definition_data

    document = {**definition_data(evening), "journal": [_entry(entry) for entry in entries]}
    text = json.dumps(document, ensure_ascii=False, indent=2, default=_json_value)
    return f"{escaped(text, JSON_PAIR)}\n".encode()


def _csv_cell(cell: Cell, manner: CsvManner) -> str:
    if cell is None:
        return ""
    return guard(cell) if isinstance(cell, str) else decimal_text(cell).replace(".", manner.decimal)


def _xlsx_cell(page: Any, cell: Cell | Formula) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(cell, Formula):
        return WriteOnlyCell(page, f"={cell.text}")
    written = WriteOnlyCell(page, cell)
    if isinstance(cell, str):
        written.data_type = "s"
    return written


def _entry(entry: Entry) -> dict[str, Any]:
    if not entry.readable:  # somebody changed it by hand; it goes out as it stands
        return entry._asdict()
    return {**entry._asdict(), "old": json.loads(entry.old), "new": json.loads(entry.new)}


def _json_value(value: Decimal | date | time | datetime) -> float | str:
    # A number of an evening has at most fifteen digits, so that a float writes it exactly.
    return float(value) if isinstance(value, Decimal) else value.isoformat()


CSV_TABLES: Final[Mapping[str, Callable[[Evening], Sheet]]] = {"proposals": plans_sheet, "scorecards": cards_sheet}
"""The tables that a CSV file may hold; it holds one."""
TABLES_IN_CSV: Final = {"proposals": ("proposals",), "scorecards": ("marks", "jurors")}
"""Which tables of the evening a CSV file shows something of, by what it was asked for."""
WRITERS: Final[Mapping[str, Callable[[SessionFile, str, CsvManner], bytes]]] = {
    "toml": lambda session, _table, _manner: toml_bytes(session.evening),
    "csv": lambda session, table, manner: csv_bytes(CSV_TABLES[table](session.evening), manner),
    "xlsx": lambda session, _table, _manner: xlsx_bytes(session.evening),
    "json": lambda session, _table, _manner: json_bytes(session.evening, session.entries()),
}
"""Every form, from a session file, the table that CSV would hold and its manner, to bytes."""
