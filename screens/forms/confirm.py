"""One question before something that cannot be undone with a key."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, Static

from jury.language import _
from screens.forms.dialog import Dialog, answer_button


class ConfirmDialog(Dialog[bool]):
    """Asks once, in a sentence that says what will happen. Gives True for yes; Escape is no.

    With `careful` Enter lands on no: for what throws away work.
    """

    AUTO_FOCUS = ".enter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "dismiss(False)", _("nee"), show=False, id="confirm.no", tooltip=_("Niets veranderen")),
        Binding("j,y", "dismiss(True)", _("ja"), show=False, id="confirm.yes", tooltip=_("Doorgaan")),
        Binding("left,right", "other", _("andere knop"), show=False, id="confirm.other", tooltip=_("Andere knop")),
    ]

    def __init__(self, sentence: str, yes: str, no: str | None = None, *, careful: bool = False) -> None:
        super().__init__()
        self._sentence = sentence
        self._yes = yes
        self._no = no or _("Niet doen")
        self._careful = careful

    def body(self) -> ComposeResult:
        """Compose the sentence."""
        yield Static(self._sentence, markup=False)

    def buttons(self) -> Iterable[Widget]:
        """Give the two answers, and the keys that give them."""
        no, yes = answer_button(self._no, "no"), answer_button(self._yes, "yes")
        (no if self._careful else yes).add_class("enter")
        return Static(_("j ja · n nee"), classes="quiet keys", markup=False), no, yes

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer of the button."""
        self.close(event.button.id == "yes")

    def action_other(self) -> None:
        """Stand on the other button."""
        self.focus_next(Button)
