"""What is private in a file that a command made, said on stderr."""

from collections.abc import Collection

import click

from jury.model.evening import Evening
from jury.publication.private_contents import private_contents


def say_what_is_private(evening: Evening, tables: Collection[str] | None = None, *, reasons: bool = False) -> None:
    """Say in one sentence what is private in a file that holds these tables of an evening."""
    if said := private_contents(evening, tables, reasons=reasons):
        click.echo(said, err=True)
