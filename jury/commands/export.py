"""`jury export`: the evening, to keep or to move."""

import sys
from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import force_option, session_argument
from jury.commands.csv_manner import csv_manner, csv_options
from jury.commands.form_of_file import STDOUT, form_of
from jury.commands.opening import anyway_option, open_to_use
from jury.commands.private import say_what_is_private
from jury.disk.write_whole import write_bytes
from jury.errors import JuryError
from jury.export.formats import CSV_TABLES, TABLES_IN_CSV, WRITERS
from jury.language import _

DEFAULT_FORM, DEFAULT_TABLE = "toml", "proposals"
ENDINGS: Final = {form: (f".{form}", *((".txt",) if form == DEFAULT_FORM else ())) for form in WRITERS}


@click.command(
    help=_(
        "De avond bewaren of meenemen, zoals hij nu is.\n\n"
        "toml: de hele definitie; jury new maakt er dezelfde avond van.\n\n"
        "csv: één tabel, de plannen of met --as scorecards de cijfers; jury import leest ze weer in. Tekst die op een "
        "formule lijkt, krijgt een ' ervoor; jury import haalt die weer weg. Voor een Nederlandse Excel: "
        "--delimiter ';' --decimal ','.\n\n"
        "xlsx: alle tabellen, elk op een eigen werkblad. Het laatste blad telt de uitslag na, met formules.\n\n"
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
@csv_options
@force_option
@anyway_option
def command(
    file: Path,
    target: str | None,
    form: str | None,
    table: str | None,
    delimiter: str | None,
    decimal: str | None,
    force: bool,
    anyway: bool,
) -> None:
    """Write the evening in one of its forms.

    Raises:
        JuryError: the form does not fit on the screen, or the file cannot be read or written.
        UsageError: options do not go together.
    """
    path = None if target in (None, STDOUT) else Path(str(target))
    not_itself = None if path is None or path.resolve() == file.resolve() else path
    form = form_of(not_itself, form, ENDINGS)
    if table is not None and form != "csv":
        raise click.UsageError(_("--as hoort bij --format csv."), click.get_current_context())
    manner = csv_manner(form, delimiter, decimal)
    if form == "xlsx" and path is None and sys.stdout.isatty():
        raise JuryError(_("Een xlsx-bestand past niet op het scherm."), hint=_("Geef een bestand: -o AVOND.xlsx"))
    with open_to_use(file, anyway=anyway) as session:
        evening = session.evening
        content = WRITERS[form](session, table or DEFAULT_TABLE, manner)
        reasons = form == "json" and session.gives_reasons()
    if path is None:
        click.echo(content, nl=False)
    else:
        write_bytes(path, content, force=force, source=file, private=True)
        click.echo(_("{path} is geschreven.").format(path=path))
    say_what_is_private(evening, TABLES_IN_CSV[table or DEFAULT_TABLE] if form == "csv" else None, reasons=reasons)
