"""Where the juryrapport is saved, and in which form."""

from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from jury.language import _
from jury.report.formats.every_format import BY_ENDING
from jury.text import clean
from screens.forms.confirm import answer_button


class Target(NamedTuple):
    """A file to write to, and whether it may take the place of one that is there."""

    path: Path
    replace: bool


class SaveReportDialog(ModalScreen[Target | None]):
    """Asks for a file name. Gives None where she leaves it; what is there is only replaced after a second Enter."""

    DEFAULT_CSS = """
    SaveReportDialog .dialog { width: 76; }
    SaveReportDialog Input { margin-top: 1; }
    SaveReportDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="save.leave", tooltip=_("Niet bewaren")),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._warned: Path | None = None

    def compose(self) -> ComposeResult:
        """Compose the line for the name and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("Het rapport bewaren als"), classes="heading", markup=False)
            yield Static(
                _("Eindigt de naam op .html, dan wordt het een webpagina; op .md de tekst in Markdown."), markup=False
            )
            yield Input(str(self._path), select_on_focus=False)
            yield Static("", id="note", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(_("Niet doen"), "no")
                yield answer_button(_("Bewaren"), "yes")

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(Input).focus()

    def on_input_changed(self) -> None:
        """Forget the warning: it was about another name."""
        self._warned = None
        self._note("")

    def on_input_submitted(self) -> None:
        """Give the file."""
        self._give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the file, or leave it."""
        if event.button.id == "yes":
            self._give()
        else:
            self.dismiss(None)

    def _give(self) -> None:
        typed = self.query_one(Input).value.strip()
        path = Path(typed).expanduser() if typed.startswith("~/") else Path(typed)
        if path.suffix.casefold() not in BY_ENDING:
            self._note(_("⚑ Laat de naam eindigen op .md of .html."))
        elif path.exists() and self._warned != path:
            self._warned = path
            self._note(_("⚑ {name} bestaat al. Nog eens Enter vervangt dat bestand.").format(name=clean(path.name)))
        else:
            self.dismiss(Target(path, path == self._warned))

    def _note(self, text: str) -> None:
        self.query_one("#note", Static).update(text)
