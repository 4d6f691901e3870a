"""Keys of your own: a small file that gives a command another key."""

from collections.abc import Mapping
from pathlib import Path

from jury.errors import WrongInput
from jury.language import _
from screens.console.preferences.settings_files import read_settings, settings_file


def keymap_file() -> Path:
    """Say where the file is looked for: keys.toml in the folder for settings."""
    return settings_file("keys.toml")


def read_keymap(file: Path) -> Mapping[str, str]:
    """Read which command gets which key, by the id of the command; nothing where there is no file.

    Raises:
        WrongInput: the file is there and is not what we read.
    """
    try:
        given = read_settings(file)
    except (OSError, ValueError, RecursionError) as error:
        raise _wrong(file, str(error)) from error
    if given is None:
        return {}
    keys = given.get("keys")
    if not isinstance(keys, dict) or not all(isinstance(key, str) and key.strip() for key in keys.values()):
        raise _wrong(file, _("verwacht wordt [keys] met op elke regel een opdracht en een toets"))
    return keys


def _wrong(file: Path, what: str) -> WrongInput:
    return WrongInput(
        _("De eigen toetsen in {path} zijn niet te lezen: {what}.").format(path=file, what=what.rstrip(".")),
        hint=_("Alle toetsen zijn nu zoals ze altijd zijn."),
    )
