"""The line under a list on which somebody types what is to be left of it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from jury.language import _
from screens.toolkit.choices import Choices
from screens.toolkit.one_line import OneLine


class NarrowLine(OneLine):
    """Hidden until it is asked for. Enter goes to the list, which stays narrow until Escape.

    A second slash on the empty line asks to look everywhere.
    """

    DEFAULT_CSS = """
    NarrowLine { display: none; }
    NarrowLine.-open { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("naar de lijst"), id="narrow.list", tooltip=_("Verder in wat er over is")),
        Binding("escape", "widen", _("alles"), id="narrow.end", tooltip=_("Weer alle regels")),
        Binding("up", "move(-1)", _("omhoog"), show=False, id="narrow.up", tooltip=_("Een regel omhoog")),
        Binding("down", "move(1)", _("omlaag"), show=False, id="narrow.down", tooltip=_("Een regel omlaag")),
    ]

    class Everywhere(Message):
        """She wants to look further than this list."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self._list: Choices | None = None

    def begin(self, list_: Choices) -> None:
        """Type what is left of a list; what was typed before is there to type on."""
        self._list = list_
        self.add_class("-open")
        self.focus()

    def end(self) -> None:
        """Show all of the list again, and go back to it."""
        self.remove_class("-open")
        list_, self._list = self._list, None
        with self.prevent(Input.Changed):
            self.value = ""
        if list_ is not None:
            list_.narrow("")
            if self.has_focus:
                list_.focus()

    def action_widen(self) -> None:
        """Show all of the list again, with a key."""
        self.end()

    def action_move(self, steps: int) -> None:
        """Walk through the list while typing."""
        if self._list is not None:
            self._list.action_move(steps)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what was typed."""
        event.stop()
        if self._list is not None:
            self._list.narrow(self.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on in the list; without a word all of it is there again."""
        event.stop()
        list_ = self._list
        if not self.value.strip():
            self.end()
        elif list_ is not None:
            list_.focus()

    def on_key(self, event: events.Key) -> None:
        """Look everywhere at a second slash."""
        if event.character == "/" and not self.value:
            event.stop()
            event.prevent_default()
            self.end()
            self.post_message(self.Everywhere())
