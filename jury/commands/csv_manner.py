"""How a command is asked to write CSV: what stands between the cells, and the sign of its decimals."""

from collections.abc import Callable
from typing import Any, Final

import click

from jury.export.formats import CsvManner
from jury.language import _

DECIMALS: Final = (".", ",")
TABS: Final = ("tab", "\\t")
"""How a tab is asked for where one cannot be typed."""


def csv_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options `--delimiter` and `--decimal`."""
    decimal = click.option(
        "--decimal", type=click.Choice(DECIMALS), help=_("Het decimaalteken in csv; anders een punt.")
    )
    delimiter = click.option(
        "--delimiter",
        metavar=_("TEKEN"),
        help=_("Wat in csv tussen de cellen staat: een teken of tab; anders een komma."),
    )
    return delimiter(decimal(command))


def csv_manner(form: str, delimiter: str | None, decimal: str | None) -> CsvManner:
    """Give the manner that was asked for.

    Raises:
        UsageError: it was asked for in another form than CSV, or a delimiter cannot be one.
    """
    if (delimiter is not None or decimal is not None) and form != "csv":
        raise click.UsageError(_("--delimiter en --decimal horen bij --format csv."), click.get_current_context())
    return CsvManner(_one_character(delimiter) if delimiter is not None else ",", decimal or ".")


def _one_character(delimiter: str) -> str:
    """Read what parts the cells.

    Raises:
        UsageError: it is more than one character, or one that a cell or a number is made of.
    """
    delimiter = "\t" if delimiter.casefold() in TABS else delimiter
    if len(delimiter) != 1 or delimiter.isalnum() or delimiter in "\r\n\"'.+- ":
        raise click.UsageError(
            _("‘{delimiter}’ kan niet tussen cellen staan. Kies ; of , of tab.").format(delimiter=delimiter),
            click.get_current_context(),
        )
    return delimiter
