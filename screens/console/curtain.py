"""Hangs before what the hall may not see yet, and asks first."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from jury.language import _


class Curtain(Vertical, can_focus=True):
    """A question in place of a screen. Enter lifts it, or a click on the line that says so: none that goes astray."""

    DEFAULT_CSS = """
    Curtain { align: center middle; }
    Curtain Static { width: auto; max-width: 100%; text-align: center; }
    Curtain .question { text-style: bold; margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "lift", _("tonen"), id="curtain.lift", tooltip=_("Tonen: het scherm is niet gespiegeld")),
    ]

    class Lifted(Message):
        """She says that nobody looks along."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence

    def compose(self) -> ComposeResult:
        """Compose the question."""
        yield Static(self._sentence, classes="question", markup=False)
        yield Static(_("Is dit scherm niet gespiegeld naar de zaal?"), markup=False)
        yield Static(_("Enter toont het. h verbergt het weer."), classes="quiet lift", markup=False)

    def action_lift(self) -> None:
        """Say that it may be shown."""
        self.post_message(self.Lifted())

    @on(events.Click, ".lift")
    def _clicked(self) -> None:
        self.action_lift()

    def help_text(self) -> str:
        """Say why there is nothing to see."""
        return _(
            "Wat hier staat, is nog geheim. Kijk eerst of de zaal niet meekijkt. Gaat u naar Plannen of Pitch, dan "
            "sluit dit zich weer vanzelf."
        )
