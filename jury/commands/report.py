"""`jury report`: the juryrapport, and what else is written of an evening."""

import datetime as dt
from pathlib import Path
from textwrap import wrap
from typing import Final

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.form_of_file import STDOUT, form_of
from jury.commands.giving import give, refuse_without_place
from jury.commands.opening import anyway_option, open_to_use
from jury.commands.passphrase import new_passphrase, passphrase_option
from jury.commands.progress_bar import bar
from jury.findings.obstacles import obstacles
from jury.language import LANGUAGES, SOURCE, _, current_language
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME, ENDINGS, FORMATS, Format
from jury.text import listed, one_line

LINE: Final = 80
"""Characters on a line of the list."""


def _list(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if not asked:
        return
    rows = [(form.name, form.ending or _("map"), _(form.told), _(form.readers.told)) for form in FORMATS]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    for form in FORMATS:
        if form.also:
            line = _("Ook kan: {form} op {endings}.").format(form=form.name, endings=listed(form.also))
            click.echo(f"\n{line}")
    click.echo()
    click.echo(_("Wat een sjabloon van uzelf krijgt, in de map bij --template:"))
    # A line that begins with the name of a form tells of the form itself, also to a program that reads the list.
    templates = [(form.own.names[0] if form.own.names else "–", form) for form in FORMATS]
    widest = max(len(template) for template, _form in templates)
    for template, form in templates:
        given = ", ".join(form.own.given) if form.own.names else _(form.own.why_not)
        head = f"  {template.ljust(widest)}  {form.name.ljust(widths[0])}  "
        click.echo("\n".join(wrap(given, LINE, initial_indent=head, subsequent_indent=" " * len(head))))
    context.exit()


@click.command(
    help=_("Het juryrapport schrijven. Een concept mag altijd; wat nog in de weg staat, leest u erbij."),
)
@session_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=_("UIT"),
    help=_("Schrijf naar dit bestand; zonder -o naar het scherm."),
)
@click.option(
    "--format", "wanted", type=click.Choice(tuple(BY_NAME)), help=_("Vorm; anders volgens de naam van het bestand.")
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list,
    help=_("Zeg welke vormen er zijn, hoe hun bestand eindigt en wie ze mag zien."),
)
@click.option("--language", type=click.Choice(LANGUAGES), help=_("Taal van het rapport; anders die van de avond."))
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DAG"),
    help=_("Zeg hoe het op deze dag staat met de afspraken (2027-01-31); anders vandaag."),
)
@passphrase_option
@click.option("--template", type=click.Path(path_type=Path), metavar=_("MAP"), help=_("Map met eigen sjablonen."))
@force_option
@anyway_option
def command(
    file: Path,
    output: Path | None,
    wanted: str | None,
    language: str | None,
    day: dt.datetime | None,
    passphrase_file: Path | None,
    template: Path | None,
    force: bool,
    anyway: bool,
) -> None:
    """Write the report, and say on stderr what still stands in the way of publishing it."""
    target = None if output is None or str(output) == STDOUT else output
    form = BY_NAME[form_of(target, wanted, ENDINGS)]
    if template is not None:
        _refuse_unfit(template, form)
    if day is not None and form.name != "progress":
        raise click.UsageError(
            _("--day hoort bij --format progress, niet bij --format {form}.").format(form=form.name),
            click.get_current_context(),
        )
    refuse_without_place(form, target)
    passphrase = _passphrase(form, target, passphrase_file, force=force, source=file)
    with open_to_use(file, anyway=anyway) as session:
        evening, head, earlier = session.evening, session.closing, session.version_before()
        kept = session.kept() if form.locked else None
    asked = language or (current_language() if current_language() != SOURCE else None)
    ending = target.suffix.casefold() if target else ""
    on_day = day.date() if day else None
    with bar(_(form.told)) as how_far:
        written = form.write(Asked(evening, head, earlier, asked, template, on_day, ending, kept, passphrase, how_far))
    public = form.is_public(evening)
    give(written, target, private=not public, force=force, source=file)
    if not public:
        click.echo(_("Wie dit mag zien: {readers}.").format(readers=_(form.readers.told)), err=True)
        if not form.touched_by:
            return
    found = [each for each in obstacles(evening) if public or each.code in form.touched_by]
    if not found:
        return
    from jury.commands.settling import ways_to_settle  # a report that nothing stands in the way of sooner without it

    for obstacle in found:
        mark = _("Nog te doen") if obstacle.stops else _("Let op")
        click.echo(f"{mark}: {obstacle.sentence}", err=True)
        for way in ways_to_settle(evening, file, obstacle):
            click.echo(f"    {one_line(way)}", err=True)


def _refuse_unfit(folder: Path, form: Format) -> None:
    """Go on only where something in this folder is for this form.

    Raises:
        UsageError: the form takes no templates.
        WrongTemplate: nothing in the folder is for it.
    """
    if not form.own.names:
        raise click.UsageError(
            _("--template kan niet bij --format {form}: {why}").format(form=form.name, why=_(form.own.why_not)),
            click.get_current_context(),
        )
    from jury.report.templating.own_folder import refuse_unfit
    from jury.report.templating.own_template import report_template

    if not form.is_the_report or report_template(folder) is None:
        refuse_unfit(folder, form.own.names)


def _passphrase(form: Format, target: Path | None, file: Path | None, *, force: bool, source: Path) -> str:
    """Ask for the passphrase of a form that is locked, once it is sure that there is a place for it.

    Raises:
        UsageError: the form is not locked, and a passphrase was given.
        JuryError: there is no place for it, or no passphrase.
    """
    if not form.locked:
        if file is not None:
            raise click.UsageError(
                _("--passphrase-file hoort bij --format archive, niet bij --format {form}.").format(form=form.name),
                click.get_current_context(),
            )
        return ""
    from jury.disk.locked import refuse_without_locks
    from jury.disk.write_whole import refuse_what_must_stay

    refuse_without_locks()
    if target is not None:
        refuse_what_must_stay(target, force, source)
    return new_passphrase(file)
