"""Chooses the table that comes in, and leads to the questions about it."""

from pathlib import Path

from jury.language import _
from screens.forms.file_choice import FileDialog


class ImportFileDialog(FileDialog):
    """Stays open under the import itself, so that Escape there leads back here with what was typed."""

    ASKS = _("Inlezen · welk bestand?")
    NONE_HERE = _("Hier staan geen csv-, xlsx- of toml-bestanden.")
    ENDINGS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".toml"})

    def chosen(self, path: Path) -> None:
        """Begin the import."""
        from screens.console.importing.import_wizard import ImportWizard

        self.app.push_screen(ImportWizard(path), self._after)

    def _after(self, taken_in: bool | None) -> None:
        if taken_in:
            self.close()
