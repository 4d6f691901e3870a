"""What the Pitch mode says beside the grid: the plan itself, and the rules before they are fixed."""

from collections.abc import Iterator

from jury.errors import RuleBroken
from jury.language import _
from jury.model.evening import Evening
from jury.round.rules import Frozen
from jury.telling.freezing import what_is_fixed
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, indented, line, wrapped

LABEL_WIDTH = 12


def before_the_round(evening: Evening, width: int) -> Iterator[Line]:
    """Say which rules will be fixed before the first mark, and how; in a round without plans, what is missing."""
    room = min(width - 4, 76)
    yield EMPTY
    if evening.frozen:
        yield from (
            indented(each, 2) for each in wrapped(_("Er zijn nog geen plannen. Voeg ze toe bij Plannen (F2)."), room)
        )
        return
    for text, style in (
        (_("De regels liggen nog niet vast."), "strong"),
        (
            _("Voor het eerste cijfer legt u vast wat hieronder staat. Daarna verandert het alleen nog met een reden."),
            "plain",
        ),
    ):
        yield from (indented(each, 2) for each in wrapped(line(Piece(text, style)), room))
    yield EMPTY
    for label, text in what_is_fixed(evening):
        label_piece = line(Piece(padded(label, LABEL_WIDTH), "quiet"))
        yield from (indented(each, 2) for each in wrapped(text, room, first=label_piece, hang=LABEL_WIDTH))
    yield EMPTY
    try:
        Frozen().changes(evening)
    except RuleBroken as error:
        yield from (indented(each, 2) for each in wrapped(line(Piece(f"⚑ {error}", "alert")), room))
        yield from (indented(each, 2) for each in wrapped(_("Vul dat eerst aan: F2 Plannen, F8 Avond."), room))
        return
    yield line("  ", Piece("v", "accent"), f"  {_('vastleggen, en de ronde begint')}")
