"""How the end looks: the thanks, who goes on, the plans that meet, and the links as codes for a phone."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from jury.language import _, ngettext
from jury.publication.public_view import PublicView
from jury.publication.scenes import Closing, Colleague, PageToRead, Together
from jury.text import listed
from jury.wording.codes import TELLS_NOTHING, code_word
from jury.wording.dates import day_in_words
from screens.stage.blocks import GAP, Block, Room, centred, column, item, joined, pages, spaced, text
from screens.stage.link_codes import code_of
from screens.toolkit.lines import EMPTY, Line, Piece, indented, line, side_by_side, width_of

WITH: Final = "⇄"
"""What stands before a plan that meets the one above it."""
A_LINK: Final = 72
"""Cells that a link has at least, where more than one stand beside each other."""


def closing_pages(_view: PublicView, scene: Closing, room: Room) -> Sequence[Block]:
    """Lay out the end; the thanks come first, and come back after what takes turns with them."""
    found: list[Block] = [centred(_thanks(scene, room), room)]
    if scene.team or scene.nameless:
        head = text(_("Zij gaan samen verder"), room, "strong")
        found += pages(lambda room: list(_team(scene, room)), head, room)
    if scene.together:
        head = text(_("Deze plannen vonden elkaar"), room, "strong")
        found += pages(lambda room: [_together(each, room) for each in scene.together], head, room)
    return [*found, *_link_pages(scene.links, room)]


def _thanks(scene: Closing, room: Room) -> Block:
    back = _("Op {day} kijken we samen terug.").format(day=day_in_words(scene.back)) if scene.back else ""
    return spaced(
        text(_("Dank u wel, en wel thuis."), room, "strong"),
        text(back, room),
        text(listed(scene.organisers), room),
    )


def _colleague(colleague: Colleague, room: Room) -> Block:
    about = " · ".join(filter(None, (colleague.role, colleague.party)))
    return joined(text(colleague.name, room, "strong"), text(about, room))


def _team(scene: Closing, room: Room) -> Iterator[Block]:
    """Name who may be named, and count the others."""
    yield from (_colleague(each, room) for each in scene.team)
    if not scene.nameless:
        return
    said = (
        ngettext("En nog één ander.", "En nog {n} anderen.", scene.nameless)
        if scene.team
        else ngettext("Eén mens draagt de alliantie.", "{n} mensen dragen de alliantie.", scene.nameless)
    )
    yield text(said.format(n=scene.nameless), room)


def _together(together: Together, room: Room) -> Block:
    first, *others = together.titles
    return joined(
        text(first, room, "strong"),
        *(item(WITH, title, room, "strong") for title in others),
        text(together.what, room),
    )


def _link_pages(links: Sequence[PageToRead], room: Room) -> Iterator[Block]:
    """Set the links on pages, more than one beside each other where the screen is wide enough for their codes."""
    columns = max(1, min(len(links), room.width // A_LINK))
    narrow = room._replace(width=column(room, columns))
    for start in range(0, len(links), columns):
        blocks = [_link(each, narrow) for each in links[start : start + columns]]
        yield centred(side_by_side(blocks, columns, room.width, GAP)[:-1], room)


def _link(link: PageToRead, room: Room) -> Block:
    """Set the code of a link with its words beside it, in the middle; without room for a code there are only words."""
    code = code_of(link.url, room)
    across = width_of(code[0]) if code else 0
    words = _words(link, room._replace(width=room.width - across - GAP if code else room.width))
    above = max(0, (len(code) - len(words)) // 2)
    rows = zip_longest(code, (*[EMPTY] * above, *words), fillvalue=EMPTY)
    return tuple((*drawn, *indented(said, GAP + across - width_of(drawn))) if code else said for drawn, said in rows)


def _words(link: PageToRead, room: Room) -> Block:
    kind = "" if link.kind in TELLS_NOTHING else code_word("links", "kind", link.kind)
    title, below = (link.title, kind) if link.title else (kind, "")
    return spaced(joined(text(title, room, "strong"), text(below, room)), tuple(_address(link.url, room)))


def _address(url: str, room: Room) -> Iterator[Line]:
    """Give an address to type, cut behind a slash or else where the line ends: a hyphen would be typed along."""
    rest = url.partition("//")[2].rstrip("/")
    while rest:
        end = len(rest) if len(rest) <= room.width else rest.rfind("/", 0, room.width) + 1 or room.width
        yield line(Piece(rest[:end]))
        rest = rest[end:]
