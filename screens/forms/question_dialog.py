"""A dialog that asks for one thing, typed or chosen, with a note on what is missing and two buttons."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button, Static

from jury.language import _
from screens.forms.dialog import Dialog, Result, answer_button


class QuestionDialog(Dialog[Result]):
    """A kind of question composes in `question` what is asked, and says in `answer` what stands there.

    Enter gives the answer from the last thing that is asked, as in every form, and Ctrl+S from anywhere. Escape leaves
    it; where it `loses` something only a second time, after saying so.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "give", _("klaar"), show=False, id="question.give", tooltip=_("Klaar: zo vastleggen")),
    ]
    YES: ClassVar[str] = ""
    NO: ClassVar[str] = _("Niet doen")
    LOSES: ClassVar[str] = ""
    """What the first Escape says where a second one throws away what was done here."""
    NOTE: ClassVar[str] = ""
    """What the note says while nothing is wrong."""

    def __init__(self, yes: str | None = None, no: str | None = None) -> None:
        super().__init__()
        self._yes, self._no = yes or self.YES, no or self.NO
        self._warned = False

    def question(self) -> ComposeResult:
        """Compose what is asked and where the answer is given."""
        yield from ()

    @abstractmethod
    def answer(self) -> Result | None:
        """Give what stands there as an answer; None, after noting why, where it is none yet."""

    def loses(self) -> bool:
        """Say whether something was done here that is lost by leaving."""
        return False

    def body(self) -> ComposeResult:
        """Compose the question, and the note under it."""
        yield from self.question()
        yield Static(self.NOTE, classes="quiet", id="note", markup=False)

    def buttons(self) -> Iterable[Button]:
        """Give the two answers."""
        return answer_button(self._no, "no"), answer_button(self._yes, "yes")

    def note(self, text: str) -> None:
        """Say under the question what is missing, or what will happen."""
        self.query_one("#note", Static).update(text)

    def give(self) -> None:
        """Give the answer, where there is one."""
        answer = self.answer()
        if answer is not None:
            self.close(answer)

    def action_give(self) -> None:
        """Give the answer, where there is one, with a key."""
        self.give()

    def decline(self) -> None:
        """Leave it, by the button that says so."""
        self.close()

    def action_leave(self) -> None:
        """Leave it; what was done here goes only at a second Escape."""
        if self.loses() and not self._warned:
            self._warned = True
            self.note(self.LOSES)
        else:
            self.close()

    def on_input_changed(self) -> None:
        """Forget the warning once she types on."""
        self._warned = False
        self.note(self.NOTE)

    def on_input_submitted(self) -> None:
        """Give what was typed."""
        self.give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer, or leave it."""
        if event.button.id == "yes":
            self.give()
        else:
            self.decline()
