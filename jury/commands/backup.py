"""`jury backup`: a copy of the evening, beside it or elsewhere."""

from pathlib import Path

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.opening import open_to_look
from jury.commands.private import say_what_is_private
from jury.language import _, ngettext
from jury.session.check import findings
from jury.text import one_line


@click.command(
    help=_(
        "Een kopie maken van de hele avond, ook terwijl u erin werkt. Zonder -o komt die naast de avond, met het "
        "moment in de naam; jury restore zet hem terug."
    )
)
@session_argument
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar=_("UIT"),
    help=_("Schrijf de kopie naar dit bestand, of in deze map: een stick, een andere schijf."),
)
@force_option
def command(file: Path, target: Path | None, force: bool) -> None:
    """Make a backup, check it, and say what is private in it."""
    with open_to_look(file) as session:
        made, reasons = session.backup(target, force=force), session.gives_reasons()
    report = findings(made)
    click.echo(
        ngettext(
            "Reservekopie gemaakt: {path}, {count} wijziging, controlecode {code}.",
            "Reservekopie gemaakt: {path}, {count} wijzigingen, controlecode {code}.",
            report.entries,
        ).format(path=made, count=report.entries, code=report.closing or report.code)
    )
    for fault in () if session.behind else report.faults:
        click.echo(_("Let op: {notice}").format(notice=one_line(fault)), err=True)
    say_what_is_private(session.evening, reasons=reasons)
