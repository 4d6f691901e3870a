"""Workbooks: xlsx, refused before it is unpacked where it is no ordinary workbook, read row by row where it is."""

import warnings
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import ParseError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from jury.errors import WrongInput
from jury.intake.tables import limits
from jury.intake.tables.header_row import HeadersWanted
from jury.intake.tables.rows import Cell, SourceRow, plain, refusal
from jury.intake.tables.sheet_structure import Structure, sheet_structure
from jury.intake.tables.table import Table, make_table
from jury.language import _, ngettext
from jury.wording.recount_sheet import is_its_heading, is_its_name

BROKEN: Final = (
    BadZipFile,
    zlib.error,
    ParseError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    ArithmeticError,
    RuntimeError,
)
"""What openpyxl and zipfile raise on a workbook that does not hold together, beside errors of their own; what
defusedxml raises on an entity is a ValueError, and an encoding that nobody knows is a LookupError."""
PACKED: Final = (ZIP_STORED, ZIP_DEFLATED)
"""The ways of packing that a workbook may use; zipfile knows others, each with errors of its own."""
ENCRYPTED: Final = 0x1


def read_workbook(
    data: bytes,
    name: str,
    wanted: Callable[[Sequence[str]], bool] | None = None,
    headers: HeadersWanted | None = None,
) -> Table:
    """Read the first visible sheet of a workbook that has rows, or the first whose headers are wanted.

    Raises:
        WrongInput: it is damaged, packed far too tightly, too large, or uses what an ordinary workbook never does.
    """
    _need_libraries()
    from openpyxl.utils.exceptions import CellCoordinatesException, InvalidFileException

    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_what_is_packed_wrongly(archive.infolist(), name)
            rows, notices = _read(archive, data, name, wanted)
    except WrongInput:
        raise
    except (*BROKEN, CellCoordinatesException, InvalidFileException) as error:
        raise _no_workbook(name) from error
    return make_table(name, rows, notices, headers)


def _no_workbook(name: str) -> WrongInput:
    return refusal([_("{file} is beschadigd of geen gewoon xlsx-bestand.").format(file=name)], _save())


def _save() -> str:
    return _("Open het bestand in een rekenprogramma en bewaar het als csv. Er is niets ingelezen.")


def _need_libraries() -> None:
    try:
        import defusedxml  # noqa: F401  # only to know that it is there
        import openpyxl
    except ModuleNotFoundError as error:
        raise refusal(
            [_("Voor xlsx is een uitbreiding nodig die hier niet is.")],
            _("Installeer wijkjury[xlsx], of bewaar de tabel als csv."),
        ) from error
    if not openpyxl.DEFUSEDXML:
        raise refusal([_("OPENPYXL_DEFUSEDXML staat uit; zo leest dit programma geen xlsx van buiten.")])


def _refuse_what_is_packed_wrongly(parts: list[ZipInfo], name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    tight = any(part.file_size > max(limits.RATIO_FROM, limits.RATIO * part.compress_size) for part in parts)
    if unpacked > limits.UNPACKED_BYTES or xml > limits.UNPACKED_XML_BYTES or tight or len(parts) > limits.PARTS:
        raise refusal(
            [
                _("{file} wordt uitgepakt {size} MB: te groot voor een tabel van één avond.").format(
                    file=name, size=max(1, round(unpacked / 1_000_000))
                )
            ],
            _("Het is niet uitgepakt. Bewaar de tabel als csv."),
        )
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise refusal([_("{file} heeft een wachtwoord.").format(file=name)], _save())
    if any(part.compress_type not in PACKED for part in parts):
        raise _no_workbook(name)
    names = [part.filename for part in parts]
    outside = [each for each in names if each.startswith(("/", "\\")) or ".." in each.replace("\\", "/").split("/")]
    if outside or len(set(names)) != len(names):
        raise refusal(
            [_("{file} is geen gewoon xlsx-bestand: onderdelen staan op een vreemde plek.").format(file=name)]
        )


class _Sheet(NamedTuple):
    """A worksheet that has rows."""

    title: str
    rows: list[SourceRow]
    notices: tuple[str, ...]

    @property
    def headers(self) -> list[str]:
        return [plain(cell) for cell in next((row.cells for row in self.rows if not row.blank), ())]


def _read(
    archive: ZipFile, data: bytes, name: str, wanted: Callable[[Sequence[str]], bool] | None
) -> tuple[list[SourceRow], tuple[str, ...]]:
    from openpyxl.reader.excel import ExcelReader

    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions that it leaves out; none of them is content.
        warnings.simplefilter("ignore")
        reader = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        reader.read()
        parts = {sheet.name: target.target for sheet, target in reader.parser.find_sheets()}
        try:
            every = reader.wb.worksheets
            visible = [sheet for sheet in every if sheet.sheet_state == "visible" and not _our_count(sheet)]
            filled = (found for sheet in visible if (found := _filled(archive, sheet, parts[sheet.title], name)))
            first = next(filled, None)
            if first is None:
                raise refusal([_("{file} heeft geen zichtbaar werkblad met inhoud.").format(file=name)])
            chosen = first
            if wanted is not None:
                chosen = next((sheet for sheet in chain([first], filled) if wanted(sheet.headers)), first)
        finally:
            reader.wb.close()
    others = [sheet.title for sheet in visible if sheet.title != chosen.title]
    hidden = [sheet.title for sheet in every if sheet.sheet_state != "visible"]
    return chosen.rows, (*_sheet_notices(chosen.title, others, hidden), *chosen.notices)


def _our_count(sheet: Any) -> bool:
    """Say whether a sheet is the one on which a workbook of ours counts the outcome again; it holds nothing to read."""
    if not is_its_name(sheet.title):
        return False
    first = next(sheet.iter_rows(max_row=1, max_col=1, values_only=True), ())
    return any(map(is_its_heading, first))


def _filled(archive: ZipFile, sheet: Any, part: str, name: str) -> _Sheet | None:
    """Read a worksheet; None where it is empty."""
    with archive.open(part) as file:
        structure = sheet_structure(file, name)
    if not structure.last_row:
        return None
    return _Sheet(sheet.title, list(_rows(sheet, structure)), tuple(structure.notices()))


def _sheet_notices(read: str, others: list[str], hidden: list[str]) -> Iterator[str]:
    yield _("Gelezen als xlsx: werkblad ‘{sheet}’.").format(sheet=read)
    if others:
        yield ngettext(
            "Het werkblad {sheets} is niet gelezen.", "De werkbladen {sheets} zijn niet gelezen.", len(others)
        ).format(sheets=", ".join(f"‘{title}’" for title in others))
    for title in hidden:
        yield _("Werkblad ‘{sheet}’ is verborgen en niet gelezen.").format(sheet=title)


def _rows(sheet: Any, structure: Structure) -> Iterator[SourceRow]:
    found = sheet.iter_rows(max_row=structure.last_row, max_col=structure.last_column, values_only=True)
    for number, values in enumerate(found, start=1):
        said = any(value is not None for value in values)
        yield SourceRow(number, number, tuple(map(_cell, values)) if said else ())


def _cell(value: Any) -> Cell:
    """Give a cell as text, or as the exact number that its 15 digits show."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return Decimal(value)
        case float():
            return Decimal(f"{value:.15g}")
        case datetime():
            return str(value.date() if value.time() == time() else value)
        case date() | time() | timedelta():
            return str(value)
        case _:
            return str(value)
