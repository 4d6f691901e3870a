"""A mode that shows the clock of the hall: it looks again when that shows another second, and writes nothing."""

from typing import Final

from textual.timer import Timer

from jury.running.clock import RUNNING, Clock, clock
from screens.console.mode import ModeScreen

WHILE_STANDING: Final = 5.0
"""Seconds between two looks while no clock runs: for the times on the wall."""


class CountingMode(ModeScreen):
    """A mode of this kind paints in `tick` what changes with the time."""

    _counting: Timer | None = None

    def tick(self) -> None:
        """Paint what is another by now."""

    def clock_now(self) -> Clock:
        """Say how the clock of the hall stands now."""
        return clock(self.app.evening, self.app.machine_clock())

    def count_on(self) -> None:
        """Look again when there is something else to see."""
        self._count_no_further()
        here = self.clock_now()
        self._counting = self.set_timer(next_second(here) if here.state == RUNNING else WHILE_STANDING, self._ticked)

    def _count_no_further(self) -> None:
        if self._counting is not None:
            self._counting.stop()

    def _ticked(self) -> None:
        self.tick()
        self.count_on()

    def on_screen_suspend(self) -> None:
        """Count no further while another mode is on the screen; under a dialog it goes on."""
        if self.app.screen_stack[0] is not self:
            self._count_no_further()

    def on_screen_resume(self) -> None:
        """Paint what changed meanwhile, the time too."""
        super().on_screen_resume()
        self._ticked()


def next_second(here: Clock) -> float:
    """Say in how many seconds a running clock shows another second."""
    rest = float(here.left % 1) if here.left else 1 - float(here.overtime % 1)
    return rest or 1.0
