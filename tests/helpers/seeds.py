"""Which seeds a run takes: the first twentieth, all of them, or the one that is asked for again."""

import os
from collections.abc import Sequence
from typing import Final

ONE: Final = os.environ.get("MUTATION", "")
"""A single seed, to do again what failed: `MUTATION=417 .venv/bin/python -m pytest -n 0 FILE`."""
BATCHES: Final = 5
TWENTIETH: Final = 20


def twentieth(count: int) -> Sequence[range]:
    """Give the first twentieth of so many seeds, in a few batches."""
    return _batches(count // TWENTIETH, BATCHES)


def every(count: int) -> Sequence[range]:
    """Give so many seeds, in batches as large as those of the twentieth."""
    return _batches(count, BATCHES * TWENTIETH)


def again(seed: int, file: str) -> str:
    """Write the command that does a seed again."""
    return f"MUTATION={seed} .venv/bin/python -m pytest -n 0 {os.path.relpath(file)}"


def _batches(count: int, batches: int) -> Sequence[range]:
    if ONE:
        return [range(int(ONE), int(ONE) + 1)]
    size = count // batches
    return [range(first, first + size) for first in range(0, count, size)]
