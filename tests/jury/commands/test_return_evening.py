"""`jury new FILE --following OLD`: the return evening, of which every command works, and what is wrong with it."""

import json
from pathlib import Path

import pytest
from command_line import example_file, jury_here


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """Give the example evening, on which one agreement is done."""
    path = example_file(tmp_path)
    assert jury_here("edit", path, "agreements", "1", "status=done").code == 0
    return path


def test_it_says_what_came_along(before: Path, tmp_path: Path) -> None:
    kept = before.read_bytes()
    made = jury_here("new", tmp_path / "terug.jury", "--following", before)
    assert made.code == 0
    assert made.out == (
        f"{tmp_path / 'terug.jury'}: Terugkomavond Reigerhoek, met 11 plannen, 10 partijen, 5 open afspraken, "
        "geen cijfers.\n"
    )
    assert "is nog niet vastgesteld" in made.err
    assert before.read_bytes() == kept


def test_every_command_works_on_it(before: Path, tmp_path: Path) -> None:
    after = tmp_path / "terug.jury"
    assert jury_here("new", after, "--following", before).code == 0
    standing = jury_here("standings", after, "--json")
    assert (standing.code, json.loads(standing.out)["results"]) == (0, [])
    assert jury_here("check", after).code in (0, 1)
    report = jury_here("report", after)
    assert report.code == 0
    assert "Terugkomavond Reigerhoek" in report.out
    assert "Tarief op papier en een derde drager" in report.out
    assert "een gezamenlijke openingsplanning" not in report.out
    again = tmp_path / "nog eens.jury"
    assert jury_here("export", after, "-o", tmp_path / "terug.toml").code == 0
    assert jury_here("new", again, "--from", tmp_path / "terug.toml").code == 0
    assert jury_here("export", again).out == jury_here("export", after).out


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ([], "--from AVOND.toml, of --following EERDER.jury"),
        (["--from", "a.toml", "--following", "reigerhoek.jury"], "--from AVOND.toml, of --following EERDER.jury"),
        (["--following", "weg.jury"], "weg.jury"),
        (["--following", "terug.jury", "--force"], "terug.jury is de avond zelf en blijft zoals zij is"),
    ],
)
def test_what_cannot_be_is_one_line_and_nothing_is_written(
    before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if "terug.jury" in arguments:
        before.rename(tmp_path / "terug.jury")
    there = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    made = jury_here("new", "terug.jury", *arguments)
    assert made.code == 2
    assert [fault in line for line in made.err.splitlines() if line.startswith("Fout: ")] == [True]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == there


def test_nobody_comes_back_to_a_rehearsal(before: Path, tmp_path: Path) -> None:
    definition = tmp_path / "repetitie.toml"
    text = jury_here("export", before).out.replace("[session]\n", "[session]\nrehearsal = true\n")
    definition.write_text(text, encoding="utf-8")
    assert jury_here("new", tmp_path / "repetitie.jury", "--from", definition).code == 0
    made = jury_here("new", tmp_path / "terug.jury", "--following", tmp_path / "repetitie.jury")
    assert made.code == 2
    assert "is een repetitie" in made.err
