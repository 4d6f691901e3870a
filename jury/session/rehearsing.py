"""A rehearsal on a copy of the evening: made beside it, and gone when it is over. The evening itself is only read."""

import os
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from jury.errors import CannotWrite
from jury.language import _
from jury.model.rows import Phase
from jury.round.rehearsal import MarksMadeUp, RehearsalBegun
from jury.round.rules import Frozen
from jury.session.author import PROGRAM, author
from jury.session.backups import backups_of
from jury.session.file import SessionFile, read_only

MARK: Final = "repetitie"
"""What stands in the name of the copy, so that nobody takes it for the evening."""


def begin_rehearsal(file: Path, *, with_marks: bool = False) -> Path:
    """Copy an evening to rehearse on, where asked with a made-up mark on every open card, and give its place.

    It stands beside the evening, where other windows find it by its name; where that folder takes nothing, in one of
    the system's own.

    Raises:
        JuryError: the evening cannot be read, was changed behind its journal, has no rules that can be fixed for marks,
            or nothing can be written anywhere. No copy stays then.
    """
    with SessionFile.open(file, writable=False) as session:
        if session.behind:
            raise read_only(file)
        try:
            copy = session.backup(_free_name(file))
        except CannotWrite:
            copy = session.backup(_free_name(Path(tempfile.mkdtemp(prefix="jury-rehearse-")) / file.name))
    try:
        _mark(copy, with_marks)
    except BaseException:
        end_rehearsal(copy)
        raise
    return copy


def end_rehearsal(copy: Path) -> None:
    """Take the copy away, with what was kept beside it.

    Raises:
        CannotWrite: the system keeps it, as where another window has it open.
    """
    try:
        for path in (*(backup.path for backup in backups_of(copy)), copy):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(
            _("De kopie van de repetitie blijft staan: {path}.").format(path=copy),
            hint=_("Sluit de andere vensters en gooi dit bestand dan weg. Aan de avond zelf is niets veranderd."),
        ) from error
    with suppress(OSError):  # only the folder that was made for it is empty now
        if copy.parent.name.startswith("jury-rehearse-"):
            copy.parent.rmdir()


def _free_name(file: Path) -> Path:
    names = (file.with_name(f"{file.stem}.{MARK}{'' if n == 1 else f'-{n}'}{file.suffix}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def _mark(copy: Path, with_marks: bool) -> None:
    by = author(PROGRAM, "rehearsal")
    with SessionFile.open(copy) as session:
        session.record(RehearsalBegun(), by=by)
        if with_marks:
            if session.evening.phase is Phase.PREPARATION:
                session.record(Frozen(), by=by)
            plans = tuple(plan.id for plan in session.evening.listed_proposals if not plan.withdrawn)
            session.record(MarksMadeUp(plans), by=by)
