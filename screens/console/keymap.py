"""Keys of your own: a small file that gives a command another key."""

from collections.abc import Mapping
from pathlib import Path

from jury.errors import WrongInput
from jury.language import _


def keymap_file() -> Path:
    """Say where the file is looked for: keys.toml in the folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("jury", appauthor=False) / "keys.toml"


def read_keymap(file: Path) -> Mapping[str, str]:
    """Read which command gets which key, by the id of the command; nothing where there is no file.

    Raises:
        WrongInput: the file is there and is not what we read.
    """
    try:
        text = file.read_text(encoding="utf-8")
        import tomllib  # only now: most people have no such file, and their console opens the sooner

        given = tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise _wrong(file, str(error)) from error
    keys = given.get("keys")
    if not isinstance(keys, dict) or not all(isinstance(key, str) and key.strip() for key in keys.values()):
        raise _wrong(file, _("verwacht wordt [keys] met op elke regel een opdracht en een toets"))
    return keys


def _wrong(file: Path, what: str) -> WrongInput:
    return WrongInput(
        _("De eigen toetsen in {path} zijn niet te lezen: {what}.").format(path=file, what=what.rstrip(".")),
        hint=_("Alle toetsen zijn nu zoals ze altijd zijn."),
    )
