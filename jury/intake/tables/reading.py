"""Reading any file that may hold a table: what it is follows from its first bytes, not from its name."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from jury.disk.plain_file import no_plain_file
from jury.errors import WrongInput
from jury.intake.tables import limits
from jury.intake.tables.delimited import read_delimited
from jury.intake.tables.header_row import HeadersWanted
from jury.intake.tables.rows import refusal
from jury.intake.tables.table import Table
from jury.language import _
from jury.session.schema import DATABASE, is_session

ZIP: Final = b"PK\x03\x04"
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def read_table(
    path: Path, wanted: Callable[[Sequence[str]], bool] | None = None, headers: HeadersWanted | None = None
) -> Table:
    """Read a table: csv in any common form, or a visible sheet of a workbook.

    Of a workbook it is the first sheet, or the first whose headers are `wanted`.

    Raises:
        WrongInput: it is not there, too large, or not a table that can be read; nothing of it is kept.
        HeadersElsewhere: the headers seem to stand below the first row, and nobody said where.
    """
    data = read_bytes(path)
    if data.startswith(OLD_OFFICE):
        raise refusal(
            [_("{file} is een oud Excel-bestand (.xls) of heeft een wachtwoord.").format(file=path.name)],
            _("Bewaar het zonder wachtwoord als xlsx of csv. Er is niets ingelezen."),
        )
    if is_session(data):
        raise refusal(
            [_("{file} is zelf een bestand van een avond, geen tabel.").format(file=path.name)],
            _("Maak er met jury export een tabel (csv) of een definitie (toml) van. Er is niets ingelezen."),
        )
    if data.startswith(DATABASE):
        raise refusal(
            [_("{file} is een database van een ander programma, geen tabel.").format(file=path.name)],
            _("Bewaar de tabel als csv of xlsx. Er is niets ingelezen."),
        )
    if data.startswith(ZIP):
        from jury.intake.tables.workbook import read_workbook

        return read_workbook(data, path.name, wanted, headers)
    if path.suffix.casefold() in (".xlsx", ".xlsm"):
        raise refusal(
            [_("{file} heet xlsx, maar is het niet.").format(file=path.name)],
            _("Bewaar de tabel opnieuw als xlsx of csv. Er is niets ingelezen."),
        )
    return read_delimited(data, path.name, headers)


def read_bytes(path: Path) -> bytes:
    """Read a file that is not too large.

    Raises:
        WrongInput: it is not there, not a file, too large, or may not be read.
    """
    try:
        if what := no_plain_file(path):
            raise WrongInput(what, hint=_("Geef een tabel (csv of xlsx) of een definitie (toml)."))
        if path.stat().st_size > limits.FILE_BYTES:
            raise refusal(
                [
                    _("{file} is groter dan {limit} MB. Zo groot is geen tabel van één avond.").format(
                        file=path.name, limit=limits.FILE_BYTES // 1_000_000
                    )
                ]
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise WrongInput(
            _("Het bestand {path} is er niet.").format(path=path), hint=_("Kijk of de naam klopt.")
        ) from error
    except OSError as error:
        raise WrongInput(
            _("{file} kan niet worden gelezen.").format(file=path), hint=_("Kijk of u het mag openen.")
        ) from error
