"""How a step of the outcome looks: what it tells, large, and nothing beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from jury.language import _
from jury.model.running import ToldLine
from jury.publication.public_view import PublicView
from jury.publication.scenes import Told
from screens.stage.blocks import Block, Room, joined, pages, spaced, text

PRIZES: Final = ("award", "audience")
"""The kinds of cue of which a bare title is whose the prize is, and no theme."""


def told_pages(view: PublicView, scene: Told, room: Room) -> Sequence[Block]:
    """Lay out what this step tells; before the deliberation that the jury is at work."""
    title = text(view.title, room)
    if scene.retraction:
        return pages([spaced(title, text(scene.retraction, room, "strong"))], (), room)
    if scene.at_work:
        return pages([spaced(title, text(_("De jury is nog aan het werk."), room, "strong"))], (), room)
    return pages(list(_blocks(view.kind, scene.lines, room)), title, room)


def _blocks(kind: str, lines: Sequence[ToldLine], room: Room) -> Iterator[Block]:
    """Set each place, theme, verdict or sentence apart; plans that share a place stand together under it."""
    for place, sharing in groupby(lines, key=_shared_place):
        if place is None:
            yield from (_one(kind, line, room) for line in sharing)
        else:
            yield _place(place, tuple(sharing), room)


def _shared_place(line: ToldLine) -> int | None:
    return line.place if line.title and not line.words else None


def _place(place: int, sharing: Sequence[ToldLine], room: Room) -> Block:
    """Set a place with the plans on it, and the mark that they have."""
    return spaced(
        text(_("Plaats {place}").format(place=place), room, "heading"),
        joined(*(text(line.title, room, "strong") for line in sharing)),
        text(_mark(sharing[0]), room),
    )


def _one(kind: str, line: ToldLine, room: Room) -> Block:
    if not line.title:
        return text(line.words, room)
    if not line.words:
        return text(line.title, room, "strong" if kind in PRIZES else "heading")
    place = _("plaats {place}").format(place=line.place) if line.place is not None else ""
    told = " · ".join(filter(None, (line.words, place, _mark(line))))
    return joined(text(line.title, room, "strong"), text(told, room))


def _mark(line: ToldLine) -> str:
    return _("cijfer {mark}").format(mark=line.mark) if line.mark else ""
