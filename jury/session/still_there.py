"""Whether an open file still stands under its name, or was deleted, renamed or replaced behind our back."""

import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

from jury.errors import CannotWrite, Remedy
from jury.language import _
from jury.text import one_line


class Identity(NamedTuple):
    """Which file it is, whatever its name: the disk and its number there."""

    device: int
    inode: int


def identity(path: Path) -> Identity | None:
    """Give which file stands under this name; None where none does.

    Raises:
        OSError: the disk does not say.
    """
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return Identity(about.st_dev, about.st_ino)


def nothing_happened(connection: sqlite3.Connection, path: Path, known: Identity | None, version: int) -> bool:
    """Say whether a file still stands under its name and nobody else wrote in it, by the shortest way there is.

    Every open window asks this a few times a second for a whole evening. Whatever else it is, the long way says.
    """
    try:
        about = os.stat(path)
        (seen,) = connection.execute("PRAGMA data_version").fetchone()
    except (OSError, sqlite3.Error):
        return False
    return bool(seen == version and known is not None and (about.st_dev, about.st_ino) == tuple(known))


def what_happened(path: Path, known: Identity | None) -> str:
    """Say in a sentence what happened to a file since it was opened; empty where it still stands there.

    `known` is what `identity` gave when it was opened.
    """
    try:
        now = identity(path)
    except OSError:
        return _("{path} is niet meer te bereiken: de schijf of de stick is weg.").format(path=path)
    if known is None or known == now or not known.inode:  # some disks give every file the number 0
        return ""
    if now is not None:
        return _("{path} is vervangen door een ander bestand.").format(path=path)
    if name := _other_name(path, known):
        return _("{path} heet nu {name}.").format(path=path, name=name)
    return _("{path} is verwijderd of verplaatst.").format(path=path)


def refuse_where_gone(path: Path, known: Identity | None) -> None:
    """Go on only where the file still stands under its name.

    Raises:
        CannotWrite: it was deleted, renamed or replaced.
    """
    if said := what_happened(path, known):
        raise CannotWrite(said, remedy=Remedy.PUT_IT_BACK)


def _other_name(path: Path, known: Identity) -> str:
    """Find the name that a file has now, in the folder where it was."""
    try:
        with os.scandir(path.parent) as entries:
            names = sorted(entry.name for entry in entries if entry.inode() == known.inode)
        return one_line(next((name for name in names if identity(path.with_name(name)) == known), ""))
    except OSError:
        return ""
