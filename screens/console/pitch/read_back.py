"""Reads the cell under the cursor back: whose it is, what was asked, and what the mark means."""

from collections.abc import Sequence
from decimal import Decimal

from jury.language import _
from jury.model.anchors import Anchor, anchors, around
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.model.scorecards import Mark
from jury.standings.paper_cards import waits
from jury.standings.progress import Cell, card_progress
from jury.text import one_line
from jury.wording.card_states import CARD_STATE_WORDS
from jury.wording.codes import code_word
from jury.wording.read_aloud import card_aloud
from scoring.marked_round import ABSTAINED, CardState
from screens.cards.card_row import WAITING_SIGN
from screens.cards.mark_typing import shown_mark
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, line, width_of, wrapped


class ReadBack(FewLines):
    """A few lines under the grid that always say the same thing in the same place."""

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[Evening, Cell, Cell | None, str] | None = None

    def tell(self, evening: Evening, cell: Cell, last: Cell | None, note: str = "") -> None:
        """Take in the cell under the cursor, the cell that was marked last, and a note on what is being typed."""
        self._told = (evening, cell, last, note)
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Read the cell back, the shorter where there is little room."""
        if self._told is None:
            return ()
        evening, cell, last, note = self._told
        made = read_back(evening, cell, last, width, height, note=note)
        return tuple(cropped(each, width - 1) for each in made)


def read_back(
    evening: Evening, cell: Cell, last: Cell | None, width: int, height: int, *, note: str = ""
) -> Sequence[Line]:
    """Say of one cell as much as there are lines for: its question, all its anchors, or those around its mark.

    A card that is complete is said back in words, also the one that was completed just now while the next is still
    blank: what is typed from paper is heard beside the paper then. The note on what is being typed stands where else
    the mark typed last is named, and always fits.
    """
    criterion, name = evening.criterion(cell.criterion), one_line(evening.juror(cell.juror).name)
    card = evening.card(cell.proposal, cell.juror)
    if card.declared is not None:
        first, second = closed_card(name, card.declared)
        return (first, line(" ", Piece(note, "accent")) if note else second)
    mark = card.marks.get(cell.criterion)
    counts = [] if criterion.counts else [Piece(f" · {_('telt niet mee')}", "quiet")]
    here = last is not None and last != cell and last.proposal == cell.proposal
    before = line(Piece(_last_done(evening, last), "quiet")) if last is not None and here else EMPTY
    left = line(
        " ",
        Piece(one_line(criterion.named()), "strong"),
        *counts,
        Piece(f" · {name}", "quiet"),
        _said(criterion, mark),
    )
    ladder = anchors(criterion)
    if note:
        before = line(Piece(note, "accent"))
        left = cropped(left, width - width_of(before) - 3)
    head = between(left, before, width - 1) if width_of(left) + width_of(before) + 3 <= width else left
    question = wrapped(one_line(criterion.question), width - 1, first=line("   "), hang=3)
    close = around(ladder, mark) if isinstance(mark, Decimal) else []
    rungs, near = ([_rung(anchor, mark, width - 1) for anchor in some] for some in (ladder, close))
    aloud = _aloud(evening, cell, last if here else None, width - 1)
    if aloud:
        return (head, *_above(aloud, near or [question], height - 1))
    for blocks in ([question, *rungs], rungs, near or [question]):
        whole = [each for block in blocks for each in block]
        short = [block[0] if len(block) == 1 else (*block[0], Piece("…")) for block in blocks]
        for lines in (whole, short):
            if len(lines) < height:
                return (head, *lines)
    return (head, *question[:1])


def _aloud(evening: Evening, cell: Cell, last: Cell | None, width: int) -> Sequence[Line]:
    """Say the card under the cursor once it is complete, or before it is begun the one that was completed last."""
    juror = cell.juror
    if last is not None and not evening.card(cell.proposal, juror).marks:
        juror = last.juror
    card, progress = evening.card(cell.proposal, juror), card_progress(evening, cell.proposal, juror)
    if card.declared is not None or progress.state is CardState.OPEN:
        return ()
    said = Piece(card_aloud(evening, cell.proposal, juror))
    if waits(evening, cell.proposal, juror):
        after = (Piece(" · "), Piece("c", "accent"), Piece(f" {_('laat haar nakijken')}", "quiet"))
        return wrapped((said, *(after if juror == cell.juror else ())), width, first=line(f" {WAITING_SIGN} "), hang=3)
    return wrapped((said,), width, first=line(" ", Piece("✓ ", "good")), hang=3)


def _above(aloud: Sequence[Line], blocks: Sequence[Sequence[Line]], height: int) -> Sequence[Line]:
    """Put what a mark means above what is said of the whole card, as far as there is room for both."""
    above = [each for block in blocks for each in block]
    return (*above, *aloud) if len(above) + len(aloud) <= height else aloud


def _said(criterion: Criterion, mark: Mark | None) -> str:
    if mark is None:
        return ""
    if mark == ABSTAINED or not isinstance(mark, Decimal):
        return _(": onthouding. De kaart telt dan niet mee.") if criterion.counts else _(": onthouding")
    ladder = anchors(criterion)
    close = around(ladder, mark)
    shown = shown_mark(mark)
    if not close:
        return f": {shown}"
    return (
        _(": {mark} betekent").format(mark=shown) if len(close) == 1 else _(": {mark} ligt tussen").format(mark=shown)
    )


def _rung(anchor: Anchor, mark: Mark | None, width: int) -> Sequence[Line]:
    number, text = anchor
    here = isinstance(mark, Decimal) and number == mark
    first = line(Piece(f"{shown_mark(number):>6}  ", "accent" if here else "quiet"))
    return wrapped((Piece(one_line(text), "strong" if here else "plain"),), width, first=first, hang=width_of(first))


def _last_done(evening: Evening, last: Cell) -> str:
    """Say what was typed last: a mark, or the state of a whole card."""
    card = evening.card(last.proposal, last.juror)
    if card.declared is not None:
        name = one_line(evening.juror(last.juror).name)
        return _("zojuist: {name} {state}").format(name=name, state=code_word("scorecards", "state", card.declared))
    mark = card.marks.get(last.criterion)
    if mark is None:
        return ""
    said = shown_mark(mark) if isinstance(mark, Decimal) else _("onthouding")
    return _("zojuist: {criterion} {mark}").format(
        criterion=one_line(evening.criterion(last.criterion).named()), mark=said
    )


def closed_card(name: str, state: CardState) -> tuple[Line, Line]:
    """Say why a card takes no marks, never more than the hall may read."""
    words = CARD_STATE_WORDS[state]
    second = _("Deze kaart is op slot. Het eindcijfer is het gemiddelde van de anderen.")
    if words.reopens:
        second = f"{_(words.reopens)} {_('Typ een cijfer, dan gaat de kaart weer open.')}"
    first = _(words.told)
    return line(" ", Piece(first.format(name=name), "strong")), line(" ", Piece(second, "quiet"))
