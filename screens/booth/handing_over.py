"""The pages on which the keyboard goes from one to the other in the console: who, please take it, and thanks."""

from collections.abc import Sequence
from typing import NamedTuple

from jury.language import _
from jury.model.evening import Evening
from jury.text import one_line
from screens.booth.card_pages import Page, Room, Target, in_sight
from screens.toolkit.lines import EMPTY, Line, Piece, line


class Person(NamedTuple):
    """Somebody who can take the keyboard."""

    id: str
    name: str


def people(evening: Evening, ids: Sequence[str]) -> tuple[Person, ...]:
    """Name these jurors."""
    return tuple(Person(id, one_line(evening.juror(id).name)) for id in ids)


def choice_page(jurors: Sequence[Person], here: str, stepped: Sequence[Person], room: Room) -> Page:
    """Ask which juror takes the keyboard; it says nothing of anybody's marks."""
    lines: list[Line] = [*room.top, line(" " * room.left, Piece(_("Wie vult de eigen kaart in?"), "strong")), EMPTY]
    targets = put_names(lines, jurors, here, room, below=3 if stepped else 0)
    if stepped:
        text = _("Verschoond bij dit plan: {names}.").format(names=", ".join(each.name for each in stepped))
        lines += [EMPTY, *room.set((Piece(text, "quiet"),))]
    return Page(lines, targets)


def put_names(
    lines: list[Line], jurors: Sequence[Person], here: str, room: Room, *, below: int = 0
) -> Sequence[Target]:
    """Put a name on each line, with a sign before the one under the cursor; give the places to click."""
    targets = []
    at = next((place for place, juror in enumerate(jurors) if juror.id == here), 0)
    for place in in_sight(len(jurors), at, room, lines, below=below):
        juror, chosen = jurors[place], jurors[place].id == here
        sign = Piece("▸ " if chosen else "  ", "accent")
        targets.append(Target(len(lines), 0, room.width, f"choose({place})"))
        lines.append(line(" " * (room.left - 2), sign, Piece(juror.name, "strong" if chosen else "plain")))
    return targets


def handover_page(name: str, plan: str, room: Room) -> Page:
    """Hand the keyboard over; nothing secret is on it."""
    text = _("Geef nu het toetsenbord aan {name}. Alleen de eigen kaart voor ‘{plan}’ komt in beeld.")
    lines = [*room.top, EMPTY, *room.set(text.format(name=name, plan=plan)), EMPTY, begin_line(name, room)]
    return Page(lines, [Target(len(lines) - 1, 0, room.width, "go_on")])


def begin_line(name: str, room: Room) -> Line:
    """Name the key with which a juror says: it is me."""
    return room.key("Enter", _("Ik ben {name}, ik begin").format(name=name))


def thanks_page(left: int, room: Room) -> Page:
    """Say thanks and whether cells are still open, and nothing else, while the keyboard goes back."""
    said = _("Dank u wel. Geef het toetsenbord terug aan de secretaris.")
    if left:
        said = _("Uw kaart is nog niet af: nog {n} open. Geef het toetsenbord terug aan de secretaris.").format(n=left)
    lines = [*room.top, EMPTY, *room.set(said), EMPTY, room.key("s", _("de secretaris gaat verder"))]
    return Page(lines, [Target(len(lines) - 1, 0, room.width, "leave")])
