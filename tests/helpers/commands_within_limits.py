"""A command in this process, on input that may be anything, held to what every command owes."""

import gc
import re
import resource
import signal
import traceback
from collections.abc import Collection, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import FrameType
from typing import Final, NamedTuple

from jury.commands import main

PROCESSOR_SECONDS: Final = 20.0
"""Processor time of this process, not of a clock on the wall: a busy machine changes nothing."""
MOST_BYTES: Final = 300_000_000
"""What one command may take, beside what this process has already."""
TOLD: Final = 6
"""Lines of a traceback that are repeated."""
FORBIDDEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a cursor or turns the reading direction; no command prints it, whatever the data hold."""
NEVER_SAID: Final = re.compile(
    r"NoneType|<class |object at 0x|\b[A-Z][a-z]+Error\b|codec can't|line \d+ column \d+|required positional|"
    r"maximum recursion|has no attribute|unsupported operand|not (?:iterable|subscriptable|supported|str|JSON)\b|"
    r"to unpack|unhashable|index out of range|invalid literal|Invalid isoformat|argument must be|must be str"
)
"""How Python talks to programmers; a sentence for the secretary holds none of it."""


class Hangs(BaseException):
    """A command that takes more processor time than any input is worth."""


class Said(NamedTuple):
    """What a command did: its exit code, or how it broke, and what it printed and noticed."""

    code: int | None
    out: str
    err: str
    broke: str = ""


def run(*arguments: str | Path, seconds: float = PROCESSOR_SECONDS, most: int = MOST_BYTES) -> Said:
    """Run a command in this process, within limits of time and memory."""
    out, err = TextIOWrapper(BytesIO(), "utf-8", "strict"), TextIOWrapper(BytesIO(), "utf-8", "backslashreplace")
    code, broke = None, ""
    with redirect_stdout(out), redirect_stderr(err):
        try:
            with within_limits(seconds, most):
                code = main([str(argument) for argument in arguments])
        except (Exception, SystemExit, Hangs) as error:  # noqa: BLE001  # whatever came out of it is what is looked for
            broke = last_lines(error)
    # A command that is loaded freezes what is there, garbage too; one process that runs thousands must let it go.
    gc.unfreeze()
    return Said(code, _written(out), _written(err), broke)


def last_lines(error: BaseException) -> str:
    """Give where something broke, and with what."""
    told = "".join(traceback.format_exception(error, limit=-4)).splitlines()
    return " | ".join(line.strip()[:200] for line in told[-TOLD:])


@contextmanager
def within_limits(seconds: float = PROCESSOR_SECONDS, most: int = MOST_BYTES) -> Iterator[None]:
    """Let a block take so much processor time and memory, and no more.

    Raises:
        Hangs: it takes more time.
        MemoryError: it takes more memory.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Hangs(f"more than {seconds} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    memory = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + most, memory[1]))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, memory)
        signal.signal(signal.SIGPROF, before)


def complaints(said: Said, codes: Collection[int] = (0, 2)) -> Iterator[str]:
    """Say what a command owed and did not give: an exit code, plain sentences, and nothing that acts on a terminal."""
    if said.broke:
        yield said.broke
        return
    if said.code not in codes:
        yield f"exit code {said.code}: {said.err[-300:]}"
    faults = [line for line in said.err.splitlines() if line.startswith("Fout: ")]
    if said.code == 2 and not faults:
        yield f"exit code 2 without a fault: {said.err[-300:]!r}"
    if said.code != 2 and faults:
        yield f"exit code {said.code} with a fault: {faults[0]}"
    if any(not line.removeprefix("Fout: ").strip() for line in faults):
        yield "a fault that says nothing"
    if found := NEVER_SAID.search(said.err):
        yield f"a sentence with {found.group()!r}: {said.err[-300:]!r}"
    for name, text in (("stdout", said.out), ("stderr", said.err)):
        if "Traceback" in text:
            yield f"a traceback on {name}: {text[-300:]!r}"
        if found := FORBIDDEN.search(text):
            yield f"{found.group()!r} on {name}: {text[max(0, found.start() - 60) : found.end() + 20]!r}"


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue().decode("utf-8")
