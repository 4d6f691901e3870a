"""Whether an evening is open, in another window or another program: asked before its file is replaced."""

import os
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

from jury.errors import CannotWrite
from jury.language import _

if sys.platform != "win32":
    import fcntl

ROOM: Final = "jury-open-{user}"
"""The user's own folder of the files that say what is open: one per open file, named after its device and inode."""
PLACES: Final = ("/run/user/{user}", "/tmp")
"""Where that folder stands: the first of these that is there, whatever the environment says, so that all find it."""


class OpenMark:
    """Says that a file is open for as long as it is held; the system lets go of it when the program dies."""

    def __init__(self, place: Path | None = None, descriptor: int | None = None) -> None:
        self._place = place
        self._descriptor = descriptor

    def close(self) -> None:
        """Say that the file is not open here any more."""
        if sys.platform == "win32" or self._place is None or self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            if _alone(descriptor) and _is_still(self._place, descriptor):
                self._place.unlink(missing_ok=True)
        finally:
            os.close(descriptor)


def mark_open(path: Path) -> OpenMark:
    """Say that this file is open here, until the mark is closed; its own bytes and its folder are left alone.

    Where the system gives no place for that, the mark says nothing.
    """
    if sys.platform == "win32":
        return OpenMark()
    place = _place(path, make=True)
    while place is not None:
        try:
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            break
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        if _is_still(place, descriptor):
            return OpenMark(place, descriptor)
        os.close(descriptor)  # the last one to leave took it away just before it was ours
    return OpenMark()


def is_open_elsewhere(path: Path) -> bool:
    """Say whether somebody has this file open: a window of ours, or any program that is busy in it at this moment."""
    return _is_marked(path) or _is_busy(path)


def refuse_open_elsewhere(path: Path) -> None:
    """Go on only where nobody has the file open.

    Raises:
        CannotWrite: somebody has.
    """
    if is_open_elsewhere(path):
        raise CannotWrite(
            _("{path} is nog open in een ander venster of programma, en blijft zoals het is.").format(path=path),
            hint=_("Sluit die avond eerst, of kies een andere naam."),
        )


def _is_marked(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    place = _place(path, make=False)
    if place is None:
        return False
    try:
        descriptor = os.open(place, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        return not _alone(descriptor)
    finally:
        os.close(descriptor)


def _is_busy(path: Path) -> bool:
    """Say whether SQLite finds a lock on the file; a change that was left half done there is taken back by looking."""
    try:
        uri = f"{path.resolve().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    return False


def _place(path: Path, *, make: bool) -> Path | None:
    """Give the file that says whether this one is open; None where that cannot be said here."""
    try:
        about = path.stat()
        room = _room(os.getuid(), make=make)
    except OSError:
        return None
    return None if room is None else room / f"{about.st_dev}-{about.st_ino}"


def _room(user: int, *, make: bool) -> Path | None:
    """Give the user's folder; None where it is not there or is not the user's own."""
    places = (Path(place.format(user=user)) for place in PLACES)
    place = next((place for place in places if place.is_dir()), None)
    if place is None:
        return None
    room = place / ROOM.format(user=user)
    if make:
        room.mkdir(mode=0o700, exist_ok=True)
    about = room.lstat()
    return room if stat.S_ISDIR(about.st_mode) and about.st_uid == user else None


def _alone(descriptor: int) -> bool:
    """Say whether nobody else holds a mark on this file."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(place: Path, descriptor: int) -> bool:
    try:
        here, held = place.stat(), os.fstat(descriptor)
    except FileNotFoundError:
        return False
    return (here.st_dev, here.st_ino) == (held.st_dev, held.st_ino)
