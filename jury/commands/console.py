"""The one place where a command opens a screen."""

from contextlib import suppress
from pathlib import Path

from jury.errors import CannotWrite


def open_console(file: Path, *, remembered: bool = True) -> None:
    """Open the secretary's console on a session file, until she leaves it.

    It comes at the top of the recent evenings, unless it is only to look around in.
    """
    from jury.recent import remember
    from screens.app import JuryApp

    app = JuryApp(file)
    if remembered:
        with suppress(CannotWrite):  # the list only saves typing a path; the evening opens without it
            remember(file, app.evening.session.title, app.clock())
    app.run()


def open_home() -> None:
    """Open the home screen: recent evenings, new, open, the example."""
    from screens.app import JuryApp

    JuryApp(None).run()
