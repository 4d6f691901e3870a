"""What of the evening is saved, and where: the report, or another form there is."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult

from jury.language import _
from jury.report.formats.every_format import BY_ENDING, BY_NAME, FORMATS, Format
from jury.text import listed
from screens.forms.naming_dialog import NamingDialog
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
            f"{file.stem}-{form.file_name}{of_version if form.has_versions else ''}{in_language}{form.ending}"
        )
        for form in FORMATS
    }


def _about(form: Format) -> str:
    """Say who may see it, and which other endings its name may have."""
    readers = _("Wie dit mag zien: {readers}.").format(readers=_(form.readers.told))
    also = _("Ook als {endings}.").format(endings=listed(form.also)) if form.also else ""
    return " ".join(filter(None, (readers, also)))


class SaveReportDialog(NamingDialog[Target]):
    """Asks for a form and a name, which follow each other: a name ends as its form does."""

    NOTE = _("↑ kiest iets anders om te bewaren.")

    def heading(self) -> str:
        """Ask what, and for a name."""
        return _("Wat wilt u bewaren, en waar?")

    def question(self) -> ComposeResult:
        """Compose the line for the form and that for the name."""
        options = tuple(Option(form.name, _(form.told), _about(form)) for form in FORMATS)
        yield OneOf(options, FORMATS[0].name)
        yield OneLine(str(self.names[FORMATS[0].name]))

    def on_input_changed(self) -> None:
        """Have the form follow the name, and forget what was said: it was about another name."""
        super().on_input_changed()
        form, ending = self.query_one(OneOf), self.typed.suffix.casefold()
        if ending in BY_ENDING and ending not in BY_NAME[form.value].endings:
            form.choose(BY_ENDING[ending].name)

    def on_one_of_chosen(self, event: OneOf.Chosen) -> None:
        """Have the name follow the form: the one proposed, or what she typed with another ending."""
        form, line, typed = BY_NAME[event.one_of.value], self.query_one(OneLine), self.typed
        if typed in self.names.values():
            line.value = str(self.names[form.name])
        elif typed.suffix.casefold() in BY_ENDING and typed.suffix.casefold() not in form.endings:
            line.value = str(typed.with_suffix(form.ending))

    def on_one_of_list_wanted(self, event: OneOf.ListWanted) -> None:
        """Show all forms under each other."""
        from screens.forms.list_of_line import show_list

        show_list(event)

    def answer(self) -> Target | None:
        """Give the file, or say what is in the way."""
        path, form = self.typed, BY_NAME[self.query_one(OneOf).value]
        return Target(path, form.name, self.replaces(path)) if self.may_be_written(path, form.endings) else None
