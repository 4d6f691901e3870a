"""The clock of the pitch goes on to a tenth of a second, whatever happens to the programs and to the clock on the wall.

Every look is in a process of its own, beside the machine's clock at that moment, so that only the clock is measured.
"""

import json
import math
import re
import signal
import time
from pathlib import Path
from typing import Final

import pytest
from clock_watch import Seen, look, wall_clock
from command_line import example_file, jury, jury_here
from terminal import Terminal

OFF: Final = 0.1
"""Seconds that the clock may be wrong."""
SHOWN: Final = 1.0
"""Seconds that the screen may be behind: it shows whole ones."""
AN_HOUR: Final = 3600.0
PITCH: Final = "Warm aan de Weegbree"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give an evening with the third plan on the stage."""
    path = example_file(tmp_path)
    assert jury_here("cue", path, "go", "pitch:V04").code == 0
    return path


@pytest.fixture
def moved_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file that says by how much the clock on the wall is moved, for all programs that a test starts."""
    place = tmp_path / "moved-by"
    environment = wall_clock(place)
    if environment is None:
        pytest.skip("libfaketime is not installed")
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    return place


def in_the_hall(terminal: Terminal) -> None:
    terminal.press("F6")
    terminal.wait_for("DE ZAAL ZIET")


IN_ZAAL: Final = r"▸ nog \d+:\d\d"
AT_THE_HOST: Final = r"(?m)pitch \d+:\d\d$"


def shown_on(terminal: Terminal, where: str = IN_ZAAL) -> float:
    """Give the seconds left that stand on the screen."""
    minutes, seconds = re.findall(r"\d+", terminal.wait_for_match(where))
    return 60 * int(minutes) + int(seconds)


def until_right(terminal: Terminal, file: Path, where: str = IN_ZAAL) -> None:
    """Wait until the screen shows what another process says, and see that it does not take long."""
    end = time.monotonic() + 10
    while True:
        assert not terminal.has_ended  # it takes in what was painted meanwhile
        shown, seen = shown_on(terminal, where), look(file)
        now = seen.left - (time.monotonic() - seen.at)
        if -SHOWN <= shown - math.ceil(now) <= SHOWN + (time.monotonic() - seen.at):
            return
        assert time.monotonic() < end, f"the screen says {shown}, the clock {now}\n{terminal.text}"


def test_after_a_kill_it_goes_on_and_the_next_start_shows_it(file: Path, tmp_path: Path) -> None:
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        in_the_hall(terminal)
        terminal.press("k")
        terminal.wait_for_match(r"▸ nog 2:[345]\d")
        terminal.wait_for("✓ opgeslagen")
        before = look(file)
        terminal.kill()
    time.sleep(1)
    assert before.off(look(file)) <= OFF
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        in_the_hall(terminal)
        until_right(terminal, file)
    assert before.off(look(file)) <= OFF


def test_a_window_of_the_stage_that_is_killed_or_stood_still_shows_it_right(file: Path, tmp_path: Path) -> None:
    """What presents has the time in letters; the large digits of the hall are of the same reading."""
    assert jury_here("clock", file, "start").code == 0
    before = look(file)
    with Terminal("stage", str(file), "--view", "host", folder=tmp_path) as stage:
        until_right(stage, file, AT_THE_HOST)
        stood = shown_on(stage, AT_THE_HOST)
        stage.signal(signal.SIGSTOP)
        time.sleep(5)
        stage.signal(signal.SIGCONT)
        until_right(stage, file, AT_THE_HOST)
        assert stood - shown_on(stage, AT_THE_HOST) >= 4
        stage.kill()
    with Terminal("stage", str(file), "--view", "host", folder=tmp_path) as stage:
        until_right(stage, file, AT_THE_HOST)
    assert before.off(look(file)) <= OFF


def test_after_five_seconds_in_which_the_program_stood_still_it_is_right(file: Path, tmp_path: Path) -> None:
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        in_the_hall(terminal)
        terminal.press("k")
        terminal.wait_for_match(r"▸ nog 2:[345]\d")
        terminal.wait_for("✓ opgeslagen")
        before, stood = look(file), shown_on(terminal)
        terminal.signal(signal.SIGSTOP)
        time.sleep(5)
        terminal.signal(signal.SIGCONT)
        until_right(terminal, file)
        assert stood - shown_on(terminal) >= 4
        terminal.press("k")
        terminal.wait_for("‖ nog")
        terminal.wait_for("✓ opgeslagen")
        assert before.left - look(file).left >= 5


def test_a_clock_on_the_wall_that_moves_an_hour_changes_nothing(file: Path, moved_by: Path) -> None:
    assert jury("clock", file, "start").returncode == 0
    before = look(file)
    for hour in ("+3600", "-3600"):
        moved_by.write_text(f"{hour}\n", encoding="ascii")
        after = look(file)
        assert abs(after.wall - before.wall - float(hour)) < 60, "the clock on the wall did not move"
        assert after.state == "running"
        assert before.off(after) <= OFF


def test_a_clock_that_counts_on_the_wall_is_found(file: Path, moved_by: Path) -> None:
    """What is proven above has something to find."""
    assert jury("clock", file, "start").returncode == 0
    before = look(file, "wall")
    moved_by.write_text("+3600\n", encoding="ascii")
    assert before.off(look(file, "wall")) > AN_HOUR / 2


def test_a_console_under_which_the_wall_clock_moves_goes_on_counting(
    file: Path, moved_by: Path, tmp_path: Path
) -> None:
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        in_the_hall(terminal)
        terminal.press("k")
        terminal.wait_for_match(r"▸ nog 2:[345]\d")
        terminal.wait_for("✓ opgeslagen")
        before = look(file)
        moved_by.write_text("+3600\n", encoding="ascii")
        until_right(terminal, file)
        terminal.press("k")
        terminal.wait_for("‖ nog", "✓ opgeslagen")
        paused = look(file)
        assert before.at < paused.at
        assert 0 < before.left - paused.left <= paused.at - before.at + OFF


def test_where_no_start_of_the_machine_is_known_a_moved_wall_clock_makes_it_say_that_it_does_not_know(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a system without an id of its start: an hour that passed and one that was set look the same there."""
    from jury.running import boot_clock

    monkeypatch.setattr(boot_clock, "_boot_id", lambda: "")
    assert jury_here("clock", file, "start").code == 0
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + AN_HOUR)
    assert json.loads(jury_here("clock", file, "--json").out)["state"] == "unknown"
    assert "weet het niet" in jury_here("clock", file).out


def test_a_look_that_is_a_second_off_is_found() -> None:
    """The measure itself can fail."""
    assert Seen(10, 170, "running", 0).off(Seen(15, 165, "running", 0)) <= OFF
    assert Seen(10, 170, "running", 0).off(Seen(15, 164, "running", 0)) > OFF
