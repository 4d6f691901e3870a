"""Which files an overview is made of: those that were named, and the evenings in the folders that were named."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from jury.language import _
from jury.session.backups import is_backup
from jury.session.rehearsing import MARK

ENDING: Final = ".jury"
REHEARSAL: Final = re.compile(rf".+\.{MARK}(-\d+)?", re.DOTALL)
"""How a copy to rehearse on is called, without its ending."""


class Found(NamedTuple):
    """The files to read, each once and in order; those left out by their name; and what could not be looked into."""

    files: tuple[Path, ...]
    backups: tuple[Path, ...]
    rehearsals: tuple[Path, ...]
    closed: tuple[str, ...]

    def named(self) -> Iterator[tuple[Path, str]]:
        """Give each file with what it is called in the overview: the way to it from the folder that all files share.

        Where that folder stands on this machine is nobody's business.
        """
        places = [os.path.abspath(file) for file in self.files]
        shared = os.path.commonpath(map(os.path.dirname, places)) if places else ""
        for file, place in zip(self.files, places, strict=True):
            yield file, Path(os.path.relpath(place, shared)).as_posix()


def find(given: Iterable[Path]) -> Found:
    """Find the files. In a folder those called .jury count, in the folders in it too; hidden ones do not."""
    closed: list[str] = []
    every = dict.fromkeys(path for place in given for path in _in(place, closed))
    backups = tuple(path for path in every if is_backup(path))
    rehearsals = tuple(path for path in every if REHEARSAL.fullmatch(path.stem) and path not in backups)
    left_out = {*backups, *rehearsals}
    return Found(tuple(path for path in every if path not in left_out), backups, rehearsals, tuple(closed))


def _in(place: Path, closed: list[str]) -> Iterator[Path]:
    if not place.is_dir():
        yield place
        return

    def note(error: OSError) -> None:
        closed.append(_("In de map {path} kan niet worden gekeken.").format(path=error.filename))

    for folder, inside, names in os.walk(place, onerror=note):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.casefold().endswith(ENDING):
                yield Path(folder) / name
