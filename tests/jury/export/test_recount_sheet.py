"""The last sheet counts the outcome again, and a spreadsheet comes to the same places."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import openpyxl
import pytest
from random_evenings import random_evening
from reports import evening_of, example, minimal
from sampling import sampled
from spreadsheets import Rows, counted_sheets, needs_spreadsheet

from jury.export.formats import xlsx_bytes
from jury.export.formulas import COUNTS, column
from jury.export.grid import AGREES_ROW, FIRST, MARK, PLACE, PLAN
from jury.export.recount_sheet import MOST_CARDS
from jury.intake.tables.reading import read_table
from jury.language import SOURCE, use_language
from jury.model.evening import Evening
from jury.standings.ranking import ranking_if_any
from scoring.methods import METHODS

BY_HAND: Final = Path(__file__).parents[3] / "docs" / "recount-in-a-spreadsheet.md"
SHEET: Final = "Natellen"
EVENINGS: Final = 50
NAMES: Final = ("", "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")


def last_sheet(evening: Evening) -> Any:
    book = openpyxl.load_workbook(BytesIO(xlsx_bytes(evening)))
    return book[book.sheetnames[-1]]


def places(rows: Rows) -> dict[str, int]:
    """What the spreadsheet came to: every plan that has a place."""
    return {row[PLAN - 1]: int(row[PLACE - 1]) for row in rows[FIRST - 1 :] if row[PLACE - 1]}


def expected(evening: Evening) -> dict[str, int]:
    ranking = ranking_if_any(evening)
    return {} if ranking is None else {place.plan: place.rank for place in ranking.places}


def round_of(plans: int, jurors: int) -> dict[str, Any]:
    """A round in which every plan duels with every other."""
    card = {f"c{n}": 5 + n for n in range(6)}
    return minimal(
        settings={"tie_break": ["criterion:c0", "head_to_head"]},
        criteria=[{"id": id, "name": f"Criterium {id}"} for id in card],
        jurors=[{"id": f"J{n}", "name": f"Jurylid {n}"} for n in range(jurors)],
        proposals=[{"id": f"V{n}", "title": f"Plan {n}"} for n in range(plans)],
        scorecards={f"V{plan}": {f"J{juror}": card for juror in range(jurors)} for plan in range(plans)},
    )


@needs_spreadsheet
def test_a_spreadsheet_comes_to_the_places_of_the_example_and_follows_a_mark_that_changes(tmp_path: Path) -> None:
    definition = example()
    book = xlsx_bytes(evening_of(definition))
    changed = openpyxl.load_workbook(BytesIO(book))
    cards = changed["Scorekaarten"]
    card = next(row for row in cards.iter_rows(min_row=2) if (row[0].value, row[1].value) == ("J1", "V05"))
    for cell, criterion in zip(card[2:8], definition["criteria"], strict=True):
        cell.value = 10
        definition["scorecards"]["V05"]["J1"][criterion["id"]] = 10
    saved = BytesIO()
    changed.save(saved)

    counted = counted_sheets(tmp_path, {"avond": book, "anders": saved.getvalue()}, SHEET)

    assert places(counted["avond"]) == expected(evening_of(example()))
    assert counted["avond"][AGREES_ROW - 1][1] == "ja"
    assert places(counted["anders"]) == expected(evening_of(definition)) != expected(evening_of(example()))
    assert counted["anders"][AGREES_ROW - 1][1] == "nee"


@needs_spreadsheet
@pytest.mark.parametrize("first", sampled(range(0, EVENINGS, 5), str, one_in=10))
def test_a_spreadsheet_comes_to_the_places_of_any_evening(first: int, tmp_path: Path) -> None:
    made = {f"avond{seed}": evening_of(random_evening(seed, [*COUNTS])) for seed in range(first, first + 5)}
    evenings = {name: evening for name, evening in made.items() if last_sheet(evening).title == SHEET}
    assert not any(map(expected, (made[name] for name in made.keys() - evenings.keys())))
    counted = counted_sheets(tmp_path, {name: xlsx_bytes(evening) for name, evening in evenings.items()}, SHEET)

    for name, evening in evenings.items():
        ranking = ranking_if_any(evening)
        assert places(counted[name]) == expected(evening), name
        if ranking is not None:
            told = {row[PLAN - 1]: row[MARK - 1] for row in counted[name][FIRST - 1 :]}
            assert all(float(told[each.plan]) == pytest.approx(float(each.mark), abs=1e-9) for each in ranking.places)
            assert counted[name][AGREES_ROW - 1][1] == "ja", name


@pytest.mark.parametrize("method", [name for name in METHODS if name not in COUNTS])
def test_a_method_that_fits_in_no_spreadsheet_says_so(method: str) -> None:
    definition = example()
    definition["settings"]["aggregate"] = method

    sheet = last_sheet(evening_of(definition))

    assert "recount.py" in sheet["A3"].value
    assert {cell.value for cell in sheet[column(PLACE)][FIRST - 1 :]} == {None}


def test_the_page_names_what_fits_in_no_spreadsheet() -> None:
    page = BY_HAND.read_text(encoding="utf-8")
    assert {name for name in METHODS if f"`{name}`" in page} == {name for name in METHODS if name not in COUNTS}
    assert f"{MOST_CARDS} kaarten" in page


def test_it_is_the_last_sheet_in_the_language_of_who_exports() -> None:
    evening = evening_of(example())
    assert last_sheet(evening).title == "Natellen"
    use_language("en")
    try:
        assert last_sheet(evening).title == "Recount"
    finally:
        use_language(SOURCE)


def test_without_a_complete_card_there_is_nothing_to_count_again() -> None:
    assert last_sheet(evening_of(minimal())).title != SHEET


def test_our_own_import_takes_the_largest_workbook_with_formulas_and_a_larger_one_without(tmp_path: Path) -> None:
    for plans, formulas in ((40, True), (41, False)):
        definition = round_of(plans, jurors=15)
        (tmp_path / "avond.xlsx").write_bytes(xlsx_bytes(evening_of(definition)))
        assert len(read_table(tmp_path / "avond.xlsx").rows) == plans
        sheet = openpyxl.load_workbook(tmp_path / "avond.xlsx", read_only=True)[SHEET]
        assert (len(list(sheet.iter_rows())) > 2) is formulas


def test_nothing_that_somebody_typed_is_in_a_formula() -> None:
    typed = '=HYPERLINK("http://kwaad.nl")'
    definition = example()
    for row in (*definition["proposals"], *definition["criteria"], *definition["jurors"]):
        row["title" if "title" in row else "name"] = typed
    definition["settings"]["tie_break"] = ["lottery:kwaad"]
    book = openpyxl.load_workbook(BytesIO(xlsx_bytes(evening_of(definition))))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert any(cell.value == typed for cell in cells)
    assert {cell.data_type for cell in cells if "kwaad" in str(cell.value)} == {"s"}
    assert {cell.parent.title for cell in cells if cell.data_type == "f"} == {SHEET}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_import_passes_it_over(language: str, tmp_path: Path) -> None:
    use_language(language)
    content = xlsx_bytes(evening_of(example()))
    use_language(SOURCE)
    book = openpyxl.load_workbook(BytesIO(content))
    sheet = book.worksheets[-1]
    book.move_sheet(sheet, offset=-len(book.sheetnames))
    book.save(tmp_path / "avond.xlsx")

    table = read_table(tmp_path / "avond.xlsx")

    assert table.headers[:2] == ("id", "title")
    assert not any(sheet.title in notice for notice in table.notices)


def test_a_sheet_of_somebody_else_with_that_name_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = SHEET
    book.worksheets[0].append(["titel", "samenvatting"])
    book.worksheets[0].append(["Kom Binnen", "Koffie"])
    book.save(tmp_path / "eigen.xlsx")

    assert list(read_table(tmp_path / "eigen.xlsx").headers) == ["titel", "samenvatting"]


def test_the_same_evening_gives_the_same_bytes_whatever_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = evening_of(example())
    content = xlsx_bytes(evening)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 9, 0, 1, 0))

    assert xlsx_bytes(evening) == content
    with ZipFile(BytesIO(content)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
        assert b"1980-01-01T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")


@needs_spreadsheet
def test_who_counts_by_hand_comes_to_what_the_page_says(tmp_path: Path) -> None:
    page = BY_HAND.read_text(encoding="utf-8")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    names, _rule, weights, *cards = cells
    definition = example()
    given = [[*definition["scorecards"]["V09"][juror["id"]].values()] for juror in definition["jurors"]]
    a_card, the_mark = re.findall("^ +`(=.+)`$", page, re.MULTILINE)
    assert a_card.replace("SOM", "SUM").replace(";", ",") in page
    assert the_mark.replace("GEMIDDELDE", "AVERAGE") in page
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(names)
    for number, row in enumerate((weights, *cards), start=2):
        card = a_card.replace("SOM", "SUM").replace(";", ",").replace("B3:G3", f"B{number}:G{number}")
        sheet.append([row[0], *map(int, row[1:]), card])
    sheet["H10"] = the_mark.replace("GEMIDDELDE", "AVERAGE")
    saved = BytesIO()
    book.save(saved)

    counted = counted_sheets(tmp_path, {"hand": saved.getvalue()}, "Sheet")["hand"]

    assert [[int(cell) for cell in row[1:]] for row in cards] == given
    assert [int(cell) for cell in weights[1:]] == [row["weight"] for row in definition["criteria"]]
    assert f"{float(counted[9][7]):.4f}" == "8.2214"
    assert "Er komt 8,2214 uit" in page


def test_columns_are_called_as_in_a_spreadsheet() -> None:
    assert [column(number) for number in (0, 1, 26, 27, 52, 53, 702, 703)] == [*NAMES]
