"""`jury new`: a session file from a definition."""

import os
from pathlib import Path

import click

from jury.commands.arguments import force_option
from jury.errors import CannotWrite
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.text import one_line


@click.command(
    help=_("Een avond maken van een definitie (TOML). Kijkt eerst alles na en noemt alle fouten in één keer.")
)
@click.argument("file", type=click.Path(path_type=Path), metavar=_("BESTAND"))
@click.option(
    "--from",
    "definition",
    type=click.Path(path_type=Path),
    required=True,
    metavar=_("AVOND.toml"),
    help=_("De definitie: titel, criteria, juryleden en plannen, eventueel met scorekaarten."),
)
@force_option
def command(file: Path, definition: Path, force: bool) -> None:
    """Make a session file.

    Raises:
        JuryError: the definition cannot be read, is the file that would be written, or the file cannot be made.
    """
    from jury.definition.reading import load_definition
    from jury.session.author import SECRETARY, author
    from jury.session.creation import create

    records, notices = load_definition(definition)
    if os.path.exists(file) and file.samefile(definition):
        raise CannotWrite(
            _("{path} is de definitie zelf en blijft zoals ze is.").format(path=file),
            hint=_("Kies een andere naam voor de avond, zoals {name}.").format(name=file.with_suffix(".jury").name),
        )
    evening = Evening(records)
    create(file, records, by=author(SECRETARY, "command"), force=force)
    for notice in notices:
        click.echo(_("Let op: {notice}").format(notice=notice), err=True)
    click.echo(f"{file}: {_summary(evening)}")


def _summary(evening: Evening) -> str:
    plans, jurors, criteria = len(evening.listed_proposals), len(evening.jurors), len(evening.criteria)
    cards = sum(map(len, evening.cards.values()))
    counts = (
        ngettext("{count} plan", "{count} plannen", plans).format(count=plans),
        ngettext("{count} jurylid", "{count} juryleden", jurors).format(count=jurors),
        ngettext("{count} criterium", "{count} criteria", criteria).format(count=criteria),
        ngettext("{count} scorekaart", "{count} scorekaarten", cards).format(count=cards),
    )
    return _("{title}, met {counts}.").format(title=one_line(evening.session.title), counts=", ".join(counts))
