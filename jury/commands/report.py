"""`jury report`: the juryrapport, in Markdown or as a web page."""

from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.opening import anyway_option, open_to_use
from jury.findings.obstacles import obstacles
from jury.language import LANGUAGES, _, current_language
from jury.report.building.build import build_report
from jury.report.formats.as_markdown import markdown_of
from jury.report.model.report import Report

FORMATS: Final = ("md", "html")
BY_EXTENSION: Final = {"": "md", ".md": "md", ".markdown": "md", ".txt": "md", ".html": "html", ".htm": "html"}


@click.command(
    help=_("Het juryrapport schrijven. Een concept mag altijd; wat nog in de weg staat, leest u erbij."),
)
@session_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("UIT"), help=_("Schrijf naar dit bestand."))
@click.option("--format", "wanted", type=click.Choice(FORMATS), help=_("Vorm; anders volgens de naam van het bestand."))
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
    form = wanted or _form_of(output)
    with open_to_use(file, anyway=anyway) as session:
        evening, head, earlier = session.evening, session.closing, session.version_before()
    asked = language or (current_language() if current_language() != "nl" else None)
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


def _form_of(output: Path | None) -> str:
    extension = output.suffix.casefold() if output else ""
    if extension not in BY_EXTENSION:
        raise click.UsageError(
            _("Een rapport als {extension} kan niet; kies --format {formats}.").format(
                extension=extension, formats="|".join(FORMATS)
            )
        )
    return BY_EXTENSION[extension]


def _written(report: Report, form: str, template: Path | None) -> str:
    if template is None:
        markdown = markdown_of(report)
    else:
        from jury.report.templating.own_template import with_own_template

        markdown = with_own_template(template, report)
    if form == "md":
        return markdown
    from jury.report.formats.as_web_page import page
    from jury.report.templating.environment import title_of

    return page(markdown, title_of(report), report.language)
