"""Turns at a booth: a juror sits down, goes to a card and leaves, and a card that nobody touches goes out of sight."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from textual import getters

from jury.language import _
from jury.round.marking import MarkGiven
from scoring.card import CardState
from screens.booth.booth import Booth
from screens.booth.marking import ON_THE_CARD, MarkingScreen, Step
from screens.booth.own_plans import OwnPlan, handed_in, own_plans, plan_to_mark, why_locked

IDLE: Final = 60.0
"""Seconds without a key after which a card goes out of sight."""
WARNED: Final = 45.0
"""Seconds without a key after which that is announced."""
AT_THE_KEYBOARD: Final = (Step.CODE, Step.PLANS, Step.TOLD, *ON_THE_CARD)
"""The steps in which a juror sits there."""


class TurnScreen(MarkingScreen):
    """A screen at which jurors sit down in turn. With `own` it is that juror's own window, and knows no other name."""

    app = getters.app(Booth)

    def __init__(self, own: str | None, seconds: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._own = own
        self._seconds = seconds
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
    def _plans(self) -> tuple[OwnPlan, ...]:
        return own_plans(self.app.evening, self._juror)

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
        self._proposal = ""
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
        """Put a card out of sight that nobody touches, after saying so."""
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
            self._paint()  # where a code must wait, the seconds count down
