"""What `jury add`, `jury edit` and `jury remove` have in common: one row of any table, changed as in the console."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jury.commands.opening import open_to_use
from jury.commands.streams import echo_json
from jury.language import _
from jury.model.evening import Evening
from jury.session.author import SECRETARY, author
from jury.session.journal import Entry
from jury.text import one_line

if TYPE_CHECKING:
    from jury.intake.rows.change import Planned

CONSOLE = "console"
"""Whoever types a row behind a command is at the console's place: one key there takes it back."""
table_argument = click.argument("table", metavar="TABLE")
words_argument = click.argument("words", nargs=-1, metavar=_("KEY=WAARDE…"))
reason_option = click.option("--reason", metavar=_("TEKST"), help=_("Waarom dit na het vastleggen nog verandert."))


def change(
    file: Path, plan: Callable[[Evening], "Planned"], reason: str | None, *, anyway: bool
) -> tuple["Planned", list[Entry]]:
    """Make a change of one row: all of it is proven first, so that nothing is written where a part does not fit."""
    with open_to_use(file, anyway=anyway, writable=True) as session:
        planned = plan(session.evening)
        by = author(SECRETARY, CONSOLE)
        written = [session.record(event, by=by, reason=reason, expected=done) for event, done in planned.events]
        entries = [entry for entry in written if entry is not None]
        return _as_written(planned, entries, session.evening), entries


def _as_written(planned: "Planned", entries: Iterable[Entry], evening: Evening) -> "Planned":
    """Name a row that came in as the file has it: somebody else may have taken the number that it was planned with."""
    came_in = [each for entry in entries for each in entry.changes if each.table == planned.table and each.old is None]
    if len(came_in) != 1 or planned.table == "rundown":  # a line of the programme is called by its place in it
        return planned
    return planned._replace(key=came_in[0].key, after=evening)


def say(planned: "Planned", entries: list[Entry], *, as_json: bool) -> None:
    """Say which row it was and what happened to it."""
    if as_json:
        echo_json(planned.named)
        return
    from jury.telling.journal import in_words

    for entry in entries:
        told = in_words(entry, planned.after)
        click.echo(one_line(" · ".join(filter(None, (told.what, told.subject)))))
    if not entries:
        click.echo(_("Er verandert niets: dit stond er al zo."))
