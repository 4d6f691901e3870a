"""Zaal under test: what stands beside its rundown, and a machine's clock that stands where it is put."""

from decimal import Decimal

from secret_modes import words, written

from jury.running.boot_clock import Instant
from screens.console.app import JuryApp
from screens.console.hall.screen import HallScreen
from screens.toolkit.paper import Paper


class Machine:
    """A machine's clock that stands where it is put."""

    def __init__(self) -> None:
        self.seconds = Decimal(1000)

    def __call__(self) -> Instant:
        """Read it."""
        return Instant("this start", self.seconds)


def hall_of(app: JuryApp) -> HallScreen:
    """Give the mode Zaal, which must be on the screen."""
    assert isinstance(app.screen, HallScreen), app.screen
    return app.screen


def room(app: JuryApp) -> str:
    """Give what stands beside the rundown, on one line."""
    return words(written(app.screen.query_one("#room", Paper)))
