"""The workbook: a sheet a table, every text a text."""

import sys
from io import BytesIO

import openpyxl
import pytest
from definitions import SMALL, read

from jury.errors import JuryError
from jury.example import example_records
from jury.export.formats import xlsx_bytes
from jury.export.sheets import SHEETS
from jury.model.evening import Evening
from jury.model.tables import DEFINED


def workbook(evening: Evening) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx_bytes(evening)))


def test_every_table_that_has_rows_is_a_sheet_with_the_plans_first() -> None:
    book = workbook(Evening(example_records()))
    assert book.sheetnames[:4] == ["Plannen", "Scorekaarten", "Juryleden", "Gemelde belangen"]
    assert "Gelijke standen" not in book.sheetnames
    assert book["Plannen"].max_row == 12
    assert [cell.value for cell in book["Nodig"][2]][:2] == ["gemeente", "N01"]


def test_every_table_of_a_definition_has_its_sheet() -> None:
    assert {table.name for table in DEFINED} == {"proposals", *SHEETS}


def test_formulas_are_written_as_text_and_numbers_as_numbers() -> None:
    text = SMALL.replace("Kom Binnen", "=1+1") + "cost_eur = 4500.5\norder = 1\n"
    row = workbook(Evening(read(text).records))["Plannen"][2]
    assert [(cell.value, cell.data_type) for cell in row] == [
        ("V01", "s"),
        ("=1+1", "s"),
        (1, "n"),
        (4500.5, "n"),
    ]


def test_without_the_extra_part_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(JuryError, match="extra onderdeel") as refused:
        xlsx_bytes(Evening(example_records()))
    assert "wijkjury[xlsx]" in refused.value.hint
