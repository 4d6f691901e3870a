"""Whether the disk has room for an evening and its copies."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from jury.language import _
from jury.machine.observation import Condition, Observation

NEEDED: Final = 500_000_000
"""Bytes: an evening with all its copies and reports takes a tenth of it."""
GIGABYTE: Final = 1_000_000_000
MEGABYTE: Final = 1_000_000


class Free(NamedTuple):
    """As much of the answer of the system as is looked at."""

    free: int


def disk_space(folder: Path, usage: Callable[[Path], Free] | None = None) -> Observation:
    """Say whether the disk of a folder has room."""
    try:
        free = (usage or _usage)(folder).free
    except OSError:
        return Observation(
            "space",
            Condition.UNKNOWN,
            _("Hoeveel ruimte er op de schijf is, kan het programma niet zien."),
            _("Kijk in de map van de avond hoeveel er vrij is. Eén gigabyte is ruim genoeg."),
        )
    size = f"{free // GIGABYTE} GB" if free >= GIGABYTE else f"{free // MEGABYTE} MB"
    if free >= NEEDED:
        return Observation("space", Condition.FINE, _("Op de schijf is {size} vrij.").format(size=size))
    return Observation(
        "space",
        Condition.LOOK,
        _("De schijf is bijna vol: {size} vrij.").format(size=size),
        _("Gooi weg wat niet nodig is, of zet de avond op een andere schijf. Wat er niet op past, wordt niet bewaard."),
    )


def _usage(folder: Path) -> Free:
    return Free(shutil.disk_usage(folder).free)
