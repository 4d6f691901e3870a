"""An evening without marks, by command: with no criteria and no jury everything works, and says that it is so."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from command_line import jury_here
from reports import minimal, report_of, section, unmarked

from jury.definition.reading import definition_records
from jury.errors import RuleBroken, WrongDefinition
from jury.model.evening import Evening
from jury.round.jury import JuryEdited
from jury.running.cues import cues


@pytest.fixture
def file(tmp_path: Path) -> Path:
    definition = tmp_path / "avond.toml"
    definition.write_text(tomli_w.dumps(unmarked()), encoding="utf-8")
    path = tmp_path / "avond.jury"
    assert jury_here("new", path, "--from", definition).code == 0
    return path


@pytest.mark.parametrize(
    ("empty", "sentence"),
    [
        ({"criteria": []}, "een jury heeft criteria nodig; laat anders ook ‘jurors’ leeg."),
        ({"jurors": []}, "een avond heeft minstens één jurylid; laat zonder cijfers ook ‘criteria’ leeg."),
    ],
    ids=["no criteria", "no jury"],
)
def test_it_has_neither_criteria_nor_a_jury_or_it_is_refused(empty: dict[str, Any], sentence: str) -> None:
    with pytest.raises(WrongDefinition) as wrong:
        definition_records(minimal(**empty))
    assert [fault.partition(": ")[2] for fault in map(str, wrong.value.faults)] == [sentence]


def test_standings_and_analysis_say_that_there_are_no_marks(file: Path) -> None:
    for command in ("standings", "analyse"):
        said = jury_here(command, file)
        assert (said.code, said.out.splitlines()[2:]) == (0, ["Deze avond is zonder jury en zonder cijfers."])
    found = json.loads(jury_here("standings", file, "--json").out)
    assert (found["results"], found["complete"]) == ([], True)
    assert json.loads(jury_here("analyse", file, "--json").out)["robustness"]["conclusion"] == "no_plans"


def test_it_checks_and_comes_back_equal(file: Path, tmp_path: Path) -> None:
    assert jury_here("check", file).code == 0
    assert tomllib.loads(jury_here("export", file).out) == unmarked()
    assert jury_here("export", file, "-o", tmp_path / "tabel.csv").code == 0
    assert jury_here("overview", file).code == 0


def test_the_programme_shows_no_jury_no_criteria_and_no_reveal(file: Path) -> None:
    found = json.loads(jury_here("cue", file, "--json").out)["cues"]
    assert [each["kind"] for each in found] == ["welcome", "order", "pitch", "pitch", "break", "agreements", "closing"]
    assert {each["seconds_planned"] for each in found if each["kind"] == "pitch"} == {180 + 240}
    marked = cues(Evening(definition_records(minimal()).records))
    assert {"jury", "criteria", "reveal"} <= {cue.kind for cue in marked}


def test_a_pitch_has_no_part_to_mark_in(file: Path) -> None:
    assert jury_here("cue", file, "go", "pitch:V01").code == 0
    for _part in range(3):
        assert jury_here("clock", file, "next").code == 0
    assert json.loads(jury_here("clock", file, "--json").out)["part"] == "questions"


def test_the_report_says_so_and_speaks_of_no_jury_elsewhere() -> None:
    report = report_of(unmarked())
    assert (
        section(report, "De uitslag").strip() == "Deze avond zijn geen cijfers gegeven. Daarom zijn er geen plaatsen."
    )
    assert "De jury" not in report
    assert "jurylid" not in report
    assert "Deze avond zijn geen cijfers gegeven" not in report_of(minimal())


def test_every_format_of_the_report_is_written_but_score_cards(file: Path, tmp_path: Path) -> None:
    for name, ending in (("md", "md"), ("html", "html"), ("script", "md"), ("agenda", "csv")):
        out = tmp_path / f"{name}.{ending}"
        said = jury_here("report", file, "--format", name, "-o", out)
        assert said.code == 0, said.err
        assert "geeft nu cijfers" not in out.read_text("utf-8")
    said = jury_here("report", file, "--format", "scorecards", "-o", tmp_path / "kaarten.html")
    assert (said.code, "de avond heeft nog geen juryleden" in said.err) == (2, True)


def test_a_jury_comes_in_behind_a_criterion(file: Path) -> None:
    evening = Evening(definition_records(unmarked()).records)
    with pytest.raises(RuleBroken, match="zonder jury en zonder cijfers"):
        JuryEdited("J1", {"name": "Anna Bos"}).decided(evening)
    assert jury_here("add", file, "criteria", "name=Verbinden").code == 0
    assert jury_here("add", file, "jurors", "name=Anna Bos").code == 0
    assert jury_here("standings", file).out.splitlines()[2] == "Er is nog geen plan met genoeg kaarten voor een plaats."
