"""How the console looks, kept for the next time: dark or light, in a small file in the folder for settings."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from jury.errors import WrongInput
from jury.language import _
from screens.console.preferences.settings_files import read_settings, settings_file
from screens.toolkit.colours import DARK, LIGHT

LIGHT_OR_DARK: Final = {LIGHT.name: "light", DARK.name: "dark"}
"""Our themes, and what the file calls them."""


def looks_file() -> Path:
    """Say where the file is: looks.toml in the folder for settings, beside the keys of one's own."""
    return settings_file("looks.toml")


def kept_theme(file: Path) -> str:
    """Give the theme that was on the screen last; dark where none was chosen yet.

    Raises:
        WrongInput: the file is there and is not what we wrote.
    """
    try:
        given = read_settings(file)
    except (OSError, ValueError, RecursionError) as error:
        raise _wrong(file, str(error)) from error
    if given is None:
        return DARK.name
    found = next((theme for theme, word in LIGHT_OR_DARK.items() if given.get("screen") == word), None)
    if found is None:
        raise _wrong(file, _('verwacht wordt screen = "light" of "dark"'))
    return found


def keep_theme(file: Path, theme: str) -> None:
    """Keep a theme for the next time, also where the program ends badly after this.

    Raises:
        CannotWrite: the folder for settings does not take it.
    """
    from jury.disk.write_whole import write_text

    with suppress(OSError):  # the next line meets the same wall, and says so in a sentence
        file.parent.mkdir(parents=True, exist_ok=True)
    write_text(file, f'screen = "{LIGHT_OR_DARK[theme]}"\n', force=True)


def _wrong(file: Path, what: str) -> WrongInput:
    return WrongInput(
        _("Hoe het scherm eruitzag, is in {path} niet te lezen: {what}.").format(path=file, what=what.rstrip(".")),
        hint=_("Het scherm is nu donker. F9 maakt het licht, en schrijft het bestand opnieuw."),
    )
