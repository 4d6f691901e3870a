"""Chooses a file: by typing its name, or from a list of what is in the folder."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.disk.plain_file import no_plain_file
from jury.language import _
from jury.session.backups import is_backup, named_backup
from jury.telling.backups import backup_in_words
from jury.text import one_line
from screens.forms.dialog import Dialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine

FILE_CSS: Final = Path(__file__).with_name("file_choice.tcss")
SHOWN: Final = 200
"""Files listed at most; typing a few letters of the name brings up the others."""
UP: Final = ".."
KIND_WIDTH: Final = 6


class FileDialog(Dialog[Path]):
    """Lists the folders, and the files that end as `ENDINGS` says. Gives the file, None where she leaves it.

    A kind of dialog that stays open under what it leads to overrides `chosen`.
    """

    ASKS: ClassVar[str] = ""
    NONE_HERE: ClassVar[str] = ""
    ENDINGS: ClassVar[frozenset[str]] = frozenset()
    CSS_PATH = FILE_CSS
    FRAME = "dialog import"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", _("laten"), show=False, id="file.leave", tooltip=_("Geen bestand kiezen")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="file.up", tooltip=_("Vorige in de lijst")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="file.down", tooltip=_("Volgende in de lijst")),
        Binding("tab", "complete", _("afmaken"), show=False, id="file.complete", tooltip=_("De naam afmaken")),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def heading(self) -> str:
        """Ask which file."""
        return self.ASKS

    def body(self) -> ComposeResult:
        """Compose the line to type on and the list."""
        yield OneLine(f"{self._folder}/", id="path")
        yield Choices(id="files")
        yield Static("", id="note", classes="quiet", markup=False)
        yield Static(_("Enter kiest · Tab maakt de naam af · Esc terug"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(OneLine).focus()

    def on_input_changed(self) -> None:
        """List what the typed name may still become."""
        self.query_one("#note", Static).update("")
        self.query_one(Choices).offer(self._choices)

    def _typed(self) -> Path:
        return typed_path(self.query_one(OneLine).value, self._folder)

    def _choices(self, width: int) -> Iterator[Choice]:
        typed = self.query_one(OneLine).value
        path = self._typed()
        folder, begin = (path, "") if not typed or typed.endswith("/") else (path.parent, path.name)
        try:
            entries = listed(folder, begin, self.ENDINGS)
        except OSError:
            yield Choice("", ((Piece(_("Deze map is er niet, of mag niet worden gelezen."), "quiet"),),))
            return
        for entry in entries:
            what = _("map") if entry.is_folder else entry.path.suffix.removeprefix(".")
            yield Choice(str(entry.path), ((Piece(padded(entry.name, width - KIND_WIDTH)), Piece(what, "quiet")),))
        if all(entry.is_folder for entry in entries):
            yield Choice("", ((Piece(self.NONE_HERE, "quiet"),),))

    def action_step(self, steps: int) -> None:
        """Walk through the list while typing."""
        self.query_one(Choices).action_move(steps)

    def action_complete(self) -> None:
        """Write the name under the cursor out."""
        if key := self.query_one(Choices).key:
            self._write(Path(key))

    def _write(self, path: Path) -> None:
        field = self.query_one(OneLine)
        field.value = f"{str(path).rstrip('/')}/" if path.is_dir() else str(path)
        field.cursor_position = len(field.value)

    def on_input_submitted(self) -> None:
        """Open what was typed in full, else what the cursor stands on."""
        key = self.query_one(Choices).key
        self._open(Path(key) if key and not is_file(self._typed()) else self._typed())

    def on_choices_chosen(self) -> None:
        """Open what was clicked."""
        self._open(Path(self.query_one(Choices).key))

    def _open(self, path: Path) -> None:
        if is_file(path):
            self.chosen(path)
            return
        said = _("Dit bestand is er niet.")
        with suppress(OSError):  # a name that no disk takes
            if path.is_dir():
                self._write(path)
                return
            said = no_plain_file(path) or said
        self.query_one("#note", Static).update(one_line(said))

    def chosen(self, path: Path) -> None:
        """Give the file."""
        self.close(path)


class Entry(NamedTuple):
    """A file or a folder to choose, and its name made safe to show."""

    name: str
    path: Path
    is_folder: bool


def typed_path(typed: str, base: Path) -> Path:
    """Give the place that was typed: from the base, from the root, or with ~ from one's own folder."""
    return Path.home() / typed[2:] if typed.startswith("~/") else base / typed


def is_file(path: Path) -> bool:
    """Say whether there is a file; a name that no disk takes is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def listed(folder: Path, begin: str, endings: Collection[str]) -> tuple[Entry, ...]:
    """Give what is in a folder, by name, as far as it holds what was typed: files with these endings, up, folders.

    Backups come behind the files that they are of.

    Raises:
        OSError: the folder is not there or may not be read.
    """
    found = sorted(folder.iterdir(), key=lambda path: (is_backup(path), path.name.casefold()))
    wanted = [path for path in found if not path.name.startswith(".") and begin.casefold() in path.name.casefold()]
    entries = [Entry(_shown(path), path, path.is_dir()) for path in wanted]
    files = [entry for entry in entries if not entry.is_folder and entry.path.suffix.casefold() in endings]
    up = [] if begin or folder == folder.parent else [Entry(UP, folder.parent, True)]
    return (*files[:SHOWN], *up, *[entry for entry in entries if entry.is_folder][:SHOWN])


def _shown(path: Path) -> str:
    """Name a file as people read it: a backup by when and why it was made."""
    backup = named_backup(path)
    if backup is None:
        return one_line(path.name)
    return _("{name}: {backup}").format(
        name=one_line(path.name.partition(".backup-")[0]), backup=backup_in_words(backup)
    )
