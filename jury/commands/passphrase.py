"""A passphrase for a command: typed unseen or read from a file, and never on the command line, where others read it."""

import sys
import warnings
from pathlib import Path
from typing import Final

import click

from jury.disk.locked import as_passphrase, before_a_passphrase, too_short
from jury.errors import JuryError
from jury.language import _

LONGEST_FILE: Final = 4_096
"""Bytes of a file with one passphrase in it."""

passphrase_option = click.option(
    "--passphrase-file",
    "passphrase_file",
    type=click.Path(path_type=Path),
    metavar=_("BESTAND"),
    help=_("Lees de wachtzin van het archief uit dit bestand; anders wordt ernaar gevraagd."),
)


def new_passphrase(file: Path | None) -> str:
    """Give the passphrase for what is to be locked: from a file, or typed twice.

    Raises:
        JuryError: it is too short, twice was not the same, or it cannot be read or asked.
    """
    if file is not None:
        typed = _read(file)
    else:
        _refuse_where_it_is_seen()
        click.echo(before_a_passphrase(), err=True)
        typed = _asked(_("Wachtzin (u ziet niet wat u typt)"))
    if why := too_short(typed):
        raise JuryError(why)
    if file is None and _asked(_("Nog eens dezelfde wachtzin")) != typed:
        raise JuryError(_("De tweede keer stond er iets anders. Er is niets geschreven."))
    return typed


def known_passphrase(file: Path | None) -> str:
    """Give the passphrase of what is locked already: from a file, or typed once.

    Raises:
        JuryError: it cannot be read or asked.
    """
    return _read(file) if file is not None else _asked(_("Wachtzin van het archief (u ziet niet wat u typt)"))


def _asked(question: str) -> str:
    """Ask for a passphrase on the terminal, and show nothing of it.

    Raises:
        JuryError: there is no terminal that can hide it.
    """
    from getpass import GetPassWarning, getpass  # few commands ask

    _refuse_where_it_is_seen()
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            return as_passphrase(getpass(f"{question}: ", stream=sys.stderr))
        except GetPassWarning as error:
            raise _it_is_seen() from error


def _refuse_where_it_is_seen() -> None:
    if not sys.stdin.isatty():
        raise _it_is_seen()


def _it_is_seen() -> JuryError:
    return JuryError(
        _("Hier kan niemand een wachtzin typen zonder dat hij te zien is."),
        hint=_("Zet hem in een bestand en geef dat: --passphrase-file BESTAND"),
    )


def _read(file: Path) -> str:
    """Read the one line of a file.

    Raises:
        JuryError: there is another number of lines in it, or it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(LONGEST_FILE + 1)
        # Notepad begins a file with a mark that nobody typed.
        lines = as_passphrase(content.decode("utf-8-sig")).splitlines()
    except OSError as error:
        raise JuryError(_("{path} is niet te lezen.").format(path=file)) from error
    except UnicodeDecodeError as error:
        raise JuryError(_("In {path} staat geen tekst in UTF-8.").format(path=file)) from error
    if len(content) > LONGEST_FILE or len(lines) != 1 or not lines[0].strip():
        raise JuryError(_("In {path} moet één regel staan: de wachtzin.").format(path=file))
    return lines[0]
