"""A thousand evenings in one overview, beside a Python that opens every file and looks at one row of it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.commands import measured
from benchmarks.rows import Row

FILES: Final = 1000
MOST_SECONDS: Final = 30
MOST_MEMORY: Final = 300
PROCESSES: Final = 3
"""The command itself and the two that read for it; what is measured is the one that holds most."""
BARE_LOOKING: Final = """
import sqlite3, sys
from pathlib import Path
for path in Path(sys.argv[1]).iterdir():
    sqlite3.connect(path).execute("SELECT title FROM session").fetchall()
"""


def rows(example: Path, folder: Path) -> Iterator[Row]:
    """Measure the table for people and the one for programs; the evenings are one file under a thousand names."""
    many = folder / "many"
    many.mkdir()
    for number in range(FILES):
        os.link(example, many / f"a{number:04}.jury")
    bare = measured("-c", BARE_LOOKING, str(many))
    for form in ("table", "csv"):
        ours = measured("-m", "jury", "overview", str(many), "--format", form)
        what = f"jury overview of {FILES} files, {form}"
        yield Row(what, ours[0], bare[0], "s", MOST_SECONDS, absolute=True)
        largest = f"peak memory of each process of {what}"
        yield Row(largest, ours[1], bare[1], "MB", MOST_MEMORY / PROCESSES, absolute=True)
