"""Asks twice for the passphrase of an archive, and shows nothing of it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.disk.locked import as_passphrase, before_a_passphrase, too_short
from jury.language import _
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine


class PassphraseDialog(QuestionDialog[str]):
    """Two lines for the same words. Gives them; None where she leaves it."""

    DEFAULT_CSS = """
    PassphraseDialog .dialog { width: 76; }
    PassphraseDialog OneLine { margin-bottom: 1; }
    PassphraseDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="passphrase.leave", tooltip=_("Geen archief maken")),
        Binding(
            "down", "app.focus_next", _("verder"), show=False, id="passphrase.next", tooltip=_("Naar de tweede regel")
        ),
        Binding(
            "up", "app.focus_previous", _("vorige"), show=False, id="passphrase.previous", tooltip=_("Een regel hoger")
        ),
    ]
    YES = _("Archief maken")

    def heading(self) -> str:
        """Say what the words are for."""
        return _("Een wachtzin voor dit archief")

    def question(self) -> ComposeResult:
        """Compose what it means, and the two lines."""
        yield Static(before_a_passphrase(), classes="question", markup=False)
        yield OneLine(password=True, placeholder=_("Wachtzin"), id="first", max_length=500)
        yield OneLine(password=True, placeholder=_("Nog eens dezelfde wachtzin"), id="again", max_length=500)

    def on_mount(self) -> None:
        """Start on the first line."""
        self.query_one("#first", OneLine).focus()

    def on_input_submitted(self) -> None:
        """Go on to the second line from the first; from there give the answer."""
        again = self.query_one("#again", OneLine)
        if again.has_focus:
            self.give()
        else:
            again.focus()

    def answer(self) -> str | None:
        """Give the passphrase, or say what is wrong with it."""
        first, again = (as_passphrase(line.value) for line in self.query(OneLine))
        if why := too_short(first):
            self.note(f"⚑ {why}")
        elif first != again:
            self.note(_("⚑ De twee regels zijn niet gelijk."))
        else:
            return first
        return None
