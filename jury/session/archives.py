"""An archive of an evening, opened again: whole into a folder, or its evening alone as a copy to put back."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from jury.disk.locked import unlock
from jury.disk.packed import unpacked
from jury.disk.write_folder import refuse_a_file
from jury.disk.write_whole import cannot_be_made, refuse_what_must_stay, sync_folder, write_bytes
from jury.errors import CannotWrite, DamagedSession, JuryError, NotASession, Remedy
from jury.language import _
from jury.session.check import CheckReport, findings
from jury.session.open_elsewhere import refuse_open_elsewhere
from jury.session.restoring import Restored, restore

EVENING: Final = "avond.jury"
"""The session file in an archive."""


class Unpacked(NamedTuple):
    """An archive that lies open: where, how many files there are, and what was found in its evening."""

    folder: Path
    files: int
    report: CheckReport


def refuse_folder_that_must_stay(folder: Path, *, force: bool) -> None:
    """Go on only where an archive may be unpacked: nothing is there, or a folder in which `force` replaces files.

    Raises:
        CannotWrite: something must stay.
    """
    refuse_a_file(folder)
    if folder.exists() and not force:
        raise CannotWrite(_("{path} bestaat al en blijft zoals het is.").format(path=folder), remedy=Remedy.REPLACE)


def unpack(archive: Path, passphrase: str, folder: Path, at: datetime, *, force: bool = False) -> Unpacked:
    """Lay an archive open in a folder of its own, for its owner only; all of it or nothing.

    With `force` the files of a folder that is there are replaced one by one; its evening is kept under another name.

    Raises:
        Locked: it is not the passphrase, or the archive is damaged.
        NotASession, DamagedSession: what is in it is no evening that holds together.
        CannotWrite: something must stay, or the folder does not take it.
    """
    refuse_folder_that_must_stay(folder, force=force)
    files = contents_of(archive, passphrase)
    with _laid_out(archive, files, folder) as (made, report):
        if os.path.lexists(folder):
            _replace_in(folder, made, files, at)
        else:
            try:
                os.rename(made, folder)
                sync_folder(folder.parent)
            except OSError as error:
                raise cannot_be_made(folder) from error
    return Unpacked(folder, len(files), report)


def restore_from_archive(file: Path, archive: Path, passphrase: str, at: datetime, *, force: bool = False) -> Restored:
    """Put the evening of an archive back in a session file, as any other copy.

    Raises:
        Locked: as for `unpack`.
        JuryError: as for `restore`.
    """
    files = {EVENING: contents_of(archive, passphrase)[EVENING]}
    with _laid_out(archive, files, file) as (made, _report):
        return restore(file, at, made / EVENING, force=force, called=archive)


def contents_of(archive: Path, passphrase: str) -> Mapping[str, bytes]:
    """Give the files in an archive by their names, the evening among them.

    Raises:
        Locked: it is not the passphrase, or the archive is damaged.
        NotASession: it cannot be read, or is no archive of an evening.
    """
    try:
        locked = archive.read_bytes()
    except OSError as error:
        raise NotASession(_("{path} is niet te lezen.").format(path=archive)) from error
    files = unpacked(unlock(locked, passphrase, str(archive)), str(archive))
    if EVENING not in files:
        raise NotASession(_("In {path} zit geen avond.").format(path=archive))
    return files


@contextmanager
def _laid_out(archive: Path, files: Mapping[str, bytes], beside: Path) -> Iterator[tuple[Path, CheckReport]]:
    """Have files in a folder that nobody takes for one of ours, on the disk of what they are for, while it lasts.

    Raises:
        DamagedSession, NotASession: the evening among them is none that holds together.
        CannotWrite: the folder does not take them.
    """
    try:
        # What was given its own name meanwhile is not there to be taken away.
        place = TemporaryDirectory(prefix=".jury-", suffix=".part", dir=beside.parent, ignore_cleanup_errors=True)
    except OSError as error:
        raise cannot_be_made(beside) from error
    with place as name:
        made = Path(name) / "archief"
        for each, content in files.items():
            _make_folder((made / each).parent)
            write_bytes(made / each, content, private=True)
        try:
            report = findings(made / EVENING)
        except JuryError as error:
            # Nobody knows the folder in which it lies for a moment.
            why = (fault.replace(str(made / EVENING), EVENING) for fault in error.faults)
            raise NotASession(_("De avond in {path} gaat niet open.").format(path=archive), *why) from error
        if report.faults:
            raise DamagedSession(
                _("De avond in {path} klopt niet en wordt niet teruggezet.").format(path=archive), *report.faults
            )
        yield made, report


def _replace_in(folder: Path, made: Path, files: Mapping[str, bytes], at: datetime) -> None:
    """Put files over those of a folder that is there: the evening last, so that it is whole when all else is."""
    refuse_open_elsewhere(folder / EVENING)
    for each in files:
        refuse_what_must_stay(folder / each, force=True)
    for each, content in files.items():
        if each != EVENING:
            _make_folder((folder / each).parent)
            write_bytes(folder / each, content, force=True, private=True)
    restore(folder / EVENING, at, made / EVENING, force=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_be_made(folder) from error
