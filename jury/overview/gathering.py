"""Reading many files: each read-only and by itself, in two processes where there are many, one evening at a time."""

import os
import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from jury.errors import JuryError
from jury.language import _, current_language, use_language
from jury.overview.finding import Found
from jury.overview.record import Looked, Record, record_of
from jury.session.file import SessionFile

MANY: Final = 50
"""As many files as are read sooner by one process than a second one has started."""
PROCESSES: Final = 2
AT_ONCE: Final = 8
"""Files that a process gets at a time."""


class Read(NamedTuple):
    """What came of a file: its evening, or the sentence that says why it was skipped.

    `behind` says that something in it changed outside its journal.
    """

    path: Path
    record: Record | None = None
    fault: str = ""
    behind: bool = False
    rehearsal: bool = False


def read_one(called: tuple[Path, str], looked: Looked) -> Read:
    """Read the evening in a file; whatever is wrong with the file is a sentence."""
    path, name = called
    try:
        with SessionFile.open(path, writable=False) as session:
            if session.evening.session.rehearsal:
                return Read(path, rehearsal=True)
            return Read(path, record_of(session.evening, name, looked), behind=bool(session.behind))
    except JuryError as error:
        return Read(path, fault=" ".join(error.faults))
    except OSError as error:
        return Read(path, fault=_("{path} kan niet worden gelezen: {what}.").format(path=path, what=error.strerror))


def read_all(found: Found, looked: Looked) -> Iterator[Read]:
    """Read every file, in order; what was read is given at once, and no evening is kept."""
    files = list(found.named())
    read = partial(read_one, looked=looked)
    if len(files) <= MANY or (os.cpu_count() or 1) < PROCESSES:
        yield from map(read, files)
    else:
        yield from _in_processes(files, read)


def _in_processes(files: list[tuple[Path, str]], read: Callable[[tuple[Path, str]], Read]) -> Iterator[Read]:
    # Few overviews are of so many files, and only those pay for loading this.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("spawn")  # a process that is a copy of this one would hold its locks as well
    with ProcessPoolExecutor(PROCESSES, context, _begin, (current_language(),)) as pool:
        try:
            yield from pool.map(read, files, chunksize=AT_ONCE)
        except BrokenProcessPool as error:
            raise JuryError(
                _("Het lezen is afgebroken: het systeem hield een van de twee processen tegen."),
                hint=_("Sluit andere programma’s, of maak het overzicht van minder bestanden tegelijk."),
            ) from error


def _begin(language: str) -> None:
    """Begin a process that reads: in the language of the first one, which alone hears Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use_language(language)
