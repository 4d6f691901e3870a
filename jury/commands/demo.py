"""`jury demo`: the example evening, to walk through or as a finished report."""

import tempfile
from pathlib import Path

import click

from jury.commands.arguments import force_option
from jury.commands.console import open_console
from jury.commands.form_of_file import STDOUT, form_of
from jury.commands.open import need_a_terminal
from jury.errors import CannotWrite
from jury.example import EXAMPLES, WIJK, demo_records, example_records
from jury.language import _
from jury.model.evening import Evening
from jury.session.author import SECRETARY, author
from jury.session.creation import create


@click.command(help=_("De voorbeeldavond openen, midden in de ronde. Met --report: het juryrapport van de hele avond."))
@click.option(
    "--example",
    type=click.Choice(list(EXAMPLES)),
    default=WIJK,
    show_default=True,
    help=_("Welke voorbeeldavond: een wijk in het Nederlands, of een dorp in het Engels."),
)
@click.option(
    "--dir", "folder", type=click.Path(path_type=Path, file_okay=False), help=_("Map voor het bestand van de avond.")
)
@click.option(
    "--report", "target", metavar=_("UIT"), help=_("Schrijf het juryrapport naar dit bestand (.md of .html), of - .")
)
@force_option
def command(example: str, folder: Path | None, target: str | None, force: bool) -> None:
    """Open an example evening, or write its report.

    Raises:
        UsageError: the name of the report ends in what is no form of it.
    """
    if target is not None:
        _write_report(example, target, force)
        return
    need_a_terminal()
    open_console(demo_file(folder, example), remembered=folder is not None)


def demo_file(folder: Path | None, example: str = WIJK) -> Path:
    """Give an example evening's file, made if it is not there yet.

    Raises:
        CannotWrite: the folder does not take it.
    """
    place = folder or Path(tempfile.mkdtemp(prefix="jury-demo-"))
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            _("De map {path} kan niet worden gemaakt.").format(path=place), hint=_("Kies een andere map met --dir.")
        ) from error
    file = place / EXAMPLES[example].demo_name
    if not file.exists():
        create(file, demo_records(example), by=author(SECRETARY, "command"))
    return file


def _write_report(example: str, target: str, force: bool) -> None:
    from jury.commands.giving import give, refuse_without_place
    from jury.report.formats.asked import Asked
    from jury.report.formats.every_format import BY_NAME, ENDINGS
    from jury.session.journal import EMPTY

    path = None if target == STDOUT else Path(target)
    form = BY_NAME[form_of(path, None, ENDINGS)]
    refuse_without_place(form, path)
    evening = Evening(example_records(example))
    ending = path.suffix.casefold() if path else ""
    give(form.write(Asked(evening, EMPTY, ending=ending)), path, private=not form.is_public(evening), force=force)
