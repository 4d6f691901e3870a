"""Writing a folder of files, each of them whole."""

import os
from collections.abc import Mapping
from pathlib import Path

from jury.disk.write_whole import cannot_be_made, refuse_what_must_stay, write_bytes
from jury.errors import CannotWrite
from jury.language import _


def write_folder(
    folder: Path, files: Mapping[str, bytes], *, force: bool = False, source: Path | None = None, private: bool = False
) -> None:
    """Write files into a folder, which is made where it is not there; other files in it stay.

    Nothing is written where one of the files may not be. `source` and `private` are as for `write_bytes`.

    Raises:
        CannotWrite: a file is there already and `force` is off, or the folder cannot be made or does not take them.
        Unconfirmed: as for `write_bytes`.
    """
    refuse_a_file(folder)
    for name in files:
        refuse_what_must_stay(folder / name, force, source)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_be_made(folder) from error
    for name, content in files.items():
        write_bytes(folder / name, content, force=force, source=source, private=private)


def refuse_a_file(folder: Path) -> None:
    """Go on only where a folder is, or nothing at all.

    Raises:
        CannotWrite: something else is there.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise CannotWrite(
            _("{path} is een bestand, en er hoort een map te staan.").format(path=folder),
            hint=_("Geef de naam van een map."),
        )


def write_out(
    target: Path,
    written: bytes | Mapping[str, bytes],
    *,
    force: bool = False,
    source: Path | None = None,
    private: bool = False,
) -> None:
    """Write what a form gives: a file, or a folder of files.

    Raises:
        CannotWrite: as for `write_bytes` and `write_folder`.
        Unconfirmed: as for `write_bytes`.
    """
    if isinstance(written, bytes):
        write_bytes(target, written, force=force, source=source, private=private)
    else:
        write_folder(target, written, force=force, source=source, private=private)
