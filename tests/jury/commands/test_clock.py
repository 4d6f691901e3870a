"""`jury clock`: the contract that others read, what people read, and that it goes on whatever happens to us."""

import json
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from command_line import example_file, jury, jury_here
from evenings_by_hand import SECRETARY

from jury.commands import clock as command
from jury.round.proposals import ProposalEdited
from jury.round.verdicts import Finalised
from jury.running import boot_clock
from jury.running.boot_clock import Instant
from jury.session.author import CLOCK, STAGE, author
from jury.session.file import SessionFile

AN_HOUR = 3600
STARTS_AND_DIES = """
import os, signal, sys
from jury.commands import main
main(["clock", sys.argv[1], "start"])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = example_file(tmp_path)
    assert jury_here("cue", path, "go", "pitch:V04").code == 0
    return path


def clock(path: Path, *words: str | int) -> dict[str, Any]:
    said = jury_here("clock", path, *map(str, words), "--json")
    assert (said.code, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_the_clock_of_the_plan_on_the_stage_is_driven_from_any_shell(file: Path) -> None:
    assert clock(file) == {
        "proposal": "V04",
        "part": "pitch",
        "state": "stopped",
        "seconds_left": 180.0,
        "overtime": 0.0,
        "used": {},
    }
    found = clock(file, "start")
    assert (found["state"], found["seconds_left"]) == ("running", pytest.approx(180, abs=1))
    assert clock(file, "add", 30)["seconds_left"] == pytest.approx(210, abs=2)
    assert clock(file, "add", -60)["seconds_left"] == pytest.approx(150, abs=3)
    assert clock(file, "pause")["state"] == "paused"
    assert clock(file, "start")["state"] == "running"
    found = clock(file, "next")
    assert (found["part"], found["state"], list(found["used"])) == ("questions", "running", ["V04"])
    assert clock(file, "stop")["state"] == "stopped"


def test_the_seconds_used_go_out_and_where_the_clock_stands_does_not(file: Path, tmp_path: Path) -> None:
    clock(file, "start")
    time.sleep(0.2)
    clock(file, "next")
    assert jury_here("cue", file, "next").code == 0
    out = tomllib.loads(jury("export", file).stdout)
    assert {(row["proposal"], row["part"]) for row in out["timings"]} == {("V04", "pitch"), ("V04", "questions")}
    assert {"clock", "stage", "shown_cues"}.isdisjoint(out)
    assert jury("export", file, "-o", tmp_path / "uit.toml").returncode == 0
    assert jury("new", tmp_path / "weer.jury", "--from", tmp_path / "uit.toml").returncode == 0
    assert tomllib.loads(jury("export", tmp_path / "weer.jury").stdout) == out
    used = clock(tmp_path / "weer.jury")["used"]["V04"]
    assert used == {row["part"]: row["seconds"] for row in out["timings"]}


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("strat",), "Fout: ‘strat’ kan hier niet. Bedoelde u ‘start’?"),
        (("add",), "Fout: Achter ‘add’ ontbreekt nog iets."),
        (("add", "half"), "Fout: ‘half’ is geen heel aantal seconden."),
        (("add", "1_0"), "Fout: ‘1_0’ is geen heel aantal seconden."),
        (("add", "9" * 5000), f"Fout: ‘{'9' * 37}…’ is geen heel aantal seconden."),
        (("add", "99999"), "Fout: Meer dan een uur erbij of eraf gaat niet in één keer."),
        (("stop", "now"), "Fout: ‘now’ hoort niet achter ‘stop’."),
    ],
)
def test_wrong_use_gets_one_sentence(file: Path, words: tuple[str, ...], fault: str) -> None:
    before = file.read_bytes()
    said = jury_here("clock", file, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[0] == fault
    assert file.read_bytes() == before


def test_where_there_is_no_plan_there_is_no_clock(file: Path) -> None:
    assert jury_here("cue", file, "go", "welcome").code == 0
    assert clock(file) == {
        "proposal": None,
        "part": None,
        "state": "stopped",
        "seconds_left": None,
        "overtime": 0.0,
        "used": {},
    }
    said = jury_here("clock", file, "start")
    assert said.code == 2
    assert said.err.splitlines()[0].startswith("Fout: Bij ‘Welkom’ hoort geen klok")


def test_a_program_that_is_killed_takes_no_time_with_it(file: Path) -> None:
    begun = time.monotonic()
    died = subprocess.run([sys.executable, "-c", STARTS_AND_DIES, str(file)], capture_output=True, check=False)
    assert died.returncode == -signal.SIGKILL
    started = time.monotonic()
    time.sleep(0.5)
    before = time.monotonic()
    left = clock(file)["seconds_left"]
    seen = time.monotonic()
    assert 180 - (seen - begun) - 0.1 <= left <= 180 - (before - started) + 0.1


def held_in_hand(monkeypatch: pytest.MonkeyPatch, seconds: float, boot: str = "this start") -> None:
    monkeypatch.setattr(command, "instant", lambda: Instant(boot, boot_clock.exact(seconds)))


def test_a_wall_clock_that_moves_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_in_hand(monkeypatch, 1000)
    clock(file, "start")
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + AN_HOUR)
    held_in_hand(monkeypatch, 1047.6)
    assert (clock(file)["state"], clock(file)["seconds_left"]) == ("running", 132.4)


def test_another_start_of_the_machine_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_in_hand(monkeypatch, 1000)
    clock(file, "start")
    held_in_hand(monkeypatch, 1030)
    clock(file, "pause")
    clock(file, "start")
    held_in_hand(monkeypatch, 12, "another start")
    found = clock(file)
    assert (found["state"], found["seconds_left"], found["used"]) == ("unknown", 150.0, {"V04": {"pitch": 30.0}})
    assert "weet het niet" in jury_here("clock", file).out


def test_people_read_it_within_80_columns(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_in_hand(monkeypatch, 1000)
    clock(file, "start")
    held_in_hand(monkeypatch, 1060)
    assert jury_here("clock", file).out.splitlines() == [
        "Warm aan de Weegbree · pitch",
        "",
        "  nog 2:00  loopt",
        f"  {'━' * 13}{'─' * 27}",
        "",
        f"  {'gebruikt':41}      pitch     vragen    cijfers",
        f"   3 {'Warm aan de Weegbree':38}       1:00",
    ]
    held_in_hand(monkeypatch, 1192.5)
    over = jury_here("clock", file).out.splitlines()
    assert over[2:4] == ["  +0:12 over tijd  loopt", f"  {'━' * 40}"]


def test_looking_at_the_clock_writes_nothing(file: Path) -> None:
    clock(file, "start")
    before = file.read_bytes()
    for _second in range(3):
        clock(file)
    assert file.read_bytes() == before


def test_clock_stage_and_marks_never_take_each_others_back(file: Path) -> None:
    with SessionFile.open(file) as session:
        session.record(ProposalEdited("V04", {"summary": "Anders"}), by=SECRETARY)
        clock(file, "start")
        jury_here("cue", file, "message", "Graag afronden")
        session.changed_elsewhere()
        session.undo(by=SECRETARY)
        assert (session.evening.clock.state, session.evening.stage.message) == ("running", "Graag afronden")
        session.undo(by=author(STAGE, "command"))
        assert (session.evening.clock.state, session.evening.stage.current) == ("running", "pitch:V04")
        session.undo(by=author(CLOCK, "command"))
        assert session.evening.clock.state == "stopped"


def test_a_clock_runs_when_the_outcome_is_final_too(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    with SessionFile.open(path) as session:
        session.record(Finalised(), by=SECRETARY)
    assert jury_here("cue", path, "go", "break").code == 0
    assert clock(path, "start")["part"] == "break"
