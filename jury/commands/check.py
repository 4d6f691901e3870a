"""`jury check`: does the file hold together, and what is still open."""

from collections.abc import Iterator
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.commands.settling import ways_to_settle
from jury.evidence.second_count import differences, kept_differences
from jury.findings.obstacles import obstacles
from jury.language import _, ngettext
from jury.machine.observation import Condition
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.session.check import findings
from jury.standings.ranking import ranking_if_any
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
    evening = Evening(report.records)
    for kept in evening.recounts:
        click.echo(
            _("⚑ Op {day} om {time} kwamen twee tellingen niet op hetzelfde uit. Beide staan in het bestand:").format(
                day=kept.at.strftime("%d-%m-%Y"), time=kept.at.strftime("%H:%M")
            )
        )
        for sentence in kept_differences(evening, kept):
            click.echo(f"  {one_line(sentence)}")
    counted_otherwise = _second_count(evening)
    before, found = list(_before_the_evening(evening, file)), obstacles(evening)
    for sentence in before:
        click.echo(f"○ {one_line(sentence)}")
    for obstacle in found:
        click.echo(f"○ {one_line(obstacle.sentence)}")
        for way in ways_to_settle(evening, file, obstacle):
            click.echo(f"    {one_line(way)}")
    if not before and not found:
        click.echo(_("✓ Er staat niets meer open."))
    if counted_otherwise:
        context.exit(1)


def _before_the_evening(evening: Evening, file: Path) -> Iterator[str]:
    """Say before the evening what it still lacks, of the plans and of this computer."""
    if evening.phase is not Phase.PREPARATION:
        return
    from jury.findings.before_the_doors import plans_complete
    from jury.machine.power import power
    from jury.machine.space import disk_space

    for observation in (disk_space(file.absolute().parent), power(), plans_complete(evening).observation):
        if observation.state is Condition.LOOK:
            yield f"{observation.sentence} {observation.todo}"


def _second_count(evening: Evening) -> bool:
    """Count the outcome a second time and say what comes of it; True where it comes to something else."""
    ranking = ranking_if_any(evening)
    if ranking is None or not ranking.places:
        return False
    counted_otherwise = differences(evening, ranking)
    for sentence in counted_otherwise:
        click.echo(f"✗ {one_line(sentence)}")
    if not counted_otherwise:
        click.echo(_("✓ Een tweede telling, los van de eerste, geeft dezelfde uitslag."))
    return bool(counted_otherwise)
