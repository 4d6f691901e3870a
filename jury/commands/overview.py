"""`jury overview`: many evenings in one table, for who looks after more than one village."""

import datetime as dt
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import force_option
from jury.commands.csv_manner import csv_manner, csv_options
from jury.commands.form_of_file import STDOUT, form_of
from jury.disk.write_whole import refuse_what_must_stay, write_bytes
from jury.errors import JuryError
from jury.language import _, ngettext
from jury.overview.finding import Found, find
from jury.overview.formats import ENDINGS, WRITERS, Overview, refuse_without_parquet
from jury.overview.gathering import Read, read_all
from jury.overview.record import Looked, Record, in_order
from jury.session.clock import now
from jury.text import listed, one_line

NAMED: Final = 5
"""As many files of what may be one evening as are named before the others are counted."""
DAYS_AHEAD: Final = 30
MOST_DAYS: Final = 36_500
NARROWEST, WIDEST, ON_PAPER = 80, 160, 100
"""Cells of a table: as wide as the terminal between the first two, and where there is none the last."""


@click.command(
    help=_(
        "Veel avonden in één overzicht: plannen, oordelen, thema’s, matches, afspraken en geld. Een map telt met alles "
        "wat erin staat; reservekopieën en repetities tellen niet mee.\n\n"
        "table, md en html: voor mensen, met totalen. csv en parquet: één tabel, een regel per avond, voor een "
        "spreadsheet, DuckDB of Datasette. Voor een Nederlandse Excel: --delimiter ';' --decimal ','.\n\n"
        "Er staan geen cijfers, namen of plekken in."
    )
)
@click.argument("given", type=Path, nargs=-1, required=True, metavar=_("MAP|BESTANDEN…"))
@click.option(
    "-o", "--output", "target", metavar=_("UIT"), help=_("Schrijf naar dit bestand; zonder -o naar het scherm.")
)
@click.option(
    "--format",
    "wanted",
    type=click.Choice(tuple(WRITERS)),
    help=_("Vorm; anders naar de naam van UIT, en anders table."),
)
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar=_("DAG"),
    help=_("Tel afspraken op deze dag (2027-01-31); anders vandaag."),
)
@click.option(
    "--within",
    "days",
    type=click.IntRange(0, MOST_DAYS),
    default=DAYS_AHEAD,
    metavar=_("DAGEN"),
    help=_("Binnen hoeveel dagen een afspraak binnenkort is; anders {days}.").format(days=DAYS_AHEAD),
)
@csv_options
@force_option
def command(
    given: tuple[Path, ...],
    target: str | None,
    wanted: str | None,
    day: dt.datetime | None,
    days: int,
    delimiter: str | None,
    decimal: str | None,
    force: bool,
) -> None:
    """Write the overview; a file that is no evening is said and skipped.

    Raises:
        JuryError: no evening is left, or the form does not fit on the screen or cannot be written.
        UsageError: options do not go together.
    """
    path = None if target in (None, STDOUT) else Path(str(target))
    form = form_of(path, wanted, ENDINGS)
    manner = csv_manner(form, delimiter, decimal)
    if form == "parquet":
        refuse_without_parquet()
        if path is None and sys.stdout.isatty():
            raise JuryError(
                _("Een parquet-bestand past niet op het scherm."), hint=_("Geef een bestand: -o AVONDEN.parquet")
            )
    found = find(given)
    source = None if path is None else next((file for file in found.files if _same(file, path)), None)
    if path is not None:
        refuse_what_must_stay(path, force, source)
    looked = Looked((day or now()).date(), days)
    records = in_order(_gathered(found, looked))
    if not records:
        raise JuryError(
            _("Er is geen avond om een overzicht van te maken."), hint=_("Geef een map, of bestanden (.jury).")
        )
    _say_where_one_stands_twice(records)
    content = WRITERS[form](Overview(records, looked, _width(path), manner))
    if path is None:
        click.echo(content, nl=False)
        return
    write_bytes(path, content, force=force, source=source)
    click.echo(_("{path} is geschreven.").format(path=path))


def _gathered(found: Found, looked: Looked) -> Iterator[Record]:
    """Read every file, show how far it is, and say what does not count."""
    for closed in found.closed:
        _say(closed)
    rehearsals = len(found.rehearsals)
    with _Progress(len(found.files)) as progress:
        for read in read_all(found, looked):
            progress.one_more()
            rehearsals += read.rehearsal
            if said := _said_of(read):
                progress.hide()
                _say(said)
            if read.record is not None:
                yield read.record
    if left_out := _left_out(len(found.backups), rehearsals):
        _say(left_out)


def _said_of(read: Read) -> str:
    if read.fault:
        return _("Overgeslagen: {fault}").format(fault=read.fault)
    if read.behind:
        return _("Let op: {path} is veranderd buiten het logboek om; jury check zegt wat.").format(path=read.path)
    return ""


def _left_out(backups: int, rehearsals: int) -> str:
    counted = [
        *([ngettext("{n} reservekopie", "{n} reservekopieën", backups).format(n=backups)] if backups else ()),
        *([ngettext("{n} repetitie", "{n} repetities", rehearsals).format(n=rehearsals)] if rehearsals else ()),
    ]
    return _("Niet meegeteld: {what}.").format(what=listed(counted)) if counted else ""


def _say_where_one_stands_twice(records: Sequence[Record]) -> None:
    """Say which files may hold one evening: only who made them knows, so all of them stay in."""
    files: dict[str, list[str]] = {}
    for row in records:
        files.setdefault(row.session, []).append(row.file)
    for session, same in files.items():
        if len(same) > 1:
            _say(
                _(
                    "Let op: {files} hebben hetzelfde kenmerk ‘{session}’. Is dat één avond, dan telt die vaker mee."
                ).format(files=listed(_not_too_many(same)), session=session)
            )


def _not_too_many(files: Sequence[str]) -> Sequence[str]:
    rest = len(files) - NAMED
    if rest <= 1:
        return files
    return (*files[:NAMED], ngettext("nog {n} bestand", "nog {n} bestanden", rest).format(n=rest))


def _say(sentence: str) -> None:
    click.echo(one_line(sentence), err=True)


def _same(file: Path, target: Path) -> bool:
    try:
        return file.samefile(target)
    except OSError:
        return False


def _width(path: Path | None) -> int:
    if path is not None or not sys.stdout.isatty():
        return ON_PAPER
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


class _Progress:
    """How many files were read, on one line of a terminal; where stderr is none, nothing."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.hide()

    def one_more(self) -> None:
        """Count a file that was read."""
        self._done += 1
        if self._shown:
            said = _("{n} van {total} bestanden gelezen").format(n=self._done, total=self._total)
            click.echo(f"\r{said}", nl=False, err=True)

    def hide(self) -> None:
        """Take the line away, so that something else can be said."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)
