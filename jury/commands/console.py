"""The one place where a command opens a screen."""

from pathlib import Path


def open_console(file: Path) -> None:
    """Open the secretary's console on a session file, until she leaves it."""
    from screens.app import JuryApp

    JuryApp(file).run()


def open_home() -> None:
    """Open the home screen: recent evenings, new, open, the example."""
    from screens.app import JuryApp

    JuryApp(None).run()
