"""The laptop stays awake while the evening is on its screen, where the system lets a program ask; else it says how."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from jury.machine.awake import MEANS, Awake, Means
from jury.machine.notifications import HOW, notifications
from jury.machine.observation import Condition

posix = pytest.mark.skipif(sys.platform == "win32", reason="made with a shell script")


def asking(folder: Path, *, unlocked: bool) -> tuple[Means, Path]:
    """Make a program that keeps this computer awake as long as another runs, and a file that is there meanwhile."""
    held, script = folder / "held", folder / "inhibit"
    script.write_text(f'#!/bin/sh\ntouch "{held}"\n"$@"\nrm "{held}"\n', encoding="utf-8")
    script.chmod(0o755)
    return Means((str(script), "cat"), unlocked), held


def until(there: bool, path: Path) -> None:
    end = monotonic() + 10
    while path.exists() is not there:
        assert monotonic() < end, f"{path} never {'came' if there else 'went'}"
        sleep(0.01)


@posix
@pytest.mark.parametrize("unlocked", [True, False])
def test_it_is_held_until_it_is_let_go(tmp_path: Path, unlocked: bool) -> None:
    means, held = asking(tmp_path, unlocked=unlocked)
    awake = Awake("linux", {"linux": (means,)})
    assert awake.observation().state is Condition.UNKNOWN
    awake.hold()
    until(True, held)
    assert awake.observation().state is (Condition.FINE if unlocked else Condition.UNKNOWN)
    assert "niet slapen" in awake.observation().sentence
    awake.let_go()
    until(False, held)
    assert awake.observation().state is Condition.UNKNOWN


@posix
def test_a_program_that_is_killed_holds_nothing(tmp_path: Path) -> None:
    means, held = asking(tmp_path, unlocked=True)
    code = (
        "import sys, time; from jury.machine.awake import Awake, Means\n"
        f"Awake('linux', {{'linux': (Means({means.command!r}, True),)}}).hold(); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=os.getcwd())
    until(True, held)
    process.send_signal(signal.SIGKILL)
    process.wait()
    until(False, held)


def test_where_the_system_has_no_such_program_it_says_how_to_do_it_by_hand() -> None:
    awake = Awake("linux", {"linux": (Means(("there-is-no-such-program", "cat"), True),)})
    awake.hold()
    observation = awake.observation()
    assert observation.state is Condition.UNKNOWN
    assert "schermvergrendeling" in observation.todo
    awake.let_go()


@posix
def test_a_program_that_is_refused_by_the_system_holds_nothing(tmp_path: Path) -> None:
    awake = Awake("linux", {"linux": (Means((sys.executable, "-c", "raise SystemExit(1)"), True),)})
    awake.hold()
    end = monotonic() + 10
    while awake.observation().state is Condition.FINE:
        assert monotonic() < end
        sleep(0.01)
    awake.let_go()


@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "plan9"])
def test_every_system_is_told_what_to_do_by_hand(system: str) -> None:
    assert Awake(system).observation().todo
    assert notifications(system).todo
    assert set(MEANS) <= set(HOW)
