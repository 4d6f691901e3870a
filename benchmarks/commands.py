"""Whole commands, as a user starts them, beside a Python that only imports what any such command needs."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.evenings import FULL, LARGE_EVENING, Size, filled_file
from benchmarks.rows import Row, in_turn, seconds, surroundings

FIGURES = {"": "s", "peak memory of ": "MB"}
RUNS = 15
LARGE_RUNS = 3
BARE_COMMAND = "import sqlite3, click, tomllib"
BARE_REPORT = "import jinja2, sqlite3, click, babel.dates"
BARE_READING = """
import sqlite3, sys, click
for row in sqlite3.connect(sys.argv[1]).execute("SELECT proposal, juror, criterion, mark FROM marks"):
    pass
"""
"""Looks at every mark once, keeps none and adds nothing up."""
ALONE = """
import resource, subprocess, sys
from time import perf_counter
start = perf_counter()
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""
"""Starts a program from a small one: the most memory of a program is at least what its parent held when it began."""


def rows(example: Path, folder: Path) -> Iterator[Row]:
    """Measure help, standings and the report on the example, and standings and analysis on large evenings."""
    yield from _on_the_example(example)
    yield from _on_a_large_one(filled_file(folder, LARGE_EVENING), LARGE_EVENING, 0.6, 120)
    yield from _on_a_large_one(filled_file(folder, FULL), FULL, 4, 400)


def _on_the_example(example: Path) -> Iterator[Row]:
    for what, arguments, floor, budget in (
        ("jury --help", ["--help"], BARE_COMMAND, 1.5),
        ("jury standings FILE", ["standings", str(example)], BARE_COMMAND, 1.5),
        ("jury report FILE", ["report", str(example)], BARE_REPORT, 2.0),
    ):
        ours, bare = in_turn(_timed("-m", "jury", *arguments), _timed("-c", floor), RUNS)
        yield Row(what, ours * 1e3, bare * 1e3, "ms", budget)


def _on_a_large_one(file: Path, size: Size, most_seconds: float, most_memory: float) -> Iterator[Row]:
    bare = measured("-c", BARE_READING, str(file))
    for what, budgets in (("standings", (most_seconds, most_memory)), ("analyse", (None, None))):
        ours = measured("-m", "jury", what, str(file))
        for (name, unit), mine, floor, budget in zip(FIGURES.items(), ours, bare, budgets, strict=True):
            yield Row(f"{name}jury {what} FILE, {size}", mine, floor, unit, budget, absolute=True)


def measured(*arguments: str) -> tuple[float, ...]:
    """Give the medians of the seconds that a program took and of the most MB that it, or one it started, held."""
    command = [sys.executable, "-c", ALONE, sys.executable, *arguments]
    ran = [
        subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings()).stdout.split()
        for _run in range(LARGE_RUNS)
    ]
    return tuple(median(map(float, figures)) for figures in zip(*ran, strict=True))


def _timed(*arguments: str) -> Callable[[], float]:
    def run() -> float:
        command = [sys.executable, *arguments]
        return seconds(lambda: subprocess.run(command, check=True, capture_output=True, env=surroundings()))

    return run
