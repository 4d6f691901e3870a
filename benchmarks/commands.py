"""Whole commands, as a user starts them, beside a Python that only imports what any such command needs."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.rows import Row, in_turn, seconds, surroundings

RUNS = 15
BARE_COMMAND = "import sqlite3, click, tomllib"
BARE_REPORT = "import jinja2, sqlite3, click, babel.dates"


def rows(example: Path) -> Iterator[Row]:
    """Measure help, standings and the report."""
    for what, arguments, floor, budget in (
        ("jury --help", ["--help"], BARE_COMMAND, 1.5),
        ("jury standings FILE", ["standings", str(example)], BARE_COMMAND, 1.5),
        ("jury report FILE", ["report", str(example)], BARE_REPORT, 2.0),
    ):
        ours, bare = in_turn(_timed("-m", "jury", *arguments), _timed("-c", floor), RUNS)
        yield Row(what, ours * 1e3, bare * 1e3, "ms", budget)


def _timed(*arguments: str) -> Callable[[], float]:
    def run() -> float:
        command = [sys.executable, *arguments]
        return seconds(lambda: subprocess.run(command, check=True, capture_output=True, env=surroundings()))

    return run
