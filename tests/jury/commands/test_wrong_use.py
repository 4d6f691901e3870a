"""Wrong input of every kind: one line and a hint on stderr, exit 2, nothing written, never a traceback."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import EXAMPLE, example_file, jury


def assert_refused(result: object, *words: str) -> None:
    code, out, err = (getattr(result, name) for name in ("returncode", "stdout", "stderr"))
    assert (code, out) == (2, ""), err
    assert err.startswith("Fout: ")
    assert "Traceback" not in err
    for word in words:
        assert word in err


@pytest.mark.parametrize("command", ["standings", "check", "report", "export", "open"])
def test_a_file_that_is_not_there(tmp_path: Path, command: str) -> None:
    assert_refused(jury(command, tmp_path / "weg.jury"), *(["weg.jury"] if command != "open" else []))


@pytest.mark.parametrize("command", ["standings", "check", "report", "export"])
def test_a_file_that_is_no_session(tmp_path: Path, command: str) -> None:
    path = tmp_path / "brief.jury"
    path.write_text("Geachte jury,\n" * 40, encoding="utf-8")
    before = path.read_bytes()
    assert_refused(jury(command, path), "geen bestand van een avond")
    assert path.read_bytes() == before


def test_what_is_no_plain_file_is_called_what_it_is(tmp_path: Path) -> None:
    session, pipe = example_file(tmp_path), tmp_path / "pijp"
    os.mkfifo(pipe)
    for arguments in (
        ("standings", pipe),
        ("check", pipe),
        ("import", session, pipe),
        ("new", tmp_path / "a.jury", "--from", pipe),
        ("new", pipe, "--from", EXAMPLE, "--force"),
        ("export", session, "-o", pipe, "--force"),
    ):
        assert_refused(jury(*arguments), "leiding (FIFO), geen gewoon bestand")
    for arguments in (("standings", tmp_path), ("import", session, tmp_path)):
        assert_refused(jury(*arguments), "is een map, geen bestand")


@pytest.mark.parametrize("name", ["andere.jury", "andere.csv", "andere.toml"])
def test_an_evening_is_no_table_to_import(tmp_path: Path, name: str) -> None:
    session = example_file(tmp_path)
    other = tmp_path / name
    shutil.copy(session, other)
    assert_refused(jury("import", session, other), name, "een bestand van een avond", "jury export")


def test_a_database_of_another_program_is_no_table_either(tmp_path: Path) -> None:
    other = tmp_path / "adressen.db"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE a (b)")
    assert_refused(jury("import", example_file(tmp_path), other), "adressen.db is een database", "csv of xlsx")


def test_a_definition_with_a_wrong_line(tmp_path: Path) -> None:
    source = tmp_path / "avond.toml"
    source.write_text("format = 1\n[session\n", encoding="utf-8")
    assert_refused(jury("new", tmp_path / "a.jury", "--from", source), "regel 2")
    assert not (tmp_path / "a.jury").exists()


def test_every_fault_of_a_definition_at_once(tmp_path: Path) -> None:
    source = tmp_path / "avond.toml"
    text = EXAMPLE.read_text(encoding="utf-8")
    text = text.replace('title = "De Lange Tafel"', 'titel = "De Lange Tafel"')
    text = text.replace("J1 = { verbinden = 7, dragers = 8,", "J1 = { verbinden = 11, dragers = 8,", 1)
    source.write_text(text.replace('juror = "J6"', 'juror = "J66"', 1), encoding="utf-8")
    result = jury("new", tmp_path / "a.jury", "--from", source)
    assert_refused(result, "titel", "title", "11", "J66", "regel")
    assert result.stderr.count("Fout: ") >= 4
    assert not (tmp_path / "a.jury").exists()


def test_a_folder_that_takes_nothing(tmp_path: Path) -> None:
    assert_refused(jury("new", tmp_path / "geen-map" / "a.jury", "--from", EXAMPLE), "a.jury")


def test_an_evening_is_not_overwritten_without_force(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    before = path.read_bytes()
    assert_refused(jury("new", path, "--from", EXAMPLE), "bestaat al", "--force")
    assert path.read_bytes() == before
    assert jury("new", path, "--from", EXAMPLE, "--force").returncode == 0


def test_cards_of_an_unknown_juror_or_with_a_mark_of_eleven(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    before = path.read_bytes()
    cards = tmp_path / "kaarten.csv"
    cards.write_text("juror,proposal,criterion,mark\nJ99,V01,verbinden,7\nJ1,V01,verbinden,11\n", encoding="utf-8")
    assert_refused(jury("import", path, cards, "--as", "scorecards"), "J99", "11")
    assert path.read_bytes() == before


def test_an_unknown_command_names_the_nearest() -> None:
    assert_refused(jury("standing"), "standings")


def test_an_unknown_option_and_a_missing_argument() -> None:
    assert_refused(jury("standings"), "BESTAND")
    assert_refused(jury("standings", "x.jury", "--jsn"), "--json")


def test_a_screen_needs_a_terminal(tmp_path: Path) -> None:
    assert_refused(jury("open", example_file(tmp_path)), "terminal")


def test_escape_codes_in_a_file_name_stay_visible(tmp_path: Path) -> None:
    result = jury("standings", tmp_path / "a\x1b]52;c;aGk=\x07.jury")
    assert_refused(result, "␛")
    assert "\x1b" not in result.stderr


def test_errors_speak_english_when_asked(tmp_path: Path) -> None:
    for result in (
        jury("--language", "en", "standings", tmp_path / "gone.jury"),
        jury("standings", tmp_path / "gone.jury", "--language", "en"),
        jury("standings", tmp_path / "gone.jury", JURY_LANGUAGE="en"),
    ):
        assert result.returncode == 2
        assert "is not there" in result.stderr
