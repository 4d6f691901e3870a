"""`jury restore`: back to a copy of the evening, or an archive laid open again."""

from collections.abc import Iterator
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.commands.passphrase import known_passphrase, passphrase_option
from jury.disk.locked import is_locked
from jury.language import _, ngettext
from jury.session.archives import EVENING, Unpacked, refuse_folder_that_must_stay, restore_from_archive, unpack
from jury.session.clock import now
from jury.session.restoring import Restored, restore
from jury.text import one_line
from jury.wording.values import typed_date, typed_time


@click.command(
    help=_(
        "Terug naar een reservekopie. Zonder --from is dat de nieuwste naast de avond die klopt. Wat er stond, blijft "
        "ernaast bewaard, ook als het beschadigd is.\n\n"
        "Is BESTAND een archief (jury report --format archive), dan gaat dat met zijn wachtzin open, in een map "
        "ernaast. Met --from ARCHIEF komt alleen de avond eruit terug."
    )
)
@session_argument
@click.option(
    "--from",
    "copy",
    type=click.Path(path_type=Path),
    metavar=_("KOPIE"),
    help=_("Zet deze kopie terug, en geen andere."),
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar=_("MAP"),
    help=_("Pak een archief uit in deze map."),
)
@passphrase_option
@click.option(
    "--force",
    is_flag=True,
    help=_(
        "Zet de kopie ook terug als zij van een andere avond is; vervang wat er in de map van een archief al staat."
    ),
)
def command(file: Path, copy: Path | None, target: Path | None, passphrase_file: Path | None, force: bool) -> None:
    """Put a copy back and say which, and what became of what was there.

    Raises:
        UsageError: options do not go together.
        JuryError: it cannot be put back.
    """
    whole = copy is None and is_locked(file)
    _refuse_options_of_an_archive(file, copy, target, passphrase_file, whole=whole)
    if whole:
        folder = target or file.with_suffix("")
        refuse_folder_that_must_stay(folder, force=force)
        for line in _unpacked_lines(file, unpack(file, known_passphrase(passphrase_file), folder, now(), force=force)):
            click.echo(line)
        return
    if copy is not None and is_locked(copy):
        restored = restore_from_archive(file, copy, known_passphrase(passphrase_file), now(), force=force)
    else:
        restored = restore(file, now(), copy, force=force)
    for path, why in restored.passed_over:
        click.echo(_("Overgeslagen: {name}. {why}").format(name=path.name, why=one_line(why)), err=True)
    for line in _lines(file, restored):
        click.echo(line)


def _refuse_options_of_an_archive(
    file: Path, copy: Path | None, target: Path | None, passphrase_file: Path | None, *, whole: bool
) -> None:
    context = click.get_current_context()
    if copy is not None and is_locked(file):
        raise click.UsageError(
            _(
                "{path} is een archief, en daarin wordt niets teruggezet. Geef bij --from het bestand van de avond."
            ).format(path=file),
            context,
        )
    if target is not None and not whole:
        raise click.UsageError(_("-o hoort bij een archief, niet bij een reservekopie."), context)
    if passphrase_file is not None and not (whole or (copy is not None and is_locked(copy))):
        raise click.UsageError(_("--passphrase-file hoort bij een archief, niet bij een reservekopie."), context)


def _unpacked_lines(archive: Path, unpacked: Unpacked) -> Iterator[str]:
    report = unpacked.report
    yield ngettext(
        "{archive} is open: {count} bestand staat in {folder}.",
        "{archive} is open: {count} bestanden staan in {folder}.",
        unpacked.files,
    ).format(archive=archive, count=unpacked.files, folder=unpacked.folder)
    yield ngettext(
        "De avond is {path}: {count} wijziging, controlecode {code}.",
        "De avond is {path}: {count} wijzigingen, controlecode {code}.",
        report.entries,
    ).format(path=unpacked.folder / EVENING, count=report.entries, code=report.closing or report.code)


def _lines(file: Path, restored: Restored) -> Iterator[str]:
    report, last = restored.report, restored.last
    yield ngettext(
        "{path} is teruggezet uit {copy}: {count} wijziging, de laatste van {date} {time}, controlecode {code}.",
        "{path} is teruggezet uit {copy}: {count} wijzigingen, de laatste van {date} {time}, controlecode {code}.",
        report.entries,
    ).format(
        path=file,
        copy=restored.copy,
        count=report.entries,
        date=typed_date(last.date()),
        time=typed_time(last.time()),
        code=report.closing or report.code,
    )
    if restored.aside is None:
        return
    yield _("Wat er stond, is bewaard als {path}.").format(path=restored.aside)
    if restored.left_behind:
        yield ngettext(
            "{count} wijziging van daarna staat alleen daarin.",
            "{count} wijzigingen van daarna staan alleen daarin.",
            restored.left_behind,
        ).format(count=restored.left_behind)
