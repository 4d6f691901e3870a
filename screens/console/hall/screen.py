"""The mode Zaal: the rundown with what the hall sees, and the keys that drive the stage and its clock."""

from typing import ClassVar, Final

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from jury.language import _
from jury.model.evening import Evening
from jury.round.clock import ClockChanged, ClockMovedOn, ClockPaused, ClockStarted, ClockStopped
from jury.round.event import Event
from jury.round.stage import StageBlanked, StageMoved
from jury.running.clock import RUNNING, Clock, clock
from jury.running.timetable import Timetable, timetable
from jury.session.author import CLOCK, STAGE, author
from screens.console.hall.clock_band import ClockBand, next_second
from screens.console.hall.cue_list import CueList, heads
from screens.console.hall.room_page import on_time, room_lines
from screens.console.mode import ModeScreen
from screens.toolkit.choices import Choices
from screens.toolkit.paper import Paper

STEP: Final = 30
"""Seconds that one key adds or takes."""
WHILE_STANDING: Final = 5.0
"""Seconds between two looks at the time while no clock runs."""


class HallScreen(ModeScreen):
    """The rundown left, what the hall sees right, the clock below. Nothing here is private."""

    TITLE = _("Zaal")
    MODE = "hall"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "CueList"
    HELP = _(
        "Van hier stuurt u het zaalscherm. Spatie gaat naar het volgende onderdeel en ← terug; Enter gaat naar het "
        "onderdeel onder de cursor. k laat de klok lopen en wachten, + en - geven 30 seconden erbij en eraf, n gaat "
        "van pitch naar vragen naar cijfers. x maakt het scherm donker. Hier staat niets dat de zaal niet mag zien."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "next", _("volgende"), id="hall.next", tooltip=_("De zaal gaat naar het volgende onderdeel")),
        Binding("left", "back", _("vorige"), id="hall.back", tooltip=_("De zaal gaat een onderdeel terug")),
        Binding("k", "clock", _("klok"), id="hall.clock", tooltip=_("De klok laten lopen, of laten wachten")),
        Binding("plus,equals_sign", "add(1)", _("30 s erbij"), show=False, id="hall.more",
                tooltip=_("30 seconden erbij")),
        Binding("minus", "add(-1)", _("30 s"), key_display="+/-", id="hall.less",
                tooltip=_("30 seconden erbij of eraf")),
        Binding("n", "part", _("volgend deel"), show=False, id="hall.part",
                tooltip=_("De klok gaat van pitch naar vragen naar cijfers")),
        Binding("s", "stop", _("klok stil"), show=False, id="hall.stop", tooltip=_("De klok stilzetten")),
        Binding("x", "blank", _("donker"), id="hall.blank", tooltip=_("Het zaalscherm donker maken")),
        Binding("x", "show", _("licht"), id="hall.show", tooltip=_("Het zaalscherm weer laten zien")),
        Binding("u", "app.undo", _("terug"), show=False, id="hall.undo", tooltip=_("De laatste wijziging terugnemen")),
    ]  # fmt: skip
    cues = getters.query_one(CueList)
    band = getters.query_one(ClockBand)

    def __init__(self) -> None:
        super().__init__()
        self._table: Timetable | None = None
        self._tick: Timer | None = None

    def body(self) -> ComposeResult:
        """Compose the rundown, what the hall sees, and the clock."""
        with Horizontal(id="rundown"):
            with Vertical(id="cues"):
                yield Paper("heads", reached=False)
                yield CueList(id="list")
            yield Paper("room", reached=False)
        yield ClockBand()

    def show(self, evening: Evening) -> None:
        """Paint the evening, and count on from now."""
        stood_on = (
            self._table.cues[self._table.current].cue.id if self._table and self._table.current is not None else ""
        )
        self._lay_out()
        self.query_one("#heads", Paper).write(lambda width: (heads(width),))
        if self.cues.key in ("", stood_on):
            self.cues.move_to(evening.stage.current)
        self._count_on()
        self.refresh_bindings()

    def _lay_out(self) -> None:
        evening = self.app.evening
        table = self._table = timetable(evening, self.app.clock())
        self.cues.show_cues(evening, table)
        self._show_room()
        self.band.tell(self._clock, on_time(table))

    def _show_room(self) -> None:
        table = self._table
        if table is not None:
            evening, under = self.app.evening, self.cues.key
            self.query_one("#room", Paper).write(lambda width: tuple(room_lines(evening, table, under, width)))

    def _clock(self) -> Clock:
        return clock(self.app.evening, self.app.machine_clock())

    def _count_on(self) -> None:
        """Look again when the clock shows another second; while none runs, now and then, for the times."""
        if self._tick is not None:
            self._tick.stop()
        here = self._clock()
        self._tick = self.set_timer(next_second(here) if here.state == RUNNING else WHILE_STANDING, self._second)

    def _second(self) -> None:
        if self.is_current:
            self._lay_out()
            self._count_on()

    def on_screen_suspend(self) -> None:
        """Count no further while nobody looks."""
        if self._tick is not None:
            self._tick.stop()

    def on_screen_resume(self) -> None:
        """Paint what changed meanwhile, the time too."""
        super().on_screen_resume()
        self._lay_out()
        self._count_on()

    def place(self) -> str:
        """Say which cue the hall sees, and how many there are."""
        table = self._table
        if table is None or table.current is None:
            return _("de zaal ziet nog niets")
        return _("onderdeel {n} van {count}").format(n=table.current + 1, count=len(table.cues))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to what the hall sees."""
        stage = self.app.evening.stage
        match action:
            case "blank" | "show":
                return stage.blank is (action == "show")
            case "clock" | "add" | "part" | "stop":
                return True if self._clock().part is not None else None
        return super().check_action(action, parameters)

    def on_choices_highlighted(self) -> None:
        """Tell of the cue under the cursor."""
        self._show_room()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Bring the hall to the cue under the cursor."""
        self._move(StageMoved(self.app.clock(), self.app.machine_clock(), event.key))

    def action_next(self) -> None:
        """Bring the hall to the next cue."""
        self._move(StageMoved(self.app.clock(), self.app.machine_clock()))

    def action_back(self) -> None:
        """Bring the hall back to the cue before."""
        self._move(StageMoved(self.app.clock(), self.app.machine_clock(), back=True))

    def action_blank(self) -> None:
        """Make the stage dark."""
        self._move(StageBlanked(True))

    def action_show(self) -> None:
        """Let the stage show its cue again."""
        self._move(StageBlanked(False))

    def action_clock(self) -> None:
        """Let the clock run, or wait."""
        now = self.app.machine_clock()
        self._time(ClockPaused(now) if self._clock().state == RUNNING else ClockStarted(now))

    def action_add(self, steps: int) -> None:
        """Give the part on the clock more time, or less."""
        self._time(ClockChanged(self.app.machine_clock(), steps * STEP))

    def action_part(self) -> None:
        """Let the clock go to the next part of the plan."""
        self._time(ClockMovedOn(self.app.machine_clock()))

    def action_stop(self) -> None:
        """Stop the clock."""
        self._time(ClockStopped(self.app.machine_clock()))

    def _move(self, event: Event) -> None:
        self.app.record(event, by=author(STAGE, "console"))

    def _time(self, event: Event) -> None:
        self.app.record(event, by=author(CLOCK, "console"))
