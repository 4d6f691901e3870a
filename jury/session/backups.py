"""Copies of an evening that are kept by themselves, beside its file: when they are due, made, named and thinned."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from jury.disk.write_whole import refuse_what_must_stay, write_bytes
from jury.errors import CannotWrite
from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.session import opening
from jury.standings.progress import plan_progress

PITCHES_KEPT: Final = 10
"""The last backups of a pitch are all kept, however fast they came."""
MOMENT: Final = "%Y-%m-%d-%H%M%S"


class Why(StrEnum):
    """Why a copy was made; it stands in the name of the copy."""

    MIGRATION = "migration"
    FREEZE = "freeze"
    PITCH = "pitch"
    DELIBERATION = "deliberation"
    FINALISE = "finalise"
    ASKED = "asked"
    REPLACED = "replaced"


PHASES: Final = {
    (Phase.PREPARATION, Phase.ROUND): Why.FREEZE,
    (Phase.ROUND, Phase.DELIBERATION): Why.DELIBERATION,
    (Phase.DELIBERATION, Phase.FINAL): Why.FINALISE,
}
"""From which phase to which a step asks for a backup."""
NAME: Final = re.compile(
    r"(?P<stem>.+)\.backup-(?P<at>\d{4}-\d{2}-\d{2}-\d{6})-(?P<why>[a-z]+?)(?:-(?P<number>\d+))?(?P<suffix>\.[^.]*)?",
    re.DOTALL,
)


class Backup(NamedTuple):
    """A copy of an evening: when it was made, the how-manieth of that second it is, why, and where it stands."""

    at: datetime
    number: int
    why: Why
    path: Path


def due(before: Evening, after: Evening, what: str) -> Why | None:
    """Say why a backup is due after a change (`what` is its name in the journal); None where none is.

    A pitch is over when the last card of its plan comes in; where one stays out, when another plan is begun.
    """
    if step := PHASES.get((before.phase, after.phase)):
        return step
    if what == "undone":
        return None
    for plan, cards in after.cards.items():
        if cards is before.cards.get(plan) or not after.has("proposals", plan):
            continue
        now = plan_progress(after, plan)
        done = now.done and now.complete > 0
        if done and not plan_progress(before, plan).done:
            return Why.PITCH
        if now.begun and not before.cards.get(plan) and _one_is_not_all_in(before):
            return Why.PITCH
    return None


def _one_is_not_all_in(evening: Evening) -> bool:
    progress = (plan_progress(evening, plan) for plan, cards in evening.cards.items() if cards)
    return any(each.begun and not each.done for each in progress)


def copy_of(connection: sqlite3.Connection, path: Path) -> bytes:
    """Give a whole session file as bytes, as it is at one moment, while others work in it.

    `path` is only to name it. It cannot be done inside a transaction of the connection itself.

    Raises:
        CannotWrite: it is held by another program, or its disk does not give it.
        DamagedSession: SQLite cannot read it.
    """

    def wait_no_longer(status: int, _left: int, _pages: int) -> None:
        # SQLite waited as long as for a change. The copy itself would ask for ever, and a screen would wait with it.
        if status != sqlite3.SQLITE_DONE:
            raise TimeoutError

    with closing(sqlite3.connect(":memory:")) as copy:
        try:
            connection.backup(copy, progress=wait_no_longer)
        except TimeoutError as error:
            raise CannotWrite(
                _("Een ander programma houdt {path} bezet.").format(path=path), hint=_("Probeer het straks nog eens.")
            ) from error
        except sqlite3.Error as error:
            raise opening.translated(error, path) from error
        return copy.serialize()


def as_it_is(path: Path) -> sqlite3.Connection:
    """Open a file only to copy it, whatever version it is of; whoever does has looked at it first.

    Raises:
        NotASession: it is not there.
    """
    try:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=opening.BUSY_SECONDS)
    except sqlite3.Error as error:
        raise opening.translated(error, path) from error


def back_up(connection: sqlite3.Connection, file: Path, why: Why, at: datetime) -> Path:
    """Copy an evening to a file beside it, whole or not at all, that says when and why. Gives its place.

    Raises:
        CannotWrite: the copy cannot be made; nothing stands there then.
        Unconfirmed: it is there in full, and the disk does not say that it will stay there.
        DamagedSession: SQLite cannot read the evening.
    """
    place = free_name(file, why, at)
    write_bytes(place, copy_of(connection, file), private=True)
    return place


def back_up_to(connection: sqlite3.Connection, file: Path, target: Path, at: datetime, *, force: bool = False) -> Path:
    """Copy an evening to where somebody asked for it: a file, or a folder that gets one. Gives its place.

    Raises:
        CannotWrite: something is there already and `force` is off, or the copy cannot be made; nothing was changed.
        Unconfirmed: as for `back_up`.
        DamagedSession: SQLite cannot read the evening.
    """
    place = free_name(target / _itself(file).name, Why.ASKED, at) if os.path.isdir(target) else target
    refuse_what_must_stay(place, force, file)
    write_bytes(place, copy_of(connection, file), force=force, source=file, private=True)
    return place


def backups_of(file: Path) -> tuple[Backup, ...]:
    """Give the backups beside a file, the oldest first; what only looks like one by its name is among them."""
    with suppress(OSError):
        return tuple(sorted(_backups_of(_itself(file))))
    return ()


def _backups_of(file: Path) -> Iterator[Backup]:
    for path in file.parent.iterdir():
        parts = NAME.fullmatch(path.name)
        if parts is None or parts["stem"] != file.stem or (parts["suffix"] or "") != file.suffix:
            continue
        if (backup := named_backup(path)) is not None:
            yield backup


def is_backup(path: Path) -> bool:
    """Say whether a file is a backup, by its name."""
    return named_backup(path) is not None


def named_backup(path: Path) -> Backup | None:
    """Read out of the name of a file which backup it is; None where it is none."""
    parts = NAME.fullmatch(path.name)
    try:
        if parts is not None:
            at = datetime.strptime(parts["at"], MOMENT)
            return Backup(at, int(parts["number"] or 1), Why(parts["why"]), path)
    except ValueError:
        return None
    return None


def free_name(file: Path, why: Why, at: datetime) -> Path:
    """Give the name of a backup that is made now; a second one in the same second has a number."""
    file = _itself(file)
    start = f"{file.stem}.backup-{at.strftime(MOMENT)}-{why}"
    names = (file.with_name(f"{start}{'' if n == 1 else f'-{n}'}{file.suffix}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def thin(file: Path) -> tuple[Path, ...]:
    """Take away the backups of a pitch that are too many, and give their places.

    Kept are the first, the last of every hour and the last ten. All others are kept for good: those of a step of the
    evening or of its file, and those that somebody asked for.

    Raises:
        CannotWrite: the folder keeps them.
    """
    pitches = [backup for backup in backups_of(file) if backup.why is Why.PITCH]
    last_of_its_hour = {backup.at.strftime("%Y-%m-%d-%H"): backup for backup in pitches}
    kept = {*pitches[:1], *pitches[-PITCHES_KEPT:], *last_of_its_hour.values()}
    gone = tuple(backup.path for backup in pitches if backup not in kept)
    try:
        for path in gone:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(_("Oude reservekopieën blijven staan: de map laat ze niet weghalen.")) from error
    return gone


class Backups:
    """Keeps the backups of one open evening: what is due is noted with a change, and made when there is time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._due: Why | None = None

    def note(self, before: Evening, after: Evening, what: str) -> None:
        """Note after a change whether a backup is due; a step of the evening is not forgotten for a pitch."""
        if self._due in (None, Why.PITCH):
            self._due = due(before, after, what) or self._due

    def make(self, connection: sqlite3.Connection, at: datetime) -> Path | None:
        """Make the backup that is due, outside any transaction, and thin the others. Gives its place, None for none.

        What fails is not tried again until the next one is due.

        Raises:
            JuryError: as for `back_up` and `thin`; the evening itself is as it was.
        """
        why, self._due = self._due, None
        if why is None:
            return None
        made = back_up(connection, self._file, why, at)
        thin(self._file)
        return made


def _itself(file: Path) -> Path:
    """Give the file that a link leads to: its backups stand beside it, not beside the link."""
    return file.resolve() if file.is_symlink() else file
