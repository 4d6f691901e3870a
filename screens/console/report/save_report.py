"""What of the evening is saved, and where: the report, or another form there is."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.report.formats.every_format import BY_ENDING, BY_NAME, FORMATS
from jury.text import clean
from screens.forms.file_choice import typed_path
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import OneOf, Option


class Target(NamedTuple):
    """A file to write to, the form of what goes into it, and whether it may take the place of one that is there."""

    path: Path
    form: str
    replace: bool


def proposed_names(file: Path, version: int, language: str | None) -> Mapping[str, Path]:
    """Give the name that is proposed for each form, beside the file of the evening; `language` where it is another."""
    in_language = f"-{language}" if language else ""
    of_version = f"-versie-{version}" if version > 1 else ""
    return {
        form.name: file.with_name(
            f"{file.stem}-{form.file_name}{of_version if form.is_the_report else ''}{in_language}{form.endings[0]}"
        )
        for form in FORMATS
    }


class SaveReportDialog(QuestionDialog[Target]):
    """Asks for a form and a name, which follow each other: a name ends as its form does.

    Gives None where she leaves it; what is there is only replaced after a second Enter.
    """

    DEFAULT_CSS = """
    SaveReportDialog .dialog { width: 76; }
    SaveReportDialog OneOf { background: $panel; margin-bottom: 1; }
    SaveReportDialog #note { height: auto; min-height: 1; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="save.leave", tooltip=_("Niet bewaren")),
        Binding("enter,down", "app.focus_next", _("verder"), show=False, id="save.next", tooltip=_("Naar de naam")),
        Binding("up", "app.focus_previous", _("vorm"), show=False, id="save.previous", tooltip=_("Naar de vorm")),
    ]
    YES = _("Bewaren")
    NOTE = _("↑ kiest iets anders om te bewaren.")

    def __init__(self, names: Mapping[str, Path]) -> None:
        super().__init__()
        self._names = names
        self._taken: Path | None = None
        """A file that is there already, after that was said."""

    def heading(self) -> str:
        """Ask what, and for a name."""
        return _("Wat wilt u bewaren, en waar?")

    def question(self) -> ComposeResult:
        """Compose the line for the form and that for the name."""
        options = tuple(
            Option(form.name, _(form.told), _("Wie dit mag zien: {readers}.").format(readers=_(form.readers.told)))
            for form in FORMATS
        )
        yield OneOf(options, FORMATS[0].name)
        yield OneLine(str(self._names[FORMATS[0].name]))

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(OneLine).focus()

    def on_input_changed(self) -> None:
        """Have the form follow the name, and forget what was said: it was about another name."""
        self._taken = None
        form, ending = self.query_one(OneOf), self._typed.suffix.casefold()
        if ending in BY_ENDING and ending not in BY_NAME[form.value].endings:
            form.choose(BY_ENDING[ending].name)

    def on_one_of_chosen(self, event: OneOf.Chosen) -> None:
        """Have the name follow the form: the one proposed, or what she typed with another ending."""
        form, line, typed = BY_NAME[event.one_of.value], self.query_one(OneLine), self._typed
        if typed in self._names.values():
            line.value = str(self._names[form.name])
        elif typed.suffix.casefold() in BY_ENDING and typed.suffix.casefold() not in form.endings:
            line.value = str(typed.with_suffix(form.endings[0]))

    def on_one_of_list_wanted(self, event: OneOf.ListWanted) -> None:
        """Show all forms under each other."""
        from screens.forms.pick import show_list

        show_list(event)

    @property
    def _typed(self) -> Path:
        return typed_path(self.query_one(OneLine).value.strip(), next(iter(self._names.values())).parent)

    def answer(self) -> Target | None:
        """Give the file, or say what is in the way."""
        path, form = self._typed, BY_NAME[self.query_one(OneOf).value]
        if path.suffix.casefold() not in form.endings:
            self.note(_("⚑ Laat de naam eindigen op {ending}.").format(ending=form.endings[0]))
        elif os.path.exists(path) and self._taken != path:
            self._taken = path
            self.note(_("⚑ {name} bestaat al. Nog eens Enter vervangt dat bestand.").format(name=clean(path.name)))
        else:
            return Target(path, form.name, path == self._taken)
        return None
