"""Everything that is wrong with a file, under each other."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from jury.errors import JuryError
from jury.language import _
from jury.text import clean
from screens.forms.confirm import answer_button
from screens.live.remedies import hint_of


class FaultsDialog(ModalScreen[None]):
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

    def compose(self) -> ComposeResult:
        """Compose the list."""
        with Vertical(classes="dialog"):
            yield Static(clean(self._title), classes="heading", markup=False)
            with VerticalScroll():
                yield Static("\n".join(f"⚑ {clean(fault)}" for fault in self._error.faults), markup=False)
                if hint := hint_of(self._error):
                    yield Static(clean(hint), classes="quiet hint", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(_("Sluiten"), "close")

    def on_button_pressed(self, _event: Button.Pressed) -> None:
        """Close the list."""
        self.dismiss(None)
