"""Arguments and options that several commands share."""

from pathlib import Path

import click

from jury.language import _

# A click.Path would look in the file what opening it looks at too, and loads a catalogue to know its own name.
session_argument = click.argument("file", type=Path, metavar=_("BESTAND"))
json_option = click.option("--json", "as_json", is_flag=True, help=_("Geef het als JSON."))
force_option = click.option("--force", is_flag=True, help=_("Vervang wat er al staat."))
