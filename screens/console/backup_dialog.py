"""Where a copy of the evening goes: beside it, on a stick, or where somebody types."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.disk.sticks import sticks
from jury.language import _
from jury.text import one_line
from screens.forms.file_choice import is_file, typed_path
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine

WHAT_WIDTH: Final = 20


class BackUpDialog(QuestionDialog[Path]):
    """Asks for a place. Gives it, a folder or a file that is to be made; None where she leaves it."""

    DEFAULT_CSS = """
    BackUpDialog .dialog { width: 76; }
    BackUpDialog Choices { height: auto; max-height: 6; margin-top: 1; background: $panel; }
    BackUpDialog Input { margin-top: 1; }
    BackUpDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="backup.leave", tooltip=_("Geen kopie maken")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="backup.up", tooltip=_("Vorige plek")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="backup.down", tooltip=_("Volgende plek")),
    ]
    YES = _("Bewaren")

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._folder = file.absolute().parent
        self._places = {
            str(self._folder): _("naast de avond"),
            **{str(stick): _("stick of schijf") for stick in sticks()},
        }

    def heading(self) -> str:
        """Say what is made."""
        return _("Reservekopie maken")

    def question(self) -> ComposeResult:
        """Compose the places and the line to type on."""
        yield Static(_("Kies een plek met ↑ en ↓, of typ een map of een bestand."), markup=False)
        yield Choices(id="places")
        yield OneLine(str(self._folder), id="path")

    def on_mount(self) -> None:
        """Start on the line to type on, with the place beside the evening in it."""
        choices = self.query_one(Choices)
        choices.styles.height = len(self._places)
        choices.offer(self._choices)
        self.query_one(OneLine).focus()

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
        self.give()

    def _write(self, place: str) -> None:
        field = self.query_one(OneLine)
        field.value = place
        field.cursor_position = len(place)

    def answer(self) -> Path | None:
        """Give the place, with the ending of an evening; or say that a file is there already, or no folder."""
        place = typed_path(self.query_one(OneLine).value.strip(), self._folder)
        if os.path.isdir(place):  # a disk that does not say is asked when the copy is made
            return place
        if not place.suffix:
            place = place.with_name(f"{place.name}.jury")
        if not os.path.isdir(place.parent):
            self.note(_("⚑ De map {folder} is er niet.").format(folder=one_line(str(place.parent))))
            return None
        if is_file(place):
            self.note(_("⚑ {name} bestaat al. Kies een andere naam.").format(name=one_line(place.name)))
            return None
        return place
