"""`jury import`, as the secretary runs it without a terminal."""

import sqlite3
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY
from incoming import HOSTILE, SUBMISSIONS, evening_without_plans, marking_evening

from jury.commands import main
from jury.session.author import author
from jury.session.creation import create
from jury.session.file import SessionFile

DECIDED = ("--skip", "2", "--duplicates", "merge")


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    path = tmp_path / "avond.jury"
    create(path, evening_without_plans().records, by=SECRETARY)
    return path


def titles(path: Path) -> list[str]:
    with SessionFile.open(path, writable=False) as session:
        return [plan.title for plan in session.evening.listed_proposals]


def run(*arguments: str | Path) -> int:
    return main(["import", *map(str, arguments)])


def test_without_answers_nothing_is_written_and_each_question_names_its_options(
    evening: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = evening.read_bytes()
    assert run(evening, SUBMISSIONS) == 2
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Fout:")]
    assert len(said) == 2
    assert "--skip 2" in said[0]
    assert "--duplicates merge" in said[1]
    assert evening.read_bytes() == before


def test_with_answers_the_eleven_plans_come_in(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(evening, SUBMISSIONS, *DECIDED) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "11 plannen nieuw, 1 rij niet."
    assert "inzendingen.csv is gelezen als plannen." in said.err
    assert "Rij 2 (‘TEST - niet meenemen’) komt niet mee: op verzoek overgeslagen." in said.err
    assert len(titles(evening)) == 11


def test_it_shows_column_by_column_what_it_understood(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(evening, SUBMISSIONS)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 24
    assert lines[6].split("  ")[0:2] == ["", "7"]
    assert "titel" in lines[6]


def test_a_dry_run_says_what_would_come_and_writes_nothing(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = evening.read_bytes()
    assert run(evening, SUBMISSIONS, *DECIDED, "--dry-run") == 0
    assert "11 plannen nieuw, 1 rij niet. Er is niets geschreven." in capsys.readouterr().out
    assert evening.read_bytes() == before


def test_one_undo_takes_the_whole_import_back(evening: Path) -> None:
    run(evening, SUBMISSIONS, *DECIDED)
    with SessionFile.open(evening) as session:
        session.undo(by=author("import", "command"))
    assert titles(evening) == []


def test_a_column_is_mapped_by_its_header(evening: Path, tmp_path: Path) -> None:
    source = tmp_path / "plannen.csv"
    source.write_text("Hoe noemt u het?,akkoord\nKom Binnen,ja\n", encoding="utf-8")
    assert run(evening, source) == 2
    assert run(evening, source, "--map", "Hoe noemt u het?=title") == 0
    assert titles(evening) == ["Kom Binnen"]


def test_a_mapping_without_a_field_is_wrong_use(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(evening, SUBMISSIONS, "--map", "Titel") == 2
    assert "--map" in capsys.readouterr().err


@pytest.fixture
def marking(tmp_path: Path) -> Path:
    path = tmp_path / "ronde.jury"
    create(path, marking_evening().records, by=SECRETARY)
    return path


def test_score_cards_come_in_and_are_named_for_what_they_are(
    marking: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kaarten.csv"
    source.write_text("juror;proposal;dragers;realisme\nJ1;V03;7;8\n", encoding="utf-8")
    assert run(marking, source) == 0
    said = capsys.readouterr()
    assert "kaarten.csv is gelezen als scorekaarten." in said.err
    assert said.out.splitlines()[-1] == "1 kaart, 2 cijfers."
    with SessionFile.open(marking, writable=False) as session:
        assert len(session.evening.card("V03", "J1").marks) == 2


def test_one_wrong_mark_and_nothing_of_the_pile_comes_in(
    marking: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "kaarten.csv"
    source.write_text("juror;proposal;dragers\nJ1;V03;7\nJ2;V03;11\n", encoding="utf-8")
    before = marking.read_bytes()
    assert run(marking, source, "--as", "scorecards") == 2
    assert "Fout: Rij 3: dragers: Het cijfer 11" in capsys.readouterr().err
    assert marking.read_bytes() == before


def test_plans_after_freezing_need_a_reason(marking: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "plannen.csv"
    source.write_text("titel\nNakomer\n", encoding="utf-8")
    assert run(marking, source) == 2
    assert "reden" in capsys.readouterr().err
    assert run(marking, source, "--reason", "te laat bezorgd") == 0
    with sqlite3.connect(marking) as connection:
        (reason,) = connection.execute("SELECT reason FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
    assert reason == "te laat bezorgd"


@pytest.mark.parametrize("sample", sorted(path.name for path in HOSTILE.iterdir()))
def test_a_hostile_file_is_taken_or_refused_in_plain_sentences(
    evening: Path, sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = evening.read_bytes()
    code = run(evening, HOSTILE / sample)
    said = capsys.readouterr()
    assert code in (0, 2)
    assert "Traceback" not in said.err
    assert not {character for character in said.out + said.err if character < " " and character != "\n"}
    assert (code == 0) == (evening.read_bytes() != before)


def test_a_file_that_is_not_there_is_one_sentence(evening: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(evening, "nergens.csv") == 2
    assert capsys.readouterr().err.startswith("Fout: Het bestand nergens.csv is er niet.")
