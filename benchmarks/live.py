"""Eight programs on one evening, each in a pseudo-terminal of its own: how soon each shows a change, and at what cost.

Cost is what the system counted for the processes themselves, so that a busy machine does not change it much; beside it
stand as many bare Textual programs. Beside the time until something is seen stands the time between two looks.
"""

import os
import select
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Final

from benchmarks.rows import Row
from benchmarks.terminal import BARE, Program
from jury.example import demo_records
from jury.round.clock import ClockStarted
from jury.round.stage import MessageShown, StageMoved
from jury.running.boot_clock import instant
from jury.session.author import SECRETARY, STAGE, author
from jury.session.clock import now
from jury.session.creation import create
from jury.session.file import SessionFile
from screens.live.follower import LOOK_EVERY

ZAAL: Final = "\x1b[17~"
PITCH: Final = "pitch:V09"
WINDOWS: Final[Mapping[str, Sequence[str]]] = {
    "console": ("open",),
    "hall": ("stage", "--view", "hall"),
    "clock": ("stage", "--view", "clock"),
    "host": ("stage", "--view", "host"),
    **{f"booth {number}": ("booth",) for number in range(1, 5)},
}
"""An evening with its console, the three windows of its stage, and four booths."""
SHOW_MESSAGES: Final = ("console", "hall", "clock", "host")
CHANGES: Final = 60
SETTLE: Final = 3.0
WATCHED: Final = 15.0
"""Seconds in which nothing happens, and the system counts."""
OUT_OF_STEP: Final = 0.037
"""Seconds between two changes, so that they do not fall in step with the looks."""
BY: Final = author(STAGE, "bench")


class Room:
    """All windows of an evening, read at once so that none waits for its terminal."""

    def __init__(self, file: Path) -> None:
        self.windows = {
            name: Program(["-m", "jury", words[0], str(file), *words[1:]]) for name, words in WINDOWS.items()
        }
        for window in self.windows.values():
            window.until("igerhoek" if window is not self.windows["clock"] else "\x1b[")
        os.write(self.windows["console"].terminal, ZAAL.encode())
        self.let_pass(SETTLE)

    def let_pass(self, seconds: float) -> None:
        """Take in what is painted, for so long."""
        self.until({}, seconds)

    def until(self, wanted: Mapping[str, bytes], limit: float = 5.0) -> dict[str, float]:
        """Wait until each window painted what is wanted of it; give for each the seconds that it took.

        Raises:
            TimeoutError: one did not.
        """
        start = perf_counter()
        seen = dict.fromkeys(wanted, b"")
        found: dict[str, float] = {}
        names = {window.terminal: name for name, window in self.windows.items()}
        while (left := start + limit - perf_counter()) > 0 and (not wanted or len(found) < len(wanted)):
            for terminal in select.select(list(names), [], [], left)[0]:
                name, chunk = names[terminal], os.read(terminal, 65536)
                if name in wanted and name not in found:
                    seen[name] += chunk
                    if wanted[name] in seen[name]:
                        found[name] = perf_counter() - start
        if wanted and len(found) < len(wanted):
            raise TimeoutError(f"never painted: {sorted(set(wanted) - set(found))}")
        return found

    def spent(self) -> dict[str, float]:
        """Give the seconds of the processor that each window took so far."""
        return {name: _spent(window.pid) for name, window in self.windows.items()}

    def cost(self, seconds: float = WATCHED) -> dict[str, float]:
        """Give the part of a core that each window takes now, in percent."""
        before, start = self.spent(), perf_counter()
        self.let_pass(seconds)
        took, after = perf_counter() - start, self.spent()
        return {name: 100 * (after[name] - before[name]) / took for name in after}

    def close(self) -> None:
        """End all of them."""
        for window in self.windows.values():
            window.stop()


def rows(folder: Path) -> Iterator[Row]:
    """Measure how soon a change is seen, and what eight windows cost while nothing happens and while a clock runs."""
    file = folder / "avond.jury"
    create(file, demo_records(), by=author(SECRETARY, "bench"))
    bare = _bare(folder)
    with SessionFile.open(file) as session:
        session.record(StageMoved(now(), instant(), PITCH), by=BY)
        room = Room(file)
        try:
            times, look = sorted(_changes(room, session)), 1e3 * LOOK_EVERY
            yield Row("a change → painted in the windows of others, of 8, median", median(times), look, "ms", 200, True)
            yield Row("the same, the slowest of a hundred", times[int(len(times) * 0.99)], look, "ms", 400, True)
            room.let_pass(SETTLE)
            yield Row("8 windows on one evening, idle", sum(room.cost().values()), 8 * bare, "%", 2, True)
            session.record(ClockStarted(instant()), by=BY)
            room.let_pass(SETTLE)
            running = room.cost()
            for name in SHOW_MESSAGES:
                yield Row(f"a clock that runs: {name}", running[name], bare, "%", 1, True)
        finally:
            room.close()


def _bare(folder: Path) -> float:
    """Give what a bare Textual program costs that does nothing, in percent of a core."""
    code = folder / "bare.py"
    code.write_text(BARE)
    program = Program([str(code)])
    program.until("BAREMARK")
    program.quiet()
    before, start = _spent(program.pid), perf_counter()
    sleep(WATCHED)
    cost = 100 * (_spent(program.pid) - before) / (perf_counter() - start)
    program.stop()
    return cost


def _changes(room: Room, session: SessionFile) -> Iterator[float]:
    """Give for every change how long each window took that shows it, in ms."""
    for number in range(CHANGES):
        mark = f"nu{number:03d}"
        session.record(MessageShown(mark), by=BY)
        yield from (1e3 * took for took in room.until(dict.fromkeys(SHOW_MESSAGES, mark.encode())).values())
        sleep(OUT_OF_STEP)


def _spent(pid: int) -> float:
    """Give the seconds of the processor that a process took, in all its threads."""
    return sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9
