"""Chooses an evening to open, or a definition to make one of."""

from jury.language import _
from screens.forms.file_choice import FileDialog


class OpenFileDialog(FileDialog):
    """Lists session files and definitions."""

    ASKS = _("Openen · welke avond, of welke definitie?")
    NONE_HERE = _("Hier staan geen avonden (.jury) en geen definities (.toml).")
    ENDINGS = frozenset({".jury", ".toml"})
