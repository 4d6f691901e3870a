"""What a booth is beside its pages: whose changes it writes, and what it says in its corner and to whom."""

import os
from collections.abc import Callable
from typing import Any, Protocol

from textual import events
from textual.notifications import Notify

from jury.errors import Conflict, JuryError, RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.event import Event
from jury.session.author import at_the_booth
from jury.telling.journal import taken_back_in_words
from screens.booth.own_plans import why_shut
from screens.forms.dialog import OneAnswer
from screens.forms.reason import ask_reason
from screens.live.answer import Outcome, Taken
from screens.live.evening_app import EveningApp
from screens.live.follower import WritingStopped


class Seat(Protocol):
    """The screen of a booth, as its app sees it."""

    turn: int
    """Counts the jurors who sat down, and went."""

    @property
    def is_on_the_card(self) -> bool:
        """True while a card is in sight."""

    def touch(self) -> None:
        """Notice that somebody is there."""

    def taken_back(self, changes: Changes) -> bool:
        """Go to the mark that was taken back; False where it is not of who sits there."""


def window_number() -> int:
    """Give the number of this window: what one booth did, no other takes back, on the same machine either."""
    return int.from_bytes(os.urandom(2))


class Booth(EveningApp):
    """An app on which jurors change their own cards. What it tells outside their turn names nobody and no mark."""

    _window = 0
    _said_in = -1
    """The turn in which the newest message was said."""

    @property
    def seat(self) -> Seat:
        """The one screen of the booth."""
        return self.screen_stack[0]  # type: ignore[return-value]  # the app starts with it and never leaves it

    def mark_as(self, juror: str) -> None:
        """Let changes be this juror's from here on."""
        self._keeper.by = at_the_booth(juror, self._window)

    async def on_event(self, event: events.Event) -> None:
        """Notice who is there."""
        if isinstance(event, events.Key | events.MouseDown | events.Paste) and self._screen_stack:
            self.seat.touch()
        await super().on_event(event)

    def close_dialogs(self) -> None:
        """Take away what stands over the card."""
        for screen in reversed(self.screen_stack[1:]):
            if isinstance(screen, OneAnswer):
                screen.close()

    def ask_why(self, event: Event) -> None:
        """Ask the juror for the reason of a change, and record it with that."""
        try:
            changes = event.changes(self.evening)
        except RuleBroken as error:
            self.tell(error)
            return

        def given(reason: str | None) -> None:
            if reason:
                self.record(event, reason)

        ask_reason(self, event, changes, given)

    def ask_reason(self, event: Event, changes: Changes, given: Callable[[str | None], None]) -> None:
        """Give the reason why a card changes that the rules call closed while its juror is still at it.

        It is closed because somebody else began a card since, of which this juror may know nothing. What was typed just
        as the deliberation began is too late, and no reason makes it a mark.
        """
        given(None if why_shut(self.evening) else _("Het jurylid had deze kaart nog voor zich."))

    def changed_with_reason(self, event: Event, before: Evening) -> str:
        """Say nothing: the juror sees it, and was not asked."""
        return ""

    def ask_to_replace(self, conflict: Conflict, given: Callable[[bool | None], None]) -> None:
        """Leave what was typed on this card meanwhile, by the secretary or in another window, and say so."""
        if self.seat.is_on_the_card:
            said = _("Hier is net ook iets ingevuld, en dat staat er nu. Typ uw cijfer opnieuw.")
            self.notify(said, markup=False, timeout=8)
        given(False)

    def tell_undone(self, outcome: Outcome) -> None:
        """Show the mark that was taken back and say what it was, to the juror whose it is."""
        if isinstance(outcome, Taken) and outcome.undone is not None and self.seat.taken_back(outcome.entry.changes):
            said = taken_back_in_words(outcome.undone, outcome.entry, self.evening)
            self.notify(said, markup=False, timeout=6)

    def tell(self, error: JuryError, also: str = "") -> None:
        """Say what went wrong: of a mark to who gave it, of anything else only that the secretary should come."""
        if isinstance(error, RuleBroken) and self.seat.is_on_the_card:
            super().tell(error, also)
        else:
            said = _("Er gaat iets mis met bewaren. Roep de secretaris.")
            self.notify(said, severity="warning", markup=False, timeout=30)

    def notify(self, message: str, **more: Any) -> None:
        """Say something in the corner, to who sits there now."""
        self._said_in = self.seat.turn
        super().notify(message, **more)

    def on_notify(self, message: Notify) -> None:
        """Drop what was said to somebody who is gone."""
        if self._said_in == self.seat.turn:
            super().on_notify(message)
        else:
            message.prevent_default()

    def on_writing_stopped(self, message: WritingStopped) -> None:
        """Stop; what the fault was may name a mark, and the next juror would read it."""
        self.exit(return_code=1, message=_("Het juryscherm is gestopt: opslaan lukt niet. Roep de secretaris."))

    def _fatal_error(self) -> None:
        """Stop without the traceback of Textual's own, which shows what every variable held: marks of others too."""
        self.panic(_("Het juryscherm is gestopt door een fout. Roep de secretaris."))
