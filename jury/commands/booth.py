"""`jury booth`: jurors fill in their own cards, in turn or each in a window of their own."""

from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import session_argument
from jury.commands.console import open_booth
from jury.commands.open import need_a_terminal
from jury.errors import WrongInput
from jury.language import _
from jury.model.evening import Evening
from jury.session.file import SessionFile
from jury.text import folded, nearest, one_line

SHORT: Final = 3
"""Words of a name that are not longer, such as van and de, are of nobody in particular."""


@click.command(
    help=_(
        "Het juryscherm: juryleden vullen zelf hun kaart in, na elkaar op één scherm, of ieder in een eigen venster. "
        "Wie klaar is, geeft het toetsenbord door; dan staat er niets meer van die kaart. Niemand ziet een kaart van "
        "een ander. Sluiten gaat met Ctrl+Q."
    )
)
@session_argument
@click.option(
    "--juror",
    metavar=_("JURYLID"),
    help=_("Een venster voor dit ene jurylid: het kenmerk of de naam."),
)
def command(file: Path, juror: str | None) -> None:
    """Open the booth."""
    id = None
    if juror is not None:
        with SessionFile.open(file, writable=False) as session:
            id = juror_meant(session.evening, juror)
    need_a_terminal()
    open_booth(file, id)


def juror_meant(evening: Evening, given: str) -> str:
    """Give the id of the juror with this id or name.

    Raises:
        WrongInput: there is none; it names the one that was probably meant.
    """
    ids = {folded(name): row.id for row in evening.jurors for name in (row.name, row.id)}
    if folded(given) in ids:
        return ids[folded(given)]
    words = {folded(word): row.id for row in evening.jurors for word in row.name.split() if len(word) > SHORT}
    meant = nearest(folded(given), {**words, **ids})
    question = ""
    if meant:
        row = evening.juror({**words, **ids}[meant])
        question = _(" Bedoelde u {name}?").format(name=f"{row.id} ({one_line(row.name)})")
    hint = _("Deze avond heeft nog geen juryleden.")
    if evening.jurors:
        every = ", ".join(f"{row.id} ({one_line(row.name)})" for row in evening.jurors)
        hint = _("Kies uit: {words}.").format(words=every)
    raise WrongInput(_("Er is geen jurylid ‘{given}’.").format(given=one_line(given)) + question, hint=hint)
