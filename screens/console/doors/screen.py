"""The page for before the doors open: everything that must be ready, read aloud line by line and ticked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from jury.errors import CannotWrite
from jury.language import N_, _
from jury.machine.observation import Condition
from jury.model.evening import Evening
from jury.round.rundown import CueAdded
from jury.running.cues import cues
from jury.wording.ready_made_cues import PHOTOGRAPHS, READY_MADE
from screens.console.doors.items import (
    ADD_NOTICE,
    BACK_UP,
    EVENING,
    GO,
    HALL,
    LAPTOP,
    DoorItem,
    item_of_the_window,
    items_by_hand,
    items_of_the_evening,
    items_of_the_machine,
)
from screens.console.doors.ticks import Ticks, keep_ticks, ticks_file, ticks_of
from screens.console.mode import ModeScreen
from screens.toolkit.choices import MARGIN, Choice, Choices
from screens.toolkit.lines import EMPTY, Line, Piece, between, line, wrapped
from screens.toolkit.paper import Paper

LOOK_EVERY: Final = 5
"""Seconds until the laptop is looked at again: who puts the plug in, sees it here."""
MEASURE: Final = 96
"""The widest line that is easy to read."""
SIGNS: Final = {Condition.FINE: ("✓", "good"), Condition.LOOK: ("⚑", "alert"), Condition.UNKNOWN: ("○", "accent")}


ENTER: Final = {
    BACK_UP: N_("Enter maakt die kopie."),
    ADD_NOTICE: N_("Enter zet dat in het draaiboek, achter het welkom."),
    GO: N_("Enter gaat erheen."),
}
"""What Enter does, by what an item does."""


@dataclass
class LaptopSeen(Message):
    """The laptop was looked at."""

    items: tuple[DoorItem, ...]


class DoorsScreen(ModeScreen):
    """The list, and under it what to do about the thing under the cursor."""

    TITLE = _("Voor de deuren opengaan")
    MODE = "doors"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Loop dit hardop na voor de deuren opengaan. ⚑ vraagt uw aandacht, en wat met ○ begint kan het programma niet "
        "zien: kijk zelf, en vink het met Spatie af. Wat u afvinkt, blijft op deze laptop bewaard, met de tijd erbij."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", _("afvinken"), id="doors.tick", tooltip=_("Dit is in orde, of toch niet")),
        Binding("escape", "app.back", _("sluiten"), id="doors.back", tooltip=_("Terug naar waar u was")),
        Binding("u", "app.undo", _("terug"), show=False, id="doors.undo", tooltip=_("De laatste wijziging terugnemen")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._laptop: tuple[DoorItem, ...] = ()
        self._items: tuple[DoorItem, ...] = ()
        self._ticks: Ticks = {}

    def body(self) -> ComposeResult:
        """Compose the list and what is told under it."""
        yield Paper(id="count")
        yield Choices(id="ready")
        yield Static(classes="line")
        yield Paper(id="todo")

    def on_mount(self) -> None:
        """Look at everything, and go on looking."""
        self._ticks = ticks_of(self.app.file, ticks_file())
        super().on_mount()
        self.query_one(Choices).focus()
        self._look()
        self.set_interval(LOOK_EVERY, self._look)

    def show(self, evening: Evening) -> None:
        """Paint the list as the evening is now."""
        self._paint()

    def place(self) -> str:
        """Say what this page is for."""
        return self.TITLE.lower()

    def on_screen_resume(self) -> None:
        """Look again, whoever comes back."""
        super().on_screen_resume()
        self._look()

    def on_resize(self) -> None:
        """Say how large the window is now."""
        if self.is_mounted:
            self._paint()

    def _look(self) -> None:
        if self.is_current:
            self._look_at_the_laptop()

    @work(thread=True, exclusive=True)
    def _look_at_the_laptop(self) -> None:
        self.post_message(LaptopSeen(tuple(items_of_the_machine(self.app.file, self.app.awake.observation()))))

    def on_laptop_seen(self, message: LaptopSeen) -> None:
        """Paint what the laptop says."""
        if message.items == self._laptop:
            return
        first, self._laptop = not self._laptop, message.items
        self._paint()
        if first:
            self.query_one(Choices).action_move(-len(self._items))

    def _paint(self) -> None:
        evening, today = self.app.evening, self.app.clock().date()
        hall = (item_of_the_window(self.app.size), *items_by_hand(self.app.file))
        every = (*self._laptop, *hall, *items_of_the_evening(evening, today))
        order = (LAPTOP, HALL, EVENING)
        self._items = tuple(sorted(every, key=lambda item: order.index(item.group)))
        self.query_one("#count", Paper).write(lambda _width: (self._count(),))
        self.query_one(Choices).offer(self._choices)
        self._tell()

    def _count(self) -> Line:
        left = [item.observation.state for item in self._items if not self._is_fine(item)]
        flags, unseen = left.count(Condition.LOOK), left.count(Condition.UNKNOWN)
        if not left:
            return line(Piece(_("✓ Alles is in orde: de deuren kunnen open."), "good"))
        said = (
            _("⚑ {n} om naar te kijken").format(n=flags) if flags else "",
            _("○ {n} om zelf na te gaan").format(n=unseen) if unseen else "",
            _("✓ {n} in orde").format(n=len(self._items) - len(left)),
        )
        return line("   ".join(filter(None, said)))

    def _is_fine(self, item: DoorItem) -> bool:
        return item.observation.state is Condition.FINE or item.observation.what in self._ticks

    def _choices(self, width: int) -> Iterator[Choice]:
        group = ""
        for item in self._items:
            if item.group != group:
                if group and self.has_class("-high"):
                    yield Choice("", (EMPTY,))
                group = item.group
                yield Choice("", (line(Piece(_(group), "heading")),))
            yield Choice(item.observation.what, (self._line(item, width), *self._todo(item, width)))

    def _todo(self, item: DoorItem, width: int) -> Iterator[Line]:
        """Tell right under a thing what to do about it, where there is room for all of them."""
        if self.has_class("-high") and not self._is_fine(item):
            text = (Piece(item.observation.todo, "quiet"),)
            yield from wrapped(text, min(width, MEASURE), first=line("  "), hang=MARGIN)

    def _line(self, item: DoorItem, width: int) -> Line:
        at = self._ticks.get(item.observation.what)
        ticked = at is not None and item.observation.state is not Condition.FINE
        sign, ink = SIGNS[Condition.FINE if ticked else item.observation.state]
        left = line(Piece(f"{sign} ", ink), Piece(item.observation.sentence, "quiet" if ticked else "plain"))
        if at is None or not ticked:
            return between(left, EMPTY, width)
        shown = "%H:%M" if at.date() == self.app.clock().date() else "%d-%m %H:%M"
        return between(left, line(Piece(_("afgevinkt {time}").format(time=at.strftime(shown)), "quiet")), width)

    @property
    def _item(self) -> DoorItem | None:
        key = self.query_one(Choices).key
        return next((item for item in self._items if item.observation.what == key), None)

    def on_choices_highlighted(self) -> None:
        """Tell what to do about the thing under the cursor."""
        self._tell()

    def _tell(self) -> None:
        item = self._item
        told = "" if item is None or self.has_class("-high") else item.observation.todo
        enter = _(ENTER[item.does]) if item is not None and item.does else ""
        todo = f"{told} {enter}".strip()
        self.query_one("#todo", Paper).write(lambda width: wrapped((Piece(todo),), width))
        self.query_one(Choices).opens = item is not None and bool(item.does)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tick only what is not seen to be fine."""
        item = self._item if action == "tick" and self.is_mounted else None
        return action != "tick" or (item is not None and item.observation.state is not Condition.FINE)

    def action_tick(self) -> None:
        """Say that the thing under the cursor is in order, or after all is not."""
        item = self._item
        if item is None:
            return
        what = item.observation.what
        if what in self._ticks:
            self._ticks = {name: at for name, at in self._ticks.items() if name != what}
        else:
            self._ticks = {**self._ticks, what: self.app.clock()}
        try:
            keep_ticks(self.app.file, self._ticks, ticks_file())
        except CannotWrite as error:
            self.app.tell(error)
        self._paint()

    async def on_choices_chosen(self) -> None:
        """Go where the thing under the cursor is settled, or settle it."""
        item = self._item
        if item is None:
            return
        if item.does == BACK_UP:
            await self.app.run_action("back_up")
        elif item.does == ADD_NOTICE:
            self._add_notice()
        elif item.does == GO:
            await self.app.action_go(item.mode)
            there = self.app.screen
            if isinstance(there, ModeScreen) and item.id:
                there.select(item.table, item.id)

    def _add_notice(self) -> None:
        """Put a notice about photographs and names behind the welcome."""
        every = [cue.id for cue in cues(self.app.evening)]
        after = every.index("welcome") + 1 if "welcome" in every else 0
        notice = READY_MADE[PHOTOGRAPHS]
        fields = {"kind": "own", "title": _(notice.title), "text": _(notice.text), "seconds": notice.seconds}
        self.app.record(CueAdded(fields, every[after] if after < len(every) else None))
