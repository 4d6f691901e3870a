"""`jury check`: does the file hold together, and what is still open."""

from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.findings.obstacles import obstacles
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.session.check import findings
from jury.text import one_line


@click.command(help=_("Nakijken of het bestand klopt, of het logboek dezelfde avond geeft, en wat nog open staat."))
@session_argument
@click.pass_context
def command(context: click.Context, file: Path) -> None:
    """Check a session file; exit 1 when it does not hold together."""
    report = findings(file)
    for line in report.faults:
        click.echo(f"✗ {one_line(line)}")
    if report.faults:
        click.echo(_("Het bestand klopt niet. Laat het zoals het is en zet een reservekopie terug."))
        context.exit(1)
    click.echo(
        ngettext(
            "✓ Het bestand klopt: {count} wijziging, controlecode {code}.",
            "✓ Het bestand klopt: {count} wijzigingen, controlecode {code}.",
            report.entries,
        ).format(count=report.entries, code=report.code)
    )
    if report.closing:
        click.echo(_("✓ De uitslag is vastgesteld met sluitcode {code}.").format(code=report.closing))
    ends = obstacles(Evening(report.records))
    for end in ends:
        click.echo(f"○ {end.sentence}")
    if not ends:
        click.echo(_("✓ Er staat niets meer open."))
