"""Asks for the word with which the order is drawn."""

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from jury.language import _
from jury.model.evening import Evening
from screens.forms.confirm import answer_button


class DrawDialog(ModalScreen[str | None]):
    """Gives the word to draw with; None where she leaves it.

    It does not show what a word would give: whoever sees that first can choose the order instead of drawing it.
    """

    DEFAULT_CSS = """
    DrawDialog .dialog Input { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("niet loten"), show=False, id="draw.leave", tooltip=_("Niets veranderen")),
    ]

    def __init__(self, evening: Evening, today: dt.date) -> None:
        super().__init__()
        self._plans = sum(row.counts for row in evening.proposals)
        self._warned = False
        self._word = evening.state.order_seed or (evening.session.date or today).isoformat()

    def compose(self) -> ComposeResult:
        """Compose what drawing does, the word, and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("De volgorde loten"), classes="heading", markup=False)
            yield Static(
                _(
                    "Het lotingswoord bepaalt de volgorde van de {count} plannen. Kies iets dat iedereen kan weten, "
                    "zoals de datum, en noem het hardop. Wie het woord kent, kan de loting later narekenen."
                ).format(count=self._plans),
                markup=False,
            )
            yield Input(self._word, max_length=100, select_on_focus=False, id="word")
            yield Static(
                _("Hetzelfde woord geeft altijd dezelfde volgorde. De volgorde van nu vervalt."),
                classes="quiet",
                id="note",
                markup=False,
            )
            with Horizontal(classes="buttons"):
                yield answer_button(_("Niet loten"), "no")
                yield answer_button(_("Loten"), "yes")

    def on_mount(self) -> None:
        """Start on the word."""
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """Leave the order as it is; a word that was typed goes only at a second Escape."""
        if self.query_one(Input).value.strip() not in ("", self._word) and not self._warned:
            self._warned = True
            self.query_one("#note", Static).update(_("Nog eens Esc: er wordt niet geloot, en dit woord gaat weg."))
        else:
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Draw."""
        self._draw()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Draw, or leave the order as it is."""
        if event.button.id == "yes":
            self._draw()
        else:
            self.dismiss(None)

    def _draw(self) -> None:
        word = " ".join(self.query_one(Input).value.split())
        if word:
            self.dismiss(word)
        else:
            self.query_one("#note", Static).update(_("Typ eerst een lotingswoord."))
