"""One frame of the stage: what stands on every line of its screen, of the view, the size and the moment alone."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from textual.geometry import Size

from jury.language import _, ngettext
from jury.publication.public_view import PublicView
from jury.publication.scenes import PlanPitching, Tables
from jury.running.boot_clock import Instant
from jury.running.clock import NOTHING
from screens.stage.blocks import HIGH, Block, Room, at_most, joined, on_a_band, text
from screens.stage.clock_face import Sign, bar, face_of, large
from screens.stage.host_lines import host_pages
from screens.stage.scenes import back_at, pages_of, title_of
from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, indented, line, width_of, wrapped

HALL, CLOCK, HOST = "hall", "clock", "host"
TURN: Final = 12
"""Seconds that a page stands, where a scene has more of them."""
BAND: Final = 3
"""Lines of a message."""
SAYS: Final = "▶"
ALARM: Final = "!"
ON_PAGE, OFF_PAGE = "●", "○"


class Frame(NamedTuple):
    """The lines of a frame, and of how many pages it is one: those of more than one take turns."""

    lines: Sequence[Line]
    pages: int = 1


def frame(view: PublicView, shows: str, size: Size, now: Instant, since: Decimal = NOTHING) -> Frame:
    """Lay out a frame of this size: the emergency before all else, then the dark hall, then what is on the stage.

    `since` is where the machine's clock stood when this cue came: from then on its pages take turns.
    """
    if view.alarm:
        return Frame(_alarm(view, size))
    if view.blank and shows == HALL:
        return Frame(())
    return FRAMES[shows](view, size, now, int(now.seconds - since) // TURN)


def _hall(view: PublicView, size: Size, now: Instant, turn: int) -> Frame:
    side, top = _margins(size)
    body = Room(size.width - 2 * side, size.height - top - 2 - BAND)
    found = _pitch(view, body, now) if view.clock is not None and _is_timed(view) else pages_of(view, body)
    page = turn % len(found)
    header = between(_whose(view), line(_place(view)), body.width)
    head = _margined((*[EMPTY] * top, header, EMPTY), side)
    foot = _foot(view, size, side, len(found), page)
    return Frame((*head, *_filled(_margined(found[page], side), body.height), *foot), len(found))


def _is_timed(view: PublicView) -> bool:
    """Say whether the clock is what this is about: a pitch, and a break of which somebody started the clock."""
    assert view.clock is not None
    begun = view.clock.runs or bool(view.clock.row.spent)
    return isinstance(view.scene, PlanPitching) or (
        begun and not (isinstance(view.scene, Tables) and view.scene.tables)
    )


def _pitch(view: PublicView, room: Room, now: Instant) -> Sequence[Block]:
    """Set the title, the clock as large as fits, and under it how much of the time is gone."""
    assert view.clock is not None
    face = face_of(view.clock, now)
    titles = at_most(title_of(view, room), 3 if room.airy else 2, room.width)
    under = _carriers(view.scene, room) if isinstance(view.scene, PlanPitching) else back_at(view, room)
    question = text(view.scene.question, room) if isinstance(view.scene, PlanPitching) else ()
    asked = at_most(question, 2 if room.airy else 2 - len(titles), room.width)
    head = joined(titles, at_most(under, 1, room.width), asked, (EMPTY,) * (2 if room.airy else 1))
    foot = joined((EMPTY,) if room.airy else (), (bar(face, room.width),), text(face.word, room, "strong")[:1])
    space = room.height - len(head) - len(foot)
    digits = large(face, room.width, space if face.sign is Sign.OVER else space - 1)  # a plate brings its own air
    above = (space - len(digits)) // 2
    return [joined(head, [EMPTY] * above, digits, [EMPTY] * (space - len(digits) - above), foot)]


def _carriers(scene: PlanPitching, room: Room) -> Block:
    return text(" · ".join(filter(None, (scene.lead, scene.pitcher))), room)


def _whose(view: PublicView) -> Line:
    """Say whose evening it is; a rehearsal says so on every screen."""
    return line(view.area, "  ", Piece(f" {_('repetitie')} ", "chosen")) if view.rehearsal else line(view.area)


def _place(view: PublicView) -> str:
    """Say in the corner where in the evening this is."""
    if not isinstance(view.scene, PlanPitching):
        return ""
    if not view.scene.nr.isdigit():
        return _("proefpitch")
    return _("plan {nr} van {total}").format(nr=view.scene.nr, total=view.scene.total)


def _foot(view: PublicView, size: Size, side: int, pages: int, page: int) -> Sequence[Line]:
    """Give the last lines: a message where there is one, else the cards that are in and what comes next."""
    if view.message:
        return _message(view.message, size, side)
    dots = " ".join(ON_PAGE if each == page else OFF_PAGE for each in range(pages)) if pages > 1 else ""
    left = line(dots) if dots else line(_cards(view))
    after = _("straks  {title}").format(title=view.following.title) if view.following else ""
    room = size.width - 2 * side
    after_line = cropped(line(after), room - width_of(left) - 2)
    return _margined((EMPTY, between(left, after_line, room), EMPTY), side)


def _cards(view: PublicView) -> str:
    scene = view.scene
    if not isinstance(scene, PlanPitching) or not scene.expected:
        return ""
    said = ngettext("{n} van {total} kaart binnen", "{n} van {total} kaarten binnen", scene.expected)
    return said.format(n=scene.cards, total=scene.expected)


def _message(message: str, size: Size, side: int) -> Sequence[Line]:
    """Set a message on a band over the whole width, so that it is seen without its colour."""
    told = wrapped(message, size.width - 2 * side - 2, first=line(f"{SAYS} "), hang=2)[: BAND - 1]
    rows = (EMPTY, *told, EMPTY)[-BAND:] if len(told) < BAND - 1 else (*told, EMPTY)
    return tuple(on_a_band(indented(row, side), size.width) for row in rows)


def _alarm(view: PublicView, size: Size) -> Sequence[Line]:
    """Fill the screen with what everybody must do now, between two lines of signs; not so, where it is a rehearsal."""
    side = _margins(size)[0]
    room = Room(size.width - 2 * side, size.height)
    told = text(view.alarm, room, "strong")
    signs = line(Piece(f"{ALARM} " * (room.width // 2), "strong"))
    practice = text(_("Dit is een repetitie: er is niets aan de hand."), room, "strong") if view.rehearsal else ()
    framed = joined((signs, EMPTY), told, (EMPTY, signs), (EMPTY, *practice) if practice else ())
    rows = _margined(framed if len(framed) <= size.height else joined(told, practice), side)
    above = max(0, (size.height - len(rows)) // 2)
    return tuple(on_a_band(row, size.width) for row in _filled((*[EMPTY] * above, *rows), size.height))


def _clock(view: PublicView, size: Size, now: Instant, _turn: int) -> Frame:
    """Show the pitcher the time and the message, and nothing else."""
    side = _margins(size)[0]
    head = _margined((_whose(view),), side) if view.rehearsal else (EMPTY,)
    room = Room(size.width - 2 * side, size.height - BAND - 4)
    foot = _message(view.message, size, side) if view.message else (EMPTY,) * BAND
    if view.clock is None:
        waits = _margined((*[EMPTY] * (room.height // 2), *text(_("Hier loopt straks uw klok."), room)), side)
        return Frame((*head, *_filled(waits, size.height - BAND - len(head)), *foot))
    face = face_of(view.clock, now)
    digits = large(face, room.width, room.height)
    above = (room.height - len(digits)) // 2
    rows = joined([EMPTY] * above, digits, [EMPTY] * (room.height - len(digits) - above))
    below = (EMPTY, bar(face, room.width), *text(face.word, room, "strong")[:1])
    return Frame((*head, *_margined(joined(rows, below), side), *foot))


def _host(view: PublicView, size: Size, now: Instant, turn: int) -> Frame:
    """Show who presents what to say now and what comes next, with the time in the corner."""
    side, top = _margins(size)
    body = Room(size.width - 2 * side, size.height - top - 2 - BAND)
    found = host_pages(view, body)
    page = turn % len(found)
    clock = f"{face_of(view.clock, now).word} {face_of(view.clock, now).time}" if view.clock is not None else ""
    dark = _("het scherm in de zaal is donker") if view.blank else ""
    corner = "  ".join(filter(None, (dark, clock)))
    head = _margined(
        (
            *[EMPTY] * top,
            between(line(Piece(_("NU"), "heading"), "  ", *_whose(view)), line(corner), body.width),
            EMPTY,
        ),
        side,
    )
    foot = _foot(view, size, side, len(found), page)
    return Frame((*head, *_filled(_margined(found[page], side), body.height), *foot), len(found))


def _margins(size: Size) -> tuple[int, int]:
    """Give the empty cells at each side, and the empty lines above."""
    return max(2, size.width // 30), 2 if size.height >= HIGH else 1


def _margined(lines: Sequence[Line], side: int) -> tuple[Line, ...]:
    return tuple(indented(each, side) for each in lines)


def _filled(lines: Sequence[Line], height: int) -> Sequence[Line]:
    return (*lines[:height], *[EMPTY] * (height - len(lines)))


FRAMES: Final[Mapping[str, Callable[[PublicView, Size, Instant, int], Frame]]] = {
    HALL: _hall,
    CLOCK: _clock,
    HOST: _host,
}
"""What a window of the stage shows, by its name."""
