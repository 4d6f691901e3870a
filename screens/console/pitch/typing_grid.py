"""Marks typed on the cards of a plan as people say them: 8, 10, 7,5."""

from decimal import Decimal
from typing import NamedTuple

from textual import getters

from jury.errors import CannotWrite
from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.scorecards import Mark
from jury.round.event import Event
from jury.standings.progress import Cell, open_cell_after
from jury.text import one_line
from jury.wording.card_states import CARD_STATE_WORDS
from screens.cards.card_table import CardTable
from screens.cards.mark_typing import LONGEST_TYPED, shown_mark, text_of
from screens.forms.questions import ask_first
from screens.live.answer import Answer, Outcome, Refused, Taken
from screens.live.evening_app import EveningApp


class Fresh(NamedTuple):
    """The mark that was given last, until she moves the cursor herself: its cell, and what was typed of it so far.

    `was_open` says whether the cell was open before, `waiting` whether the cursor waits on it for its next key.
    """

    cell: Cell
    text: str
    was_open: bool
    waiting: bool = False


class TypingGrid(CardTable):
    """Gives a mark at the first key that can be one, and takes further keys as part of it where they belong to it.

    A mark that cannot be given without a question is held in `typed` until it is whole, as are marks of more digits on
    a scale that reaches above ten.
    """

    app = getters.app(EveningApp)

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.last: Cell | None = None
        """The cell that was marked last."""
        self._fresh: Fresh | None = None
        self._unsaved: Cell | None = None
        """The first of the cells whose marks the disk did not take, until something is saved again."""

    def show(self, evening: Evening, proposal: str) -> None:
        """Take in the cards of a plan; what was half typed for another plan is forgotten."""
        if proposal != self.proposal:
            self.typed = ""
        super().show(evening, proposal)

    def resume(self, cell: Cell, last: Cell | None) -> None:
        """Go on at a cell, as if the last mark of the evening was typed just now."""
        self.go_to(cell)
        self.last = last
        mark = self._mark(last)
        if last is not None and mark is not None:
            self._fresh = Fresh(last, self._text(mark), True)

    def move_to(self, row: int, column: int) -> None:
        """Move the cursor, after giving what is still half typed."""
        if self.typed and (row, column) != (self.row, self.column):
            self._give(self._held)
        self._fresh = None
        super().move_to(row, column)

    @property
    def waits(self) -> bool:
        """True while the cursor stands on the mark just given, as the next key may belong to it."""
        return self._fresh is not None and self._fresh.waiting and self._fresh.cell == self.cell

    def note(self) -> str:
        """Say what was taken of the mark that is being typed, and what the next key does to it."""
        if self.typed:
            return _("{typed} geldt nog niet: Enter geeft het").format(typed=self.typed)
        if not self.waits or self._fresh is None:
            return ""
        mark = self.scale.mark_of(self._fresh.text)
        shown = shown_mark(mark) if mark is not None else ""
        way = "↓" if self.by_criterion else "→"
        if self._fresh.text.endswith(","):
            return _("{mark} staat er; een 5 hoort erbij, {way} verder").format(mark=shown, way=way)
        return _("{mark} staat er; een 0 maakt 10, {way} verder").format(mark=shown, way=way)

    def finish(self) -> bool:
        """Give what is still half typed; False where a question has to be answered first."""
        if self.typed:
            self._give_held()
        return self.app.screen is self.screen

    def leave(self) -> None:
        """Give what is still half typed as the screen goes; what would be asked about first is forgotten."""
        mark, cell = self._held, self.cell
        if self.typed and cell is not None and mark is not None and not self._asks(cell, mark):
            self._give(mark)
        self.show_typed("")

    @property
    def _held(self) -> Decimal | None:
        return self.scale.mark_of(self.typed)

    def type_digit(self, digit: int) -> None:
        """Take a digit: part of the mark that is being typed, or the begin of the next one."""
        if not self.scale.one_key:
            self._type(str(digit))
        elif self.typed:
            self._type_on_held(str(digit))
        elif not (self.waits and self._type_on(str(digit))):
            self.go_past()
            self._begin(self._text(self.scale.typed(digit)))

    def type_comma(self) -> None:
        """Put a half on the mark that was just typed or the one under the cursor; or type a comma."""
        if not self.scale.one_key:
            self._type(",")
        elif self.typed:
            self._type_on_held(",")
        elif self._fresh is not None and self._mark(self._fresh.cell) is not None:
            self._type_on(",")
        else:
            cell = next((each for each in (self.cell, self.last) if self._mark(each) is not None), None)
            mark = self._mark(cell)
            longer = self.scale.typed_on(text_of(mark), ",") if isinstance(mark, Decimal) else None
            if cell is not None and longer is not None:
                self._stand(cell)
                self._begin(longer)

    def go_past(self) -> None:
        """Leave the mark that the cursor waits on, as behind any other mark."""
        if self.waits and self._fresh is not None:
            self._go_on(self._fresh)

    def give(self, mark: Mark) -> None:
        """Give what is no row of digits, an abstention for one, and go on."""
        self.go_past()
        self._give_and_go_on(mark, self._text(mark))

    def _type(self, text: str) -> None:
        if len(self.typed) < LONGEST_TYPED and not self._rests():
            self.show_typed(self.typed + text)

    def _begin(self, text: str) -> None:
        """Give a mark at its first key; where a question comes first, only once no further key can be part of it."""
        cell, mark = self.cell, self.scale.mark_of(text)
        if cell is not None and mark is not None and self.scale.grows(text) and self._asks(cell, mark):
            self.show_typed(text)
        else:
            self._give_and_go_on(mark, text)

    def _type_on_held(self, key: str) -> None:
        longer = self.scale.typed_on(self.typed, key)
        if longer is None:
            self._give_held()
            return
        self.show_typed(longer)
        if not self.scale.grows(longer) and key != ",":
            self._give_held()

    def _give_held(self) -> None:
        self._give_and_go_on(self._held, self.typed)

    def _type_on(self, key: str) -> bool:
        """Take a key as part of the mark just given; False where it belongs to the next one."""
        fresh = self._fresh
        longer = self.scale.typed_on(fresh.text, key) if fresh is not None else None
        if fresh is None or longer is None:
            return False
        begun, mark = self.scale.mark_of(fresh.text), self.scale.mark_of(longer)
        if begun is not None and mark is not None and begun != mark:
            from jury.round.marking import MarkCompleted

            if not self._record(fresh.cell, MarkCompleted(*fresh.cell, begun, mark)).shown:
                return True
        longer_fresh = fresh._replace(text=longer)
        if self.scale.waits(longer):
            self._stand(fresh.cell)
            self._fresh = longer_fresh._replace(waiting=True)
            self.screen.post_message(self.CursorMoved(fresh.cell))
        else:
            self._go_on(longer_fresh)
        return True

    def _rests(self) -> bool:
        """Say so where the cursor only stayed on the mark just typed, because nothing behind it is open."""
        if self._fresh is None or self._fresh.cell != self.cell or self._mark(self.cell) is None:
            return False
        self.app.notify(
            _("Bij dit plan is geen cel meer open. Dit cijfer verbeteren? Wis het eerst met ⌫, of ga met n verder."),
            markup=False,
            timeout=4,
        )
        return True

    def _give_and_go_on(self, mark: Mark | None, text: str) -> None:
        cell, was_open = self.cell, self._mark(self.cell) is None
        if self._give(mark) and cell is not None:
            self._fresh = Fresh(cell, text, was_open, waiting=self.scale.waits(text))
            if not self._fresh.waiting:
                self._go_on(self._fresh)

    def _give(self, mark: Mark | None) -> bool:
        """Give a mark to the cell under the cursor; None is no number and gives nothing."""
        cell = self.cell
        self.show_typed("")
        if cell is None or mark is None or self._rests() or self._asks_to_open(cell, mark):
            return False
        return self._take(cell, mark)

    def _take(self, cell: Cell, mark: Mark) -> bool:
        if not self._record_mark(cell, mark):
            self.last = None  # a question comes between: what was typed before it is not just now
            return False
        self.last = cell
        return True

    def _asks(self, cell: Cell, mark: Mark) -> bool:
        """Say whether something is asked before this mark is given."""
        return self._reopens(cell) is not None or self._needs_reason(cell, mark)

    def _needs_reason(self, cell: Cell, mark: Mark | None) -> bool:
        if self._mark(cell) is None and self.app.evening.phase is Phase.ROUND:
            return False  # most marks come on open cells, and are not looked at twice
        from jury.round.marking import MarkGiven

        return self.app.needs_reason(MarkGiven(*cell, mark))

    def _reopens(self, cell: Cell) -> str | None:
        """Give the question that comes before a mark on a card that is closed as a whole; None where there is none."""
        declared = self.app.evening.card(cell.proposal, cell.juror).declared
        if declared is None or not CARD_STATE_WORDS[declared].reopens:
            return None
        words = CARD_STATE_WORDS[declared]
        told = _(words.told).format(name=one_line(self.app.evening.juror(cell.juror).name))
        return f"{told} {_(words.reopens)}"

    def _asks_to_open(self, cell: Cell, mark: Mark) -> bool:
        """Ask before a mark opens a card that is closed as a whole; False where nothing needs to be asked."""
        question = self._reopens(cell)
        if question is None:
            return False

        def give() -> None:
            if self._take(cell, mark) and self.cell == cell:
                self._go_on(Fresh(cell, self._text(mark), True))

        ask_first(self.app, question, _("Kaart openen"), give)
        return True

    def _go_on(self, fresh: Fresh) -> None:
        """Go to the next open cell; behind a mark that was typed over, to the cell beside or under it."""
        self._fresh = None
        self._stand(fresh.cell)
        at_the_edge = self.row + 1 == len(self.rows) if self.by_criterion else self.column + 1 == len(self.criteria)
        if fresh.was_open or at_the_edge:
            following = open_cell_after(self.app.evening, fresh.cell, by_criterion=self.by_criterion)
            if following is not None:
                self.go_to(following)
        elif self.by_criterion:
            self.action_move(1, 0)
        else:
            self.action_move(0, 1)
        self._fresh = fresh._replace(waiting=False)

    def _stand(self, cell: Cell) -> None:
        if cell != self.cell:
            self.go_to(cell)

    def _record_mark(self, cell: Cell, mark: Mark | None) -> bool:
        from jury.round.marking import MarkGiven  # with the first mark; the screen is there the sooner

        return self._record(cell, MarkGiven(*cell, mark)).shown

    def _record(self, cell: Cell, event: Event) -> Answer:
        return self.app.record(event).then(lambda outcome: self._settled(cell, outcome))

    def _settled(self, cell: Cell, outcome: Outcome) -> None:
        """Go back to the first mark that the disk did not take, where more than one was typed meanwhile."""
        if isinstance(outcome, Taken):
            self._unsaved = None
        elif isinstance(outcome, Refused) and isinstance(outcome.error, CannotWrite):
            if self._unsaved is None:
                self._unsaved = cell
            elif self._unsaved.proposal == self.proposal:
                self.show_typed("")
                self.go_to(self._unsaved)

    def _text(self, mark: Mark) -> str:
        """Give what is typed of a mark, where more can be typed on it; an abstention is no row of keys."""
        return text_of(mark) if isinstance(mark, Decimal) else ""

    def _mark(self, cell: Cell | None) -> Mark | None:
        if cell is None or cell.proposal != self.proposal:
            return None
        return self.app.evening.card(cell.proposal, cell.juror).marks.get(cell.criterion)
