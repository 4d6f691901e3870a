"""Asks for the reason that a change needs once the rules are fixed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from jury.language import _
from screens.forms.confirm import answer_button


class ReasonDialog(ModalScreen[str | None]):
    """Asks why, in one sentence for the journal. Gives the reason; None where she leaves it.

    `about` names the change that it is for.
    """

    DEFAULT_CSS = """
    ReasonDialog #about { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("niet wijzigen"), show=False, id="reason.leave", tooltip=_("Niets veranderen")),
    ]

    def __init__(
        self, question: str | None = None, *, about: str = "", yes: str | None = None, no: str | None = None
    ) -> None:
        super().__init__()
        self._about = about
        self._yes = yes or _("Wijzigen")
        self._no = no or _("Niet wijzigen")
        self._question = question or _("De reden komt in het logboek. Waarom verandert dit?")
        self._warned = False

    def compose(self) -> ComposeResult:
        """Compose the question, the line to type on and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("Een reden, in één zin"), classes="heading", markup=False)
            if self._about:
                yield Static(self._about, id="about", markup=False)
            yield Static(self._question, classes="question", markup=False)
            yield Input(max_length=500, select_on_focus=False)
            yield Static("", classes="quiet", id="note", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(self._no, "no")
                yield answer_button(self._yes, "yes")

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(Input).focus()

    def on_input_changed(self) -> None:
        """Forget the warning once she types on."""
        self._warned = False
        self._note("")

    def on_input_submitted(self) -> None:
        """Give the reason, or say that it is needed."""
        self._give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the reason, or leave the change."""
        if event.button.id == "yes":
            self._give()
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the change; text that was typed goes only at a second Escape."""
        if self.query_one(Input).value.strip() and not self._warned:
            self._warned = True
            self._note(_("Nog eens Esc: er verandert niets, en deze tekst gaat weg."))
        else:
            self.dismiss(None)

    def _give(self) -> None:
        reason = " ".join(self.query_one(Input).value.split())
        if reason:
            self.dismiss(reason)
        else:
            self._note(_("Schrijf een paar woorden. Zonder reden verandert er niets."))

    def _note(self, text: str) -> None:
        self.query_one("#note", Static).update(text)
