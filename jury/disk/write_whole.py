"""Files that the program hands out: whole or not at all, and never over something that is there."""

import os
from contextlib import suppress
from pathlib import Path

from jury.disk.plain_file import no_plain_file
from jury.errors import CannotWrite
from jury.language import _


def write_text(path: Path, content: str, *, force: bool = False, source: Path | None = None) -> None:
    """Write a text as UTF-8 with plain newlines, in one step.

    Raises:
        CannotWrite: as for `write_bytes`.
    """
    write_bytes(path, content.encode(), force=force, source=source)


def write_bytes(path: Path, content: bytes, *, force: bool = False, source: Path | None = None) -> None:
    """Write a file in one step: what was there stays as it was until the new content is on the disk.

    `source` is the session file that the content came from; it is never written over, not with `force` either.

    Raises:
        CannotWrite: something is there already and `force` is off, it is no ordinary file, it is `source`, or the
            folder does not take it. Nothing was changed then.
    """
    refuse_what_must_stay(path, force, source)
    part = path.parent / f".jury-{os.getpid()}.part"
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        with suppress(OSError):  # where the folder is no folder, there is nothing to clear away either
            part.unlink()
        raise CannotWrite(
            _("{path} kan niet worden gemaakt: de map of de schijf laat het niet toe.").format(path=path),
            hint=_("Kies een andere map, of maak ruimte op de schijf."),
        ) from error


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
        raise CannotWrite(
            _("{path} bestaat al en blijft zoals het is.").format(path=path),
            hint=_("Kies een andere naam, of geef --force om het te vervangen."),
        )
