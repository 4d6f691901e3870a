"""`jury demo --report`: the juryrapport of the whole example evening, without a screen."""

from pathlib import Path

import pytest
from command_line import example_file, jury

from jury.example import EXAMPLES


def test_the_report_of_the_example_goes_to_a_file_or_to_stdout(tmp_path: Path) -> None:
    target = tmp_path / "rapport.md"
    assert jury("demo", "--report", target).returncode == 0
    printed = jury("demo", "--report", "-")
    assert printed.stdout == target.read_text(encoding="utf-8")
    assert printed.stdout == jury("report", example_file(tmp_path)).stdout


def test_the_report_of_the_dorp_is_in_english(tmp_path: Path) -> None:
    assert jury("new", tmp_path / "dorp.jury", "--from", EXAMPLES["dorp"].file).returncode == 0
    printed = jury("demo", "--example", "dorp", "--report", "-")
    assert printed.stdout == jury("report", tmp_path / "dorp.jury").stdout
    assert "lang: en" in printed.stdout
    assert "## The village" in printed.stdout


def test_an_example_that_is_none_is_a_fault_with_those_there_are(tmp_path: Path) -> None:
    done = jury("demo", "--example", "drop", "--report", tmp_path / "r.md")
    assert (done.returncode, done.stderr.count("Fout: "), list(tmp_path.iterdir())) == (2, 1, [])
    assert "wijk" in done.stderr
    assert "dorp" in done.stderr


def test_a_report_that_is_there_is_not_replaced_without_force(tmp_path: Path) -> None:
    target = tmp_path / "rapport.md"
    target.write_text("van mij", encoding="utf-8")
    assert jury("demo", "--report", target).returncode == 2
    assert target.read_text(encoding="utf-8") == "van mij"
    assert jury("demo", "--report", target, "--force").returncode == 0
    assert "Kom Binnen" in target.read_text(encoding="utf-8")


def test_the_demo_itself_needs_a_terminal(tmp_path: Path) -> None:
    result = jury("demo", "--dir", tmp_path / "map")
    assert result.returncode == 2
    assert "terminal" in result.stderr
    assert not (tmp_path / "map").exists()


@pytest.mark.parametrize(
    ("name", "begin"), [("r.html", "<!doctype html"), ("r.HTM", "<!doctype html"), ("r.md", "---"), ("r.svg", "<svg")]
)
def test_the_ending_decides_the_form_of_the_report(tmp_path: Path, name: str, begin: str) -> None:
    assert jury("demo", "--report", name, folder=tmp_path).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").casefold().startswith(begin)


@pytest.mark.parametrize("name", ["r.docx", "r.xhtml", "r.toml"])
def test_an_ending_that_is_no_report_is_a_fault(tmp_path: Path, name: str) -> None:
    done = jury("demo", "--report", name, folder=tmp_path)
    assert (done.returncode, done.stderr.count("Fout: "), list(tmp_path.iterdir())) == (2, 1, [])
