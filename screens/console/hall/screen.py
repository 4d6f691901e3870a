"""The mode Zaal: the rundown with what the hall sees, and the keys that drive the stage and its clock."""

from functools import partial
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round.alliance import may_enter
from jury.round.rundown import CueMoved
from jury.round.stage import coming_cue
from jury.running.cues import OF_THE_OUTCOME, Cue, cues
from jury.running.timetable import Timetable, timetable
from screens.console.clock.counting_mode import CountingMode
from screens.console.hall.clock_band import ClockBand
from screens.console.hall.cue_list import CueList, heads
from screens.console.hall.driving import Driving
from screens.console.hall.room_page import on_time, planned_end, room_lines
from screens.console.plans.no_show import ask_to_move, may_go_last
from screens.forms.questions import ask_first
from screens.toolkit.choices import Choices
from screens.toolkit.key_line import SELDOM
from screens.toolkit.paper import Paper


class HallScreen(Driving, CountingMode):
    """The rundown left, what the hall sees right, the clock below.

    Nothing here is private, but for the next step of the reveal while she peeks at it.
    """

    TITLE = _("Zaal")
    MODE = "hall"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "CueList"
    WHILE_STANDING = 5.0
    HELP = _(
        "Van hier stuurt u wat de zaal ziet. Niets op deze bladzijde is geheim, dus de zaal mag meekijken. Alleen z is "
        "voor u alleen: dan staat hier wat de volgende stap van de uitslag vertelt, tot de volgende toets. "
        "o telt wie er binnenkomt, zonder namen. "
        "m laat het zaalscherm zelf zien, voor wie deze laptop spiegelt. M gaat naar wat nodig en te bieden is. "
        "De klok loopt door als het programma stopt. Komt er niemand, dan zet N het plan met één reden naar het eind. "
        "Wat u aan het draaiboek wijzigt, neemt u terug met u; wat de zaal zag en wat de klok telde, blijft."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("z", "peek", _("volgende stap"), id="hall.peek",
                tooltip=_("Zien wat de volgende stap van de uitslag vertelt, tot de volgende toets")),
        Binding("o", "attendance", _("opkomst"), group=SELDOM, id="hall.attendance",
                tooltip=_("Tellen wie er binnenkomt: bewoners, ondernemers, zorg …")),
        Binding("m", "mirror", _("zaalscherm"), group=SELDOM, id="hall.mirror",
                tooltip=_("Het zaalscherm op deze laptop, voor wie die naar de zaal spiegelt")),
        Binding("M", "app.beside('board')", _("matches"), id="hall.board",
                tooltip=_("Nodig naast te bieden, en wat bij elkaar past")),
        Binding("e", "edit", _("wijzigen"), group=SELDOM, id="hall.edit",
                tooltip=_("De titel, de tijd en de tekst van dit onderdeel wijzigen")),
        Binding("a", "append", _("erbij"), group=SELDOM, id="hall.add", tooltip=_("Een onderdeel erbij, onder dit")),
        Binding("w", "drop", _("weghalen"), group=SELDOM, id="hall.drop", tooltip=_("Dit onderdeel weghalen")),
        Binding("J", "move(1)", _("plaats"), key_display="J/K", group=SELDOM, id="hall.order",
                tooltip=_("Later zetten; K zet eerder")),
        Binding("shift+down", "move(1)", _("later"), show=False, id="hall.later"),
        Binding("K,shift+up", "move(-1)", _("eerder"), show=False, id="hall.earlier", tooltip=_("Eerder zetten")),
        Binding("alt+down", "move(1)", show=False, id="hall.later_too"),
        Binding("alt+up", "move(-1)", show=False, id="hall.earlier_too"),
        Binding("N", "to_end", _("niet gekomen"), show=False, id="hall.to_end",
                tooltip=_("Niemand kwam: dit plan naar het eind, met één reden")),
        Binding("g", "app.beside('agreements')", _("afspraken"), group=SELDOM, id="hall.agreements",
                tooltip=_("De gemaakte afspraken, en een erbij")),
        Binding("u", "app.undo", _("terug"), group=SELDOM, id="hall.undo",
                tooltip=_("De laatste wijziging terugnemen")),
    ]  # fmt: skip
    band = getters.query_one(ClockBand)

    def __init__(self) -> None:
        super().__init__()
        self.rundown = CueList(id="list")
        self._table: Timetable | None = None
        self._stood_on = ""
        """The cue that the stage stood on when the evening was painted last."""
        self._peeking = self._peeked = False
        """Whether the next step of the reveal is uncovered, and whether it was before this key."""

    def body(self) -> ComposeResult:
        """Compose the rundown, what the hall sees, and the clock."""
        with Horizontal(id="rundown"):
            with Vertical(id="cues"):
                yield Paper("heads", reached=False)
                yield self.rundown
            yield Paper("room", reached=False)
        yield ClockBand()

    def show(self, evening: Evening) -> None:
        """Paint the evening, and count on from now."""
        before, self._stood_on = self._stood_on, evening.stage.current
        if before != self._stood_on:
            self._peeking = False
        follows = self.rundown.key in ("", before)
        self.tick()
        self.query_one("#heads", Paper).write(lambda width: (heads(width),))
        if before != self._stood_on and follows:
            self.rundown.move_to(evening.stage.current)
        self.count_on()
        self.refresh_bindings()

    def tick(self) -> None:
        """Paint the times, what the hall sees and the clock, as they are by now."""
        super().tick()
        table = timetable(self.app.evening, self.app.clock())
        self.rundown.show_cues(self.app.evening, table)
        self._show_room(table)
        self.band.tell(self.clock_now, self.app.clock, on_time(table), planned_end(table))

    def _show_room(self, table: Timetable | None = None) -> None:
        """Paint what the hall sees; as the cursor moves, with the times as they were a moment ago."""
        if table is not None:
            self._table = table
        now, evening, under, peeking = self._table, self.app.evening, self.rundown.key, self._peeking
        if now is not None:
            page = self.query_one("#room", Paper)
            page.write(lambda width: tuple(room_lines(evening, now, under, width, peeking=peeking)))

    def on_screen_suspend(self) -> None:
        """Cover the next step before another screen comes up."""
        self._cover_again()
        super().on_screen_suspend()

    def on_key(self, event: events.Key) -> None:
        """Cover the next step again at whatever key."""
        self._cover_again()

    def on_click(self) -> None:
        """Cover the next step again at whatever click."""
        self._cover_again()

    def _cover_again(self) -> None:
        self._peeked, self._peeking = self._peeking, False
        if self._peeked:
            self._show_room()

    def place(self) -> str:
        """Say which cue the hall sees, and how many there are."""
        ids = [cue.id for cue in cues(self.app.evening)]
        here = self.app.evening.stage.current
        if here not in ids:
            return _("nog niet begonnen")
        return _("onderdeel {n} van {count}").format(n=ids.index(here) + 1, count=len(ids))

    def select(self, table: str, id: str) -> bool:
        """Go to the pitch of a plan."""
        cue = next((cue for cue in cues(self.app.evening) if table == "proposals" and cue.proposal == id), None)
        if cue is not None:
            self.rundown.move_to(cue.id)
        return cue is not None

    def taken_back(self, changes: Changes) -> bool:
        """Stay where she is: the rundown is in sight."""
        return any(change.table == "rundown" for change in changes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to what the hall sees, and to the cue under the cursor."""
        evening, cue = self.app.evening, self._cue()
        match action:
            case "peek":
                coming = coming_cue(evening)
                return coming is not None and coming.kind in OF_THE_OUTCOME
            case "attendance":
                return may_enter("attendance", evening.phase)
            case "edit" | "move":
                return cue is not None
            case "drop":
                return cue is not None and cue.id != evening.stage.current
            case "to_end":
                return (
                    cue is not None
                    and cue.proposal is not None
                    and evening.phase is not Phase.FINAL
                    and may_go_last(evening, evening.proposal(cue.proposal))
                )
        return super().check_action(action, parameters)

    def _cue(self) -> Cue | None:
        """Give the cue under the cursor."""
        return next((cue for cue in cues(self.app.evening) if cue.id == self.rundown.key), None)

    def on_choices_highlighted(self) -> None:
        """Tell of the cue under the cursor."""
        self._show_room()
        self.refresh_bindings()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Bring the hall to the cue under the cursor; one that tells of the outcome asks first."""
        cue = self._cue()
        if cue is None or cue.id != event.key:
            return
        go = partial(self.go_to, cue.id)
        if cue.kind in OF_THE_OUTCOME and cue.id != self.app.evening.stage.current:
            sentence = _("‘{title}’ hoort bij de uitslag. De zaal ziet het meteen.").format(title=cue.title)
            ask_first(self.app, sentence, _("Tonen"), go, no=_("Nog niet"))
        else:
            go()

    def action_mirror(self) -> None:
        """Show on the whole of this screen what the hall sees."""
        from screens.console.hall.mirrored import MirroredPage

        self.app.push_screen(MirroredPage(self.app))

    def action_attendance(self) -> None:
        """Count who came in."""
        from screens.console.hall.attendance_form import AttendanceForm

        self.app.push_screen(AttendanceForm(self.app.evening))

    def action_peek(self) -> None:
        """Uncover what the next step of the reveal tells, until the next key."""
        self._peeking = not self._peeked
        self._show_room()

    def action_edit(self) -> None:
        """Change the title, the length and the words of the cue under the cursor."""
        from screens.console.hall.cue_forms import cue_form

        if (cue := self._cue()) is not None:
            self.app.push_screen(cue_form(self.app.evening, cue))

    def action_append(self) -> None:
        """Ask what comes on the programme, behind the cue under the cursor."""
        from screens.console.hall.cue_forms import ask_to_add

        ids = [cue.id for cue in cues(self.app.evening)]
        place = ids.index(self.rundown.key) + 1 if self.rundown.key in ids else len(ids)
        ask_to_add(self.app, ids[place] if place < len(ids) else None, partial(self._stand_on, place))

    def action_drop(self) -> None:
        """Ask whether the cue under the cursor goes."""
        from screens.console.hall.cue_forms import ask_to_drop

        if (cue := self._cue()) is not None:
            ask_to_drop(self.app, cue)

    def action_move(self, steps: int) -> None:
        """Give the cue under the cursor another place."""
        ids = [cue.id for cue in cues(self.app.evening)]
        place = ids.index(self.rundown.key)
        target = place + steps
        if not 0 <= target < len(ids):
            return
        behind = target + (steps > 0)
        moved = CueMoved(ids[place], ids[behind] if behind < len(ids) else None)
        if self.app.record(moved).shown:
            self._stand_on(target)

    def action_to_end(self) -> None:
        """Ask why nobody came, and let the plan pitch last; the evening goes on with the plan behind it."""
        cue = self._cue()
        if cue is not None and cue.proposal is not None:
            ask_to_move(self.app, self.app.evening.proposal(cue.proposal))

    def _stand_on(self, place: int) -> None:
        """Put the cursor on a place of the rundown: a cue that moves may get another id."""
        there = cues(self.app.evening)
        if place < len(there):
            self.rundown.move_to(there[place].id)
