"""Arguments and options that several commands share."""

from pathlib import Path

import click

from jury.language import _

session_argument = click.argument("file", type=click.Path(path_type=Path), metavar=_("BESTAND"))
force_option = click.option("--force", is_flag=True, help=_("Vervang wat er al staat."))
