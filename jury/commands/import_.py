"""`jury import`: plans or score cards from csv, xlsx or toml into the session."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import session_argument
from jury.commands.import_options import refuse_what_does_not_apply
from jury.commands.opening import anyway_option, open_to_use
from jury.errors import JuryError, Undecided, WrongInput
from jury.intake.plans.columns import ColumnReading
from jury.intake.plans.proposals import ProposalsImport
from jury.intake.questions import (
    DUPLICATES,
    ORDERS,
    AnswerKind,
    Answers,
    DateOrder,
    Duplicates,
    Option,
    Question,
)
from jury.intake.source import KIND_NAMES, Planned, SourceKind, read_source
from jury.language import _
from jury.session.author import IMPORT, author
from jury.session.file import SessionFile
from jury.text import clean, shortened

HEADER_WIDTH = 30
MEANING_WIDTH = 24
OPTIONS: Final[Mapping[AnswerKind, str]] = {
    AnswerKind.COLUMN: '--map "{about}={value}"',
    AnswerKind.SKIP: "--skip {value}",
    AnswerKind.KEEP: "--keep {value}",
    AnswerKind.DUPLICATES: "--duplicates {value}",
    AnswerKind.OVERWRITE: "--overwrite",
    AnswerKind.DATE_ORDER: "--date-order {value}",
    AnswerKind.HEADER_ROW: "--header-row {value}",
    AnswerKind.SPLIT: '--split "{about}"',
    AnswerKind.WHOLE: '--whole "{about}"',
}
"""How each answer is given on the command line."""


@click.command(help=_("Plannen of scorekaarten inlezen uit csv, xlsx of toml."))
@session_argument
@click.argument("source", type=click.Path(path_type=Path), metavar=_("BRON"))
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    help=_("Wat het is; anders zegt het programma het."),
)
@click.option("--dry-run", is_flag=True, help=_("Laat zien wat er zou komen, en schrijf niets."))
@click.option("--map", "mappings", multiple=True, metavar=_("KOP=VELD"), help=_("Deze kolom is dit veld."))
@click.option("--skip", multiple=True, type=int, metavar=_("RIJ"), help=_("Sla deze rij over; de koppen zijn rij 1."))
@click.option(
    "--keep", multiple=True, type=int, metavar=_("RIJ"), help=_("Neem deze rij mee, ook al lijkt hij een proef.")
)
@click.option(
    "--duplicates", type=click.Choice(DUPLICATES), help=_("Een plan dat er twee keer is: beide, één, of samen.")
)
@click.option("--overwrite", is_flag=True, help=_("Vervang cijfers die er al staan en verschillen."))
@click.option(
    "--date-order", type=click.Choice(ORDERS), help=_("Wat vooraan staat in een datum als 10/2/2026: dag of maand.")
)
@click.option("--header-row", type=int, metavar=_("RIJ"), help=_("De koppen staan in deze rij."))
@click.option("--split", multiple=True, metavar=_("KOP"), help=_("In deze kolom scheiden komma’s namen."))
@click.option("--whole", multiple=True, metavar=_("KOP"), help=_("In deze kolom hoort een komma bij de naam."))
@click.option("--reason", metavar=_("TEKST"), help=_("Waarom dit na het vastleggen nog komt."))
@anyway_option
def command(
    file: Path,
    source: Path,
    kind: str | None,
    dry_run: bool,
    mappings: tuple[str, ...],
    skip: tuple[int, ...],
    keep: tuple[int, ...],
    duplicates: Duplicates | None,
    overwrite: bool,
    date_order: DateOrder | None,
    header_row: int | None,
    split: tuple[str, ...],
    whole: tuple[str, ...],
    reason: str | None,
    anyway: bool,
) -> None:
    """Read a file, say how it was understood, and write it all as one change."""
    answers = Answers(
        columns=dict(map(_mapping, mappings)),
        skip=frozenset(skip),
        keep=frozenset(keep),
        duplicates=duplicates,
        overwrite=overwrite,
        date_order=date_order,
        header_row=header_row,
        split=frozenset(split),
        whole=frozenset(whole),
    )
    with open_to_use(file, anyway=anyway, writable=not dry_run) as session:
        found = read_source(source, SourceKind(kind) if kind else None, header_row)
        if kind is None and found.asks is None:
            _say(_("{file} is gelezen als {kind}.").format(file=source.name, kind=_(KIND_NAMES[found.kind])))
        if found.asks is None:
            is_cards = found.kind is SourceKind.SCORECARDS
            refuse_what_does_not_apply(answers, cards=is_cards, table=found.table is not None)
        planned = found.plan(session.evening, answers)
        for reading in planned.readings:
            click.echo(_column(reading))
        for notice in _notices(planned):
            _say(notice)
        _refuse_open(planned.questions)
        if dry_run:
            planned.event.decided(session.evening, reason)
            click.echo(_("Proef: {summary} Er is niets geschreven.").format(summary=planned.summary))
            return
        expected = planned.event.decided(session.evening, reason)
        entry = session.record(planned.event, by=author(IMPORT, "command"), reason=reason, expected=expected)
        _keep_backup(session)
    click.echo(planned.summary if entry else _("Er verandert niets: dit stond er al zo."))


def _keep_backup(session: SessionFile) -> None:
    try:
        session.keep_backup()
    except JuryError as error:  # what came in is in the file all the same
        _say(_("Let op: de reservekopie is niet gemaakt. {what}").format(what=error))


def _mapping(text: str) -> tuple[str, str]:
    """Read ‘Kop=veld’; a header may hold an equals sign itself.

    Raises:
        WrongInput: there is no equals sign, or nothing on one side of it.
    """
    header, _equals, field = text.rpartition("=")
    if not header.strip() or not field.strip():
        raise WrongInput(
            _("--map ‘{text}’ begrijp ik niet.").format(text=text), hint=_('Zo: --map "Hoe heet het?=title"')
        )
    return header.strip(), field.strip()


def _refuse_open(questions: Sequence[Question]) -> None:
    """Go on only when nothing is left to decide.

    Raises:
        Undecided: one line per question, naming the options that answer it.
    """
    if questions:
        raise Undecided(
            *map(_question, questions),
            hint=_("Er is niets ingelezen. Geef de gekozen opties mee en doe het opnieuw."),
        )


def _question(question: Question) -> str:
    """Put a question on one line, with the options that answer it."""
    ways = _(" of ").join(f"{option_of(option)} ({option.label})" for option in question.options)
    return _("{sentence} Kies {ways}.").format(sentence=question.sentence, ways=ways)


def option_of(option: Option) -> str:
    """Write an answer as the option that gives it."""
    return OPTIONS[option.answer.kind].format(**option.answer._asdict())


def _column(reading: ColumnReading) -> str:
    header, meaning = shortened(reading.header, HEADER_WIDTH), shortened(reading.meaning, MEANING_WIDTH)
    return f"{reading.column:>3}  {header:<{HEADER_WIDTH}}  {meaning:<{MEANING_WIDTH}}  {reading.sample}".rstrip()


def _notices(planned: Planned) -> Iterator[str]:
    yield from planned.notices
    if isinstance(planned, ProposalsImport):
        yield from (row.sentence for row in planned.left_out)


def _say(sentence: str) -> None:
    click.echo(clean(sentence).replace("\n", " "), err=True)
