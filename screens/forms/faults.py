"""Everything that is wrong with a file, under each other."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from jury.errors import JuryError
from jury.language import _
from jury.text import clean
from screens.forms.dialog import Dialog, answer_button
from screens.live.remedies import hint_of


class FaultsDialog(Dialog[None]):
    """Lists every fault and what to do about it; nothing was changed."""

    DEFAULT_CSS = """
    FaultsDialog .dialog { width: 100; }
    FaultsDialog VerticalScroll { height: auto; max-height: 100%; background: $panel; }
    FaultsDialog .hint { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", _("sluiten"), show=False, id="faults.close", tooltip=_("Sluiten")),
    ]

    def __init__(self, title: str, error: JuryError) -> None:
        super().__init__()
        self._title = title
        self._error = error

    def heading(self) -> str:
        """Name the file."""
        return clean(self._title)

    def body(self) -> ComposeResult:
        """Compose the list."""
        with VerticalScroll():
            yield Static("\n".join(f"⚑ {clean(fault)}" for fault in self._error.faults), markup=False)
            if hint := hint_of(self._error):
                yield Static(clean(hint), classes="quiet hint", markup=False)

    def buttons(self) -> Iterable[Button]:
        """Give the button that closes it."""
        return (answer_button(_("Sluiten"), "close"),)

    def on_button_pressed(self) -> None:
        """Close the list."""
        self.close()
