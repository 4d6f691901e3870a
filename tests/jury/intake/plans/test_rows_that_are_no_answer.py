"""Titles above the headers, second headers of a survey, and totals: asked about, and never a plan by themselves."""

from pathlib import Path

import pytest
from command_line import jury_here
from incoming import CASES, csv_table, evening_without_plans

from jury.commands.import_ import option_of
from jury.intake.plans.no_answers import no_answers
from jury.intake.plans.proposals import plan_proposals
from jury.intake.questions import Answers
from jury.intake.source import read_source
from jury.intake.tables.reading import read_table


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    file = tmp_path / "avond.jury"
    assert jury_here("new", file, "--from", CASES / "avond.toml").code == 0
    return file


@pytest.mark.parametrize(
    ("sample", "rows", "titles"),
    [
        ("surveymonkey_tweede_kop.csv", (2,), ["Samen eten", "Tuin"]),
        ("qualtrics_drie_koppen.csv", (2, 3), ["Samen eten"]),
        ("totaalregel.csv", (4,), ["Samen eten", "Tuin"]),
    ],
)
def test_each_such_row_is_asked_about_as_a_test_row_is(sample: str, rows: tuple[int, ...], titles: list[str]) -> None:
    table = read_table(CASES / sample)
    questions = plan_proposals(table, evening_without_plans()).questions
    assert [list(map(option_of, question.options)) for question in questions] == [
        [f"--skip {row}", f"--keep {row}"] for row in rows
    ]
    found = plan_proposals(table, evening_without_plans(), Answers(skip=frozenset(rows)))
    assert (found.questions, [row["title"] for row in found.added.values()]) == ((), titles)
    assert not any("geen bedrag" in notice for notice in found.notices)


def test_such_a_row_can_be_kept() -> None:
    found = plan_proposals(read_table(CASES / "totaalregel.csv"), evening_without_plans(), Answers(keep=frozenset({4})))
    assert (found.questions, len(found.added)) == ((), 3)


@pytest.mark.parametrize(
    "rows",
    [
        "Subtotaal;900",
        "Totaal (2);900",
        "TOTAAL KOSTEN:;5.400",
        "Gemiddelde;2.700",
        "Grand total;€ 5.400",
        "Aantal inzendingen: 2;",
        "Totaal;",
        "Gegenereerd op 3 oktober;",
        "titel;kosten",
        "Hoe heet het plan?;Wat kost het?",
        "Open-Ended Response;Response",
    ],
)
def test_what_adds_up_or_names_the_columns_is_no_plan(rows: str) -> None:
    first = rows[0] in "tHO"
    lines = [rows, "Samen eten;4.500"] if first and "otal" not in rows else ["Samen eten;4.500", rows]
    assert list(no_answers(csv_table("\n".join(["Titel;Kosten", *lines, ""])))) == [2 if lines[0] == rows else 3]


@pytest.mark.parametrize(
    "row",
    ["Samen eten;4.500", "Totaal anders wonen in de wijk, met elkaar;900", "Som der delen;900", "Buurttuin;1.000"],
)
def test_a_plan_stays_a_plan(row: str) -> None:
    assert no_answers(csv_table(f"Titel;Kosten\n{row}\nTuin;900\n")) == {}


def test_headers_that_come_again_further_down_are_asked_about() -> None:
    assert list(no_answers(csv_table("Titel;Kosten\nA;1\nB;2\nC;3\nTitel;Kosten\nD;4\n"))) == [5]


def test_a_title_above_the_headers_is_said_with_the_row_of_the_headers(evening: Path) -> None:
    said = jury_here("import", evening, CASES / "titel_boven_koppen.csv")
    assert said.code == 2
    assert "De koppen staan zo te zien in rij 3" in said.err
    assert "--header-row 3" in said.err
    assert "--map" not in said.err
    done = jury_here("import", evening, CASES / "titel_boven_koppen.csv", "--header-row", "3", "--skip", "6")
    assert (done.code, done.out.splitlines()[-1]) == (0, "2 plannen nieuw, 1 rij niet.")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Inzendingen 2026\nTitel;Kosten\nA;1\n", 2),
        ("Overzicht;3 oktober\n\nExport van het formulier\nHoe heet uw plan?;Wat kost het?\nA;1\n", 4),
        ("Lijst\nOmschr;Euro;Wie\nA;1;x\nB;2;y\n", 2),
        ("Kaarten van vanavond;;\njuror;proposal;a\nJ1;P1;7\n", 2),
    ],
)
def test_other_titles_above_the_headers(tmp_path: Path, text: str, row: int) -> None:
    source = tmp_path / "bron.csv"
    source.write_text(text, encoding="utf-8")
    asked = read_source(source).asks
    assert asked is not None
    assert option_of(asked.options[0]) == f"--header-row {row}"
    assert read_source(source, header_row=row).asks is None


@pytest.mark.parametrize(
    "text", ["Naam;Kosten\nTitel;1\n", "titel\nA\nB\n", "Hoe noemt u het?,akkoord\nKom Binnen,ja\n"]
)
def test_headers_in_the_first_row_stay_there(tmp_path: Path, text: str) -> None:
    source = tmp_path / "bron.csv"
    source.write_text(text, encoding="utf-8")
    assert read_source(source).asks is None


@pytest.mark.parametrize("row", ["30", "2", "0"])
def test_a_row_of_headers_that_is_not_there_is_a_fault(evening: Path, row: str) -> None:
    said = jury_here("import", evening, CASES / "titel_boven_koppen.csv", "--header-row", row)
    assert (said.code, said.err.count("Fout: ")) == (2, 1)
    assert f"geen rij {row} met koppen" in said.err


@pytest.mark.parametrize(
    "row",
    [
        *("Totale kosten;5.400", "Algemeen totaal;5.400", "Kosten totaal;5.400", "Gem.;2.700", "Bij elkaar;5.400"),
        *("Totaal;€ 5.400,00 (2x)", "Gemiddeld bedrag;2.700", "Alles samen;5.400", "Einde lijst;", "2 inzendingen;"),
    ],
)
def test_a_total_in_other_words_is_asked_about(row: str) -> None:
    table = csv_table(f"Titel;Kosten\nSamen eten;4.500\nTuin;900\n{row}\n")
    (question,) = plan_proposals(table, evening_without_plans()).questions
    assert list(map(option_of, question.options)) == ["--skip 4", "--keep 4"]


@pytest.mark.parametrize(
    "title", ["Samen eten", "Max kookt", "Totaal andere buurt voor iedereen hier", "Minder wachten"]
)
def test_a_plan_that_begins_like_it_is_a_plan(title: str) -> None:
    table = csv_table(f"Titel;Kosten\nTuin;900\n{title};5.400\n")
    assert plan_proposals(table, evening_without_plans()).questions == ()


def test_headers_with_the_title_in_the_second_row_are_found_there(tmp_path: Path) -> None:
    text = (
        "Startdatum,Status,Q1,Q2\nStartdatum,Responstype,Hoe heet uw plan?,Wat kost het?\n5-10-2026 9:00,IP,Tuin,900\n"
    )
    (tmp_path / "in.csv").write_text(text, encoding="utf-8")
    asked = read_source(tmp_path / "in.csv").asks
    assert asked is not None
    assert option_of(asked.options[0]) == "--header-row 2"
