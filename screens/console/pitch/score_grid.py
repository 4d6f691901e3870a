"""The score grid: types marks on the cards of a plan, one key a mark."""

from decimal import Decimal
from functools import partial
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType

from jury.language import _, ngettext
from jury.model.rows import Phase
from jury.standings.progress import Cell
from jury.wording.codes import code_word
from scoring.card import OF_A_WHOLE_CARD, Declared
from scoring.marked_round import ABSTAINED
from screens.cards.mark_typing import DIGITS
from screens.console.pitch.typing_grid import Fresh, TypingGrid
from screens.forms.questions import ask_first
from screens.toolkit.key_line import SELDOM

MOVES: Final = frozenset({"move", "edge", "step", "direction"})
"""What the keys still do when the outcome is final."""
OF_TYPING: Final = frozenset(
    {"digit", "zero_is_ten", "comma", "minus", "give_typed", "end_mark", "forget", "back", "wipe", *MOVES}
)
"""Commands that go on with a mark that is half typed, or end it themselves."""
UNDOES: Final = frozenset({"app.undo", "undo"})


class ScoreGrid(TypingGrid):
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
        Binding("enter", "end_mark", _("verder"), show=False, id="grid.end_mark",
                tooltip=_("Een cijfer dat nog aangevuld kan worden, is zo af")),
        Binding("escape", "forget", _("laten"), show=False, id="grid.forget", tooltip=_("Het getypte getal vergeten")),
        Binding("o", "abstain", _("onthoudt"), id="grid.abstain", tooltip=_("Geen cijfer hier: onthouding")),
        Binding("O", "declare('abstained')", _("hele kaart onthouden"), show=False, id="grid.abstain_card",
                tooltip=_("De hele kaart onthouden; nog eens: toch niet")),
        Binding("a", "declare('absent')", _("afwezig"), id="grid.absent",
                tooltip=_("De hele kaart afwezig; nog eens: toch niet")),
        Binding("r", "direction(True)", _("kolom"), id="grid.by_criterion", group=SELDOM,
                tooltip=_("Per criterium invoeren: na een cijfer gaat de cursor omlaag")),
        Binding("r", "direction(False)", _("rij"), id="grid.by_juror", group=SELDOM,
                tooltip=_("Per jurylid invoeren: na een cijfer gaat de cursor naar rechts")),
        Binding("delete", "wipe", _("wissen"), show=False, id="grid.wipe", tooltip=_("Het cijfer wissen")),
        Binding("backspace", "back", _("vorige wissen"), show=False, id="grid.back",
                tooltip=_("Het cijfer wissen; op een lege cel het vorige")),
    ]  # fmt: skip

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
            sentences.append(_("Een 0 is een 10, en 1 0 ook."))
        if not self.scale.one_key:
            sentences.append(_("Typ het hele getal en dan Enter."))
        sentences.append(
            _(
                "Een kaart die compleet is, gaat dicht als u aan een andere begint. Daarna hoort bij een ander cijfer "
                "een reden, net als in het beraad."
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
            case "direction":
                return parameters != (self.by_criterion,)
            case "give_typed":
                return not self.scale.one_key
            case "end_mark":
                return self.scale.one_key and (self.waits or bool(self.typed))
            case "minus":
                return not self.scale.one_key
            case _:
                return True

    async def on_key(self, event: events.Key) -> None:
        """Take a key at once and in the order typed.

        As a binding it would wait in the queue of every widget up to the app, while later digits are taken.
        """
        if event.key in DIGITS:
            event.stop()
            self.type_digit(int(event.key))
            return
        active = self.screen.active_bindings.get(event.key)
        if active is None:
            return
        if self.typed and self._ends_typing(active.binding.action):
            event.stop()
            return
        if active.node not in (self, self.screen):
            return
        event.stop()
        if active.enabled:
            await self.app.run_action(active.binding.action, active.node)
        elif active.binding.action == "comma" and self.scale.one_key:
            self.app.notify(_("Deze jury geeft hele cijfers."), markup=False, timeout=4)

    def _ends_typing(self, action: str) -> bool:
        """Give what is half typed before another command, or forget it where that takes it back; True where that was
        all there is to do."""
        name = action.partition("(")[0]
        if name in UNDOES:
            self.show_typed("")
            return True
        return name not in OF_TYPING and not self.finish()

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
        self.type_digit(digit)

    def action_zero_is_ten(self) -> None:
        """Give a ten with the key 0, alone or behind a 1."""
        self.type_digit(0)

    def action_ten(self) -> None:
        """Give a ten."""
        self.give(Decimal(10))

    def action_minus(self) -> None:
        """Start a mark below zero."""
        if not self.typed:
            self._type("-")

    def action_comma(self) -> None:
        """Put a half on a mark; or type a comma."""
        self.type_comma()

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor; the way in which marks go ends one that may still be typed on, as Enter does."""
        if self.waits and (rows, columns) == ((1, 0) if self.by_criterion else (0, 1)):
            self.go_past()
        else:
            super().action_move(rows, columns)

    def action_give_typed(self) -> None:
        """Give what was typed digit by digit."""
        if self.typed:
            self._give_held()

    def action_end_mark(self) -> None:
        """End the mark that may still be typed on."""
        if self.typed:
            self._give_held()
        else:
            self.go_past()

    def action_forget(self) -> None:
        """Forget what was half typed."""
        self.show_typed("")

    def action_direction(self, by_criterion: bool) -> None:
        """Have marks go down a criterion, or along a card."""
        self.by_criterion = by_criterion
        self._refresh_row(self.row)
        self.refresh_bindings()

    def action_abstain(self) -> None:
        """Note an abstention on this criterion."""
        self.give(ABSTAINED)

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
        self.go_past()
        if self.cell is None:
            return
        wanted = next(each for each in OF_A_WHOLE_CARD if each == state)
        card = self.app.evening.card(self.cell.proposal, self.cell.juror)
        if card.declared is wanted:
            self._record_state(self.cell, None)
        elif card.marks and card.declared is None and not self._card_needs_reason(self.cell, wanted):
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
            self._go_on(Fresh(cell, "", True))

    def _wipe(self, cell: Cell) -> None:
        if self.app.evening.card(cell.proposal, cell.juror).declared is None:
            self._record_mark(cell, None)
        else:
            self._record_state(cell, None)

    def _card_needs_reason(self, cell: Cell, state: Declared) -> bool:
        """Say whether a reason is asked for this: that question names the marks that go, and is the only one."""
        from jury.round.marking import CardDeclared

        return self.app.needs_reason(CardDeclared(cell.proposal, cell.juror, state))

    def _record_state(self, cell: Cell, state: Declared | None) -> bool:
        from jury.round.marking import CardDeclared

        return self.app.record(CardDeclared(cell.proposal, cell.juror, state)).shown
