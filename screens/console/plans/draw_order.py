"""Asks for the word with which the order is drawn."""

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import _
from jury.model.evening import Evening
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine


class DrawDialog(QuestionDialog[str]):
    """Gives the word to draw with; None where she leaves it.

    It does not show what a word would give: whoever sees that first can choose the order instead of drawing it.
    """

    DEFAULT_CSS = """
    DrawDialog .dialog Input { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("niet loten"), show=False, id="draw.leave", tooltip=_("Niets veranderen")),
    ]

    YES = _("Loten")
    NO = _("Niet loten")
    NOTE = _("Hetzelfde woord geeft altijd dezelfde volgorde. De volgorde van nu vervalt.")
    LOSES = _("Nog eens Esc: er wordt niet geloot, en dit woord gaat weg.")

    def __init__(self, evening: Evening, today: dt.date) -> None:
        super().__init__()
        self._plans = sum(row.counts for row in evening.proposals)
        self._word = evening.state.order_seed or (evening.session.date or today).isoformat()

    def heading(self) -> str:
        """Say what is drawn."""
        return _("De volgorde loten")

    def question(self) -> ComposeResult:
        """Compose what drawing does, and the word."""
        yield Static(
            _(
                "Het lotingswoord bepaalt de volgorde van de {count} plannen. Kies iets dat iedereen kan weten, "
                "zoals de datum, en noem het hardop. Wie het woord kent, kan de loting later narekenen."
            ).format(count=self._plans),
            markup=False,
        )
        yield OneLine(self._word, max_length=100, id="word")

    def on_mount(self) -> None:
        """Start on the word."""
        self.query_one(OneLine).focus()

    def loses(self) -> bool:
        """Say whether another word was typed."""
        return self.query_one(OneLine).value.strip() not in ("", self._word)

    def answer(self) -> str | None:
        """Give the word, or ask for one."""
        word = " ".join(self.query_one(OneLine).value.split())
        if not word:
            self.note(_("Typ eerst een lotingswoord."))
        return word or None
