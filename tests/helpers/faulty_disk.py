"""A disk that fails at any one call, and what is there and was said after it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from itertools import count, product
from pathlib import Path
from signal import SIGKILL
from typing import Any, Final, NamedTuple

from acts_on_disk import EVENING
from definitions import SMALL
from evenings_by_hand import SECRETARY, opened, small_file

from jury.round.marking import MarkGiven
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import VerdictGiven
from jury.session.backups import Why, as_it_is, back_up

HELPERS: Final = Path(__file__).parent
SHIM: Final = HELPERS.parent / "faults" / "shim.c"
VERSIONS: Final = HELPERS.parent / "data" / "versions"
Files = Mapping[str, bytes]


class Mode(IntEnum):
    """What becomes of a call, as in shim.c."""

    COUNT = 1
    KILL = 2
    TEAR = 3
    FULL = 4
    FULL_ONCE = 5
    BROKEN_ONCE = 6
    BROKEN = 7


FAILING: Final = tuple(Mode)[1:]


class Case(NamedTuple):
    """One act on a disk that fails at one call in one way."""

    act: str
    mode: Mode
    at: int

    def __str__(self) -> str:
        return f"{self.act}, {self.mode.name.lower()} at {self.at}"


class Outcome(NamedTuple):
    """What was there before, what is there after, and what was said in between.

    `whole` is what is there after the act on a disk that does not fail.
    """

    case: Case
    before: Files
    whole: Files
    after: Files
    folder: Path
    said: Mapping[str, Any]
    killed: bool


class FaultyDisk:
    """Does acts in processes of their own, under a shim that fails their calls."""

    def __init__(self, room: Path, shim: Path) -> None:
        self._room = room.resolve()
        self._cases = count()
        self._templates: dict[str, Files] = {}
        self._whole: dict[str, Files] = {}
        paths = os.pathsep.join((str(HELPERS), str(HELPERS.parents[1])))
        environment = {**os.environ, "LD_PRELOAD": str(shim), "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"}
        environment.pop("JURY_LANGUAGE", None)
        self._server = subprocess.Popen(
            [sys.executable, str(HELPERS / "acts_on_disk.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def close(self) -> None:
        """Let the process go."""
        self._server.communicate()

    def cases(self, act: str, variant: str = "") -> Iterator[Case]:
        """Give every call of an act that can fail, in every way."""
        calls = int(self.after(Case(act, Mode.COUNT, 0), variant).said["seen"])
        for at in range(1, calls + 1):
            for mode in FAILING:
                yield Case(act, mode, at)

    def calls(self, act: str, variant: str = "") -> list[str]:
        """Give the calls of an act in their order: what and on which file."""
        log = self._room / f"log-{next(self._cases)}"
        folder = self.after(Case(act, Mode.COUNT, 0), variant, log).folder
        return [line.replace(str(folder), "…") for line in log.read_text("utf-8").splitlines()]

    def after(self, case: Case, variant: str = "", log: Path | None = None) -> Outcome:
        """Do the act on a disk that fails so."""
        number = next(self._cases)
        folder, answer = self._room / f"disk-{number}", self._room / f"answer-{number}"
        before = self._template(case.act)
        folder.mkdir()
        for name, content in before.items():
            (folder / name).write_bytes(content)
        job = {
            "act": case.act,
            "mode": case.mode,
            "at": case.at,
            "folder": str(folder),
            "answer": str(answer),
            "variant": variant,
            "log": str(log or ""),
        }
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{json.dumps(job)}\n")
        self._server.stdin.flush()
        status = int(self._server.stdout.readline())
        assert status in (0, -SIGKILL), f"{case}: the program stopped with {status}"
        said: dict[str, Any] = {}
        for line in answer.read_text("utf-8").splitlines():
            said |= json.loads(line)
        answer.unlink()
        after = {path.name: path.read_bytes() for path in folder.iterdir()}
        whole = self._whole.setdefault(case.act, after) if case.mode is Mode.COUNT else self._whole.get(case.act, {})
        return Outcome(case, before, whole, after, folder, said, killed=status != 0)

    def _template(self, act: str) -> Files:
        if act not in self._templates:
            folder = self._room / f"before-{act.replace(' ', '-')}"
            folder.mkdir()
            BEFORE.get(act, _round)(folder)
            self._templates[act] = {path.name: path.read_bytes() for path in folder.iterdir()}
        return self._templates[act]


def _round(folder: Path) -> Path:
    """Lay down an evening in the round, in which one mark was given, and what the acts read."""
    path = small_file(folder)
    with opened(path) as session:
        session.record(MarkGiven("V2", "J1", "a", Decimal(5)), by=SECRETARY)
    (folder / "kaarten.csv").write_text("juror,proposal,criterion,mark\nJ1,V1,a,7\nJ2,V1,b,8\n", "utf-8")
    (folder / "nieuw.toml").write_text(SMALL, "utf-8")
    return path


def _of_version_1(folder: Path) -> None:
    shutil.copyfile(VERSIONS / "1-round.jury", folder / EVENING)


def _preparation(folder: Path) -> None:
    small_file(folder, state={"phase": "preparation"})


def _deliberation(folder: Path) -> None:
    with opened(small_file(folder)) as session:
        for plan, juror, criterion in product(("V1", "V2", "V3"), ("J1", "J2", "J3"), "ab"):
            session.record(MarkGiven(plan, juror, criterion, Decimal(10 - int(plan[1]))), by=SECRETARY)
        session.record(DeliberationBegun(), by=SECRETARY)
        for plan in ("V1", "V2", "V3"):
            session.record(VerdictGiven(plan, {"verdict": "adopt"}), by=SECRETARY)


def _with_a_report(folder: Path) -> None:
    _round(folder)
    (folder / "verslag.md").write_text("Het oude verslag.", "utf-8")


def _with_a_backup(folder: Path) -> Path:
    path = _round(folder)
    with closing(as_it_is(path)) as connection:
        back_up(connection, path, Why.FREEZE, datetime(2026, 11, 19, 19, 30))
    with opened(path) as session:
        session.record(MarkGiven("V1", "J3", "b", Decimal(9)), by=SECRETARY)
    return path


def _gone(folder: Path) -> None:
    _with_a_backup(folder).unlink()


BEFORE: Final[Mapping[str, Callable[[Path], object]]] = {
    "freeze": _preparation,
    "migrate": _of_version_1,
    "backup by itself": _preparation,
    "finalise": _deliberation,
    "report --force": _with_a_report,
    "restore": _with_a_backup,
    "restore what is gone": _gone,
}
"""What lies on the disk before an act; without a word here it is an evening in the round."""
