"""`jury analyse`: how far the jurors agree, and whether the winner would change."""

import json
from pathlib import Path

import click

from jury.analysis.as_json import analysis_json
from jury.analysis.page import page
from jury.analysis.run import analysis_of
from jury.commands.arguments import session_argument
from jury.commands.opening import open_to_look
from jury.commands.streams import writes_every_letter
from jury.language import _


@click.command(
    help=_("Hoe eens de jury het is, wat andere manieren van rekenen geven, en of de winnaar zou veranderen.")
)
@session_argument
@click.option("--json", "as_json", is_flag=True, help=_("Geef alle cijfers als JSON."))
def command(file: Path, as_json: bool) -> None:
    """Print the analysis."""
    with open_to_look(file) as session:
        evening = session.evening
    analysis = analysis_of(evening)
    if as_json:
        click.echo(
            json.dumps(
                analysis_json(evening, analysis), ensure_ascii=not writes_every_letter(), indent=2, allow_nan=False
            )
        )
        return
    for line in page(evening, analysis):
        click.echo(line)
