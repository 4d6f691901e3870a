"""The one place where a command opens a screen."""

import os
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jury.commands.loading import loading
from jury.errors import CannotWrite

if TYPE_CHECKING:
    from jury.session.file import SessionFile
    from screens.console.app import JuryApp

FRAMES: Final = "500"
"""Times a second that Textual may paint. At its own 60 a mark is on disk for a frame before the screen says so."""
TURN: Final = 0.0002
"""Seconds that a thread may keep the others waiting. Python's own 5 ms are longer than painting a key takes."""


def open_console(file: Path, *, remembered: bool = True) -> None:
    """Open the secretary's console on a session file, until she leaves it.

    It comes at the top of the recent evenings, unless it is only to look around in, or to rehearse on.
    """
    from jury.session.recent_evenings import remember

    _answer_at_once()

    def put_on_top(session: "SessionFile") -> None:
        if session.evening.session.rehearsal:
            return
        with suppress(CannotWrite):  # the list only saves typing a path; the evening opens without it
            remember(file, session.evening.session.title, app.clock())

    with ExitStack() as until_painted:
        until_painted.enter_context(loading())
        from screens.console.app import JuryApp

        def painted() -> None:
            until_painted.close()
            app.awake.hold()
            if remembered:
                # Two waits for the disk, which the first screen need not wait for.
                app.ask(put_on_top)

        app = JuryApp(file, painted=painted)
        _run(app)


def open_home() -> None:
    """Open the home screen: recent evenings, new, open, the example."""
    _answer_at_once()
    with ExitStack() as until_painted:
        until_painted.enter_context(loading())
        from screens.console.app import JuryApp

        def painted() -> None:
            until_painted.close()
            app.awake.hold()

        app = JuryApp(None, painted=painted)
        _run(app)


def open_booth(file: Path, juror: str | None) -> None:
    """Open a booth on a session file, for all jurors in turn or for this one."""
    _answer_at_once()
    with ExitStack() as until_painted:
        until_painted.enter_context(loading())
        from screens.booth.app import BoothApp

        app = BoothApp(file, juror, painted=until_painted.close)
        app.run()
    _end_with(app.return_code)


def _run(app: "JuryApp") -> None:
    """Run the console until she leaves it."""
    try:
        app.run()
    finally:
        app.awake.let_go()
    _end_with(app.return_code)


def _end_with(code: int | None) -> None:
    """End the command with the exit code of its screen: after a fault of our own that is no 0."""
    if code:
        raise click.exceptions.Exit(code)


def _answer_at_once() -> None:
    """Set this process to answering keys; Textual reads its part when it is imported."""
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    sys.setswitchinterval(TURN)
