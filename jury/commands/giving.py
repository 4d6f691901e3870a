"""What a form gives, handed over: on stdout, or as a file or a folder."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from jury.errors import JuryError
from jury.language import _
from jury.report.formats.every_format import Format


def refuse_without_place(form: Format, target: Path | None) -> None:
    """Go on only where there is a place for what will be written.

    Raises:
        click.UsageError: it is a folder, and no name was given for it.
        JuryError: it is no text, and would come on the screen.
    """
    if target is None and not form.endings:
        raise click.UsageError(
            _("--format {form} schrijft een map; zeg met -o hoe die heet.").format(form=form.name),
            click.get_current_context(),
        )
    if target is None and not form.is_text and sys.stdout.isatty():
        raise JuryError(
            _("Een bestand op {ending} past niet op het scherm.").format(ending=form.ending),
            hint=_("Geef een bestand: -o {name}{ending}").format(name=form.file_name, ending=form.ending),
        )


def give(
    written: bytes | Mapping[str, bytes],
    target: Path | None,
    *,
    private: bool,
    force: bool,
    source: Path | None = None,
) -> None:
    """Write to the target, or to stdout without one; what is private can be read by its owner only.

    Raises:
        CannotWrite: something must stay there, or the folder does not take it.
    """
    from jury.disk.write_folder import write_out

    if target is not None:
        write_out(target, written, force=force, source=source, private=private)
    elif isinstance(written, bytes):
        click.echo(written, nl=False)
    else:
        raise AssertionError("a folder was refused before it was written")
