"""The pages of a juror's own score card: who, one criterion at a time, the whole card, and thanks."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from jury.language import _
from jury.model.anchors import anchors
from jury.model.evening import Evening
from jury.model.rows import Criterion, Juror
from jury.model.scorecards import Mark
from jury.text import one_line
from scoring.marked_round import ABSTAINED
from screens.cards.mark_typing import Scale, shown_mark
from screens.toolkit.lines import EMPTY, Line, Piece, between, indented, line, wrapped

LEFT: Final = 4
"""Cells to the left of everything."""
WIDEST: Final = 84
MARKS_IN_A_ROW: Final = 21
"""More marks than this on the scale are not set out in a row."""


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


def room_of(width: int) -> int:
    """Give the cells that a page uses."""
    return min(width - 2 * LEFT, WIDEST)


def choice_page(evening: Evening, jurors: Sequence[Juror], here: str) -> Page:
    """Ask which juror takes the keyboard; it says nothing of anybody's marks."""
    lines: list[Line] = [EMPTY, line(" " * LEFT, Piece(_("Wie vult de eigen kaart in?"), "strong")), EMPTY]
    targets = []
    for place, juror in enumerate(jurors):
        chosen = juror.id == here
        sign = Piece("▸ " if chosen else "  ", "accent")
        targets.append(Target(len(lines), 0, LEFT + WIDEST, f"choose({place})"))
        lines.append(line(" " * (LEFT - 2), sign, Piece(one_line(juror.name), "strong" if chosen else "plain")))
    stepped = [one_line(row.name) for row in evening.jurors if row not in jurors]
    if stepped:
        text = _("Verschoond bij dit plan: {names}.").format(names=", ".join(stepped))
        lines += [EMPTY, line(" " * LEFT, Piece(text, "quiet"))]
    return Page(lines, targets)


def handover_page(evening: Evening, proposal: str, juror: Juror, width: int) -> Page:
    """Hand the keyboard over; nothing secret is on it."""
    plan = one_line(evening.proposal(proposal).title)
    text = _("Geef nu het toetsenbord aan {name}. Alleen de eigen kaart voor ‘{plan}’ komt in beeld.")
    words = wrapped(text.format(name=one_line(juror.name), plan=plan), room_of(width))
    begin = line(
        " " * LEFT, Piece("Enter", "accent"), f"  {_('Ik ben {name}, ik begin').format(name=one_line(juror.name))}"
    )
    lines = [EMPTY, EMPTY, *(indented(each, LEFT) for each in words), EMPTY, begin]
    return Page(lines, [Target(len(lines) - 1, 0, width, "go_on")])


def criterion_page(criterion: Criterion, where: str, mark: Mark | None, scale: Scale, typed: str, width: int) -> Page:
    """Ask one question, with the ladder of what marks mean and all marks in a row."""
    room = room_of(width)
    aside = where if criterion.counts else f"{where} · {_('telt niet mee')}"
    lines: list[Line] = [
        EMPTY,
        indented(between(line(Piece(one_line(criterion.named()), "strong")), line(Piece(aside, "quiet")), room), LEFT),
        *(indented(each, LEFT) for each in wrapped(criterion.question, room)),
        EMPTY,
    ]
    row, targets = _row_of_marks(scale, mark, typed, len(lines), width)
    lines += [row, EMPTY]
    lines += [indented(rung, LEFT) for rung in _ladder(criterion, mark, room)]
    return Page(lines, targets)


def _row_of_marks(scale: Scale, mark: Mark | None, typed: str, y: int, width: int) -> tuple[Line, Sequence[Target]]:
    if mark == ABSTAINED:
        return line(" " * LEFT, Piece(f"~ {_('u onthoudt zich op dit punt')}", "accent")), ()
    whole = [scale.low + step for step in range(int(scale.high - scale.low) + 1)]
    if typed or len(whole) > MARKS_IN_A_ROW or not scale.one_key:
        said = f"{typed}▏" if typed else shown_mark(mark) if isinstance(mark, Decimal) else "·"
        span = _("van {low} tot {high}").format(low=shown_mark(scale.low), high=shown_mark(scale.high))
        return line(" " * LEFT, Piece(f"[{said}]", "accent"), Piece(f"  {span}", "quiet")), ()
    each = min(6, (width - LEFT) // len(whole))
    pieces, targets = [Piece(" " * LEFT)], []
    for place, number in enumerate(whole):
        here = isinstance(mark, Decimal) and number <= mark < number + 1
        text = shown_mark(mark) if here and isinstance(mark, Decimal) else shown_mark(number)
        pieces.append(Piece((f"[{text}]" if here else f" {text} ").rjust(each), "accent" if here else "quiet"))
        targets.append(Target(y, LEFT + place * each, LEFT + (place + 1) * each, f"mark({number})"))
    return tuple(pieces), targets


def _ladder(criterion: Criterion, mark: Mark | None, room: int) -> Iterator[Line]:
    """Give the anchors from high to low; a line between each two waits for a mark that lies there."""
    above: Decimal | None = None
    for number, text in reversed(anchors(criterion)):
        if above is not None:
            between_them = isinstance(mark, Decimal) and number < mark < above
            yield line(_rung(mark, here=True)) if between_them and isinstance(mark, Decimal) else EMPTY
        here = number == mark
        words = line(Piece(one_line(text), "strong" if here else "plain"))
        yield from wrapped(words, room, first=(_rung(number, here=here),), hang=8)
        above = number


def _rung(number: Decimal, *, here: bool) -> Piece:
    return Piece(f"{'▸' if here else ' '} {shown_mark(number):>4}  ", "accent" if here else "quiet")


def overview_page(evening: Evening, marks: Sequence[Mark | None], here: int, typed: str, width: int) -> Page:
    """Show the whole card, to look over before the keyboard goes back."""
    scale = Scale.of(evening.settings)
    left = sum(mark is None for mark in marks)
    heading = _("Dit is uw hele kaart.") if not left else _("Dit is uw kaart. Er is nog iets open.")
    lines: list[Line] = [EMPTY, line(" " * LEFT, Piece(heading, "strong")), EMPTY]
    targets = []
    for place, (criterion, mark) in enumerate(zip(evening.criteria, marks, strict=True)):
        chosen = place == here
        shown = scale.aligned(mark) if isinstance(mark, Decimal) else scale.aligned_sign("~" if mark else "·")
        said = typed if chosen and typed else shown
        aside = _("onthouding") if mark == ABSTAINED else _("nog open") if mark is None else ""
        sign = Piece("▸ " if chosen else "  ", "accent")
        cell = f"[{said.lstrip()}]" if chosen else f" {said} "
        name = between(
            line(sign, Piece(one_line(criterion.named()), "strong" if chosen else "plain")),
            line(Piece(cell, "accent" if chosen else "plain")),
            min(50, room_of(width) - 14),
        )
        targets.append(Target(len(lines), 0, width, f"criterion({place})"))
        lines.append(indented((*name, Piece(f"  {aside}", "quiet")), LEFT - 2))
    if not left and any(mark == ABSTAINED for row, mark in zip(evening.criteria, marks, strict=True) if row.counts):
        text = _("U onthoudt zich op een punt. Deze kaart telt daarom niet mee in het eindcijfer.")
        lines += [EMPTY, *(indented(each, LEFT) for each in wrapped(line(Piece(text, "quiet")), room_of(width)))]
    lines += [EMPTY, line(" " * LEFT, Piece("Enter", "accent"), f"  {_('klaar')}")]
    targets.append(Target(len(lines) - 1, 0, width, "go_on"))
    return Page(lines, targets)


def thanks_page(left: int, width: int) -> Page:
    """Say thanks and whether cells are still open, and nothing else, while the keyboard goes back."""
    said = _("Dank u wel. Geef het toetsenbord terug aan de secretaris.")
    if left:
        said = _("Uw kaart is nog niet af: nog {n} open. Geef het toetsenbord terug aan de secretaris.").format(n=left)
    words = wrapped(said, room_of(width))
    back = line(" " * LEFT, Piece("s", "accent"), f"  {_('de secretaris gaat verder')}")
    lines = [EMPTY, EMPTY, *(indented(each, LEFT) for each in words), EMPTY, back]
    return Page(lines, [Target(len(lines) - 1, 0, width, "leave")])
