"""The booth: jurors mark on one screen in turn, or each in their own window; between two turns it shows nothing."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar, Final

from textual import getters
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.jury import CODE_LENGTH
from jury.round.marking import MarkGiven
from jury.running.heard import plan_on_the_stage
from jury.text import one_line
from scoring.card import CardState
from screens.booth.booth import Booth
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
from screens.booth.marking import ON_THE_CARD, STEPS_OF_MARKING, MarkingScreen, Step
from screens.booth.own_plans import (
    OwnPlan,
    at_the_table,
    handed_in,
    own_plans,
    plan_to_mark,
    why_gone,
    why_locked,
    why_shut,
)
from screens.live.saved import Saved

IDLE: Final = 60.0
"""Seconds without a key after which a card goes out of sight."""
WARNED: Final = 45.0
"""Seconds without a key after which that is announced."""
AT_THE_KEYBOARD: Final = (Step.CODE, Step.PLANS, Step.TOLD, *ON_THE_CARD)
"""The steps in which a juror sits there."""
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


class BoothScreen(MarkingScreen):
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
    app = getters.app(Booth)

    def __init__(self, own: str | None, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._own = own
        self._seconds = seconds
        self._attempts = Attempts(seconds)
        self._code = ""
        """What is typed of a code."""
        self._handed_in: frozenset[str] = frozenset()
        """The plans for which the card was ready when the juror sat down: what stands there changes with a reason."""
        self._half_typed: dict[tuple[str, str], tuple[int, str]] = {}
        """By card (juror, plan): what was typed of a mark, and where, when the card went out of sight."""
        self._touched = seconds()
        self.turn = 0

    def on_mount(self) -> None:
        """Begin with nobody at the keyboard."""
        self.page.focus()
        self._clock = self.set_interval(1.0, self._look_at_the_clock)
        self._leave()

    @property
    def _base(self) -> Step:
        return Step.CHOICE if self._own is None else Step.HANDOVER

    @property
    def is_taken(self) -> bool:
        """True while a juror sits there."""
        return self.step in AT_THE_KEYBOARD

    @property
    def is_on_the_card(self) -> bool:
        """True while marks are in sight: those of the juror who sits there."""
        return self.step in ON_THE_CARD

    @property
    def _shut(self) -> str:
        """Why nobody can take the keyboard; empty where somebody can."""
        evening = self.app.evening
        if said := why_shut(evening) or (why_gone(evening, self._own) if self._own is not None else ""):
            return said
        return "" if at_the_table(evening) else _("Er is nog niemand die cijfers geeft.")

    @property
    def _plans(self) -> tuple[OwnPlan, ...]:
        return own_plans(self.app.evening, self._juror)

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

    def _sit_down(self) -> None:
        """Begin a turn: from here on changes are this juror's."""
        evening, juror = self.app.evening, self._juror
        self.turn += 1
        self.app.mark_as(juror)
        self._handed_in = handed_in(evening, juror)
        plan = plan_to_mark(evening, juror)
        if plan is not None:
            self._go_to(plan)
        elif self._plans:
            self._show_plans()
        else:
            self._turn(Step.TOLD)

    def _show_plans(self) -> None:
        plans = self._plans
        waiting = [plan.id for plan in plans if plan.state is CardState.OPEN] or [plans[-1].id]
        if self._proposal not in [plan.id for plan in plans]:
            self._proposal = waiting[0]
        self._turn(Step.PLANS)

    def _go_to(self, plan: str) -> None:
        """Go to the card for a plan: to its first open criterion, or to where something is half typed."""
        self._proposal = plan
        if why_locked(self.app.evening, plan, self._juror):
            self._turn(Step.TOLD)
            return
        card = self.card
        self._place = card.first_open
        self._turn(Step.CRITERION if card.left else Step.OVERVIEW)
        place, typed = self._half_typed.pop((self._juror, plan), (0, ""))
        if typed and place < len(card.criteria):
            self._place, self._typed, self.step = place, typed, Step.CRITERION
            self._paint()

    def _leave(self) -> None:
        """End a turn: nothing of it stays on the screen, and what is half typed stays for the next one."""
        if self._typed:
            self._half_typed[self._juror, self._proposal] = (self._place, self._typed)
        self.turn += 1
        self._juror = self._own or ""
        self._proposal = self._code = ""
        self._place = 0
        self._handed_in = frozenset()
        self.app.close_dialogs()
        self.app.hush()
        self._turn(self._base)

    def is_asked_why(self, event: MarkGiven) -> bool:
        """Say whether this changes what stood on a card that the juror had handed in.

        It asks nothing of the others' cards: when the rules call a card closed depends on those, and here that would
        tell that there are any.
        """
        now = self._mark
        return self._proposal in self._handed_in and now is not None and event.mark != now

    def give(self, event: MarkGiven) -> None:
        """Record a mark; where it changes a card that was handed in, after the reason."""
        if self.is_asked_why(event):
            self.app.ask_why(event)
        else:
            self.app.record(event)

    def touch(self) -> None:
        """Notice that somebody is there."""
        self._touched = self._seconds()

    def _look_at_the_clock(self) -> None:
        """Put a card out of sight that nobody touches, and count down where a code must wait."""
        if not self.is_taken:
            return
        still = self._seconds() - self._touched
        if still >= IDLE:
            self._leave()
        elif WARNED <= still < WARNED + 1:
            self.app.notify(
                _("Bent u er nog? Uw kaart gaat zo uit beeld. Zij blijft bewaard."), markup=False, timeout=10
            )
        elif self.step is Step.CODE:
            self._paint()


def _moved(ids: "tuple[str, ...] | list[str]", here: str, steps: int) -> str:
    """Give the id so many steps further; where none is chosen yet the first one down, and the last one up."""
    if here not in ids:
        return ids[0] if steps > 0 else ids[-1]
    return ids[min(max(ids.index(here) + steps, 0), len(ids) - 1)]
