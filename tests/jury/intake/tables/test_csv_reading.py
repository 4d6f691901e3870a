"""Reading csv: delimiters, line ends, quotes, and rows that do not fit their headers."""

import pytest
from incoming import csv_table

from jury.errors import WrongInput
from jury.intake.tables import limits
from jury.intake.tables.delimited import read_delimited


def faults(text: str) -> str:
    with pytest.raises(WrongInput) as refused:
        csv_table(text)
    return " ".join(refused.value.faults)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_recognised(delimiter: str) -> None:
    table = csv_table(f"id{delimiter}titel\n1{delimiter}Kom Binnen\n")
    assert table.headers == ("id", "titel")
    assert table.rows[0].cells == ("1", "Kom Binnen")


def test_commas_inside_headers_do_not_make_it_a_comma_file() -> None:
    table = csv_table("Wat, waar, wanneer;Titel\nstraks, hier, nu;Kom Binnen\nlater;Stoepklas\n")
    assert table.headers == ("Wat, waar, wanneer", "Titel")


def test_a_sep_line_decides_and_is_no_row() -> None:
    table = csv_table("sep=;\r\na,b;c\r\n1,2;3\r\n")
    assert table.headers == ("a,b", "c")
    assert table.rows[0].number == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_row(end: str) -> None:
    table = csv_table(end.join(["id,titel", "1,a", "2,b", ""]))
    assert [row.cells for row in table.rows] == [("1", "a"), ("2", "b")]


def test_a_line_break_in_a_cell_or_header_keeps_the_row_numbers_of_a_spreadsheet() -> None:
    table = csv_table('titel,"nodig\n(uw vraag)"\n"Kom\nBinnen",stoelen\nStoepklas,hesjes\n')
    assert table.headers == ("titel", "nodig (uw vraag)")
    assert [(row.number, row.line) for row in table.rows] == [(2, 3), (3, 5)]


def test_blank_rows_are_skipped_and_named_and_keep_their_number() -> None:
    table = csv_table("a,b\n\n1,2\n , \n3,4\n\n")
    assert [row.number for row in table.rows] == [3, 5]
    assert "De rijen 2 en 4 zijn leeg en overgeslagen." in table.notices


def test_rows_that_are_too_long_are_refused_and_short_ones_are_named_with_them() -> None:
    said = faults("a,b,c\n1,2\n1,2,3,4\n")
    assert "Rij 2 heeft maar 2 van de 3 cellen" in said
    assert "Rij 3 heeft 4 cellen en de kop 3" in said


def test_a_short_row_alone_is_taken_and_said() -> None:
    table = csv_table("a,b,c\n1,2\n")
    assert table.rows[0].cells == ("1", "2", "")
    assert any("Rij 2 heeft maar 2 van de 3 cellen" in notice for notice in table.notices)


def test_empty_cells_behind_the_last_header_do_not_matter() -> None:
    assert csv_table("a,b\n1,2,,\n").headers == ("a", "b")


def test_a_quote_that_stays_open_is_refused_with_the_line_where_its_row_begins() -> None:
    assert "regel 3" in faults('a,b\n1,2\n1,"abc\n2,b\n')


def test_a_header_that_is_there_twice_is_refused_with_both_columns() -> None:
    assert "kolom 1 en kolom 3" in faults("Titel,b,titel \n1,2,3\n")


def test_a_column_without_a_header_is_named_by_its_number_and_kept() -> None:
    table = csv_table("a,,c\n1,2,3\n")
    assert table.headers == ("a", "kolom 2", "c")
    assert any("Kolom 2 heeft geen kop" in notice for notice in table.notices)


def test_an_empty_column_without_a_header_is_nothing() -> None:
    assert csv_table("a,,c,\n1,,3,\n").headers == ("a", "c")


@pytest.mark.parametrize(("text", "said"), [("", "leeg"), ("\n\n", "leeg"), ("a,b\n", "geen rijen")])
def test_a_file_without_rows_is_refused(text: str, said: str) -> None:
    assert said in faults(text)


def test_a_cell_that_is_too_large_is_refused_with_its_place_and_the_limit() -> None:
    said = faults(f"id,titel\n1,{'A' * (limits.CELL_CHARACTERS + 1)}\n")
    assert "Rij 2" in said
    assert "titel" in said
    assert "10000" in said


def test_a_cell_beyond_what_python_reads_is_refused_with_its_line() -> None:
    said = faults(f"id,titel\n1,{'A' * 200_000}\n")
    assert "regel 2" in said
    assert "10000" in said


def test_five_thousand_columns_are_refused() -> None:
    assert "5000 kolommen" in faults(",".join(f"k{n}" for n in range(5000)) + "\n1\n")


def test_a_million_rows_are_refused_after_the_first_few() -> None:
    with pytest.raises(WrongInput, match="te groot"):
        read_delimited(b"id,title\n" + b"1,a\n" * 1_000_000, "groot.csv")


def test_a_web_page_is_refused() -> None:
    assert "webpagina" in faults("<!DOCTYPE html><html><body>")


def test_invisible_characters_are_named_by_row_and_column() -> None:
    table = csv_table("id,titel\n1,Kom\u202e Binnen\n")
    assert any("Rij 2, kolom ‘titel’" in notice for notice in table.notices)


def test_many_faults_are_counted_and_not_all_shown() -> None:
    with pytest.raises(WrongInput) as refused:
        csv_table("a,b\n" + "1,2,3\n" * 15_000)
    assert len(refused.value.faults) == limits.FAULTS_SHOWN + 1
    assert "14800" in refused.value.faults[-1]
