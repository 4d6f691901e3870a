"""`jury open`: the secretary's console."""

import sys
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.commands.console import open_console
from jury.errors import JuryError
from jury.language import _


@click.command(help=_("Het bord van de secretaris openen: plannen, cijfers, stand, beraad en rapport."))
@session_argument
def command(file: Path) -> None:
    """Open the console."""
    need_a_terminal()
    open_console(file)


def need_a_terminal() -> None:
    """Make sure that there is a screen to open.

    Raises:
        JuryError: input or output is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise JuryError(
            _("Dit opent een scherm, en hier is geen terminal."),
            hint=_("Zonder scherm werken: jury standings, jury import, jury report."),
        )
