"""Where the juryrapport is saved, and in which form."""

import os
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import _
from jury.report.formats.every_format import BY_ENDING, FORMATS
from jury.text import clean
from screens.forms.file_choice import typed_path
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine


class Target(NamedTuple):
    """A file to write to, and whether it may take the place of one that is there."""

    path: Path
    replace: bool


class SaveReportDialog(QuestionDialog[Target]):
    """Asks for a file name. Gives None where she leaves it; what is there is only replaced after a second Enter."""

    DEFAULT_CSS = """
    SaveReportDialog .dialog { width: 76; }
    SaveReportDialog Input { margin-top: 1; }
    SaveReportDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="save.leave", tooltip=_("Niet bewaren")),
    ]
    YES = _("Bewaren")

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._taken: Path | None = None
        """A file that is there already, after that was said."""

    def heading(self) -> str:
        """Ask for a name."""
        return _("Het rapport bewaren als")

    def question(self) -> ComposeResult:
        """Compose the line for the name."""
        forms = "; ".join(f"{form.endings[0]} {_(form.told)}" for form in FORMATS)
        yield Static(_("Het eind van de naam zegt de vorm: {forms}.").format(forms=forms), markup=False)
        yield OneLine(str(self._path))

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(OneLine).focus()

    def on_input_changed(self) -> None:
        """Forget what was said: it was about another name."""
        self._taken = None

    def answer(self) -> Target | None:
        """Give the file, or say what is in the way."""
        path = typed_path(self.query_one(OneLine).value.strip(), self._path.parent)
        if path.suffix.casefold() not in BY_ENDING:
            endings = _(" of ").join(form.endings[0] for form in FORMATS)
            self.note(_("⚑ Laat de naam eindigen op {endings}.").format(endings=endings))
        elif os.path.exists(path) and self._taken != path:
            self._taken = path
            self.note(_("⚑ {name} bestaat al. Nog eens Enter vervangt dat bestand.").format(name=clean(path.name)))
        else:
            return Target(path, path == self._taken)
        return None
