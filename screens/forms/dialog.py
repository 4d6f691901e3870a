"""What all dialogs have in common: a frame, and one answer, given once."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from screens.live.answer import Answer
from screens.live.typed_ahead import Occupied
from screens.toolkit.too_small import TooSmall

Result = TypeVar("Result")


class OneAnswer(ModalScreen[Result], Occupied, Generic[Result]):
    """A screen over the others that gives one answer, None where she leaves it.

    Whatever comes in while it closes, a second Enter or a click on the way, does nothing. Closed while another dialog
    stands on it, it goes when that is gone.
    """

    def __init__(self) -> None:
        super().__init__()
        self._given: tuple[Result | None] | None = None
        """The answer, once there is one."""
        self._awaited: Answer | None = None

    def close(self, answer: Result | None = None) -> None:
        """Give the answer and go; what was answered before stays so."""
        self.dismiss(answer)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close: the name by which Textual and its actions know it."""
        if self._given is not None:
            return nothing_to_wait_for()
        self._given = (result,)
        return self._go()

    def on_screen_resume(self) -> None:
        """Go, where the answer was given under another dialog."""
        self._go()

    def _go(self) -> AwaitComplete:
        if self._given is None or self.app.screen is not self:
            return nothing_to_wait_for()
        return super().dismiss(*self._given)

    def keys_wait_for(self, answer: Answer) -> Answer:
        """Have keys wait while a change is written that closes this: they are meant for what comes after it."""
        self._awaited = answer
        return answer

    @property
    def is_occupied(self) -> bool:
        """True while keys should wait."""
        return self._awaited is not None and self._awaited.being_written

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Do nothing any more once the answer is given."""
        return self._given is None and super().check_action(action, parameters)


class Dialog(OneAnswer[Result]):
    """A frame over the screen: a heading, where there is one, what a kind of dialog composes in `body`, and buttons."""

    FRAME: ClassVar[str] = "dialog"
    """The classes of the frame."""

    def compose(self) -> ComposeResult:
        """Compose the frame."""
        with Vertical(classes=self.FRAME):
            if heading := self.heading():
                yield Static(heading, classes="heading", markup=False)
            yield from self.body()
            if buttons := list(self.buttons()):
                yield Horizontal(*buttons, classes="buttons")
        yield TooSmall()

    def heading(self) -> str:
        """Say what it is about, in a few words."""
        return ""

    def body(self) -> ComposeResult:
        """Compose what is in the frame."""
        yield from ()

    def buttons(self) -> Iterable[Widget]:
        """Give the buttons at the bottom, and what stands before them."""
        return ()


def nothing_to_wait_for() -> AwaitComplete:
    """Give what is done already."""
    done: AwaitComplete = AwaitComplete.nothing()  # type: ignore[no-untyped-call]
    return done


def answer_button(label: str, id: str) -> Button:
    """Make a button of a dialog; its label is text, never markup."""
    from textual.content import Content

    return Button(Content(f" {label} "), id=id, compact=True)
