"""`jury export`: the evening, to keep or to move."""

import sys
from pathlib import Path

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.opening import anyway_option, open_to_use
from jury.disk.write_whole import write_bytes
from jury.errors import JuryError
from jury.export.formats import CSV_TABLES, WRITERS
from jury.language import _
from jury.model.evening import Evening

STDOUT = "-"
DEFAULT_FORM, DEFAULT_TABLE = "toml", "proposals"


@click.command(
    help=_(
        "De avond bewaren of meenemen, zoals hij nu is.\n\n"
        "toml: de hele definitie; jury new maakt er dezelfde avond van.\n\n"
        "csv: één tabel, de plannen of met --as scorecards de cijfers; jury import leest ze weer in. Tekst die op een "
        "formule lijkt, krijgt een ' ervoor; jury import haalt die weer weg.\n\n"
        "xlsx: alle tabellen, elk op een eigen werkblad.\n\n"
        "json: alles in één document, met het logboek."
    )
)
@session_argument
@click.option(
    "-o", "--output", "target", metavar=_("UIT"), help=_("Schrijf naar dit bestand; zonder -o naar het scherm.")
)
@click.option(
    "--format", "form", type=click.Choice(tuple(WRITERS)), help=_("Vorm; anders naar de naam van UIT, en anders toml.")
)
@click.option("--as", "table", type=click.Choice(tuple(CSV_TABLES)), help=_("Welke tabel in csv; anders de plannen."))
@force_option
@anyway_option
def command(file: Path, target: str | None, form: str | None, table: str | None, force: bool, anyway: bool) -> None:
    """Write the evening in one of its forms.

    Raises:
        JuryError: the form does not fit on the screen, or the file cannot be read or written.
    """
    path = None if target in (None, STDOUT) else Path(str(target))
    form = form or _form_of(path)
    if table is not None and form != "csv":
        raise click.UsageError(_("--as hoort bij --format csv."), click.get_current_context())
    if form == "xlsx" and path is None and sys.stdout.isatty():
        raise JuryError(_("Een xlsx-bestand past niet op het scherm."), hint=_("Geef een bestand: -o AVOND.xlsx"))
    with open_to_use(file, anyway=anyway) as session:
        evening = session.evening
        content = WRITERS[form](session, table or DEFAULT_TABLE)
    if path is None:
        click.echo(content, nl=False)
    else:
        write_bytes(path, content, force=force, source=file)
        click.echo(_("{path} is geschreven.").format(path=path))
    if _holds_marks(evening, form, table):
        click.echo(_("Let op: hier staan cijfers per jurylid in. Die zijn vertrouwelijk."), err=True)


def _form_of(path: Path | None) -> str:
    suffix = path.suffix.removeprefix(".").casefold() if path else ""
    return suffix if suffix in WRITERS else DEFAULT_FORM


def _holds_marks(evening: Evening, form: str, table: str | None) -> bool:
    return bool(evening.records.get("marks")) and (form != "csv" or table == "scorecards")
