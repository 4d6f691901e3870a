"""The sticks and other disks that are plugged in, as places to copy something to."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOTS: Final = ("/media", "/run/media", "/Volumes")
"""Where systems put what is plugged in: at once, or in a folder of the user's."""


def sticks() -> tuple[Path, ...]:
    """Give the folders of what is plugged in and takes files, by name; none where the system puts them elsewhere."""
    return tuple(sorted(_sticks(), key=lambda path: path.name.casefold()))


def _sticks() -> Iterator[Path]:
    for root in map(Path, ROOTS):
        for pattern in ("*", "*/*"):
            # Nobody promises that such a folder is readable, or that it is still there when it is looked at.
            yield from (path for path in root.glob(pattern) if _is_stick(path))


def _is_stick(path: Path) -> bool:
    try:
        return os.path.ismount(path) and os.access(path, os.W_OK)
    except OSError:
        return False
