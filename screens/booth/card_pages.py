"""The pages of a juror's own score card: one criterion at a time, and the whole card to look over."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from jury.language import _
from jury.model.anchors import Anchor, anchors, around
from jury.model.rows import Criterion
from jury.model.scorecards import Mark
from jury.text import one_line
from scoring.marked_round import ABSTAINED
from screens.booth.own_card import OwnCard, card_in_words
from screens.cards.mark_typing import Scale, shown_mark
from screens.toolkit.lines import EMPTY, Line, Piece, between, indented, line, wrapped

LEFT, FURTHER = 4, 12
"""Cells to the left of everything, and where there is room to spare."""
WIDEST: Final = 84
MARKS_IN_A_ROW: Final = 21
"""More marks than this on the scale are not set out in a row."""
WIDE, HIGH = 110, 32
"""Cells and lines from which a page has air around it and inside."""
FEWEST: Final = 3
"""As many lines of a list stand on a page at least, however little room there is."""


class Target(NamedTuple):
    """A place on a page that does something when it is clicked."""

    y: int
    start: int
    end: int
    action: str


class Page(NamedTuple):
    """What a page shows, and where it can be clicked."""

    lines: Sequence[Line]
    targets: Sequence[Target] = ()


class Room(NamedTuple):
    """The room that a page has."""

    width: int
    height: int

    @property
    def left(self) -> int:
        """The cells before everything."""
        return FURTHER if self.width >= WIDE else LEFT

    @property
    def inside(self) -> int:
        """The cells that a page uses."""
        return min(self.width - 2 * self.left, WIDEST)

    @property
    def air(self) -> list[Line]:
        """The empty line more that a page has room for, or none."""
        return [EMPTY] if self.height >= HIGH else []

    @property
    def top(self) -> list[Line]:
        """The empty lines that a page begins with."""
        return [EMPTY, *self.air, *self.air]

    def set(self, text: Line | str) -> list[Line]:
        """Set a text on as many lines as it needs."""
        return [indented(each, self.left) for each in wrapped(text, self.inside)]

    def key(self, key: str, what: str) -> Line:
        """Name the one key that goes on from a page."""
        return line(" " * self.left, Piece(key, "accent"), f"  {what}")


def in_sight(count: int, here: int, room: Room, above: Sequence[Line], *, below: int = 0) -> range:
    """Give the places of a list that have room under the lines above, among them the one under the cursor."""
    fits = max(FEWEST, room.height - len(above) - below)
    first = min(max(0, here - fits // 2), max(0, count - fits))
    return range(first, min(first + fits, count))


def criterion_page(card: OwnCard, place: int, typed: str, room: Room) -> Page:
    """Ask one question, with all marks in a row and the ladder of what they mean."""
    criterion, mark = card.criteria[place], card.marks[place]
    where = _("{n} van {count}").format(n=place + 1, count=len(card.criteria))
    aside = where if criterion.counts else f"{where} · {_('telt niet mee')}"
    lines: list[Line] = [
        *room.top,
        indented(
            between(line(Piece(one_line(criterion.named()), "strong")), line(Piece(aside, "quiet")), room.inside),
            room.left,
        ),
        *room.air,
        *(room.set(one_line(criterion.question)) if criterion.question else ()),
        EMPTY,
        *room.air,
    ]
    row, targets = _row_of_marks(card.scale, mark, typed, len(lines), room)
    lines += [row, EMPTY, *room.air]
    ladder = _ladder(criterion, mark, room._replace(height=room.height - len(lines)), len(room.air))
    return Page([*lines, *(indented(rung, room.left - 2) for rung in ladder)], targets)


def _row_of_marks(scale: Scale, mark: Mark | None, typed: str, y: int, room: Room) -> tuple[Line, Sequence[Target]]:
    if mark == ABSTAINED and not typed:
        return line(" " * room.left, Piece(f"~ {_('u geeft geen oordeel op dit punt')}", "accent")), ()
    whole = [scale.low + step for step in range(int(scale.high - scale.low) + 1)]
    if typed or len(whole) > MARKS_IN_A_ROW or not scale.one_key:
        said = f"{typed}▏" if typed else shown_mark(mark) if isinstance(mark, Decimal) else "·"
        span = _("van {low} tot {high}").format(low=shown_mark(scale.low), high=shown_mark(scale.high))
        return line(" " * room.left, *_under_the_cursor(said), Piece(f"   {span}", "quiet")), ()
    each = min(8 if room.air else 6, (room.width - room.left) // len(whole))
    pieces, targets = [Piece(" " * (room.left - 2))], []
    for place, number in enumerate(whole):
        here = isinstance(mark, Decimal) and number <= mark < number + 1
        text = shown_mark(mark) if here and isinstance(mark, Decimal) else shown_mark(number)
        if here:
            pieces += [Piece(" "), *_under_the_cursor(text.ljust(each - 3))]
        else:
            pieces.append(Piece(f"  {text}".ljust(each), "quiet"))
        start = room.left - 2 + place * each
        targets.append(Target(y, start, start + each, f"mark({number})"))
    return tuple(pieces), targets


def _under_the_cursor(text: str) -> Line:
    """Put what is chosen between two bars, which are there without colour too; they take a space each."""
    core = text.strip(" ")
    before, after = text.split(core) if core else (text, "")
    return line(before, Piece("▐", "accent"), Piece(core, "cursor"), Piece("▌", "accent"), after)


def _ladder(criterion: Criterion, mark: Mark | None, room: Room, air: int) -> Sequence[Line]:
    """Give what marks mean, from high to low, and between two of them the mark that lies there.

    Where there is no room for all of it, the rungs stand closer, and at last only those around the mark stand there.
    """
    ladder = anchors(criterion)
    close = around(ladder, mark) if isinstance(mark, Decimal) else ladder[-1:]
    for rungs, gap in ((ladder, 1 + 2 * air), (ladder, 1), (ladder, 0), (close, 0)):
        lines = tuple(_rungs(rungs, mark, room.inside, gap))
        if len(lines) <= room.height:
            break
    return lines


def _rungs(ladder: Sequence[Anchor], mark: Mark | None, width: int, gap: int) -> Iterator[Line]:
    """Give rungs with so many lines between them, of which the middle one waits for a mark that lies there.

    So nothing moves when the mark changes; without a line to wait, the mark makes one.
    """
    above: Decimal | None = None
    numbers = [*(number for number, _text in ladder), *([mark] if isinstance(mark, Decimal) else ())]
    wide = max((len(shown_mark(number)) for number in numbers), default=0)
    for number, text in reversed(ladder):
        if above is not None:
            here = isinstance(mark, Decimal) and number < mark < above
            waiting = [EMPTY] * gap
            if here and isinstance(mark, Decimal):
                said = line(*_rung(mark, wide, here=True), Piece(_("tussen deze twee in"), "quiet"))
                waiting = [*waiting[: gap // 2], said, *waiting[gap // 2 + 1 :]]
            yield from waiting
        here = number == mark
        words = line(Piece(one_line(text), "strong" if here else "plain"))
        yield from wrapped(words, width + 2, first=_rung(number, wide, here=here), hang=wide + 4)
        above = number


def _rung(number: Decimal, wide: int, *, here: bool) -> Line:
    return (Piece(f"{'▸' if here else ' '} {shown_mark(number):>{wide}}  ", "accent" if here else "quiet"),)


def overview_page(card: OwnCard, here: int, typed: str, done: str, room: Room) -> Page:
    """Say the whole card back, to look over before it is confirmed; `done` says what Enter does then."""
    heading = _("Dit is uw hele kaart.") if not card.left else _("Dit is uw kaart. Er is nog iets open.")
    said = [*room.set((Piece(heading, "strong"),)), EMPTY, *room.set(card_in_words(card))]
    if not card.left and card.abstains_where_it_counts:
        said += room.set((Piece(_("Deze kaart telt daarom niet mee in het eindcijfer."), "quiet"),))
    end: list[Line] = [EMPTY, room.key("Enter", done)]
    lines = [*room.top, *said, EMPTY]
    targets = []
    for place in in_sight(len(card.criteria), here, room, lines, below=len(end)):
        targets.append(Target(len(lines), 0, room.width, f"criterion({place})"))
        lines.append(_overview_row(card, place, typed if place == here else "", chosen=place == here, room=room))
    lines += end
    targets.append(Target(len(lines) - 1, 0, room.width, "go_on"))
    return Page(lines, targets)


def _overview_row(card: OwnCard, place: int, typed: str, *, chosen: bool, room: Room) -> Line:
    scale, criterion, mark = card.scale, card.criteria[place], card.marks[place]
    shown = scale.aligned(mark) if isinstance(mark, Decimal) else scale.aligned_sign("~" if mark else "·")
    aside = _("geen oordeel") if mark == ABSTAINED else _("nog open") if mark is None else ""
    sign = Piece("▸ " if chosen else "  ", "accent")
    cell = _under_the_cursor(typed or shown) if chosen else (Piece(f" {shown} "),)
    name = between(
        line(sign, Piece(one_line(criterion.named()), "strong" if chosen else "plain")),
        cell,
        min(50, room.inside - 14),
    )
    return indented((*name, Piece(f"  {aside}", "quiet")), room.left - 2)
