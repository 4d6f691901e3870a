"""The score grid: types marks on the cards of a plan, one key a mark."""

from decimal import Decimal
from functools import partial
from typing import ClassVar, Final

from textual import events, getters
from textual.binding import Binding, BindingType

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.scorecards import Mark
from jury.standings.progress import Cell, open_cell_after
from jury.text import one_line
from jury.wording.card_states import CARD_STATE_WORDS
from jury.wording.codes import code_word
from scoring.card import OF_A_WHOLE_CARD, Declared
from scoring.marked_round import ABSTAINED
from screens.cards.card_table import CardTable
from screens.cards.mark_typing import DIGITS, LONGEST_TYPED, read_mark
from screens.forms.questions import ask_first
from screens.live.evening_app import EveningApp

MOVES: Final = frozenset({"move", "edge", "step"})
"""What the keys still do when the outcome is final."""


class ScoreGrid(CardTable):
    """Takes marks in. A mark is typed with one key, and the cursor goes on to the next open cell.

    On a scale that reaches above ten a mark is typed digit by digit, and Enter or a move gives it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit(0)", _("cijfer"), key_display="0-9", id="grid.digit.0", tooltip=_("Een cijfer geven")),
        Binding("0", "zero_is_ten", _("cijfer (0 = 10)"), key_display="0-9", id="grid.zero_is_ten",
                tooltip=_("Een cijfer geven; 0 is een 10")),
        *(Binding(str(digit), f"digit({digit})", show=False, id=f"grid.digit.{digit}") for digit in range(1, 10)),
        Binding("comma,full_stop", "comma", _("half"), id="grid.half", tooltip=_("Een half erbij of eraf: 8 → 8,5")),
        Binding("t", "ten", _("tien"), id="grid.ten", tooltip=_("Een 10 geven; 0 is hier een nul")),
        Binding("minus", "minus", show=False, id="grid.minus"),
        Binding("enter", "give_typed", _("vast"), id="grid.enter", tooltip=_("Het getypte getal als cijfer geven")),
        Binding("escape", "forget", _("laten"), show=False, id="grid.forget", tooltip=_("Het getypte getal vergeten")),
        Binding("o", "abstain", _("onthoudt"), id="grid.abstain", tooltip=_("Geen cijfer hier: onthouding")),
        Binding("O", "declare('abstained')", _("hele kaart onthouden"), show=False, id="grid.abstain_card",
                tooltip=_("De hele kaart onthouden; nog eens: toch niet")),
        Binding("a", "declare('absent')", _("afwezig"), id="grid.absent",
                tooltip=_("De hele kaart afwezig; nog eens: toch niet")),
        Binding("delete", "wipe", _("wissen"), show=False, id="grid.wipe", tooltip=_("Het cijfer wissen")),
        Binding("backspace", "back", _("vorige wissen"), show=False, id="grid.back",
                tooltip=_("Het cijfer wissen; op een lege cel het vorige")),
    ]  # fmt: skip
    app = getters.app(EveningApp)

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.last: Cell | None = None
        """The cell that was marked last."""
        self._fresh: Cell | None = None
        """The cell that was just marked, until she moves the cursor herself."""

    def help_text(self) -> str:
        """Say how marks are typed."""
        sentences = [
            _(
                "Hier staan alle kaarten van één plan: een rij per jurylid, een kolom per criterium. Typ een cijfer; "
                "de cursor gaat vanzelf naar de volgende open cel, eerst op dezelfde kaart. Typen over een cijfer heen "
                "vervangt het. Wat u typt, wordt meteen opgeslagen."
            )
        ]
        if self.scale.zero_is_ten:
            sentences.append(_("Een 0 is een 10."))
        if not self.scale.one_key:
            sentences.append(_("Typ het hele getal en dan Enter."))
        sentences.append(
            _(
                "In de ronde verbetert u een cijfer vrij; elke wijziging staat in het logboek. In het beraad hoort er "
                "een reden bij."
            )
        )
        return " ".join(sentences)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys that this scale has a use for, while marks may change."""
        if action not in MOVES and self.app.evening.phase is Phase.FINAL:
            return False
        match action:
            case "comma":
                return self.scale.has_halves or bool(self.typed) or None
            case "zero_is_ten":
                return self.scale.zero_is_ten
            case "digit":
                return parameters != (0,) or not self.scale.zero_is_ten
            case "ten":
                return self.scale.ten_apart
            case "give_typed" | "minus":
                return not self.scale.one_key
            case _:
                return True

    def show(self, evening: Evening, proposal: str) -> None:
        """Take in the cards of a plan; what was half typed for another plan is forgotten."""
        if proposal != self.proposal:
            self.typed = ""
        super().show(evening, proposal)

    def resume(self, cell: Cell, last: Cell | None) -> None:
        """Go on at a cell, as if the last mark of the evening was typed just now."""
        self.go_to(cell)
        self.last = self._fresh = last

    def move_to(self, row: int, column: int) -> None:
        """Move the cursor, after giving what is still half typed."""
        if self.typed and (row, column) != (self.row, self.column):
            self._give(read_mark(self.typed))
        self._fresh = None
        super().move_to(row, column)

    async def on_key(self, event: events.Key) -> None:
        """Take a key at once and in the order typed.

        As a binding it would wait in the queue of every widget up to the app, while later digits are taken.
        """
        if event.key in DIGITS:
            event.stop()
            self.action_digit(int(event.key))
            return
        active = self.screen.active_bindings.get(event.key)
        if active is None or active.node not in (self, self.screen):
            return
        event.stop()
        if active.enabled:
            await self.app.run_action(active.binding.action, active.node)
        elif active.binding.action == "comma" and self.scale.one_key:
            self.app.notify(_("Deze jury geeft hele cijfers."), markup=False, timeout=4)

    def on_paste(self, event: events.Paste) -> None:
        """Refuse marks in a block: which card is whose cannot be seen in them."""
        event.stop()
        self.app.notify(
            _(
                "Cijfers plakken kan niet: er is niets veranderd. Typ ze, of lees kaarten uit een bestand in bij "
                "Plannen (F2) met i."
            ),
            markup=False,
            timeout=8,
        )

    def action_digit(self, digit: int) -> None:
        """Give a mark, or type on at one."""
        if self.scale.one_key:
            self._give_and_go_on(self.scale.typed(digit))
        else:
            self._type(str(digit))

    def action_zero_is_ten(self) -> None:
        """Give a ten with the key 0."""
        self.action_digit(0)

    def action_ten(self) -> None:
        """Give a ten."""
        self._give_and_go_on(Decimal(10))

    def action_minus(self) -> None:
        """Start a mark below zero."""
        if not self.typed:
            self._type("-")

    def action_comma(self) -> None:
        """Put a half on the mark that was just typed or the one under the cursor; or type a comma."""
        if not self.scale.one_key:
            self._type(",")
            return
        for cell in (self._fresh, self.cell, self.last):
            mark = self._mark(cell)
            if cell is not None and mark is not None:
                changed = self.scale.other_half(mark) if isinstance(mark, Decimal) else None
                if changed is not None:
                    self._record_mark(cell, changed)
                return

    def action_give_typed(self) -> None:
        """Give what was typed digit by digit."""
        if self.typed:
            self._give_and_go_on(read_mark(self.typed))

    def action_forget(self) -> None:
        """Forget what was half typed."""
        self.show_typed("")

    def action_abstain(self) -> None:
        """Note an abstention on this criterion."""
        self._give_and_go_on(ABSTAINED)

    def action_wipe(self) -> None:
        """Wipe the mark under the cursor; a card that is closed as a whole opens again."""
        if self.typed:
            self.show_typed("")
        elif self.cell is not None:
            self._wipe(self.cell)

    def action_back(self) -> None:
        """Take a digit back; else wipe the mark under the cursor, or the last one where that cell is open."""
        if self.typed:
            self.show_typed(self.typed[:-1])
        elif self._mark(self.cell) is None and self._mark(self.last) is not None and self.last is not None:
            self.go_to(self.last)
            self._wipe(self.last)
        else:
            self.action_wipe()

    def action_declare(self, state: str) -> None:
        """Put a state on the whole card, or take it off; asks first where marks would go."""
        if self.cell is None:
            return
        wanted = next(each for each in OF_A_WHOLE_CARD if each == state)
        card = self.app.evening.card(self.cell.proposal, self.cell.juror)
        if card.declared is wanted:
            self._record_state(self.cell, None)
        elif card.marks and card.declared is None:
            self._ask_to_strike(self.cell, wanted, len(card.marks))
        else:
            self._close(self.cell, wanted)

    def _ask_to_strike(self, cell: Cell, state: Declared, marks: int) -> None:
        name = self.app.evening.juror(cell.juror).name
        sentence = ngettext(
            "De kaart van {name} wordt ‘{state}’. Het ene cijfer dat erop staat, wordt doorgehaald.",
            "De kaart van {name} wordt ‘{state}’. De {n} cijfers die erop staan, worden doorgehaald.",
            marks,
        ).format(name=name, state=code_word("scorecards", "state", state), n=marks)
        ask_first(self.app, sentence, _("Doorhalen"), partial(self._close, cell, state), careful=True)

    def _close(self, cell: Cell, state: Declared) -> None:
        """Put a state on a card and go on to the next one that is open, as behind its last mark."""
        if self._record_state(cell, state):
            self.last = cell
            self._go_on(cell, was_open=True)

    def _type(self, text: str) -> None:
        if len(self.typed) < LONGEST_TYPED and not self._rests():
            self.show_typed(self.typed + text)

    def _rests(self) -> bool:
        """Say so where the cursor only stayed on the mark just typed, because nothing behind it is open."""
        if self._fresh is None or self._fresh != self.cell or self._mark(self._fresh) is None:
            return False
        self.app.notify(
            _("Bij dit plan is geen cel meer open. Dit cijfer verbeteren? Wis het eerst met ⌫, of ga met n verder."),
            markup=False,
            timeout=4,
        )
        return True

    def _give_and_go_on(self, mark: Mark | None) -> None:
        cell, was_open = self.cell, self._mark(self.cell) is None
        if self._give(mark) and cell is not None:
            self._go_on(cell, was_open)

    def _give(self, mark: Mark | None) -> bool:
        """Give a mark to the cell under the cursor; None is no number and gives nothing."""
        cell = self.cell
        self.show_typed("")
        if cell is None or mark is None or self._rests() or self._asks_to_open(cell, mark):
            return False
        return self._take(cell, mark)

    def _take(self, cell: Cell, mark: Mark) -> bool:
        if not self._record_mark(cell, mark):
            return False
        self.last = cell
        return True

    def _asks_to_open(self, cell: Cell, mark: Mark) -> bool:
        """Ask before a mark opens a card that is closed as a whole; False where nothing needs to be asked."""
        declared = self.app.evening.card(cell.proposal, cell.juror).declared
        if declared is None or not CARD_STATE_WORDS[declared].reopens:
            return False

        def give() -> None:
            if self._take(cell, mark) and self.cell == cell:
                self._go_on(cell, was_open=True)

        words = CARD_STATE_WORDS[declared]
        told = _(words.told).format(name=one_line(self.app.evening.juror(cell.juror).name))
        ask_first(self.app, f"{told} {_(words.reopens)}", _("Kaart openen"), give)
        return True

    def _go_on(self, cell: Cell, was_open: bool) -> None:
        """Go to the next open cell; behind a mark that was typed over, to the cell beside it."""
        if was_open or self.column + 1 == len(self.criteria):
            following = open_cell_after(self.app.evening, cell)
            if following is not None:
                self.go_to(following)
        else:
            self.action_move(0, 1)
        self._fresh = cell

    def _wipe(self, cell: Cell) -> None:
        if self.app.evening.card(cell.proposal, cell.juror).declared is None:
            self._record_mark(cell, None)
        else:
            self._record_state(cell, None)

    def _record_mark(self, cell: Cell, mark: Mark | None) -> bool:
        from jury.round.marking import MarkGiven  # with the first mark; the screen is there the sooner

        return self.app.record(MarkGiven(*cell, mark)).shown

    def _record_state(self, cell: Cell, state: Declared | None) -> bool:
        from jury.round.marking import CardDeclared

        return self.app.record(CardDeclared(cell.proposal, cell.juror, state)).shown

    def _mark(self, cell: Cell | None) -> Mark | None:
        if cell is None or cell.proposal != self.proposal:
            return None
        return self.app.evening.card(cell.proposal, cell.juror).marks.get(cell.criterion)
