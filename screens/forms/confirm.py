"""One question before something that cannot be undone with a key."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, Static

from jury.language import _
from screens.forms.dialog import Dialog, answer_button
from screens.live.live_app import LiveApp

ANSWERS: Final = ("j", "y", "n")
"""The letters that answer, each only where it stands alone."""


class ConfirmDialog(Dialog[bool]):
    """Asks once, in a sentence that says what will happen. Gives True for yes; Escape is no.

    With `careful` Enter lands on no: for what throws away work. What is `private` of it stays covered until she asks
    for it: the screen may be mirrored to the hall.
    """

    DEFAULT_CSS = """
    ConfirmDialog #private { margin-top: 1; }
    """
    app = getters.app(LiveApp)
    AUTO_FOCUS = ".enter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", _("nee"), show=False, id="confirm.leave", tooltip=_("Niets veranderen")),
        Binding("n", "letter(False)", _("nee"), show=False, id="confirm.no", tooltip=_("Niets veranderen")),
        Binding("j,y", "letter(True)", _("ja"), show=False, id="confirm.yes", tooltip=_("Doorgaan")),
        Binding("t", "show_private", _("tonen"), show=False, id="confirm.private",
                tooltip=_("Tonen wat de zaal niet mag zien, of weer verbergen")),
        Binding("left,right", "other", _("andere knop"), show=False, id="confirm.other", tooltip=_("Andere knop")),
    ]  # fmt: skip

    def __init__(
        self, sentence: str, yes: str, no: str | None = None, *, careful: bool = False, private: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._private = tuple(private)
        self._shown = False
        """True while what is private shows."""
        self._sentence = sentence
        self._yes = yes
        self._no = no or _("Niet doen")
        self._careful = careful
        self._in_a_word = False
        """True once a letter came that is no answer: what is typed is text, and its letters answer nothing."""

    def body(self) -> ComposeResult:
        """Compose the sentence."""
        yield Static(self._sentence, markup=False)
        if self._private:
            yield Static(self._what_is_private(), classes="quiet", id="private", markup=False)

    def buttons(self) -> Iterable[Widget]:
        """Give the two answers, and the keys that give them."""
        no, yes = answer_button(self._no, "no"), answer_button(self._yes, "yes")
        (no if self._careful else yes).add_class("enter")
        return Static(_("j ja · n nee"), classes="quiet keys", markup=False), no, yes

    def _what_is_private(self) -> str:
        return "\n".join(self._private) if self._shown else _("t toont welke: alleen als de zaal niet meekijkt.")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to show what is private where anything is."""
        return (action != "show_private" or bool(self._private)) and super().check_action(action, parameters)

    def action_show_private(self) -> None:
        """Show what the hall may not see, or cover it again."""
        if self._in_a_word:
            return
        self._shown = not self._shown
        private = self.query_one("#private", Static)
        private.set_class(not self._shown, "quiet")
        private.update(self._what_is_private())

    @on(events.Click, "#private")
    def _clicked(self) -> None:
        self.action_show_private()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer of the button."""
        self.close(event.button.id == "yes")

    def on_key(self, event: events.Key) -> None:
        """Notice letters that are no answer; a key that moves begins anew."""
        if event.key in ("left", "right", "tab", "shift+tab"):
            self._in_a_word = False
        elif event.character is not None and event.character.isalpha() and event.key not in self._letters:
            event.stop()
            self._say_text()

    @property
    def _letters(self) -> tuple[str, ...]:
        return (*ANSWERS, *(("t",) if self._private else ()))

    def _say_text(self) -> None:
        self._in_a_word = True
        self.query_one(".keys", Static).update(_("Dat was tekst: Enter of Esc"))

    def action_letter(self, yes: bool) -> None:
        """Give the answer of a letter, unless it stands inside a word."""
        if not self._in_a_word and not (yes and self.app.letter_follows()):
            self.close(yes)
        else:
            self._say_text()

    def action_other(self) -> None:
        """Stand on the other button."""
        self.focus_next(Button)
