"""The small files in the folder for settings, in which somebody keeps how the program is to be for them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any


def settings_file(name: str) -> Path:
    """Say where such a file is looked for."""
    from platformdirs import user_config_path

    return user_config_path("jury", appauthor=False) / name


def read_settings(file: Path) -> Mapping[str, Any] | None:
    """Read what was kept; None where nothing was.

    Raises:
        OSError, ValueError, RecursionError: the file is there and cannot be read, or is no TOML.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    import tomllib  # only now: most people have no such file, and their console opens the sooner

    return tomllib.loads(text)
