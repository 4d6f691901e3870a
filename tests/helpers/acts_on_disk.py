"""What the program does to a disk, each in a process of its own whose disk fails at one call.

Run as a program it waits for jobs, one line of JSON each, and does each in a fork: a process that has everything loaded
costs a few milliseconds, one that starts costs half a second. What an act says goes to a file that is not on the disk
that fails, as lines of JSON.
"""

import ctypes
import errno
import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from evenings_by_hand import SECRETARY, opened, small_records

from jury.commands import main
from jury.disk import write_whole
from jury.errors import CannotWrite, JuryError
from jury.round.event import Event
from jury.round.marking import MarkGiven
from jury.round.rules import Frozen
from jury.round.verdicts import Finalised
from jury.session import backups, creation, restoring
from jury.session.backups import Backups, as_it_is
from jury.session.check import findings
from jury.session.file import SessionFile

EVENING: Final = "klein.jury"
EIGHT: Final = datetime(2026, 11, 19, 20, 1)
Say = Callable[[dict[str, Any]], None]
Act = Callable[[Path, Say], None]


def _change(what: Callable[[SessionFile], Any]) -> Act:
    """Change the evening and say what became of that; where it was refused, try again once the disk is well."""

    def act(folder: Path, say: Say) -> None:
        path = folder / EVENING
        with opened(path) as session:
            before = session.head.sequence
            if VARIANT == "eager":
                say({"saved": before + 1})
            try:
                say({"saved": what(session).sequence})
            except JuryError as error:
                say({"refused": str(error)})
            heal()
            holds = findings(path).entries
            say({"shows": session.head.sequence, "holds": holds})
            if holds == before:
                say({"again": what(session).sequence})

    return act


def _recorded(event: Event) -> Callable[[SessionFile], Any]:
    return lambda session: session.record(event, by=SECRETARY)


def _command(*arguments: str) -> Act:
    """Run a command, and say its exit code and what it says on stderr."""

    def act(folder: Path, say: Say) -> None:
        os.chdir(folder)
        said = io.StringIO()
        with redirect_stdout(io.StringIO()), redirect_stderr(said):
            code = main(arguments)
        say({"code": code, "said": said.getvalue()})

    return act


def _migrated(folder: Path, say: Say) -> None:
    """Open an evening of an earlier version of the program, to work in it."""
    try:
        opened(folder / EVENING).close()
    except JuryError as error:
        say({"code": 2, "said": str(error)})
    else:
        say({"code": 0, "said": ""})


def _backed_up(folder: Path, say: Say) -> None:
    """Freeze the evening, and have the backup made that is due then."""
    due = Backups(folder / EVENING)
    with opened(folder / EVENING) as session, closing(as_it_is(folder / EVENING)) as connection:
        due.note(session.evening, session.evening.after(Frozen().decided(session.evening)), "frozen")
        try:
            due.make(connection, EIGHT)
        except CannotWrite as error:
            say({"code": 2, "said": str(error)})
        else:
            say({"code": 0, "said": ""})


ACTS: Final[dict[str, Act]] = {
    "mark": _change(_recorded(MarkGiven("V1", "J1", "a", Decimal(7)))),
    "undo": _change(lambda session: session.undo(by=SECRETARY)),
    "freeze": _change(_recorded(Frozen())),
    "finalise": _change(_recorded(Finalised())),
    "import": _command("import", EVENING, "kaarten.csv", "--as", "scorecards"),
    "migrate": _migrated,
    "new": _command("new", "nieuw.jury", "--from", "nieuw.toml"),
    "new --force": _command("new", EVENING, "--from", "nieuw.toml", "--force"),
    "report": _command("report", EVENING, "-o", "verslag.md"),
    "report --force": _command("report", EVENING, "-o", "verslag.md", "--force"),
    "export": _command("export", EVENING, "-o", "avond.toml"),
    "backup": _command("backup", EVENING),
    "backup -o": _command("backup", EVENING, "-o", "stick.jury"),
    "backup by itself": _backed_up,
    "restore": _command("restore", EVENING),
    "restore what is gone": _command("restore", EVENING),
}
VARIANT = ""


def _in_place(path: Path, content: bytes, **_options: object) -> None:
    """Write a file as most programs do."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CannotWrite("vol") from error


def _over_in_place(path: Path, content: bytes, _aside: Path) -> bool:
    _in_place(path, content)
    return True


def _not_synced(_file: object) -> None:
    """Leave it to the system when something reaches the disk."""


def _one_name(_path: object, _other: object) -> None:
    """Work as on a file system on which a file has one name."""
    raise OSError(errno.EPERM, "Operation not permitted")


VARIANTS: Final[dict[str, tuple[tuple[Any, str, object], ...]]] = {
    "": (),
    "eager": (),
    "in place": (
        *((module, "write_bytes", _in_place) for module in (write_whole, creation, backups)),
        (restoring, "write_over", _over_in_place),
    ),
    "not synced": ((os, "fsync", _not_synced),),
    "stick": ((os, "link", _one_name),),
}
"""Broken variants of the program and another disk: what is replaced. The eager one stands where a change is made."""


def use(variant: str) -> None:
    """Take a variant."""
    global VARIANT
    VARIANT = variant
    for module, name, replacement in VARIANTS[variant]:
        setattr(module, name, replacement)


def heal() -> None:
    """Let every call go through from here on."""
    shim().faults_stop()


def shim() -> Any:
    """Give the shim that this process was started with."""
    return ctypes.CDLL(os.environ["LD_PRELOAD"])


def _do(job: dict[str, Any]) -> None:
    answer = os.open(job["answer"], os.O_WRONLY | os.O_CREAT)

    def say(what: dict[str, Any]) -> None:
        os.write(answer, json.dumps(what).encode() + b"\n")

    use(job["variant"])
    log = os.open(job["log"], os.O_WRONLY | os.O_CREAT) if job["log"] else -1
    faults = shim()
    faults.faults_set(job["mode"], job["at"], job["folder"].encode(), log)
    try:
        ACTS[job["act"]](Path(job["folder"]), say)
    finally:
        say({"seen": faults.faults_seen()})


def _serve() -> None:
    small_records()
    creation._new_file(small_records(), SECRETARY, EIGHT)  # loads what making a file needs
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                _do(json.loads(line))
            except BaseException as error:  # noqa: BLE001  # the answer lacks what it should say, and that is seen
                print(repr(error), file=sys.stderr)
                os._exit(70)
            os._exit(0)
        _child, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    _serve()
