"""An evening is made of a definition and goes out again, on the command line."""

import os
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from command_line import EXAMPLE, example_file, jury
from definitions import SMALL


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return example_file(tmp_path)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    definition = tmp_path / "klein.toml"
    definition.write_text(SMALL, encoding="utf-8")
    return definition


def test_new_says_what_it_made(tmp_path: Path, small: Path) -> None:
    made = jury("new", "klein.jury", "--from", small, folder=tmp_path)
    assert (made.returncode, made.stdout, made.stderr) == (
        0,
        "klein.jury: Kleine avond, met 1 plan, 1 jurylid, 1 criterium, 0 scorekaarten.\n",
        "",
    )


def test_new_names_every_fault_and_writes_nothing(tmp_path: Path, small: Path) -> None:
    small.write_text(SMALL.replace("title", "titel"), encoding="utf-8")
    made = jury("new", tmp_path / "klein.jury", "--from", small)
    assert made.returncode == 2
    assert [line for line in made.stderr.splitlines() if line.startswith("Fout: ")] == [
        "Fout: regel 1, session: ‘title’ ontbreekt.",
        "Fout: regel 2, session.titel: deze sleutel bestaat niet. Bedoelde u ‘title’?",
        "Fout: regel 12, proposals[1] (V01): ‘title’ ontbreekt.",
        "Fout: regel 14, proposals[1].titel (V01): deze sleutel bestaat niet. Bedoelde u ‘title’?",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["klein.toml"]


def test_new_says_which_texts_hid_something(tmp_path: Path, small: Path) -> None:
    small.write_text(SMALL.replace("Kom Binnen", "Kom\\u001b[2JBinnen"), encoding="utf-8")
    made = jury("new", tmp_path / "klein.jury", "--from", small)
    assert made.returncode == 0
    assert made.stderr == (
        "Let op: regel 14, proposals[1].title (V01): onzichtbare of storende tekens zijn zichtbaar gemaakt.\n"
    )


def test_new_replaces_nothing_unless_forced_and_never_its_own_definition(tmp_path: Path, small: Path) -> None:
    there = tmp_path / "er-al.jury"
    there.write_text("blijft")
    assert jury("new", there, "--from", small).returncode == 2
    assert there.read_text() == "blijft"
    assert jury("new", there, "--from", small, "--force").returncode == 0
    assert jury("new", small, "--from", small, "--force").returncode == 2
    assert small.read_text(encoding="utf-8") == SMALL


def test_export_to_the_screen_is_the_definition_alone(session: Path) -> None:
    exported = jury("export", session)
    assert exported.returncode == 0
    reference = EXAMPLE.read_text(encoding="utf-8")
    assert tomllib.loads(exported.stdout, parse_float=Decimal) == tomllib.loads(reference, parse_float=Decimal)
    assert "vertrouwelijk" in exported.stderr


def test_the_name_of_the_file_decides_its_form(tmp_path: Path, session: Path) -> None:
    begins = {"a.toml": b"format = 1", "a.csv": b"id,title,", "a.xlsx": b"PK", "a.json": b"{", "a.txt": b"format = 1"}
    for name, begin in begins.items():
        assert jury("export", session, "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(begin)


def test_export_of_an_export_is_the_same_evening(tmp_path: Path, session: Path) -> None:
    assert jury("export", session, "-o", tmp_path / "een.toml").returncode == 0
    assert jury("new", tmp_path / "twee.jury", "--from", tmp_path / "een.toml").returncode == 0
    assert jury("export", tmp_path / "twee.jury", "-o", tmp_path / "twee.toml").returncode == 0
    assert (tmp_path / "twee.toml").read_bytes() == (tmp_path / "een.toml").read_bytes()


def test_export_of_score_cards_is_asked_for_by_name(session: Path) -> None:
    assert jury("export", session, "--format", "csv", "--as", "scorecards").stdout.startswith("juror,proposal,")
    plans = jury("export", session, "--format", "csv")
    assert plans.stdout.startswith("id,title,")
    assert "cijfers" not in plans.stderr
    assert "namen zonder toestemming" in plans.stderr


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["-o", "er-al.toml"], "er-al.toml bestaat al"),
        (["-o", "reigerhoek.jury", "--force"], "is het bestand van de avond zelf"),
        (["-o", "weg/map.toml"], "kan niet worden gemaakt"),
        (["--as", "scorecards"], "--as hoort bij --format csv"),
        (["--format", "pdf"], "pdf"),
        (["--delimiter", ";"], "horen bij --format csv"),
        (["--format", "csv", "--delimiter", "abc"], "kan niet tussen cellen staan"),
        (["--format", "csv", "--delimiter", '"'], "kan niet tussen cellen staan"),
        (["-o", "avond.md"], "Een bestand op .md"),
        (["-o", "avond.toml", "--format", "csv"], "een naam op .toml passen niet"),
    ],
)
def test_export_that_cannot_be_is_one_line_and_changes_nothing(
    tmp_path: Path, session: Path, arguments: list[str], fault: str
) -> None:
    (tmp_path / "er-al.toml").write_text("blijft")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    exported = jury("export", session, *arguments, folder=tmp_path)
    assert exported.returncode == 2
    assert [fault in line for line in exported.stderr.splitlines() if line.startswith("Fout: ")] == [True]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_new_leaves_what_is_no_ordinary_file(tmp_path: Path, small: Path) -> None:
    link = tmp_path / "schijf.jury"
    link.symlink_to(tmp_path / "weg.jury")
    assert jury("new", link, "--from", small).returncode == 2
    assert link.is_symlink()
    pipe = tmp_path / "pijp.jury"
    os.mkfifo(pipe)
    assert jury("new", pipe, "--from", small, "--force").returncode == 2
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("options", "begin"),
    [
        ((), "id,title,"),
        (("--delimiter", ";", "--decimal", ","), "\ufeffid;title;"),
        (("--delimiter", "tab"), "\ufeffid\ttitle\t"),
        (("--decimal", ","), "\ufeffid,title,"),
    ],
)
def test_csv_is_plain_unless_a_spreadsheet_wants_it_otherwise(
    session: Path, options: tuple[str, ...], begin: str
) -> None:
    assert jury("export", session, "--format", "csv", *options).stdout.startswith(begin)
