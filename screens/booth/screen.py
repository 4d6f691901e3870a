"""The booth: jurors mark on one screen in turn, or each in their own window; between two turns it shows nothing."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.jury import CODE_LENGTH
from jury.running.heard import plan_on_the_stage
from jury.text import one_line
from scoring.card import CardState
from screens.booth.booth_pages import (
    code_page,
    is_it_you_page,
    next_page,
    own_window_page,
    plans_page,
    told_page,
)
from screens.booth.card_pages import Page, Room
from screens.booth.codes import Attempts
from screens.booth.handing_over import people
from screens.booth.marking import ON_THE_CARD, STEPS_OF_MARKING, Step
from screens.booth.own_plans import at_the_table, why_gone, why_locked, why_shut
from screens.booth.turns import AT_THE_KEYBOARD, TurnScreen
from screens.live.saved import Saved

STEPS_OF_ACTION: Final = {
    **STEPS_OF_MARKING,
    "move": (Step.CHOICE, Step.PLANS, *ON_THE_CARD),
    "go_on": (Step.CHOICE, Step.HANDOVER, Step.PLANS, Step.TOLD, *ON_THE_CARD),
    "back": (Step.HANDOVER, *AT_THE_KEYBOARD),
    "wipe": (Step.CODE, *ON_THE_CARD),
    "undo": ON_THE_CARD,
    "pass_on": (Step.PLANS, Step.TOLD, *ON_THE_CARD),
}
"""In which steps each action does something."""


class BoothScreen(TurnScreen):
    """Goes from the names to a card and back. With `own` it is that juror's own window, and knows no other name."""

    TITLE = _("Juryscherm")
    HELP = _(
        "Hier vullen juryleden zelf hun kaart in. U ziet alleen uw eigen kaarten, en een ander ziet de uwe niet. Wat u "
        "typt, is meteen bewaard. Na een minuut zonder toets gaat uw kaart uit beeld; er gaat niets verloren."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", _("vorige"), id="booth.back", tooltip=_("Een stap terug; wat er staat, blijft")),
        Binding("u,ctrl+z", "undo", _("terugnemen"), id="booth.undo", tooltip=_("Uw laatste cijfer terugnemen")),
        Binding("g", "pass_on", _("doorgeven"), id="booth.pass_on", tooltip=_("Uw kaart uit beeld; later verder")),
    ]
    DONE = _("klopt, en geef het toetsenbord door")

    def __init__(self, own: str | None, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__(own, seconds)
        self._attempts = Attempts(seconds)
        self._code = ""
        """What is typed of a code."""

    @property
    def _shut(self) -> str:
        """Why nobody can take the keyboard; empty where somebody can."""
        evening = self.app.evening
        if said := why_shut(evening) or (why_gone(evening, self._own) if self._own is not None else ""):
            return said
        return "" if at_the_table(evening) else _("Er is nog niemand die cijfers geeft.")

    def take(self, evening: Evening) -> None:
        """Follow the evening: a juror who marks no more leaves, a card that is locked says so."""
        juror = self._juror
        if self.step is not self._base and (self._shut or juror not in at_the_table(evening)):
            self._leave()
        elif self.step is Step.CHOICE and juror not in at_the_table(evening):
            self._juror = ""
        elif self.step in ON_THE_CARD and why_locked(evening, self._proposal, juror):
            self.app.close_dialogs()
            self._turn(Step.TOLD)
        elif self.step in ON_THE_CARD and self._place >= len(evening.criteria):
            self._place = 0
        self._paint()
        self.refresh_bindings()

    def refresh_header(self) -> None:
        """Say whose card it is while that juror has it, and of the saving what somebody should know."""
        saved = self.app.saved
        if self.is_on_the_card:
            card = self.card
            self.tell(_("Scorekaart"), card.plan, card.name, saved)
        else:
            told = saved if saved in (Saved.NO, Saved.NEVER) else None
            self.tell(_("Juryscherm"), one_line(self.app.evening.session.title), "", told)

    def taken_back(self, changes: Changes) -> bool:
        """Go to the mark that was taken back."""
        for change in changes:
            if change.table == "marks" and change.key[1] == self._juror and self.is_on_the_card:
                self._proposal = str(change.key[0])
                self._place = [row.id for row in self.app.evening.criteria].index(str(change.key[2]))
                self._turn(Step.CRITERION)
                return True
        own = (change.new or change.old or {} for change in changes if change.table == "confirmations")
        return self.is_on_the_card and any(row.get("juror") == self._juror for row in own)

    def keep_typing(self) -> None:
        """Leave what is half typed: a mark that is no whole one yet is no mark."""

    def other_page(self, room: Room) -> Page:
        """Give the page of a step beside the card."""
        evening, juror = self.app.evening, self._juror
        if not self.is_taken and (said := self._shut):
            return told_page(said, "", room)
        name = one_line(evening.juror(juror).name) if juror else ""
        match self.step:
            case Step.CHOICE:
                return next_page(people(evening, at_the_table(evening)), juror, room)
            case Step.HANDOVER if self._own is not None:
                plan = plan_on_the_stage(evening)
                return own_window_page(name, one_line(plan.title) if plan else "", room)
            case Step.HANDOVER:
                return is_it_you_page(name, room)
            case Step.CODE:
                wait = self._attempts.seconds_to_wait(juror)
                return code_page(name, len(self._code), self._attempts.last_was_wrong(juror), wait, room)
            case Step.PLANS:
                return plans_page(name, self._plans, self._proposal, room)
        return told_page(*self._told(), room)

    def _told(self) -> tuple[str, str]:
        """Give what is said instead of a card, and what Enter does then."""
        if not self._plans:
            return _("Er is nog geen plan gepitcht. Wacht tot de eerste pitch."), _("geef het toetsenbord door")
        more = any(plan.state is CardState.OPEN for plan in self._plans)
        said = why_locked(self.app.evening, self._proposal, self._juror)
        return said, _("naar uw andere kaarten") if more else _("geef het toetsenbord door")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the step."""
        if self.step not in STEPS_OF_ACTION.get(action, tuple(Step)):
            return False
        if not self.is_taken and (self._shut or (action == "back" and self._own is not None)):
            return action not in STEPS_OF_ACTION
        if self.step is Step.CHOICE and action == "go_on":
            return bool(self._juror)
        return action == "wipe" or super().check_action(action, parameters)

    def action_choose(self, place: int) -> None:
        """Take the keyboard, by a click on a name."""
        if self.step is Step.CHOICE and not self._shut:
            self._juror = at_the_table(self.app.evening)[place]
            self._turn(Step.HANDOVER)

    def action_plan(self, place: int) -> None:
        """Go to the card for a plan."""
        if self.step is Step.PLANS:
            self._go_to(self._plans[place].id)

    def action_criterion(self, place: int) -> None:
        """Go to one criterion of the card."""
        if self.is_on_the_card:
            super().action_criterion(place)

    def action_mark(self, mark: int) -> None:
        """Give the mark that was clicked."""
        if self.is_on_the_card:
            super().action_mark(mark)

    def action_move(self, steps: int) -> None:
        """Go up or down: to another name, another plan, or another criterion."""
        match self.step:
            case Step.CHOICE:
                self._juror = _moved(at_the_table(self.app.evening), self._juror, steps)
            case Step.PLANS:
                self._proposal = _moved([plan.id for plan in self._plans], self._proposal, steps)
            case _:
                super().action_move(steps)
        self._paint()
        self.refresh_bindings()

    def go_on_beside_the_card(self) -> None:
        """Go from a name to the card, and from the whole card to the next juror."""
        match self.step:
            case Step.CHOICE:
                if self._juror:
                    self._turn(Step.HANDOVER)
            case Step.HANDOVER if self.app.evening.juror(self._juror).code:
                self._code = ""
                self._turn(Step.CODE)
            case Step.HANDOVER:
                self._sit_down()
            case Step.PLANS:
                self._go_to(self._proposal)
            case Step.TOLD if any(plan.state is CardState.OPEN for plan in self._plans):
                self._show_plans()
            case _:
                self._leave()

    def action_back(self) -> None:
        """Go a step back: what is half typed goes first, and behind the list of plans come the names."""
        if self._typed:
            self._typed = ""
            self._paint()
            return
        match self.step:
            case Step.OVERVIEW:
                self._turn(Step.CRITERION)
            case Step.CRITERION if self._place:
                self._place -= 1
                self._text = ""
                self._paint()
            case Step.CRITERION:
                self._show_plans()
            case _:
                self._leave()

    def action_undo(self) -> None:
        """Take back the last mark of this juror in this booth."""
        self._typed = ""
        self.app.undo()

    def action_pass_on(self) -> None:
        """Put the card out of sight at once, and go on with it later."""
        self._leave()

    def take_digit(self, digit: str) -> bool:
        """Take a digit of a code, or of a mark."""
        if self.step is not Step.CODE:
            return super().take_digit(digit)
        self._type_code(digit)
        return True

    def action_wipe(self) -> None:
        """Take a digit back, or wipe the mark."""
        if self.step is Step.CODE:
            self._code = self._code[:-1]
            self._paint()
        else:
            super().action_wipe()

    def _leave(self) -> None:
        """End a turn; of a code that was half typed nothing stays either."""
        self._code = ""
        super()._leave()

    def _type_code(self, digit: str) -> None:
        juror = self._juror
        if self._attempts.seconds_to_wait(juror):
            return
        self._code += digit
        if len(self._code) == CODE_LENGTH:
            right = self._code == self.app.evening.juror(juror).code
            self._code = ""
            self._attempts.note(juror, right=right)
            if right:
                self._sit_down()
                return
        self._paint()


def _moved(ids: "tuple[str, ...] | list[str]", here: str, steps: int) -> str:
    """Give the id so many steps further; where none is chosen yet the first one down, and the last one up."""
    if here not in ids:
        return ids[0] if steps > 0 else ids[-1]
    return ids[min(max(ids.index(here) + steps, 0), len(ids) - 1)]
