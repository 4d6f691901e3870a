"""`jury new`: a session file from a definition, or the return evening of an earlier one."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from jury.commands.arguments import force_option
from jury.commands.opening import anyway_option, open_to_use
from jury.errors import CannotWrite, JuryError
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import Records
from jury.text import one_line


@click.command(
    help=_(
        "Een avond maken van een definitie (TOML). Kijkt eerst alles na en noemt alle fouten in één keer.\n\n"
        "Met --following: de terugkomavond van een eerdere avond. Het gebied, de partijen, de plannen en de afspraken "
        "die nog open staan gaan mee; cijfers, criteria en jury niet."
    )
)
@click.argument("file", type=click.Path(path_type=Path), metavar=_("BESTAND"))
@click.option(
    "--from",
    "definition",
    type=click.Path(path_type=Path),
    metavar=_("AVOND.toml"),
    help=_("De definitie: titel, criteria, juryleden en plannen, eventueel met scorekaarten."),
)
@click.option(
    "--following",
    "before",
    type=click.Path(path_type=Path),
    metavar=_("EERDER.jury"),
    help=_("De avond waarop dit de terugkomavond is."),
)
@force_option
@anyway_option
def command(file: Path, definition: Path | None, before: Path | None, force: bool, anyway: bool) -> None:
    """Make a session file.

    Raises:
        JuryError: what it is made of cannot be read, is the file that would be written, or the file cannot be made.
        UsageError: it is not said of what it is made, or twice.
    """
    if definition is not None and before is None:
        records, notices = _of_definition(file, definition)
    elif before is not None and definition is None:
        records, notices = _following(file, before, anyway=anyway)
    else:
        raise click.UsageError(
            _("Zeg waarvan de avond gemaakt wordt: --from AVOND.toml, of --following EERDER.jury."),
            click.get_current_context(),
        )
    from jury.session.author import SECRETARY, author
    from jury.session.creation import create

    evening = Evening(records)
    create(file, records, by=author(SECRETARY, "command"), force=force)
    for notice in notices:
        click.echo(_("Let op: {notice}").format(notice=notice), err=True)
    summary = _summary(evening) if before is None else _summary_of_return(evening)
    click.echo(f"{file}: {summary}")


def _of_definition(file: Path, definition: Path) -> tuple[Records, Sequence[str]]:
    from jury.definition.reading import load_definition

    records, notices = load_definition(definition)
    if os.path.exists(file) and file.samefile(definition):
        raise CannotWrite(
            _("{path} is de definitie zelf en blijft zoals ze is.").format(path=file),
            hint=_("Kies een andere naam voor de avond, zoals {name}.").format(name=file.with_suffix(".jury").name),
        )
    return records, notices


def _following(file: Path, before: Path, *, anyway: bool) -> tuple[Records, Sequence[str]]:
    from jury.example.return_evening import return_records

    with open_to_use(before, anyway=anyway) as session:
        evening, head = session.evening, session.closing
    if os.path.exists(file) and file.samefile(before):
        raise CannotWrite(
            _("{path} is de avond zelf en blijft zoals zij is.").format(path=file),
            hint=_("Kies een andere naam voor de terugkomavond."),
        )
    if evening.session.rehearsal:
        raise JuryError(
            _("{path} is een repetitie: daar komt niemand op terug.").format(path=before),
            hint=_("Geef het bestand van de avond zelf."),
        )
    return return_records(evening, head), tuple(_told_of(evening))


def _told_of(before: Evening) -> Iterator[str]:
    """Say what of the earlier evening is not as one would expect."""
    if before.phase is not Phase.FINAL:
        yield _("{title} is nog niet vastgesteld: wat daar nog verandert, gaat niet mee.").format(
            title=one_line(before.session.title)
        )
    if before.session.return_date is None:
        yield _("De datum van de terugkomavond is nog niet bekend. Vul die in bij Avond.")


def _summary(evening: Evening) -> str:
    plans, jurors, criteria = len(evening.listed_proposals), len(evening.jurors), len(evening.criteria)
    cards = sum(map(len, evening.cards.values()))
    counts = (
        ngettext("{count} plan", "{count} plannen", plans).format(count=plans),
        ngettext("{count} jurylid", "{count} juryleden", jurors).format(count=jurors),
        ngettext("{count} criterium", "{count} criteria", criteria).format(count=criteria),
        ngettext("{count} scorekaart", "{count} scorekaarten", cards).format(count=cards),
    )
    return _with(evening, counts)


def _summary_of_return(evening: Evening) -> str:
    plans, parties, agreed = len(evening.listed_proposals), len(evening.parties), len(evening.agreements)
    return _with(
        evening,
        (
            ngettext("{count} plan", "{count} plannen", plans).format(count=plans),
            ngettext("{count} partij", "{count} partijen", parties).format(count=parties),
            ngettext("{count} open afspraak", "{count} open afspraken", agreed).format(count=agreed),
            _("geen cijfers"),
        ),
    )


def _with(evening: Evening, counts: Sequence[str]) -> str:
    return _("{title}, met {counts}.").format(title=one_line(evening.session.title), counts=", ".join(counts))
