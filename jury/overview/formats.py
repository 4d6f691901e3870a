"""The forms in which an overview goes out: for people with words and totals, for programs one table with ids."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, NamedTuple, get_type_hints

from jury.analysis.layout import laid_out, wrapped
from jury.analysis.part import Align, Part, Table
from jury.errors import JuryError
from jury.export.formats import CsvManner, csv_bytes
from jury.export.sheets import Cell, Sheet
from jury.language import _, current_language
from jury.overview.parts import as_of, parts, title_of
from jury.overview.record import Looked, Record
from jury.report.document.reading import document_of
from jury.report.formats.as_web_page import page
from jury.report.templating.markdown import escaped

CENT: Final = Decimal("0.01")


class Overview(NamedTuple):
    """What is written: the evenings in their order, when they were looked at, and how wide and in which manner."""

    records: Sequence[Record]
    looked: Looked
    width: int = 80
    manner: CsvManner = CsvManner()


def table_bytes(overview: Overview) -> bytes:
    """Write it for a terminal."""
    lines = [title_of(overview.records), *wrapped(as_of(overview.looked), overview.width)]
    for part in parts(overview.records, titled=False):
        lines += ["", *(line.text for line in laid_out(part, overview.width))]
    return "".join(f"{line}\n" for line in lines).encode()


def markdown_of(overview: Overview) -> str:
    """Write it in Markdown; what people typed does nothing in it."""
    lines = [f"# {title_of(overview.records)}", "", as_of(overview.looked)]
    for part in parts(overview.records, titled=True):
        lines += ["", *_section(part)]
    return "".join(f"{line}\n" for line in lines)


def web_page_of(overview: Overview) -> str:
    """Write it as one complete web page."""
    document = document_of(markdown_of(overview))
    return page(document, title_of(overview.records), current_language())


def csv_of(overview: Overview) -> bytes:
    """Write it as CSV: ids above the columns, and no totals, which a program would count as an evening."""
    rows = tuple(tuple(map(_cell, row)) for row in overview.records)
    return csv_bytes(Sheet("", Record._fields, rows), overview.manner)


def parquet_of(overview: Overview) -> bytes:
    """Write it as Parquet: a column has one type, whatever is in it, and an amount is exact to the cent.

    Raises:
        JuryError: the part that writes Parquet is not installed.
    """
    pyarrow, parquet = _parts_of_parquet()
    kinds = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        dt.date: pyarrow.date32(),
        dt.date | None: pyarrow.date32(),
        Decimal | None: pyarrow.decimal128(38, 2),
    }
    schema = pyarrow.schema([(name, kinds[kind]) for name, kind in get_type_hints(Record).items()])
    columns = zip(*(map(_exact, row) for row in overview.records), strict=True)
    content = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.table(list(columns), schema=schema), content)
    written: bytes = content.getvalue().to_pybytes()
    return written


def refuse_without_parquet() -> None:
    """Go on only where Parquet can be written.

    Raises:
        JuryError: the part that writes it is not installed.
    """
    _parts_of_parquet()


def _parts_of_parquet() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise JuryError(
            _("Om parquet te schrijven is een extra onderdeel nodig."),
            hint=_("Installeer het: pip install 'wijkjury[parquet]'"),
        ) from error
    return pyarrow, parquet


def _section(part: Part) -> Iterator[str]:
    yield f"## {part.heading}"
    if part.meaning:
        yield from ("", part.meaning)
    for table in part.content:
        assert isinstance(table, Table)
        yield ""
        yield _line(column.heading for column in table.columns)
        yield _line("---" if column.align is Align.LEFT else "---:" for column in table.columns)
        yield from (_line(map(escaped, row)) for row in table.rows)


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: str | int | Decimal | dt.date | None) -> Cell:
    return value.isoformat() if isinstance(value, dt.date) else value


def _exact(value: str | int | Decimal | dt.date | None) -> object:
    return value.quantize(CENT, ROUND_HALF_UP) if isinstance(value, Decimal) else value


WRITERS: Final[Mapping[str, Callable[[Overview], bytes]]] = {
    "table": table_bytes,
    "md": lambda overview: markdown_of(overview).encode(),
    "html": lambda overview: web_page_of(overview).encode(),
    "csv": csv_of,
    "parquet": parquet_of,
}
"""Every form, from an overview to bytes."""
ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "table": (".txt",),
    "md": (".md",),
    "html": (".html", ".htm"),
    "csv": (".csv",),
    "parquet": (".parquet",),
}
"""How a file of each form ends; the first form is that of a file without an ending."""
