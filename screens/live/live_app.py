"""An app that follows one file, and shows as much of it as its screens may hold."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Generic

from textual import events
from textual.binding import Binding
from textual.reactive import Reactive
from textual.theme import Theme

from jury.errors import JuryError
from jury.language import _
from jury.session.clock import now
from screens.live.ending import HUNG_UP, LOOK_EVERY, end_on_signals, terminal_is_gone
from screens.live.follower import FileSeen, Follower, LookFailed, View, WritingStopped
from screens.live.following import Following
from screens.live.keypad import as_ordinary
from screens.live.notices import Notices
from screens.live.remedies import hint_of
from screens.live.typed_ahead import TypedAhead
from screens.toolkit.colours import DARK, LIGHT, THEMES
from screens.toolkit.key_names import key_name
from screens.toolkit.too_small import SMALLEST, TooSmall, is_too_small

HOUSE_CSS: Final = Path(__file__).with_name("house.tcss")
"""What every app of ours looks like; whole, as Textual looks for a bare name beside the kind of app that has it."""
EXPLAIN, QUIT = "explain", "quit"
"""The two actions whose keys work in a window that is too small."""


FEW_STRAY: Final = 2
"""So many letters that are no command in one word are no slip of the finger."""


class LiveApp(Notices, Generic[View]):
    """Shows a view of one file and follows what other programs change in it; without a file it shows none."""

    TITLE = "jury"
    ENABLE_COMMAND_PALETTE = False
    theme = Reactive(DARK.name)
    # Textual declares these two in a way that does not let them be marked as ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-too-narrow"), (SMALLEST.width, "-narrow"), (110, "-wide"), (160, "-very-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-too-low"), (SMALLEST.height, "-low"), (36, "-high")]  # noqa: RUF012

    def __init__(self, clock: Callable[[], datetime] = now, **of_textual: Any) -> None:
        super().__init__(**of_textual)
        self.clock = clock
        self.follower: Follower[View] | None = None
        """What follows the file; None before there is one."""
        self.typed_ahead = TypedAhead(self)
        self._stray = 0
        """Letters since the last other key that were no command."""

    def on_ready(self) -> None:
        """Be ready for whoever ends the program from outside, or closes the window in which it runs."""
        if not self.is_headless:
            end_on_signals(self.end)
            self.set_interval(LOOK_EVERY, self._look_at_the_terminal)

    def _look_at_the_terminal(self) -> None:
        if terminal_is_gone():
            self.end(HUNG_UP)

    def end(self, code: int) -> None:
        """End without a question, as there is nobody to answer; what waits to be written is written first."""
        self.exit(return_code=code)

    async def on_event(self, event: events.Event) -> None:
        """Take events in the order in which they were typed."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            event = as_ordinary(event)
            if not (event.character or "").isalpha():
                self._stray = 0
        by_hand = isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded
        if by_hand and is_too_small(self.size):
            await self._take_unseen(event)
            return
        if not (by_hand and self.typed_ahead.holds(event)):
            await super().on_event(event)

    async def _take_unseen(self, event: events.Event) -> None:
        """Take what was typed while nothing can be read: nothing blindly, only the keys for help and for leaving."""
        if not isinstance(event, events.Key):
            return
        active = self.screen_stack[0].active_bindings.get(event.key)
        action = active.binding.action.removeprefix("app.") if active is not None and active.enabled else ""
        if action == EXPLAIN:
            for sentence in self.screen.query(TooSmall):
                sentence.explain()
        elif action == QUIT:
            await self.run_action(QUIT)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own colours only; known from the first line of CSS, so that it is parsed once."""
        return {theme.name: theme for theme in THEMES}

    @property
    def view(self) -> View:
        """What the screens show now."""
        assert self.follower is not None
        return self.follower.view

    def follow(self, follower: Follower[View]) -> None:
        """Follow a file, after letting the previous one go."""
        if self.follower is not None:
            self.follower.stop()
        self.follower = follower
        follower.start()

    def on_unmount(self) -> None:
        """Do what is still waiting before the program ends."""
        if self.follower is not None:
            self.follower.stop()

    def on_file_seen(self, message: FileSeen) -> None:
        """Paint what another program changed."""
        if message.follower is self.follower and message.follower.seen(message.view):
            self.paint_the_view()

    def on_look_failed(self, message: LookFailed) -> None:
        """Say that the file could not be looked into."""
        self.tell(message.error)

    def on_writing_stopped(self, message: WritingStopped) -> None:
        """Stop rather than show what is nowhere."""
        self.exit(
            return_code=1,
            message=_(
                "Het opslaan is gestopt: {what}. Wat als opgeslagen op het scherm stond, staat in het bestand."
            ).format(what=message.what),
        )

    def on_paste(self, event: events.Paste) -> None:
        """Say so where what was pasted fits nowhere; a text of more lines takes it and passes it on all the same."""
        from textual.widgets import TextArea  # it is large, and few screens have one

        if not isinstance(self.focused, TextArea):
            self.notify(_("Hier kunt u niets plakken. Er is niets veranderd."), markup=False, timeout=6)

    def letter_follows(self) -> bool:
        """Say whether a letter was typed together with the key that is being taken: that one is part of a word."""
        return self.typed_ahead.letter_follows

    def on_key(self, event: events.Key) -> None:
        """Say so where letters are typed that are no command: whoever types a sentence must see that it is none."""
        active = self.screen.active_bindings.get(event.key)
        if (event.character or "").isalpha() and (active is None or not active.enabled):
            self._stray += 1
            if self._stray == FEW_STRAY:
                self.notify(
                    _("Hier typt u geen tekst: een letter is een opdracht. ? toont ze."), markup=False, timeout=6
                )

    def paint_the_view(self) -> None:
        """Have the screens that are up show the view as it is now."""
        for screen in self.screen_stack:
            if isinstance(screen, Following) and screen.is_mounted:
                screen.take(self.view)

    def tell(self, error: JuryError, also: str = "") -> None:
        """Say in a corner what went wrong and what to do about it."""
        said = "\n".join(filter(None, (*error.faults, hint_of(error), also)))
        self.notify(said, severity="warning", markup=False, timeout=8)

    def get_key_display(self, binding: Binding) -> str:
        """Name a key the way it stands on the keyboard."""
        return key_name(binding)

    def action_other_light(self) -> None:
        """Turn a dark screen light and a light one dark."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
