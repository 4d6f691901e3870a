"""`jury publication`: who gets to see what of the evening, at which level, and another level."""

from collections.abc import Iterator
from pathlib import Path

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import anyway_option, open_to_look, open_to_use
from jury.commands.rows import CONSOLE
from jury.commands.streams import echo_json
from jury.commands.words import understood
from jury.language import _
from jury.model.evening import Evening
from jury.publication.levels import LEVELS, level_of
from jury.publication.who_sees import Reader, who_sees
from jury.round.rules import PublicationEdited
from jury.session.author import SECRETARY, author
from jury.telling.who_sees import LEVEL_WORDS, level_named, readers, table_of


@click.command(
    help=_(
        "Wie krijgt wat te zien? Zonder woord erachter: hoe het nu staat. Met een niveau erachter verandert het: "
        "closed (besloten), usual (gewoon), wide (ruim) of everything (volledig)."
    )
)
@session_argument
@click.argument("words", nargs=-1, metavar=f"[{'|'.join(LEVELS)}]")
@json_option
@anyway_option
def command(file: Path, words: tuple[str, ...], as_json: bool, anyway: bool) -> None:
    """Choose a level where a word says so, and print who sees what."""
    if words:
        level, _none = understood(words, LEVELS, {})
        with open_to_use(file, anyway=anyway, writable=True) as session:
            session.record(PublicationEdited(LEVELS[level]), by=author(SECRETARY, CONSOLE))
            evening = session.evening
    else:
        with open_to_look(file) as session:
            evening = session.evening
    if as_json:
        echo_json(_as_json(evening))
        return
    for line in _lines(evening):
        click.echo(line)


def _as_json(evening: Evening) -> dict[str, object]:
    facts = {
        fact.code: {reader.value: {"sees": sees.much.value, "n": sees.n, "of": sees.all} for reader, sees in seen}
        for fact in who_sees(evening)
        for seen in [fact.seen.items()]
    }
    return {"level": level_of(evening.publication), "readers": [reader.value for reader in Reader], "facts": facts}


def _lines(evening: Evening) -> Iterator[str]:
    level = level_of(evening.publication)
    yield _("Niveau: {level}. {about}").format(level=level_named(evening), about=_(LEVEL_WORDS[level].about))
    yield ""
    rows = [("", *readers()), *((row.fact, *row.cells) for row in table_of(evening))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
