"""What stands in the way of publishing, as a list: first what stops, then what deserves a look."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from jury.findings.obstacle import Obstacle
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Settled
from jury.publication.looked_at import BETWEEN
from jury.text import listed, one_line
from jury.wording.names import name_in
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Line, Piece, line, wrapped

STOP, SIGNAL, LOOKED_AT = "■", "⚑", "✓"
NAMED: Final = ("proposals", "jurors")
"""The tables whose rows have a name by which everybody at the table knows what was looked at."""


def obstacle_key(obstacle: Obstacle) -> str:
    """Give what tells one obstacle from another."""
    return "·".join((obstacle.code, obstacle.table, *map(str, obstacle.key), obstacle.field))


def looked_at_key(row: Settled) -> str:
    """Give what tells one thing that was looked at from another."""
    return f"looked at {row.nr}"


def told_of(evening: Evening, row: Settled) -> str:
    """Say what was looked at, and why it may stay so: the words, or where nothing was named the plan and the juror."""
    parts = row.field.split(BETWEEN)[1:]
    names = (name_in(evening, table, id) for table, id in product(NAMED, parts) if evening.has(table, id))
    about = listed(row.looked_at) or " · ".join(names)
    return f"{about}: {row.reason}" if about else row.reason


def obstacle_choices(
    found: Sequence[Obstacle], width: int, looked_at: Sequence[tuple[Settled, str]] = ()
) -> Iterator[Choice]:
    """Give the groups under their headings, what was looked at last; each is as many lines as its sentence needs."""
    stops = [obstacle for obstacle in found if obstacle.stops]
    signals = [obstacle for obstacle in found if not obstacle.stops]
    if not found:
        yield Choice("", wrapped((Piece(_("✓ Niets staat publicatie in de weg."), "good"),), width))
    if stops:
        count = ngettext("{count} ding houdt tegen", "{count} dingen houden tegen", len(stops)).format(count=len(stops))
        yield Choice("", (line(Piece(f"{STOP} {count}", "alert")),))
        yield from _items(stops, STOP, "alert", width)
    if stops and signals:
        yield Choice("", (EMPTY,))
    if signals:
        count = ngettext("{count} ding om naar te kijken", "{count} dingen om naar te kijken", len(signals))
        yield Choice("", (line(Piece(f"{SIGNAL} {count.format(count=len(signals))}", "accent")),))
        yield from _items(signals, SIGNAL, "accent", width)

    if looked_at:
        yield Choice("", (EMPTY,))
        yield Choice("", (line(Piece(f"{LOOKED_AT} {_('bekeken, mag zo blijven')}", "good")),))
        for row, words in looked_at:
            first = line(Piece(f"{LOOKED_AT} ", "good"))
            yield Choice(looked_at_key(row), wrapped(one_line(words), width, first=first, hang=2))


def _items(found: Sequence[Obstacle], sign: str, style: str, width: int) -> Iterator[Choice]:
    for obstacle in found:
        first: Line = line(Piece(f"{sign} ", style))
        yield Choice(obstacle_key(obstacle), wrapped(obstacle.sentence, width, first=first, hang=2))
