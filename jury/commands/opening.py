"""Opening a session file for a command, and what is said where it changed behind its journal."""

from pathlib import Path
from typing import Final

import click

from jury.errors import ChangedBehind, Remedy
from jury.language import _, ngettext
from jury.session.file import SessionFile
from jury.text import one_line

NAMED: Final = 12
"""As many differences as are named before the others are counted; `jury check` names more."""
anyway_option = click.option(
    "--anyway", is_flag=True, help=_("Ga door, ook al is het bestand buiten het logboek om veranderd.")
)


def open_to_look(file: Path) -> SessionFile:
    """Open a file for a command that only shows: what changed behind the journal is said on stderr, and no more."""
    session = SessionFile.open(file, writable=False)
    for line in _told(session):
        click.echo(_("Let op: {line}").format(line=line), err=True)
    return session


def open_to_use(file: Path, *, anyway: bool, writable: bool = False) -> SessionFile:
    """Open a file for a command whose outcome goes on: what changed behind the journal stops it, unless `anyway`.

    Raises:
        ChangedBehind: something stands in it that its journal does not know.
        JuryError: it cannot be opened.
    """
    session = SessionFile.open(file, writable=writable, anyway=anyway)
    lines = _told(session)
    if lines and not anyway:
        session.close()
        raise ChangedBehind(*lines, remedy=Remedy.GO_BACK_OR_ON, path=file)
    for line in lines:
        click.echo(_("Let op: {line}").format(line=line), err=True)
    return session


def _told(session: SessionFile) -> tuple[str, ...]:
    if not session.behind:
        return ()
    lines = [one_line(each.sentence) for each in session.behind[:NAMED]]
    if rest := len(session.behind[NAMED:]):
        lines.append(ngettext("En nog {n} verschil.", "En nog {n} verschillen.", rest).format(n=rest))
    return (_("{path} is veranderd buiten het logboek om.").format(path=session.path), *lines)
