"""The closing code, large: read aloud it binds everything that is in the journal."""

from dataclasses import dataclass
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center
from textual.message import Message
from textual.widgets import Digits, Static

from jury.language import _
from jury.model.rows import Phase
from jury.session.file import SessionFile
from jury.session.journal import closing_code
from screens.forms.dialog import Dialog
from screens.live.evening_app import EveningApp


class ClosingCodeDialog(Dialog[None]):
    """Shows the code once the outcome is on disk, for it is made of what the file holds."""

    DEFAULT_CSS = """
    ClosingCodeDialog Digits { width: auto; margin: 1 0 0 0; color: $accent; }
    ClosingCodeDialog #code { width: auto; margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,c", "dismiss", _("sluiten"), show=False, id="code.close", tooltip=_("Sluiten")),
    ]
    app = getters.app(EveningApp)

    @dataclass
    class CodeRead(Message):
        """The file was read, behind everything that was still to be written; empty where nothing is final."""

        code: str

    def heading(self) -> str:
        """Say what the code is of."""
        return _("De uitslag is vastgesteld")

    def body(self) -> ComposeResult:
        """Compose the code and what to do with it."""
        yield Static(
            _("Lees deze code hardop voor. Wie de code opschrijft, kan later zien dat er niets is veranderd."),
            markup=False,
        )
        with Center():
            yield Digits("")
        with Center():
            yield Static(_("◌ wordt opgeslagen"), id="code", markup=False)
        yield Static(_("Enter sluit dit. De code staat ook in het rapport."), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Have the code read."""

        def look(session: SessionFile) -> None:
            final = session.evening.phase is Phase.FINAL
            self.post_message(self.CodeRead(closing_code(session.closing) if final else ""))

        self.app.ask(look)

    def on_closing_code_dialog_code_read(self, message: CodeRead) -> None:
        """Show the code, or leave where the outcome could not be stored."""
        if not message.code:
            self.close()
            return
        self.query_one(Digits).update(message.code.upper())
        self.query_one("#code", Static).update(message.code)
