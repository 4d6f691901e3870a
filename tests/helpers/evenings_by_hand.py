"""A small evening, by hand: three plans, three jurors, two criteria."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import Any

from jury.model.tables import Records
from jury.session.author import author
from jury.session.creation import create
from jury.session.file import SessionFile

SECRETARY = author("secretary", "console")
BOOTH = author("J1", "booth")


def small_records(**changes: Mapping[str, Any]) -> Records:
    """Give the rows of the small evening; `changes` are fields of [settings] and [state] by table."""
    return {
        "session": {(): {"title": "Kleine avond", "area": "Reigerhoek"}},
        "settings": {(): {"quorum": 1, **changes.get("settings", {})}},
        "state": {(): {"phase": "round", **changes.get("state", {})}},
        "criteria": {
            ("a",): {"nr": 1, "id": "a", "name": "Aandacht", "weight": "2"},
            ("b",): {"nr": 2, "id": "b", "name": "Belang", "weight": "1"},
        },
        "jurors": {(f"J{n}",): {"nr": n, "id": f"J{n}", "name": f"Jurylid {n}"} for n in (1, 2, 3)},
        "proposals": {(f"V{n}",): {"nr": n, "id": f"V{n}", "title": f"Plan {n}"} for n in (1, 2, 3)},
    }


def ticking(start: datetime = datetime(2026, 11, 19, 20, 1, tzinfo=timezone(timedelta(hours=1)))) -> Any:
    """Give a clock that moves one second each time somebody looks."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def small_file(folder: Path, **changes: Mapping[str, Any]) -> Path:
    """Make the session file of the small evening."""
    path = folder / "klein.jury"
    create(path, small_records(**changes), by=SECRETARY, clock=ticking())
    return path


def opened(path: Path) -> SessionFile:
    """Open a session file with a clock that ticks."""
    return SessionFile.open(path, clock=ticking())
