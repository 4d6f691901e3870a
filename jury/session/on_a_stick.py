"""Whether a copy of the evening stands on a stick that is in the laptop now."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from jury.disk.sticks import sticks
from jury.language import _
from jury.machine.observation import Condition, Observation
from jury.session.backups import NAME
from jury.text import one_line


def copy_on_a_stick(file: Path, places: tuple[Path, ...] | None = None) -> Observation:
    """Look on every stick for a copy of this evening, by its name: the file itself, or a backup of it."""
    places = sticks() if places is None else places
    found = max((copy for place in places for copy in _copies(file, place)), default=None)
    if found is not None:
        made, name = found
        sentence = _("Op ‘{stick}’ staat een kopie van {day} om {time}.")
        at = datetime.fromtimestamp(made)
        said = sentence.format(stick=one_line(name), day=at.strftime("%d-%m-%Y"), time=at.strftime("%H:%M"))
        return Observation("stick", Condition.FINE, said)
    todo = _("Maak een kopie op een stick, en steek die in uw zak.")
    if places:
        names = ", ".join(one_line(place.name) for place in places)
        return Observation("stick", Condition.LOOK, _("Op {names} staat nog geen kopie.").format(names=names), todo)
    return Observation("stick", Condition.UNKNOWN, _("Er is geen stick te zien met een kopie van deze avond."), todo)


def _copies(file: Path, place: Path) -> Iterator[tuple[float, str]]:
    """Give when each copy was last written, with the name of its stick."""
    try:
        for entry in os.scandir(place):
            parts = NAME.fullmatch(entry.name)
            if entry.is_file() and (entry.name == file.name or (parts is not None and parts["stem"] == file.stem)):
                yield entry.stat().st_mtime, place.name
    except OSError:
        return  # a stick that was just pulled out has no copy
