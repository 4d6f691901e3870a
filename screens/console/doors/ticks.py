"""What the secretary ticked by hand before the doors opened, and when: it is of this laptop, not of the evening."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

KEPT: Final = 12
"""Evenings of which the ticks are kept; the oldest fall out."""
Ticks = Mapping[str, datetime]
"""By what was ticked, when."""


def ticks_file() -> Path:
    """Say where they are kept: beside the list of recent evenings."""
    from platformdirs import user_state_path

    return user_state_path("jury", appauthor=False) / "before-the-doors.json"


def ticks_of(evening: Path, place: Path) -> Ticks:
    """Give what was ticked for an evening; what cannot be read was not ticked."""
    found: dict[str, datetime] = {}
    for what, at in _evenings(place).get(str(evening.absolute()), {}).items():
        with suppress(ValueError, TypeError):
            found[str(what)] = datetime.fromisoformat(at)
    return found


def keep_ticks(evening: Path, ticks: Ticks, place: Path) -> None:
    """Keep what is ticked for an evening.

    Raises:
        CannotWrite: the user's folder does not take it.
    """
    from jury.disk.write_whole import write_text

    name = str(evening.absolute())
    others = [(other, given) for other, given in _evenings(place).items() if other != name]
    ours = {what: at.isoformat(timespec="seconds") for what, at in ticks.items()}
    kept = dict([*others, (name, ours)][-KEPT:])
    with suppress(OSError):  # the next line meets the same wall, and says so in a sentence
        place.parent.mkdir(parents=True, exist_ok=True)
    write_text(place, json.dumps(kept, ensure_ascii=False, indent=2) + "\n", force=True)


def _evenings(place: Path) -> dict[str, dict[str, Any]]:
    try:
        content = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    given = content if isinstance(content, dict) else {}
    return {name: ticks for name, ticks in given.items() if isinstance(ticks, dict)}
