"""`jury restore`: back to a copy of the evening."""

from collections.abc import Iterator
from pathlib import Path

import click

from jury.commands.arguments import session_argument
from jury.language import _, ngettext
from jury.session.clock import now
from jury.session.restoring import Restored, restore
from jury.text import one_line
from jury.wording.values import typed_date, typed_time


@click.command(
    help=_(
        "Terug naar een reservekopie. Zonder --from is dat de nieuwste naast de avond die klopt. Wat er stond, blijft "
        "ernaast bewaard, ook als het beschadigd is."
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
@click.option("--force", is_flag=True, help=_("Zet de kopie ook terug als zij van een andere avond is."))
def command(file: Path, copy: Path | None, force: bool) -> None:
    """Put a copy back and say which, and what became of what was there."""
    restored = restore(file, now(), copy, force=force)
    for path, why in restored.passed_over:
        click.echo(_("Overgeslagen: {name}. {why}").format(name=path.name, why=one_line(why)), err=True)
    for line in _lines(file, restored):
        click.echo(line)


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
