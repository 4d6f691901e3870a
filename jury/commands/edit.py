"""`jury edit`: a row of any table changes."""

from pathlib import Path

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import anyway_option
from jury.commands.rows import change, reason_option, say, table_argument
from jury.intake.rows.change import edited
from jury.language import _


@click.command(
    help=_(
        "Verander een regel van een tabel. ID is het id van de regel, of zijn nummer vanaf 1 waar regels geen id "
        "hebben; bij een tabel met één regel, zoals session, is het niet nodig. Niets achter het =-teken haalt een "
        "veld weg."
    )
)
@session_argument
@table_argument
@click.argument("words", nargs=-1, metavar=_("[ID] KEY=WAARDE…"))
@reason_option
@json_option
@anyway_option
def command(file: Path, table: str, words: tuple[str, ...], reason: str | None, as_json: bool, anyway: bool) -> None:
    """Change the row, and say what became of it."""
    id, pairs = (None, words) if not words or "=" in words[0] else (words[0], words[1:])
    planned, entries = change(file, lambda evening: edited(evening, table, id, pairs, reason), reason, anyway=anyway)
    say(planned, entries, as_json=as_json)
