"""An evening goes back to a copy of it; what stood there keeps a name of its own."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from jury.disk.write_whole import refuse_what_must_stay, write_over
from jury.errors import CannotWrite, DamagedSession, JuryError, Remedy, Unconfirmed
from jury.language import _
from jury.session import opening
from jury.session.backups import Why, as_it_is, backups_of, copy_of, free_name
from jury.session.check import CheckReport, findings
from jury.session.open_elsewhere import refuse_open_elsewhere


class PassedOver(NamedTuple):
    """A backup that was not put back, and why in a sentence."""

    path: Path
    why: str


class Restored(NamedTuple):
    """An evening that was put back.

    `copy` is where it came from, `report` what was found in that, `last` when the last change in it was made. `aside`
    is where that stands now which stood there before, None where nothing did, and `left_behind` how many changes
    stand in that only, None where it cannot be read.
    """

    copy: Path
    report: CheckReport
    last: datetime
    aside: Path | None
    left_behind: int | None
    passed_over: tuple[PassedOver, ...]


class _Journal(NamedTuple):
    """Which evening a file is of, how many changes it holds and when the last one was made."""

    origin: str
    entries: int
    last: datetime


class _Copy(NamedTuple):
    """A copy that holds together: the bytes to put back, and what they are."""

    path: Path
    content: bytes
    report: CheckReport
    journal: _Journal


def restore(
    file: Path, at: datetime, chosen: Path | None = None, *, force: bool = False, called: Path | None = None
) -> Restored:
    """Put an evening back: from the copy that was chosen, else from the newest backup of it that holds together.

    What stands there now is kept beside it as a backup, be it damaged. A copy of another evening is put back only
    where it was chosen, with `force`. What was chosen is `called` otherwise where it came out of something else.

    Raises:
        NotASession, DamagedSession: the chosen copy cannot be put back.
        JuryError: there is no backup that can.
        CannotWrite: the evening is open, the copy is of another one, or the folder does not take it. Nothing was
            changed then.
        Unconfirmed: the evening is there in full, and the disk does not say that it will stay there.
    """
    if chosen is not None and file.exists() and chosen.exists() and chosen.samefile(file):
        raise CannotWrite(
            _("{path} is het bestand van de avond zelf en blijft zoals het is.").format(path=chosen),
            remedy=Remedy.NAME_A_BACKUP,
        )
    refuse_what_must_stay(file, force=True)
    refuse_open_elsewhere(file)
    present = _journal_in(file)
    copy, passed_over = (_chosen(chosen), ()) if chosen is not None else _newest(file, present)
    came_from = called or copy.path
    if present is not None and present.origin != copy.journal.origin and not force:
        raise CannotWrite(
            _("{copy} is van een andere avond dan {path}.").format(copy=came_from, path=file),
            remedy=Remedy.OTHER_BACKUP,
        )
    file = file.resolve() if file.is_symlink() else file
    aside = free_name(file, Why.REPLACED, at)
    with _half_a_change_goes_along(file, aside):
        replaced = write_over(file, copy.content, aside)
    left_behind = max(0, present.entries - copy.journal.entries) if present is not None else None
    return Restored(
        came_from, copy.report, copy.journal.last, aside if replaced else None, left_behind, tuple(passed_over)
    )


def _chosen(path: Path) -> _Copy:
    report, copy = _looked_at(path)
    if copy is None:
        raise DamagedSession(
            _("{path} klopt niet en wordt niet teruggezet.").format(path=path),
            *report.faults,
            hint=_("Kies een andere."),
        )
    return copy


def _newest(file: Path, present: _Journal | None) -> tuple[_Copy, list[PassedOver]]:
    """Find the newest backup that can be put back, and those that were passed over on the way to it."""
    passed_over: list[PassedOver] = []
    for backup in reversed(backups_of(file)):
        if backup.why is Why.REPLACED:  # putting back twice is no way to go forth and back
            continue
        try:
            report, copy = _looked_at(backup.path)
        except JuryError as error:
            passed_over.append(PassedOver(backup.path, str(error)))
            continue
        if copy is None:
            passed_over.append(PassedOver(backup.path, report.faults[0]))
        elif present is not None and present.origin != copy.journal.origin:
            passed_over.append(PassedOver(backup.path, _("Dit is een andere avond.")))
        else:
            return copy, passed_over
    raise JuryError(
        _("Naast {path} staat geen reservekopie die teruggezet kan worden.").format(path=file),
        *(f"{each.path.name}: {each.why}" for each in passed_over),
        remedy=Remedy.POINT_AT_A_COPY,
        path=file,
    )


def _looked_at(path: Path) -> tuple[CheckReport, _Copy | None]:
    """Check a copy and read it whole; there is none where it does not hold together.

    Raises:
        NotASession, DamagedSession: it cannot be looked at at all.
        CannotWrite: its disk does not give it.
    """
    report = findings(path)
    if report.faults:
        return report, None
    with opening.reading(path), closing(as_it_is(path)) as connection:
        return report, _Copy(path, copy_of(connection, path), report, _journal(connection))


def _journal_in(file: Path) -> _Journal | None:
    """Tell what stands in the place of the evening; None where nothing does, or nothing that can be read."""
    try:
        with closing(opening.connect(file, writable=False).connection) as connection:
            return _journal(connection)
    except (JuryError, sqlite3.Error, TypeError, ValueError):
        return None


def _journal(connection: sqlite3.Connection) -> _Journal:
    (origin,) = connection.execute("SELECT hash FROM journal WHERE sequence = 1").fetchone()
    sequence, at = connection.execute("SELECT sequence, at FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
    return _Journal(origin, sequence, datetime.fromisoformat(at))


@contextmanager
def _half_a_change_goes_along(file: Path, aside: Path) -> Iterator[None]:
    """Move a change that was left half done along with its file: SQLite would play it into the copy.

    Raises:
        CannotWrite: the folder does not let it go.
    """
    left, along = (path.with_name(f"{path.name}-journal") for path in (file, aside))
    moved = os.path.lexists(left)
    try:
        if moved:
            os.replace(left, along)
    except OSError as error:
        raise CannotWrite(_("{path} kan niet opzij worden gezet.").format(path=left)) from error
    try:
        yield
    except Unconfirmed:
        raise
    except CannotWrite:
        if moved:
            with suppress(OSError):  # what the disk refuses is being said already
                os.replace(along, left)
        raise
