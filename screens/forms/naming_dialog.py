"""Asks what goes into a file, and for its name."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from jury.language import _
from jury.text import clean
from screens.forms.file_choice import typed_path
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine

Result = TypeVar("Result")


class NamingDialog(QuestionDialog[Result]):
    """A line for what, and one for the name, where the typing starts; a name ends as what is in it does.

    Gives None where she leaves it; what is there is only replaced after a second Enter.
    """

    DEFAULT_CSS = """
    NamingDialog .dialog { width: 76; }
    NamingDialog OneOf { background: $panel; margin-bottom: 1; }
    NamingDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="save.leave", tooltip=_("Niets bewaren")),
        Binding("enter,down", "app.focus_next", _("verder"), show=False, id="save.next", tooltip=_("Naar de naam")),
        Binding("up", "app.focus_previous", _("vorige"), show=False, id="save.previous", tooltip=_("Een regel hoger")),
    ]
    YES = _("Bewaren")

    def __init__(self, names: Mapping[str, Path]) -> None:
        super().__init__()
        self.names = names
        self._taken: Path | None = None
        """A file that is there already, after that was said."""

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(OneLine).focus()

    def on_input_changed(self) -> None:
        """Forget what was said: it was about another name."""
        self._taken = None

    @property
    def typed(self) -> Path:
        """The file that was typed, beside the evening where no folder stands before it."""
        return typed_path(self.query_one(OneLine).value.strip(), next(iter(self.names.values())).parent)

    def may_be_written(self, path: Path, endings: Sequence[str]) -> bool:
        """Say whether a file can have this name, or a folder where there are no endings; if not, the note says why."""
        if endings and path.suffix.casefold() not in endings:
            self.note(_("⚑ Laat de naam eindigen op {ending}.").format(ending=endings[0]))
            return False
        if os.path.exists(path) and not self.replaces(path):
            self._taken = path
            said = (
                _("⚑ {name} bestaat al. Nog eens Enter vervangt dat bestand.")
                if endings
                else _("⚑ De map {name} is er al. Nog eens Enter vervangt wat er hetzelfde heet.")
            )
            self.note(said.format(name=clean(path.name)))
            return False
        return True

    def replaces(self, path: Path) -> bool:
        """Say whether she was told that this file is there already."""
        return path == self._taken
