"""Files that the program makes: whole and on the disk or not there at all, and never over something that is there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EBADF, EINVAL, EMLINK, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM
from pathlib import Path
from typing import Final

from jury.disk.plain_file import no_plain_file
from jury.errors import CannotWrite, Remedy, Unconfirmed
from jury.language import _

TO_PUBLISH: Final = 0o666
FOR_THE_OWNER: Final = 0o600
"""Who may read a file that is made; what the user's umask takes away comes off."""
NO_SECOND_NAME: Final = frozenset({EPERM, EACCES, EINVAL, EMLINK, ENOSYS, ENOTSUP, EOPNOTSUPP})
"""What a file system says that gives a file one name only, such as the FAT of a stick."""
FOLDERS_ARE_NOT_SYNCED: Final = frozenset({EPERM, EACCES, EINVAL, EBADF, ENOSYS, ENOTSUP, EOPNOTSUPP})
"""What a system says that has no way to sync a folder, such as Windows; it keeps a name in its own way."""


def write_text(path: Path, content: str, *, force: bool = False, source: Path | None = None) -> None:
    """Write a text as UTF-8 with plain newlines, in one step.

    Raises:
        CannotWrite: as for `write_bytes`.
    """
    write_bytes(path, content.encode(), force=force, source=source)


def write_bytes(
    path: Path, content: bytes, *, force: bool = False, source: Path | None = None, private: bool = False
) -> None:
    """Write a file in one step: what was there stays as it was until the new content is on the disk.

    `source` is the session file that the content came from; it is never written over, not with `force` either. What is
    `private` can be read by its owner only.

    Raises:
        CannotWrite: something is there already, or came there meanwhile, and `force` is off; it is no ordinary file, it
            is `source`, or the folder does not take it. Nothing was changed then.
        Unconfirmed: it is there in full, and the disk does not say that it will stay there.
    """
    refuse_what_must_stay(path, force, source)
    with _refusals(path), _part(path, content, FOR_THE_OWNER if private else TO_PUBLISH) as part:
        if force:
            os.replace(part, path)
        else:
            _take_free_name(part, path)
    _confirm(path)


def write_over(path: Path, content: bytes, aside: Path) -> bool:
    """Write a private file in one step, and keep what was there under another name. Says whether anything was.

    Nobody may have it open: where a file has one name only, what was there is read.

    Raises:
        CannotWrite: it is no ordinary file, `aside` is there already, or the folder does not take it. Nothing was
            changed then.
        Unconfirmed: as for `write_bytes`.
    """
    refuse_what_must_stay(path, force=True)
    refuse_what_must_stay(aside, force=False)
    with _refusals(path), _part(path, content, FOR_THE_OWNER) as part:
        replaces = os.path.lexists(path)
        if replaces:
            _keep_aside(path, aside)
            try:
                os.replace(part, path)
            except OSError:
                aside.unlink()
                raise
        else:
            _take_free_name(part, path)
    _confirm(path)
    return replaces


def refuse_what_must_stay(path: Path, force: bool, source: Path | None = None) -> None:
    """Go on only where a file may be made: nothing is there, or an ordinary file that `force` replaces.

    Raises:
        CannotWrite: something must stay; `source` always does.
    """
    if not os.path.lexists(path):
        return
    if source is not None and path.exists() and source.exists() and path.samefile(source):
        raise CannotWrite(
            _("{path} is het bestand van de avond zelf en blijft zoals het is.").format(path=path),
            hint=_("Kies een andere naam voor wat u wilt maken."),
        )
    if what := no_plain_file(path):
        raise CannotWrite(what, hint=_("Geef de naam van een bestand."))
    if not force:
        raise _is_there_already(path)


def _is_there_already(path: Path) -> CannotWrite:
    return CannotWrite(_("{path} bestaat al en blijft zoals het is.").format(path=path), remedy=Remedy.REPLACE)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise _is_there_already(Path(error.filename2 or path)) from error
    except OSError as error:
        raise cannot_be_made(path) from error


def cannot_be_made(path: Path) -> CannotWrite:
    """Say that the folder or the disk does not take a file."""
    return CannotWrite(
        _("{path} kan niet worden gemaakt: de map of de schijf laat het niet toe.").format(path=path),
        hint=_("Kies een andere map, of maak ruimte op de schijf."),
    )


@contextmanager
def _part(path: Path, content: bytes, mode: int) -> Iterator[Path]:
    """Have the content on the disk, under a name that nobody takes for a file of ours, for as long as it lasts."""
    part = path.parent / f".jury-{os.urandom(6).hex()}.part"
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        try:
            left = memoryview(content)
            while left:
                left = left[os.write(descriptor, left) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        yield part
    finally:
        with suppress(OSError):  # mostly it has its own name by now; and a disk that refuses says so by itself
            part.unlink()


def _take_free_name(part: Path, path: Path) -> None:
    """Give a file its name, unless somebody took that name meanwhile."""
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in NO_SECOND_NAME:
            raise
        with _claimed(path):
            os.replace(part, path)


def _keep_aside(path: Path, aside: Path) -> None:
    """Give a file another name as well; where it can have only one, its content goes there."""
    try:
        os.link(path, aside)
    except OSError as error:
        if error.errno not in NO_SECOND_NAME:
            raise
        with _part(aside, path.read_bytes(), FOR_THE_OWNER) as part:
            _take_free_name(part, aside)


@contextmanager
def _claimed(path: Path) -> Iterator[None]:
    """Take a name that is free with an empty file, for as long as it takes to put a whole one there."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FOR_THE_OWNER))
    try:
        yield
    except OSError:
        path.unlink()
        raise


def _confirm(path: Path) -> None:
    """Have the folder keep the name too: without that a power cut takes back what was written whole."""
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise Unconfirmed(
            _("{path} staat er, maar de schijf bevestigt niet dat het er blijft.").format(path=path),
            hint=_("Bewaar het ook op een andere schijf."),
        ) from error


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system has a way to do that.

    Raises:
        OSError: the disk does not take them.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in FOLDERS_ARE_NOT_SYNCED:
            raise
