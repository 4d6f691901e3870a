"""Asks for a short message for the hall: typed, or one of those that are always needed."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.round.stage import LONGEST_MESSAGE
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine

ALWAYS_NEEDED: Final = (
    N_("Graag afronden"),
    N_("Nog één minuut"),
    N_("Tijd"),
    N_("Spreek in de microfoon, graag"),
    N_("We gaan zo verder"),
)
"""Messages that every evening has."""


class MessageDialog(QuestionDialog[str]):
    """A line to type on, and under it what is always needed: the arrows put that on the line. Gives the text.

    The first of the list stands there ready, so that one more key shows it; whatever is typed takes its place.
    """

    DEFAULT_CSS = """
    MessageDialog .dialog Choices { height: auto; background: $panel; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="message.leave", tooltip=_("Geen ander bericht")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="message.up", tooltip=_("Vorige in de lijst")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="message.down", tooltip=_("Volgende in de lijst")),
    ]
    READY: ClassVar[Sequence[str]] = ALWAYS_NEEDED
    LONGEST: ClassVar[int] = LONGEST_MESSAGE
    YES = _("Tonen")
    NO = _("Niet doen")
    NOTE = _("↓ kiest · Enter toont het in de zaal en bij de spreker")

    def heading(self) -> str:
        """Say who reads it."""
        return _("Een kort bericht in de zaal")

    def question(self) -> ComposeResult:
        """Compose the line and the list."""
        yield OneLine(max_length=self.LONGEST)
        yield Choices()

    def on_mount(self) -> None:
        """Start on the line, with what is needed most."""
        ready = self.query_one(Choices)
        ready.can_focus = False
        ready.styles.height = len(self.READY)
        ready.offer(self._ready)
        line = self.query_one(OneLine)
        line.value = _(self.READY[0])
        line.action_select_all()
        line.focus()

    def action_step(self, steps: int) -> None:
        """Put another one of the list on the line; on what was typed the first key takes the one the cursor is on."""
        ready, line = self.query_one(Choices), self.query_one(OneLine)
        if line.value == self._text_of(ready.key):
            ready.action_move(steps)
        line.value = self._text_of(ready.key)
        line.action_end()

    @on(events.Click, "Choices")
    def _clicked(self) -> None:
        self.query_one(OneLine).value = self._text_of(self.query_one(Choices).key)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Show what was clicked twice."""
        self.close(self._text_of(event.key))

    def answer(self) -> str | None:
        """Give the message, or say that there is none."""
        text = " ".join(self.query_one(OneLine).value.split())
        if not text:
            self.note(_("Typ een paar woorden, of kies met ↓."))
        return text or None

    def _ready(self, _width: int) -> Iterator[Choice]:
        for number, text in enumerate(self.READY):
            yield Choice(str(number), ((Piece(_(text)),),))

    def _text_of(self, key: str) -> str:
        return _(self.READY[int(key)]) if key else ""
