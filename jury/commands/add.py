"""`jury add`: a row of any table comes in."""

from pathlib import Path

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import anyway_option
from jury.commands.rows import change, reason_option, say, table_argument, words_argument
from jury.intake.rows.change import added
from jury.language import _


@click.command(
    help=_(
        "Zet een regel in een tabel van de avond. TABLE en KEY heten zoals in de definitie; needs en offers krijgen "
        'party=ID. Een tekst schrijft u zoals hij is, een lijst als ["V01", "V02"]. Geeft het id of het nummer van de '
        "nieuwe regel."
    )
)
@session_argument
@table_argument
@words_argument
@reason_option
@json_option
@anyway_option
def command(file: Path, table: str, words: tuple[str, ...], reason: str | None, as_json: bool, anyway: bool) -> None:
    """Add the row, and print its id or its number."""
    planned, entries = change(file, lambda evening: added(evening, table, words, reason), reason, anyway=anyway)
    if as_json:
        say(planned, entries, as_json=True)
    else:
        named = planned.named
        click.echo(named.get("id", named.get("number")))
