"""The forms of an overview: read back by other programs, and harmless whatever people typed."""

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reports import evening_of, minimal, table_rows

from jury.analysis.figures import cells
from jury.overview.formats import Overview, markdown_of, parquet_of, table_bytes, web_page_of
from jury.overview.record import Looked, Record, in_order, record_of

TODAY = Looked(dt.date(2026, 12, 10), 30)
SUBJECTS = ["Avonden", "Plannen en oordelen", "Thema’s en matches", "Afspraken", "Geld"]


def a_record(title: str = "Slotavond", **more: Any) -> Record:
    made = record_of(evening_of(minimal()), "a.jury", TODAY)
    return made._replace(title=title, **more)


def an_overview(*records: Record, width: int = 80) -> Overview:
    return Overview(in_order(records), TODAY, width)


THREE = (
    a_record(area="Zand", date=dt.date(2026, 11, 12), cost_eur=Decimal("1200.5"), agreements=1200),
    a_record(area="Écht", date=dt.date(2026, 11, 3), cost_eur=Decimal(3), agreements=1),
    a_record(area="Zonder dag", agreements=34),
)


def test_evenings_stand_by_date_then_by_area_and_those_without_a_date_last() -> None:
    assert [row.area for row in in_order((*THREE, THREE[0]._replace(area="Ääf")))] == [
        *("Écht", "Ääf", "Zand", "Zonder dag")
    ]


def test_markdown_has_a_table_a_subject_with_totals() -> None:
    text = markdown_of(an_overview(*THREE))
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == SUBJECTS
    rows = table_rows(text)
    totals = [row for row in rows if row[0] == "Totaal"]
    assert [row[1] for row in totals] == ["6", "0 van 0", "1.235", "€ 1.203,50"]
    assert [row[0] for row in rows[1:4]] == ["03-11-2026 Écht", "12-11-2026 Zand", "zonder datum Zonder dag"]


def test_one_evening_has_no_totals_below_it() -> None:
    assert "Totaal" not in markdown_of(an_overview(THREE[0]))


def test_a_web_page_is_whole_and_has_a_table_a_subject() -> None:
    text = web_page_of(an_overview(*THREE))
    assert text.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert "<title>Overzicht van 3 avonden</title>" in text
    assert text.count("<table") == len(SUBJECTS)


NASTY = st.text("<>&|\\`*_[]()#!~\"'=+-@ \nab1.", min_size=1, max_size=12)


@given(NASTY, NASTY)
def test_what_people_typed_does_nothing_in_markdown_and_on_the_page(title: str, area: str) -> None:
    overview = an_overview(record_of(evening_of(minimal(session={"title": f"x{title}", "area": area})), "a", TODAY))
    (record,) = overview.records
    rows = [
        token.children
        for token in MarkdownIt("js-default", {"html": False}).parse(markdown_of(overview))
        if token.type == "inline" and token.children
    ]
    kinds = {child.type for children in rows for child in children}
    assert kinds <= {"text", "text_special"}
    read = [" ".join("".join(child.content for child in children).split()) for children in rows]
    assert record.title in read


@pytest.mark.parametrize("width", [80, 100, 160])
def test_the_table_fits_its_width(width: int) -> None:
    long = a_record(
        "De lange avond van alle dorpen samen " * 3,
        area="Sint Jacobiparochie aan de Oude Bildtdijk",
        municipality="Waadhoeke en omstreken",
        date=dt.date(2026, 11, 3),
        cost_eur=Decimal("1234567.89"),
        funding_eur=Decimal("1234567.89"),
        gap_eur=Decimal("1234567.89"),
    )._replace(file="provincie/noord/2026/slotavond-sint-jacobiparochie.jury")
    lines = table_bytes(an_overview(long, THREE[0], width=width)).decode().splitlines()
    assert max(map(cells, lines)) <= width


def test_an_evening_with_an_everyday_name_is_one_line_of_a_small_terminal() -> None:
    rows = [
        a_record(area=area, municipality="Rietermonde", date=dt.date(2026, 11, 3), cost_eur=Decimal(84500))
        for area in ("Reigerhoek", "Zuidoever")
    ]
    lines = table_bytes(an_overview(*rows)).decode().splitlines()
    assert sum(line.startswith("  03-11-2026 Reigerhoek  ") for line in lines) == len(SUBJECTS)


@pytest.fixture
def parquet() -> Any:
    return pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: nobody reads the Parquet back")


def test_parquet_reads_back_as_it_was(parquet: Any) -> None:
    records = in_order(THREE)
    table = parquet.read_table(BytesIO(parquet_of(an_overview(*records))))
    assert table.to_pylist() == [record._asdict() for record in records]


def test_a_column_of_parquet_has_its_type_also_where_nothing_is_in_it(parquet: Any) -> None:
    table = parquet.read_table(BytesIO(parquet_of(an_overview(a_record()))))
    kinds = {field.name: str(field.type) for field in table.schema}
    assert list(kinds) == list(Record._fields)
    assert (kinds["date"], kinds["as_of"], kinds["cost_eur"]) == ("date32[day]", "date32[day]", "decimal128(38, 2)")
    assert {kinds[name] for name in ("plans", "matches", "agreements_due")} == {"int64"}


def test_parquet_is_exact_to_the_cent(parquet: Any) -> None:
    amount = a_record(cost_eur=Decimal("0.125"), gap_eur=Decimal("999999999999999.995"))
    (row,) = parquet.read_table(BytesIO(parquet_of(an_overview(amount)))).to_pylist()
    assert (row["cost_eur"], row["gap_eur"]) == (Decimal("0.13"), Decimal("1000000000000000.00"))


WITHOUT_PYARROW = """
import sys
sys.modules["pyarrow"] = None
from jury.commands import main
sys.exit(main(["overview", "weg.jury", "--format", "parquet"]))
"""


def test_without_the_extra_part_the_command_says_how_to_get_it() -> None:
    said = subprocess.run([sys.executable, "-c", WITHOUT_PYARROW], capture_output=True, text=True, encoding="utf-8")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "Fout: Om parquet te schrijven is een extra onderdeel nodig.\nInstalleer het: pip install 'wijkjury[parquet]'\n"
    )
