"""`jury remove`: a row of any table goes."""

from pathlib import Path

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import anyway_option
from jury.commands.rows import change, reason_option, say, table_argument
from jury.intake.rows.change import removed
from jury.language import _


@click.command(
    help=_(
        "Haal een regel uit een tabel. ID is het id van de regel, of zijn nummer vanaf 1 waar regels geen id hebben. "
        "Wat een andere regel nog noemt, blijft."
    )
)
@session_argument
@table_argument
@click.argument("id", required=False, metavar="ID")
@reason_option
@json_option
@anyway_option
def command(file: Path, table: str, id: str | None, reason: str | None, as_json: bool, anyway: bool) -> None:
    """Remove the row, and say so."""
    planned, entries = change(file, lambda evening: removed(evening, table, id, reason), reason, anyway=anyway)
    say(planned, entries, as_json=as_json)
