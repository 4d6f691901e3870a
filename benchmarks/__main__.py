"""Runs every row and says which budgets are kept; the exit code stays 0, for a noisy machine is no fault."""

import tempfile
from itertools import chain
from pathlib import Path

from benchmarks import analysis, commands, live, others, overview, ranking, reading, terminal
from benchmarks.rows import HEADING
from jury.example import demo_records
from jury.session.author import SECRETARY, author
from jury.session.creation import create


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        example = folder / "voorbeeld.jury"
        create(example, demo_records(), by=author(SECRETARY, "bench"))
        print(HEADING)
        measured = (
            ranking.rows(),
            analysis.rows(),
            others.rows(),
            reading.rows(example, folder),
            commands.rows(example, folder),
            overview.rows(example, folder),
            terminal.rows(folder, example),
            live.rows(folder),
        )
        for row in chain.from_iterable(measured):
            print(row, flush=True)
    if absent := others.missing():
        print(f"  not installed, so not beside: {', '.join(absent)} (pip install -e '.[bench]')")


if __name__ == "__main__":
    main()
