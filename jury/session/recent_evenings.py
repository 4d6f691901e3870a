"""The evenings that were opened on this computer last: a short list in the user's own folder."""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from jury.errors import JuryError
from jury.language import _
from jury.model.rows import Phase
from jury.text import clean

KEPT: Final = 12
"""Evenings in the list; the oldest falls out."""
FILE_NAME: Final = "recent.json"


class Visit(NamedTuple):
    """An evening that was opened: where its file was, what it was called then, and when."""

    path: Path
    title: str
    opened: dt.datetime


class Glance(NamedTuple):
    """What the file of an evening says of itself now; only `fault` where it cannot be read."""

    title: str = ""
    area: str = ""
    venue: str = ""
    date: dt.date | None = None
    plans: int = 0
    phase: Phase = Phase.PREPARATION
    fault: str = ""


def recent_file() -> Path:
    """Give the place of the list on this computer."""
    from platformdirs import user_state_path

    return user_state_path("jury", appauthor=False) / FILE_NAME


def visits() -> tuple[Visit, ...]:
    """Give the evenings of the list, the last one first.

    What in it is not ours is passed over, and a list that cannot be read is an empty one: it only saves typing a path.
    """
    try:
        content = json.loads(recent_file().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    return tuple(_visits(content))[:KEPT]


def _visits(content: Any) -> Iterator[Visit]:
    listed = content.get("evenings") if isinstance(content, dict) else None
    for row in listed if isinstance(listed, list) else ():
        match row:
            case {"path": str(path), "title": str(title), "opened": str(opened)}:
                try:
                    yield Visit(Path(path), clean(title), dt.datetime.fromisoformat(opened))
                except ValueError:
                    continue


def remember(path: Path, title: str, opened: dt.datetime) -> None:
    """Put an evening at the top of the list; a backup that somebody looks into is none.

    Raises:
        CannotWrite: the user's folder does not take the list.
    """
    from jury.session.backups import is_backup

    if is_backup(path):
        return
    place = path.absolute()
    _write((Visit(place, title, opened), *(visit for visit in visits() if visit.path != place)))


def forget(path: Path) -> None:
    """Take an evening out of the list; its file stays where it is.

    Raises:
        CannotWrite: the user's folder does not take the list.
    """
    _write(tuple(visit for visit in visits() if visit.path != path))


def _write(kept: tuple[Visit, ...]) -> None:
    from jury.disk.write_whole import write_text

    rows = [
        {"path": str(visit.path), "title": visit.title, "opened": visit.opened.isoformat(timespec="seconds")}
        for visit in kept[:KEPT]
    ]
    place = recent_file()
    with suppress(OSError):  # the next line meets the same wall, and says so in a sentence
        place.parent.mkdir(parents=True, exist_ok=True)
    write_text(place, json.dumps({"evenings": rows}, ensure_ascii=False, indent=2) + "\n", force=True)


def glance(path: Path) -> Glance:
    """Look into the file of an evening, without changing it."""
    from jury.session.file import SessionFile

    try:
        if not path.exists():
            return Glance(fault=_("Het bestand is er niet meer: verplaatst, hernoemd of weg."))
        with SessionFile.open(path, writable=False) as session:
            evening = session.evening
            about = evening.session
            return Glance(
                title=about.title,
                area=about.area,
                venue=about.venue,
                date=about.date,
                plans=len(evening.listed_proposals),
                phase=evening.phase,
            )
    except JuryError as error:
        return Glance(fault=str(error))
    except OSError:
        return Glance(fault=_("Het bestand is nu niet te bereiken."))
