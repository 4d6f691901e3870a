"""`jury report`: the juryrapport, in Markdown or as a web page."""

from pathlib import Path

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.opening import anyway_option, open_to_use
from jury.findings.obstacles import obstacles
from jury.language import LANGUAGES, SOURCE, _, current_language
from jury.report.building.build import build_report
from jury.report.formats.every_format import BY_ENDING, BY_NAME, FORMATS, Format, text_of
from jury.report.model.report import Report


@click.command(
    help=_("Het juryrapport schrijven. Een concept mag altijd; wat nog in de weg staat, leest u erbij."),
)
@session_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("UIT"), help=_("Schrijf naar dit bestand."))
@click.option(
    "--format", "wanted", type=click.Choice(tuple(BY_NAME)), help=_("Vorm; anders volgens de naam van het bestand.")
)
@click.option("--language", type=click.Choice(LANGUAGES), help=_("Taal van het rapport; anders die van de avond."))
@click.option("--template", type=click.Path(path_type=Path), metavar=_("MAP"), help=_("Map met eigen sjablonen."))
@force_option
@anyway_option
def command(
    file: Path,
    output: Path | None,
    wanted: str | None,
    language: str | None,
    template: Path | None,
    force: bool,
    anyway: bool,
) -> None:
    """Write the report, and say on stderr what still stands in the way of publishing it."""
    form = BY_NAME[wanted] if wanted else _form_of(output)
    with open_to_use(file, anyway=anyway) as session:
        evening, head, earlier = session.evening, session.closing, session.version_before()
    asked = language or (current_language() if current_language() != SOURCE else None)
    report = build_report(evening, head, asked, earlier)
    text = _written(report, form, template)
    if output is None:
        click.echo(text.encode(), nl=False)
    else:
        from jury.disk.write_whole import write_text

        write_text(output, text, force=force, source=file)
    for obstacle in obstacles(evening):
        mark = _("Nog te doen") if obstacle.stops else _("Let op")
        click.echo(f"{mark}: {obstacle.sentence}", err=True)


def _form_of(output: Path | None) -> Format:
    ending = output.suffix.casefold() if output else ""
    if ending and ending not in BY_ENDING:
        raise click.UsageError(
            _("Een rapport als {extension} kan niet; kies --format {formats}.").format(
                extension=ending, formats="|".join(BY_NAME)
            )
        )
    return BY_ENDING.get(ending, FORMATS[0])


def _written(report: Report, form: Format, template: Path | None) -> str:
    if template is None:
        return text_of(report, form)
    from jury.report.templating.own_template import with_own_template

    return form.write(report, with_own_template(template, report))
