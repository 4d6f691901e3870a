"""What of the evening goes out to a spreadsheet or another program, and where."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from textual.app import ComposeResult

from jury.export.formats import DUTCH, PLAIN, TABLES_IN_CSV, WRITERS, CsvManner
from jury.language import N_, SOURCE, _, current_language
from jury.session.file import SessionFile
from screens.forms.naming_dialog import NamingDialog
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import OneOf, Option


class Content(NamedTuple):
    """One thing that can go out: what it is, its form and table, how its file is called, and where it opens."""

    told: str
    form: str
    table: str
    name: str
    about: str = ""


CONTENTS: Final[Mapping[str, Content]] = {
    "plans": Content(N_("plannen"), "csv", "proposals", N_("plannen"), N_("Een tabel (csv), een rij per plan.")),
    "cards": Content(N_("cijfers"), "csv", "scorecards", N_("cijfers"), N_("Een tabel (csv), een rij per kaart.")),
    "all": Content(N_("alle tabellen"), "xlsx", "proposals", N_("tabellen"), N_("Eén xlsx, een blad per tabel.")),
    "definition": Content(
        N_("de hele avond"), "toml", "proposals", N_("avond"), N_("Een definitie (toml), om een avond van te maken.")
    ),
}
MANNERS: Final[Mapping[str, tuple[CsvManner, str]]] = {
    "dutch": (DUTCH, N_("Nederlands: ; en 7,5")),
    "plain": (PLAIN, N_("Engels: , en 7.5")),
}


class Wanted(NamedTuple):
    """A file to write: where, what goes into it, how csv is written, and whether it may replace one that is there."""

    path: Path
    content: Content
    manner: CsvManner
    replace: bool


def exported(session: SessionFile, wanted: Wanted, source: Path) -> tuple[Path, str]:
    """Write what is wanted; gives the file, and in a sentence what is private in it.

    Raises:
        JuryError: it cannot be written.
    """
    from jury.disk.write_whole import write_bytes
    from jury.publication.private_contents import private_contents

    content = wanted.content
    made = WRITERS[content.form](session, content.table, wanted.manner)
    write_bytes(wanted.path, made, force=wanted.replace, source=source, private=True)
    return wanted.path, private_contents(
        session.evening, TABLES_IN_CSV[content.table] if content.form == "csv" else None
    )


class ExportDialog(NamingDialog[Wanted]):
    """Asks what, for which spreadsheet, and for a name."""

    NOTE = _("↑ kiest iets anders.")

    def __init__(self, file: Path) -> None:
        super().__init__(
            {
                key: file.absolute().with_name(f"{file.stem}-{_(content.name)}.{content.form}")
                for key, content in CONTENTS.items()
            }
        )

    def heading(self) -> str:
        """Ask what."""
        return _("Exporteren: wat, en waarheen?")

    def question(self) -> ComposeResult:
        """Compose the line for what, that for the spreadsheet, and that for the name."""
        whats = (Option(key, _(content.told), _(content.about)) for key, content in CONTENTS.items())
        yield OneOf(tuple(whats), "plans", id="what")
        manners = (Option(key, _(told)) for key, (_manner, told) in MANNERS.items())
        yield OneOf(tuple(manners), "dutch" if current_language() == SOURCE else "plain", id="manner")
        yield OneLine(str(self.names["plans"]))

    def on_one_of_chosen(self, event: OneOf.Chosen) -> None:
        """Have the name follow what goes out, and ask for the spreadsheet only where that is csv."""
        if event.one_of.id != "what":
            return
        content, line = CONTENTS[event.one_of.value], self.query_one(OneLine)
        self.query_one("#manner").display = content.form == "csv"
        typed = self.typed
        proposed = self.names[event.one_of.value]
        line.value = str(proposed if typed in self.names.values() else typed.with_suffix(f".{content.form}"))

    def answer(self) -> Wanted | None:
        """Give the file, or say what is in the way."""
        content, path = CONTENTS[self.query_one("#what", OneOf).value], self.typed
        if not self.may_be_written(path, (f".{content.form}",)):
            return None
        manner, _told = MANNERS[self.query_one("#manner", OneOf).value]
        return Wanted(path, content, manner, self.replaces(path))
