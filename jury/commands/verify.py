"""`jury verify`: does evidence hold together, does a new count agree, and does a report say the same."""

from pathlib import Path

import click

from jury.commands.streams import stop_saying
from jury.evidence.verify import read_report, read_whole, verified
from jury.language import _


@click.command(
    help=_("Het bewijs van een uitslag nakijken en natellen. Het bestand van de avond is daarvoor niet nodig."),
)
@click.argument("evidence", type=Path, metavar=_("BEWIJS"))
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar=_("RAPPORT"),
    help=_("Vergelijk het ook met dit juryrapport (.md of .html)."),
)
@click.pass_context
def command(context: click.Context, evidence: Path, report: Path | None) -> None:
    """Say what is right and what is not; exit 1 when something does not agree."""
    found = verified(read_whole(evidence), evidence.name, None if report is None else read_report(report))
    try:
        for line in found.lines:
            click.echo(line)
    except BrokenPipeError:
        stop_saying()  # whoever reads it, such as `head`, has seen enough; the exit code still says what was found
    if not found.sound:
        context.exit(1)
