"""`jury rehearse`: the whole evening on a copy, which is marked as a rehearsal and goes when it is over."""

from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.commands.console import open_console
from jury.commands.open import need_a_terminal
from jury.language import _
from jury.text import one_line


@click.command(
    help=_(
        "De hele avond oefenen op een kopie. Op elk scherm staat dan ‘repetitie’. De kopie staat naast de avond; open "
        "haar in andere vensters met jury stage en jury booth. Sluit u het bord, dan is de kopie weg. Aan de avond "
        "zelf verandert niets."
    )
)
@session_argument
@click.option("--marks", "with_marks", is_flag=True, help=_("Vul elke open kaart met verzonnen cijfers."))
@click.option("--keep", is_flag=True, help=_("Laat de kopie na afloop staan."))
def command(file: Path, with_marks: bool, keep: bool) -> None:
    """Rehearse an evening."""
    need_a_terminal()
    from jury.session.rehearsing import begin_rehearsal, end_rehearsal

    copy = begin_rehearsal(file, with_marks=with_marks)
    click.echo(_("Repetitie in {path}.").format(path=one_line(str(copy))))
    try:
        open_console(copy)
    finally:
        if not keep:
            end_rehearsal(copy)
    said = _("De repetitie staat in {path}.") if keep else _("De repetitie is voorbij, en de kopie is weg.")
    click.echo(said.format(path=one_line(str(copy))))
    click.echo(_("Aan {path} is niets veranderd.").format(path=one_line(str(file))))
