"""Where a copy of the evening goes: beside it, on a stick, or where somebody types."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from jury.disk.sticks import sticks
from jury.language import _
from jury.text import one_line
from screens.forms.confirm import answer_button
from screens.forms.file_choice import is_file, typed_path
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Piece

WHAT_WIDTH: Final = 18


class BackUpDialog(ModalScreen[Path | None]):
    """Asks for a place. Gives it, a folder or a file that is to be made; None where she leaves it."""

    DEFAULT_CSS = """
    BackUpDialog .dialog { width: 76; }
    BackUpDialog Choices { height: auto; max-height: 6; margin-top: 1; background: $panel; }
    BackUpDialog Input { margin-top: 1; }
    BackUpDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="backup.leave", tooltip=_("Geen kopie maken")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="backup.up", tooltip=_("Vorige plek")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="backup.down", tooltip=_("Volgende plek")),
    ]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._folder = file.absolute().parent
        self._places = {
            str(self._folder): _("naast de avond"),
            **{str(stick): _("stick of schijf") for stick in sticks()},
        }

    def compose(self) -> ComposeResult:
        """Compose the places, the line to type on and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("Reservekopie maken"), classes="heading", markup=False)
            yield Static(_("Kies een plek met ↑ en ↓, of typ een map of een bestand."), markup=False)
            yield Choices(id="places")
            yield Input(str(self._folder), id="path", select_on_focus=False)
            yield Static("", id="note", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(_("Niet doen"), "no")
                yield answer_button(_("Bewaren"), "yes")

    def on_mount(self) -> None:
        """Start on the line to type on, with the place beside the evening in it."""
        choices = self.query_one(Choices)
        choices.styles.height = len(self._places)
        choices.offer(self._choices)
        self.query_one(Input).focus()

    def _choices(self, width: int) -> Iterator[Choice]:
        for place, what in self._places.items():
            yield Choice(place, ((Piece(padded(what, WHAT_WIDTH), "quiet"), Piece(one_line(place))),))

    def action_step(self, steps: int) -> None:
        """Walk through the places while typing."""
        self.query_one(Choices).action_move(steps)
        self._write(self.query_one(Choices).key)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Give the place that was clicked."""
        self._write(event.key)
        self._give()

    def _write(self, place: str) -> None:
        field = self.query_one(Input)
        field.value = place
        field.cursor_position = len(place)

    def on_input_changed(self) -> None:
        """Forget what was said: it was about another place."""
        self.query_one("#note", Static).update("")

    def on_input_submitted(self) -> None:
        """Give the place."""
        self._give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the place, or leave it."""
        if event.button.id == "yes":
            self._give()
        else:
            self.dismiss(None)

    def _give(self) -> None:
        place = typed_path(self.query_one(Input).value.strip(), self._folder)
        if is_file(place):
            said = _("⚑ {name} bestaat al. Kies een andere naam.").format(name=one_line(place.name))
            self.query_one("#note", Static).update(said)
        else:
            self.dismiss(place)
