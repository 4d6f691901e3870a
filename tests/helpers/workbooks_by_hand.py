"""Workbooks by hand: a table as the parts of an xlsx file, its cells of every kind, now and then of none."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final
from xml.sax.saxutils import escape

from mutated_tables import Grid

Parts = dict[str, bytes]

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MERGED: Final = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
SHEET: Final = "xl/worksheets/sheet1.xml"
CELL_KINDS: Final = ("s", "s", "n", "n", "n", "b", "e", "d", "str", "x", "")
FITTING: Final[Mapping[str, Sequence[str]]] = {
    "n": ("7", "45000", "0.1", "-5", "8.500000000000001", "1e15", "12345678901234567890", "1E-7"),
    "b": ("0", "1"),
    "e": ("#N/A", "#REF!", "#DIV/0!"),
    "d": ("2026-11-19", "2026-11-19T20:00:00"),
    "str": ("=1+1", "a", "<"),
}
"""What a cell of a kind ordinarily holds."""
STYLES: Final = (' s="0"', ' s="1"', ' s="1"', ' s="1"', ' s="2"', ' s="-1"', ' s="x"')
"""The second of these is a date."""
PLACES: Final = (
    "A0",
    "A1",
    "a1",
    "1A",
    "",
    "$A$1",
    "XFD1",
    "XFE1",
    "AAAA1",
    "A99999999",
    "A-1",
    "A1:B2",
    "É1",
    "A" * 300,
)
NUMBERS: Final = (
    "0",
    "-1",
    "x",
    "",
    "1.5",
    "1048576",
    "1048577",
    "-99999999999",
    str(2**31),
    str(2**63),
    "9" * 5_000,
    "٣",
    " 2 ",
    "1_0",
)


def workbook_of(random: Random, grid: Grid) -> Parts:
    """Make the parts of a workbook with this table, each cell as a text or as something else."""
    shared: list[str] = []
    odd = random.choice((0, 0, 0.01, 0.1))
    rows = "".join(_row(random, odd, number, cells, shared) for number, cells in enumerate(grid, start=1))
    strings = "".join(f"<si><t>{xml_text(text)}</t></si>" for text in shared)
    sheet = f'<worksheet xmlns="{MAIN}"><dimension ref="A1:D9"/><cols><col min="1" max="2" hidden="1"/></cols>'
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
            f'<Override PartName="/{SHEET}" ContentType="{KIND}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/></Types>'
        ).encode(),
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr date1904="0"/><sheets>'
            '<sheet name="Plannen" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>'
        ).encode(),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>'.encode(),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts>'
            '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
            '<borders count="1"><border/></borders>'
            '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ).encode(),
        SHEET: f"{sheet}<sheetData>{rows}</sheetData>{MERGED}</worksheet>".encode(),
    }


def _row(random: Random, odd: float, number: int, cells: Sequence[str], shared: list[str]) -> str:
    place = random.choice(NUMBERS) if random.random() < odd / 10 else str(number)
    hidden = ' hidden="1"' if random.random() < 0.02 else ""
    inside = "".join(_cell(random, odd, number, column, text, shared) for column, text in enumerate(cells))
    return f'<row r="{place}"{hidden}>{inside}</row>'


def _cell(random: Random, odd: float, row: int, column: int, text: str, shared: list[str]) -> str:
    kind = random.choice(CELL_KINDS) if random.random() < max(odd, 0.05) else "inlineStr"
    place = random.choice(PLACES) if random.random() < odd / 10 else f"{_letters(column)}{row}"
    style = random.choice(STYLES) if random.random() < odd else ""
    if kind == "inlineStr":
        return f'<c r="{place}" t="inlineStr"{style}><is><t>{xml_text(text)}</t></is></c>'
    if kind == "s":
        shared.append(text)
        value = str(len(shared) - 1) if random.random() > odd else random.choice(NUMBERS)
    elif random.random() > odd:
        value = random.choice(FITTING.get(kind, ("1",)))
    else:
        value = random.choice((*NUMBERS, "45000", "0.1", "2958466", "1e308", "NaN", xml_text(text)))
    formula = "<f>1+1</f>" if random.random() < 0.05 else ""
    return f'<c r="{place}" t="{kind}"{style}>{formula}<v>{value}</v></c>'


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def xml_text(text: str) -> str:
    return escape("".join(each for each in text if each >= " " or each in "\t\n\r"))


def _relations(*targets: tuple[str, str]) -> bytes:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'.encode()
