"""How a step of the outcome looks: what it tells, large, and nothing beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from jury.language import _
from jury.model.running import ToldLine
from jury.publication.public_view import PublicView
from jury.publication.scenes import RevealStep
from screens.stage.blocks import Block, Room, band, joined, pages, spaced, text
from screens.toolkit.lines import line, width_of

PRIZES: Final = ("award", "audience")
"""The kinds of cue of which a bare title is whose the prize is, and no theme."""


def told_pages(view: PublicView, scene: RevealStep, room: Room) -> Sequence[Block]:
    """Lay out what this step tells; before the deliberation that the jury is at work."""
    title = text(view.title, room)
    if scene.retraction:
        return [spaced(title, text(scene.retraction, room, "strong"))]
    if scene.at_work:
        return [spaced(title, text(_("De jury is nog aan het werk."), room, "strong"))]
    return pages(lambda room: list(_blocks(view.kind, scene.lines, room)), title, room)


def _blocks(kind: str, lines: Sequence[ToldLine], room: Room) -> Iterator[Block]:
    """Set each place, theme, verdict or sentence apart; plans that share a place stand together under it."""
    for place, sharing in groupby(lines, key=_shared_place):
        if place is None:
            yield from (_one(kind, told, room) for told in sharing)
        else:
            yield _place(place, tuple(sharing), room)


def _shared_place(told: ToldLine) -> int | None:
    return told.place if told.title and not told.words else None


def _place(place: int, sharing: Sequence[ToldLine], room: Room) -> Block:
    """Set a place with the plans on it, each on a band of its own with the mark that it has."""
    return spaced(
        text(_("Plaats {place}").format(place=place), room, "heading"), *(_named(told, room) for told in sharing)
    )


def _named(told: ToldLine, room: Room) -> Block:
    """Set a name on a band; one that is too long for it stands there whole without one."""
    mark = line(_mark(told))
    if width_of(line(told.title)) + width_of(mark) + 8 <= room.width:
        return band(line(told.title), mark, room)
    return joined(text(told.title, room, "strong"), text(_mark(told), room))


def _one(kind: str, told: ToldLine, room: Room) -> Block:
    if not told.title:
        return text(told.words, room)
    if not told.words:
        return _named(told, room) if kind in PRIZES else text(told.title, room, "heading")
    place = _("plaats {place}").format(place=told.place) if told.place is not None else ""
    said = " · ".join(filter(None, (told.words, place, _mark(told))))
    return joined(text(told.title, room, "strong"), text(said, room))


def _mark(told: ToldLine) -> str:
    return _("cijfer {mark}").format(mark=told.mark) if told.mark else ""
