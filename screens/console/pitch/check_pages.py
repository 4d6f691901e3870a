"""The pages on which a second person holds a card beside the paper: typed again, where the two differ, read aloud."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from jury.language import _, ngettext
from jury.model.card_numbers import card_number
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.model.scorecards import Mark
from jury.text import one_line
from jury.wording.read_aloud import marks_aloud
from scoring.marked_round import ABSTAINED
from screens.booth.card_pages import Page, Room, Target
from screens.cards.mark_typing import Scale, shown_mark
from screens.cards.typed_card import TypedCard
from screens.console.pitch.differences import Differences
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, line

NAME_WIDTH: Final = 40
"""Cells for the name of a criterion, before its marks."""
MARK_WIDTH: Final = 11


def typing_page(evening: Evening, proposal: str, juror: str, typed: TypedCard, by: str, room: Room) -> Page:
    """Type the whole card again; of what was typed first nothing is shown."""
    number = card_number(evening, proposal, juror)
    said = _("{name}, typ over wat er op kaart {number} staat. Wat er al getypt is, ziet u niet.")
    lines = [*room.top, *room.set(said.format(name=by, number=number)), EMPTY, *room.air]
    targets = []
    for place, criterion in enumerate(evening.criteria):
        here = place == typed.place
        mark = typed.marks.get(criterion.id)
        text = typed.typed if here and typed.typed else _shown(mark, typed.scale)
        targets.append(Target(len(lines), 0, room.width, f"stand({place})"))
        lines.append(_row(criterion, [_cell(text, here=here)], room, here=here))
    lines += [EMPTY, *room.air, _ending(_("klaar: vergelijken"), room, here=typed.place == len(evening.criteria))]
    targets.append(Target(len(lines) - 1, 0, room.width, "go_on"))
    return Page(lines, targets)


def differences_page(
    evening: Evening,
    differences: Differences,
    first: Mapping[str, Mark],
    second: Mapping[str, Mark],
    room: Room,
) -> Page:
    """Put the two typings side by side where they differ; of each the paper says which is right."""
    scale = Scale.of(evening.settings)
    said = ngettext(
        "Op één punt is iets anders getypt. Kijk op het papier: wat staat daar?",
        "Op {n} punten is iets anders getypt. Kijk op het papier: wat staat daar?",
        len(differences.criteria),
    ).format(n=len(differences.criteria))
    heads = "".join(text.rjust(MARK_WIDTH) for text in (_("eerst"), _("opnieuw")))
    head = line(" " * (room.left + NAME_WIDTH), Piece(heads, "quiet"))
    lines: list[Line] = [*room.top, *room.set(said), EMPTY, *room.air, head]
    targets = []
    for at, criterion in enumerate(each for each in evening.criteria if each.id in differences.criteria):
        again = differences.chosen.get(criterion.id)
        cells = [
            _cell(_shown(marks.get(criterion.id), scale), here=again is second_typing)
            for marks, second_typing in ((first, False), (second, True))
        ]
        start = room.left + NAME_WIDTH
        targets += [Target(len(lines), 0, start, f"stand({at})")]
        targets += [
            Target(len(lines), start + MARK_WIDTH * n, start + MARK_WIDTH * (n + 1), f"choose({at}, {bool(n)})")
            for n in (0, 1)
        ]
        lines.append(_row(criterion, cells, room, here=at == differences.place))
    left = differences.left
    done = ngettext("nog {n} punt kiezen", "nog {n} punten kiezen", left).format(n=left) if left else _("vastleggen")
    lines += [EMPTY, *room.air, _ending(done, room, here=not differences.here)]
    targets.append(Target(len(lines) - 1, 0, room.width, "go_on"))
    return Page(lines, targets)


def reading_page(evening: Evening, proposal: str, juror: str, by: str, room: Room) -> Page:
    """Say the card in words, to be read aloud to who holds the paper."""
    number = card_number(evening, proposal, juror)
    said = _("Lees hardop voor. {name} houdt kaart {number} vast, en kijkt niet op dit scherm.")
    lines = [*room.top, *room.set(said.format(name=by, number=number)), EMPTY, *room.air]
    for criterion, mark in marks_aloud(evening, proposal, juror):
        lines.append(line(" " * room.left, Piece(padded(criterion, NAME_WIDTH)), Piece(mark, "strong")))
    lines += [EMPTY, *room.air, *room.set(_("Zegt het papier op elk punt hetzelfde?")), EMPTY]
    targets = []
    for key, text, action in (("j", _("ja, alles klopt"), "right"), ("n", _("nee: opnieuw typen"), "wrong")):
        targets.append(Target(len(lines), 0, room.width, action))
        lines.append(room.key(key, text))
    return Page(lines, targets)


def _row(criterion: Criterion, cells: Sequence[Piece], room: Room, *, here: bool) -> Line:
    sign = Piece("▸ " if here else "  ", "accent")
    name = padded(one_line(criterion.named()), NAME_WIDTH - 1)
    return line(" " * (room.left - 2), sign, Piece(f"{name} ", "strong" if here else "plain"), *cells)


def _cell(text: str, *, here: bool) -> Piece:
    return Piece((f"[{text.strip()}]" if here else f"{text} ").rjust(MARK_WIDTH), "accent" if here else "plain")


def _shown(mark: Mark | None, scale: Scale) -> str:
    if isinstance(mark, Decimal):
        return shown_mark(mark)
    return "~" if mark == ABSTAINED else "·"


def _ending(text: str, room: Room, *, here: bool) -> Line:
    return line(" " * (room.left - 2), Piece("▸ " if here else "  ", "accent"), *room.key("Enter", text)[1:])
