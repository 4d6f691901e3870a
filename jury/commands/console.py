"""The one place where a command opens a screen."""

import gc
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jury.errors import CannotWrite

if TYPE_CHECKING:
    from screens.app import JuryApp


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
    _run(app)


def open_home() -> None:
    """Open the home screen: recent evenings, new, open, the example."""
    from screens.app import JuryApp

    _run(JuryApp(None))


def _run(app: "JuryApp") -> None:
    # All that is loaded by now stays to the end; the collector would hold up the start, and later a key, to look at it.
    gc.freeze()
    app.run()
