"""Reading xlsx: refused before it is unpacked where it is no ordinary workbook, and read with every oddity named."""

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from commands_within_limits import within_limits
from incoming import HOSTILE
from openpyxl import Workbook

from jury.errors import WrongInput
from jury.intake.cards.card_columns import is_card_table
from jury.intake.tables import limits
from jury.intake.tables.reading import read_table
from jury.intake.tables.table import Table


def workbook(folder: Path, fill: Callable[[Workbook, Any], None]) -> Path:
    """Make a workbook whose first sheet has headers and two plans."""
    book = Workbook()
    sheet = book.active
    for row in (["id", "title", "cost"], [1.0, "Kom Binnen", 4500.5], ["02", "Stoepklas", None]):
        sheet.append(row)
    fill(book, sheet)
    path = folder / "plannen.xlsx"
    book.save(path)
    return path


def read(folder: Path, fill: Callable[[Workbook, Any], None] = lambda _book, _sheet: None) -> Table:
    return read_table(workbook(folder, fill))


def notices(folder: Path, fill: Callable[[Workbook, Any], None]) -> str:
    return " ".join(read(folder, fill).notices)


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write the workbook again with its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, change(name, content))
    return path


def refused(path: Path) -> str:
    with pytest.raises(WrongInput) as error:
        read_table(path)
    return " ".join(error.value.faults)


def test_numbers_are_exact_and_texts_keep_their_zeros(tmp_path: Path) -> None:
    rows = read(tmp_path).rows
    assert rows[0].cells == (Decimal(1), "Kom Binnen", Decimal("4500.5"))
    assert rows[1].cells == ("02", "Stoepklas", "")


def test_a_date_is_read_as_a_date(tmp_path: Path) -> None:
    table = read(tmp_path, lambda _book, sheet: sheet.append([3, "Samen op pad", datetime(2026, 10, 1)]))
    assert table.rows[2].cells[2] == "2026-10-01"


def test_hidden_rows_columns_and_sheets_are_named(tmp_path: Path) -> None:
    def hide(book: Workbook, sheet: Any) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        book.create_sheet("geheim").sheet_state = "hidden"

    said = notices(tmp_path, hide)
    assert "Rij 2 is verborgen" in said
    assert "Kolom B is verborgen" in said
    assert "‘geheim’ is verborgen" in said


def test_merged_cells_formulas_without_outcome_and_error_values_are_named_by_cell(tmp_path: Path) -> None:
    def spoil(_book: Workbook, sheet: Any) -> None:
        sheet.append(["4", "=UPPER(B2)", "#REF!"])
        sheet.append(["5", "Licht", None])
        sheet.merge_cells("A5:A6")

    said = notices(tmp_path, spoil)
    assert "A5:A6" in said
    assert "Cel B4 is een formule zonder uitkomst" in said
    assert "Cel C4 bevat de foutmelding #REF!" in said


def test_other_sheets_are_named_as_not_read(tmp_path: Path) -> None:
    assert "‘Tweede’ is niet gelezen" in notices(tmp_path, lambda book, _sheet: book.create_sheet("Tweede").append([1]))


def test_the_sheet_with_cards_is_found_where_cards_are_wanted(tmp_path: Path) -> None:
    def add_cards(book: Workbook, _sheet: Any) -> None:
        cards = book.create_sheet("Kaarten")
        cards.append(["juror", "proposal", "dragers"])
        cards.append(["J1", "V01", 7])

    path = workbook(tmp_path, add_cards)
    assert read_table(path, is_card_table).headers == ("juror", "proposal", "dragers")
    assert read_table(path).headers == ("id", "title", "cost")


def test_a_dimension_that_lies_does_not_matter(tmp_path: Path) -> None:
    path = rewritten(workbook(tmp_path, lambda _b, _s: None), lambda _n, part: part.replace(b'"A1:C3"', b'"A1:A1"'))
    assert read_table(path).rows[1].cells == ("02", "Stoepklas", "")


def test_rows_and_cells_without_a_number_follow_each_other(tmp_path: Path) -> None:
    path = rewritten(
        workbook(tmp_path, lambda _b, _s: None),
        lambda name, part: re.sub(rb'<(row|c) r="[A-Z0-9]+"', rb"<\1", part) if "sheet1" in name else part,
    )
    assert [row.number for row in read_table(path).rows] == [2, 3]


@pytest.mark.parametrize("sample", ["x02_bomb.xlsx", "x04_xxe.xlsx", "x06_far_cell.xlsx", "x09_truncated.xlsx"])
def test_hostile_workbooks_are_refused_in_one_sentence(sample: str) -> None:
    assert sample in refused(HOSTILE / sample)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpacked(*_arguments: object) -> None:
        raise AssertionError("a part was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", unpacked)
    assert "67 MB" in refused(HOSTILE / "x02_bomb.xlsx")


def test_billion_laughs_are_refused(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'

    def laugh(name: str, part: bytes) -> bytes:
        return laughs + part if name == "xl/workbook.xml" else part

    assert "plannen.xlsx" in refused(rewritten(workbook(tmp_path, lambda _b, _s: None), laugh))


def test_a_doctype_alone_is_refused_too(tmp_path: Path) -> None:
    def declare(name: str, part: bytes) -> bytes:
        return b"<!DOCTYPE x>" + part if "sheet1" in name else part

    assert "plannen.xlsx" in refused(rewritten(workbook(tmp_path, lambda _b, _s: None), declare))


def test_a_part_outside_the_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda _b, _s: None)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../buiten.txt", "x")
    assert "vreemde plek" in refused(path)
    assert not (tmp_path.parent.parent / "buiten.txt").exists()


def test_a_workbook_whose_sheet_is_missing_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda _b, _s: None)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "sheet1" not in name}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert "plannen.xlsx" in refused(path)


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "leeg.xlsx")
    assert "geen zichtbaar werkblad met inhoud" in refused(tmp_path / "leeg.xlsx")


def test_too_many_filled_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WORKBOOK_CELLS", 7)
    assert "meer dan 7 gevulde cellen" in refused(workbook(tmp_path, lambda _b, _s: None))


@pytest.mark.parametrize(
    ("content", "said"), [(b"<html><table>", "maar is het niet"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "oud Excel-bestand")]
)
def test_what_only_has_the_name_of_a_workbook_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "plannen.xlsx"
    path.write_bytes(content)
    assert said in refused(path)


def test_a_workbook_with_the_name_of_a_csv_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda _b, _s: None).rename(tmp_path / "plannen.csv")
    assert read_table(path).headers == ("id", "title", "cost")


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "is er niet" in refused(tmp_path / "nergens.csv")
    assert "geen bestand" in refused(tmp_path)


def test_a_file_of_many_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    path.write_bytes(b"a,b\n" * 3_000_000)
    assert "groter dan 8 MB" in refused(path)


@pytest.mark.parametrize("place", [b"-D1", b"ZZZZ9", b"7"])
def test_a_cell_at_no_place_is_refused(tmp_path: Path, place: bytes) -> None:
    path = rewritten(
        workbook(tmp_path, lambda _b, _s: None), lambda _n, part: part.replace(b'r="B2"', b'r="%s"' % place)
    )
    assert "beschadigd" in refused(path)


def test_an_encoding_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    declared = b'<?xml version="1.0" encoding="wijktaal"?>'

    def declare(name: str, part: bytes) -> bytes:
        return declared + part.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>") if "sheet1" in name else part

    assert "beschadigd" in refused(rewritten(workbook(tmp_path, lambda _b, _s: None), declare))


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_way_of_packing_that_no_workbook_has_is_refused(tmp_path: Path, method: int) -> None:
    path = workbook(tmp_path, lambda _b, _s: None)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert "beschadigd" in refused(path)


def test_columns_hidden_from_far_before_the_first_take_no_room(tmp_path: Path) -> None:
    def hide(_book: Workbook, sheet: Any) -> None:
        sheet.column_dimensions["B"].hidden = True

    path = rewritten(workbook(tmp_path, hide), lambda _n, part: part.replace(b'min="2"', b'min="-99999999"'))
    with within_limits(most=200_000_000):
        assert "beschadigd" in refused(path)


def test_what_is_hidden_twice_is_named_once(tmp_path: Path) -> None:
    def hide(_book: Workbook, sheet: Any) -> None:
        sheet.column_dimensions["B"].hidden = True

    def again(_name: str, part: bytes) -> bytes:
        return re.sub(rb"(<col [^>]*hidden[^>]*/>)", rb"\1\1\1", part)

    assert sum("Kolom B" in notice for notice in read_table(rewritten(workbook(tmp_path, hide), again)).notices) == 1
