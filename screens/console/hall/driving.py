"""The keys that drive what the hall sees and its clock: in Zaal, and on the page for a mirrored laptop."""

from typing import ClassVar, Final

from textual import getters
from textual.binding import Binding, BindingType
from textual.screen import Screen

from jury.language import _
from jury.round.clock import ClockChanged, ClockMovedOn, ClockPaused, ClockStarted, ClockStopped
from jury.round.event import Event
from jury.round.reveal import RevealTakenBack
from jury.round.stage import AlarmShown, AlarmTakenAway, MessageShown, StageBlanked, StageMoved
from jury.running.clock import RUNNING, clock
from jury.session.author import CLOCK, STAGE, author
from screens.console.console_app import ConsoleApp
from screens.toolkit.key_line import SELDOM

STEP: Final = 30
"""Seconds that one key adds or takes."""


class Driving(Screen[None]):
    """A screen from which the stage and the clock are driven, each as an actor of its own: undo leaves them alone."""

    app = getters.app(ConsoleApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "next", _("volgende"), id="hall.next", tooltip=_("De zaal gaat naar het volgende onderdeel")),
        Binding("left", "back", _("vorige"), id="hall.back", tooltip=_("De zaal gaat een onderdeel terug")),
        Binding("k", "clock", _("klok"), id="hall.clock", tooltip=_("De klok laten lopen, of laten wachten")),
        Binding("plus,equals_sign", "add(1)", _("30 s erbij"), show=False, id="hall.more",
                tooltip=_("30 seconden erbij")),
        Binding("minus", "add(-1)", _("30 s"), key_display="+/-", id="hall.less",
                tooltip=_("+ geeft 30 seconden erbij, - neemt ze eraf")),
        Binding("x", "blank", _("donker"), id="hall.blank", tooltip=_("Het zaalscherm donker maken")),
        Binding("x", "show", _("licht"), id="hall.show", tooltip=_("Het zaalscherm weer laten zien")),
        Binding("b", "message", _("bericht"), id="hall.message", tooltip=_("Een kort bericht in de zaal")),
        Binding("backspace", "no_message", _("bericht weg"), id="hall.no_message", tooltip=_("Het bericht weghalen")),
        Binding("n", "part", _("volgend deel"), group=SELDOM, id="hall.part",
                tooltip=_("De klok gaat van pitch naar vragen naar cijfers")),
        Binding("s", "stop", _("klok stil"), show=False, id="hall.stop", tooltip=_("De klok stilzetten")),
        Binding("R", "take_back_reveal", _("uitslag terug"), id="hall.take_back",
                tooltip=_("De uitslag terugnemen, met een zin voor de zaal")),
        Binding("exclamation_mark", "alarm", _("noodtekst"), key_display="!", show=False, id="hall.alarm",
                tooltip=_("De noodtekst in de zaal, of weer weg")),
    ]  # fmt: skip

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to what the hall sees."""
        stage = self.app.evening.stage
        match action:
            case "blank" | "show":
                return stage.blank is (action == "show")
            case "no_message":
                return bool(stage.message)
            case "take_back_reveal":
                return stage.revealed
            case "clock" | "add" | "stop" | "part":
                return clock(self.app.evening, self.app.machine_clock()).part is not None
        return super().check_action(action, parameters)

    def go_to(self, id: str) -> None:
        """Bring the hall to a cue."""
        self.drive(StageMoved(self.app.clock(), self.app.machine_clock(), id))

    def action_next(self) -> None:
        """Bring the hall to the next cue."""
        self.drive(StageMoved(self.app.clock(), self.app.machine_clock()))

    def action_back(self) -> None:
        """Bring the hall back to the cue before."""
        self.drive(StageMoved(self.app.clock(), self.app.machine_clock(), back=True))

    def action_blank(self) -> None:
        """Make the stage dark."""
        self.drive(StageBlanked(True))

    def action_show(self) -> None:
        """Let the stage show its cue again."""
        self.drive(StageBlanked(False))

    def action_message(self) -> None:
        """Ask for a short message, and show it in the hall."""
        from screens.console.hall.message_dialog import MessageDialog

        def typed(text: str | None) -> None:
            if text:
                self.drive(MessageShown(text))

        self.app.push_screen(MessageDialog(), typed)

    def action_no_message(self) -> None:
        """Take the message away."""
        self.drive(MessageShown(""))

    def action_take_back_reveal(self) -> None:
        """Ask what the hall is told, and take away what it sees of the outcome."""
        from screens.console.hall.take_back_dialog import TakeBackDialog

        def said(sentence: str | None) -> None:
            if sentence:
                self.drive(RevealTakenBack(sentence))

        self.app.push_screen(TakeBackDialog(), said)

    def action_alarm(self) -> None:
        """Show the emergency text in the hall, or take it away again."""
        self.drive(AlarmTakenAway() if self.app.evening.stage.alarm else AlarmShown())

    def action_clock(self) -> None:
        """Let the clock run, or wait."""
        now = self.app.machine_clock()
        self._time(
            ClockPaused(now)
            if clock(self.app.evening, self.app.machine_clock()).state == RUNNING
            else ClockStarted(now)
        )

    def action_add(self, steps: int) -> None:
        """Give the part on the clock more time, or less."""
        self._time(ClockChanged(self.app.machine_clock(), steps * STEP))

    def action_part(self) -> None:
        """Let the clock go to the next part of the plan."""
        self._time(ClockMovedOn(self.app.machine_clock()))

    def action_stop(self) -> None:
        """Stop the clock."""
        self._time(ClockStopped(self.app.machine_clock()))

    def drive(self, event: Event) -> None:
        """Take in what happened on the stage."""
        self.app.record(event, by=author(STAGE, "console"))

    def _time(self, event: Event) -> None:
        self.app.record(event, by=author(CLOCK, "console"))
