"""One question before something that cannot be undone with a key."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from jury.language import _


class ConfirmDialog(ModalScreen[bool]):
    """Asks once, in a sentence that says what will happen. Gives True for yes; Escape is no.

    With `careful` Enter lands on no: for what throws away work.
    """

    AUTO_FOCUS = ".enter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "answer(False)", _("nee"), show=False, id="confirm.no", tooltip=_("Niets veranderen")),
        Binding("j,y", "answer(True)", _("ja"), show=False, id="confirm.yes", tooltip=_("Doorgaan")),
        Binding("left,right", "other", _("andere knop"), show=False, id="confirm.other", tooltip=_("Andere knop")),
    ]

    def __init__(self, sentence: str, yes: str, no: str | None = None, *, careful: bool = False) -> None:
        super().__init__()
        self._sentence = sentence
        self._yes = yes
        self._no = no or _("Niet doen")
        self._careful = careful

    def compose(self) -> ComposeResult:
        """Compose the sentence and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(self._sentence, markup=False)
            with Horizontal(classes="buttons"):
                yield Static(_("j ja · n nee"), classes="quiet keys", markup=False)
                no, yes = answer_button(self._no, "no"), answer_button(self._yes, "yes")
                (no if self._careful else yes).add_class("enter")
                yield from (no, yes)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer of the button."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, yes: bool) -> None:
        """Give the answer of a key."""
        self.dismiss(yes)

    def action_other(self) -> None:
        """Stand on the other button."""
        self.focus_next(Button)


def answer_button(label: str, id: str) -> Button:
    """Make a button of a dialog; its label is text, never markup."""
    from textual.content import Content

    return Button(Content(f" {label} "), id=id, compact=True)
