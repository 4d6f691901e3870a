"""`jury cue`: the contract that others read, and the rundown that people read."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from command_line import EXAMPLE, example_file, jury, jury_here
from evenings_by_hand import SECRETARY

from jury.round.proposals import ProposalEdited
from jury.round.rules import DeliberationBegun
from jury.session.author import STAGE, author
from jury.session.file import SessionFile

KEYS = ["current", "blank", "message", "behind_seconds", "planned_end", "expected_end", "cues"]
CUE_KEYS = ["id", "kind", "title", "planned", "started", "seconds_planned", "seconds_used"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return example_file(tmp_path)


def cue(path: Path, *words: str) -> dict[str, Any]:
    said = jury_here("cue", path, *words, "--json")
    assert (said.code, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_before_it_begins_the_rundown_is_planned_and_nothing_is_shown(file: Path) -> None:
    found = cue(file)
    assert list(found) == KEYS
    assert {name: found[name] for name in KEYS[:-1]} == {
        "current": None,
        "blank": False,
        "message": "",
        "behind_seconds": 0,
        "planned_end": "22:15",
        "expected_end": "22:15",
    }
    first = found["cues"][0]
    assert list(first) == CUE_KEYS
    assert first == {
        "id": "welcome",
        "kind": "welcome",
        "title": "Welkom",
        "planned": "19:15",
        "started": None,
        "seconds_planned": 180,
        "seconds_used": None,
    }


def test_the_stage_is_driven_from_any_shell(file: Path) -> None:
    assert cue(file, "next")["current"] == "welcome"
    assert cue(file, "next")["current"] == "question"
    assert cue(file, "back")["current"] == "welcome"
    assert cue(file, "go", "pitch:V04")["current"] == "pitch:V04"
    assert cue(file, "blank")["blank"] is True
    assert cue(file, "message", "Graag", "afronden")["message"] == "Graag afronden"
    found = cue(file, "show")
    assert (found["blank"], found["current"], found["message"]) == (False, "pitch:V04", "Graag afronden")
    now = next(each for each in found["cues"] if each["id"] == "pitch:V04")
    assert now["started"] is not None
    assert now["seconds_used"] < 60


def test_at_either_end_it_stays_there(file: Path) -> None:
    assert cue(file, "back")["current"] is None
    cue(file, "go", "closing")
    assert cue(file, "next")["current"] == "closing"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("go", "pitch:V4"), "Fout: Er is geen onderdeel ‘pitch:V4’. Bedoelde u ‘pitch:V04’?"),
        (("go", "nowhere"), "Fout: Er is geen onderdeel ‘nowhere’."),
        (("nowhere",), "Fout: ‘nowhere’ kan hier niet."),
        (("nxt",), "Fout: ‘nxt’ kan hier niet. Bedoelde u ‘next’?"),
        (("go",), "Fout: Achter ‘go’ ontbreekt nog iets."),
        (("next", "twice"), "Fout: ‘twice’ hoort niet achter ‘next’."),
    ],
)
def test_wrong_use_gets_one_sentence(file: Path, words: tuple[str, ...], fault: str) -> None:
    before = file.read_bytes()
    said = jury_here("cue", file, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[0] == fault
    assert file.read_bytes() == before


def test_people_read_the_rundown_within_80_columns(file: Path) -> None:
    cue(file, "go", "pitch:V04")
    lines = jury_here("cue", file).out.splitlines()
    assert max(map(len, lines)) <= 80
    (now,) = (line for line in lines if line.startswith("▸"))
    assert now.split()[1] == "19:48"
    assert "3 Warm aan de Weegbree" in now
    assert "De zaal:   Warm aan de Weegbree" in lines
    assert "Straks:    De Lange Tafel" in lines


def test_a_reveal_waits_for_the_jury(tmp_path: Path) -> None:
    definition = tmp_path / "avond.toml"
    definition.write_text(EXAMPLE.read_text(encoding="utf-8").replace('phase = "deliberation"', 'phase = "round"'))
    assert jury("new", tmp_path / "a.jury", "--from", definition).returncode == 0
    said = jury_here("cue", tmp_path / "a.jury", "go", "reveal:1")
    assert "De zaal:   Uitslag, stap 1 van 3: de jury is nog aan het werk." in said.out.splitlines()


def test_a_step_that_waited_for_the_jury_comes_before_the_next(tmp_path: Path) -> None:
    definition = tmp_path / "avond.toml"
    definition.write_text(EXAMPLE.read_text(encoding="utf-8").replace('phase = "deliberation"', 'phase = "round"'))
    file = tmp_path / "a.jury"
    assert jury("new", file, "--from", definition).returncode == 0
    cue(file, "go", "reveal:1")
    with SessionFile.open(file) as session:
        session.record(DeliberationBegun(), by=SECRETARY)
    assert "Straks:    Uitslag, stap 1 van 3" in jury_here("cue", file).out.splitlines()
    assert [cue(file, "next")["current"] for _step in range(2)] == ["reveal:1", "reveal:2"]


def test_a_correction_from_a_shell_says_that_the_hall_has_seen_it_and_takes_the_stage_back(
    file: Path, tmp_path: Path
) -> None:
    cue(file, "go", "reveal:3")
    cards = tmp_path / "kaarten.csv"
    assert jury_here("export", file, "--as", "scorecards", "-o", cards).code == 0
    lines = cards.read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("J1,V02,7,")
    cards.write_text("\n".join([lines[0], lines[1].replace("J1,V02,7,", "J1,V02,2,")]), encoding="utf-8")
    refused = jury_here("import", file, cards, "--overwrite")
    assert refused.code == 2
    assert "Fout: De zaal heeft de uitslag al gezien. Dit kan alleen met een reden." in refused.err.splitlines()
    assert jury_here("import", file, cards, "--overwrite", "--reason", "Verkeerd overgenomen.").code == 0
    assert cue(file)["current"] == "reveal:1"
    assert "De zaal:   Uitslag, stap 1 van 3: De uitslag wordt nagekeken." in jury_here("cue", file).out.splitlines()


def test_no_title_says_what_a_step_reveals_and_no_output_tells_it(file: Path) -> None:
    for word in ("reveal:1", "reveal:2", "reveal:3"):
        found = cue(file, "go", word)
        steps = [each["title"] for each in found["cues"] if each["kind"] == "reveal"]
        assert steps == [f"Uitslag, stap {n} van 3" for n in (1, 2, 3)]
        assert "7,8" not in json.dumps(found)
        assert "8,2" not in jury_here("cue", file).out


def test_in_english(file: Path) -> None:
    said = jury("cue", file, "--language", "en").stdout
    assert "planned" in said
    assert "Hall:" in said
    assert "Welcome" in said


def test_a_rundown_comes_back_and_where_the_stage_stands_does_not(file: Path, tmp_path: Path) -> None:
    rundown = '\n[[rundown]]\nkind = "own"\ntitle = "Lied"\n[[rundown]]\nkind = "pitch"\nproposal = "V04"\nseconds = 9'
    definition = tmp_path / "eigen.toml"
    definition.write_text(EXAMPLE.read_text(encoding="utf-8") + rundown, encoding="utf-8")
    assert jury("new", tmp_path / "eigen.jury", "--from", definition).returncode == 0
    cue(tmp_path / "eigen.jury", "go", "pitch:V04")
    out = tomllib.loads(jury("export", tmp_path / "eigen.jury").stdout)
    assert out == tomllib.loads(definition.read_text(encoding="utf-8"))


def test_a_rundown_that_cannot_be_is_refused_with_every_fault(tmp_path: Path) -> None:
    rundown = '\n[[rundown]]\nkind = "pitch"\n[[rundown]]\nkind = "brake"\n[[rundown]]\nkind = "own"\n'
    definition = tmp_path / "fout.toml"
    definition.write_text(EXAMPLE.read_text(encoding="utf-8") + rundown, encoding="utf-8")
    said = jury("new", tmp_path / "fout.jury", "--from", definition)
    assert said.returncode == 2
    assert len([line for line in said.stderr.splitlines() if line.startswith("Fout:")]) == 3
    assert "Bedoelde u ‘break’?" in said.stderr


def test_words_for_the_reveal_of_before_it_was_a_choice_stay_as_they_came(tmp_path: Path) -> None:
    old = "na het beraad, door de wethouder"
    definition = tmp_path / "oud.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace('reveal = "after_deliberation"', f'reveal = "{old}"')
    definition.write_text(text, encoding="utf-8")
    said = jury("new", tmp_path / "oud.jury", "--from", definition)
    assert (said.returncode, "places, themes, verdicts, none" in said.stdout + said.stderr) == (0, True)
    assert tomllib.loads(jury("export", tmp_path / "oud.jury").stdout)["settings"]["reveal"] == old
    assert [each["id"] for each in cue(tmp_path / "oud.jury")["cues"] if each["kind"] == "reveal"][-1] == "reveal:3"


def test_the_stage_and_the_secretary_never_take_each_others_back(file: Path) -> None:
    stage = author(STAGE, "command")
    with SessionFile.open(file) as session:
        session.record(ProposalEdited("V04", {"summary": "Anders"}), by=SECRETARY)
        cue(file, "next")
        session.changed_elsewhere()
        assert session.undo(by=SECRETARY).undoes is not None
        assert session.evening.stage.current == "welcome"
        session.undo(by=stage)
        assert session.evening.stage.current == ""
