"""The console in a real pseudo-terminal, beside a bare Textual program that shows one line."""

import fcntl
import os
import pty
import select
import signal
import sqlite3
import struct
import sys
import termios
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.evenings import made_up_file
from benchmarks.rows import Row, surroundings

BARE = """
from textual.app import App
from textual.widgets import Label
class Bare(App):
    CSS = "Label {width: 20;}"
    n = 0
    def compose(self): yield Label("BAREMARK")
    def on_key(self): self.n += 1; self.query_one(Label).update(f"COUNT{self.n:04d}", layout=False)
Bare().run()
"""
STARTS, KEYS = 8, 60


class Program:
    """A program in a pseudo-terminal of 120×40."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.started = perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
            os.execve(sys.executable, [sys.executable, *arguments], surroundings() | terminal)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def read(self, wait: float) -> bytes:
        """Read what comes within so many seconds."""
        if not select.select([self.terminal], [], [], wait)[0]:
            return b""
        return os.read(self.terminal, 65536)

    def until(self, mark: str, limit: float = 30) -> float:
        """Wait for a text on the screen; give the seconds since the start.

        Raises:
            TimeoutError: it never came.
        """
        seen, end = b"", perf_counter() + limit
        while mark.encode() not in seen:
            chunk = self.read(max(0, end - perf_counter()))
            if not chunk:
                raise TimeoutError(f"never on the screen: {mark}")
            seen += chunk
        return perf_counter() - self.started

    def quiet(self, gap: float = 0.4) -> None:
        """Wait until nothing comes any more."""
        while self.read(gap):
            pass

    def press(self, key: str, mark: str = "") -> tuple[float, float]:
        """Press a key; give the seconds until the first answer, and until `mark` was on the screen."""
        os.write(self.terminal, key.encode())
        start = perf_counter()
        seen = self.read(2.0)
        first = perf_counter() - start
        while mark and mark.encode() not in seen:
            chunk = self.read(2.0)
            if not chunk:
                raise TimeoutError(f"never after the key: {mark}")
            seen += chunk
        return first, perf_counter() - start

    def peak_memory(self) -> float:
        """Give the most memory it held, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024

    def stop(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def rows(folder: Path, example: Path) -> Iterator[Row]:
    """Measure start, memory, key → painted and key → saved."""
    bare = folder / "bare.py"
    bare.write_text(BARE)
    yield from _start(["-m", "jury", "open", str(example)], [str(bare)])
    yield from _keys(folder, [str(bare)])


def _start(ours: Sequence[str], bare: Sequence[str]) -> Iterator[Row]:
    times: dict[bool, list[float]] = {True: [], False: []}
    memory: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(STARTS + 1):
        for mine, arguments, mark in ((True, ours, "Reigerhoek"), (False, bare, "BAREMARK")):
            program = Program(arguments)
            took = program.until(mark)
            program.quiet()
            if turn:
                times[mine].append(took * 1e3)
                memory[mine].append(program.peak_memory())
            program.stop()
    yield Row("start → painted console, the example evening", median(times[True]), median(times[False]), "ms", 1.35)
    yield Row("peak memory of the console", median(memory[True]), median(memory[False]), "MB", 1.6)


def _keys(folder: Path, bare: Sequence[str]) -> Iterator[Row]:
    file = made_up_file(folder)
    mine, floor = Program(["-m", "jury", "open", str(file)]), Program(bare)
    mine.until("Reigerhoek")
    floor.until("BAREMARK")
    mine.quiet()
    floor.quiet()
    painted, saved, bare_painted, commits = [], [], [], []
    for turn in range(KEYS):
        first, durable = mine.press(str(turn % 9 + 1), "✓ opgeslagen")
        painted.append(first * 1e3)
        saved.append(durable * 1e3)
        mine.quiet(0.06)
        bare_painted.append(floor.press("n")[0] * 1e3)
        floor.quiet(0.06)
        commits.append(_commit(folder) * 1e3)
    mine.stop()
    floor.stop()
    yield Row("key in the score grid → painted, 40×15×6", median(painted), median(bare_painted), "ms", 2.0)
    two_keys_and_a_commit = 2 * median(bare_painted) + median(commits)
    yield Row("key → durable and shown, beside two keys and a commit", median(saved), two_keys_and_a_commit, "ms", 1.0)


def _commit(folder: Path) -> float:
    connection = sqlite3.connect(folder / "plain.db", isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE IF NOT EXISTS t (a)")
    start = perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO t VALUES (1)")
    connection.execute("COMMIT")
    took = perf_counter() - start
    connection.close()
    return took
