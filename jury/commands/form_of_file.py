"""Which form a file gets: the one that was asked for, or else the one that its name ends in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from jury.language import _

STDOUT = "-"
"""The name by which a command is asked to write no file."""


def form_of(path: Path | None, wanted: str | None, endings: Mapping[str, Sequence[str]]) -> str:
    """Give the name of the form to write. `endings` are those of every form, by name, with the point and small.

    A form without endings is a folder, whose name may end in anything. Where nothing says which, because there is no
    file or no ending, it is the first form; where several forms end alike, the first of them.

    Raises:
        click.UsageError: no form ends like this, or the one that was asked for does not.
    """
    ending = path.suffix.casefold() if path else ""
    if wanted is not None:
        if ending and endings[wanted] and ending not in endings[wanted]:
            raise click.UsageError(
                _("--format {form} en een naam op {ending} passen niet bij elkaar; kies een naam op {endings}.").format(
                    form=wanted, ending=ending, endings=_either(endings[wanted])
                ),
                click.get_current_context(),
            )
        return wanted
    if not ending:
        return next(iter(endings))
    found = next((form for form, ends in endings.items() if ending in ends), None)
    if found is None:
        usual = dict.fromkeys(ends[0] for ends in endings.values() if ends)
        raise click.UsageError(
            _("Een bestand op {ending} kan niet; kies een naam op {endings}.").format(
                ending=ending, endings=_either(tuple(usual))
            ),
            click.get_current_context(),
        )
    return found


def _either(endings: Sequence[str]) -> str:
    *before, last = endings
    return _(" of ").join(filter(None, (", ".join(before), last)))
