"""A mode that shows the clock of the hall: it looks again when that shows another second, and writes nothing."""

from typing import ClassVar

from textual.timer import Timer

from jury.running.clock import RUNNING, Clock, clock
from screens.console.mode import ModeScreen
from screens.live.notices import InTheHall


class CountingMode(ModeScreen):
    """A mode of this kind paints in `tick` what changes with the time, and calls `count_on` where the clock changed."""

    WHILE_STANDING: ClassVar[float] = 0.0
    """Seconds between two looks while no clock runs, for the times on the wall; 0 where there is nothing to see."""
    _counting: Timer | None = None

    def tick(self) -> None:
        """Paint what is another by now."""

    def clock_now(self) -> Clock:
        """Say how the clock of the hall stands now."""
        return clock(self.app.evening, self.app.machine_clock())

    def count_on(self) -> None:
        """Look again when there is something else to see."""
        if self._counting is not None:
            self._counting.stop()
            self._counting = None
        here = self.clock_now()
        wait = next_second(here) if here.state == RUNNING else self.WHILE_STANDING
        if wait and self._is_seen:
            self._counting = self.set_timer(wait, self._ticked)

    @property
    def _is_seen(self) -> bool:
        """True while this mode is on the screen, be it under a dialog; a page for the hall leaves nothing of it."""
        return self.app.screen_stack[0] is self and not isinstance(self.app.screen, InTheHall)

    def _ticked(self) -> None:
        self.tick()
        self.count_on()

    def on_screen_suspend(self) -> None:
        """Count no further while nothing of it is seen; under a dialog it goes on."""
        self.count_on()

    def on_screen_resume(self) -> None:
        """Paint what changed meanwhile, the time too."""
        super().on_screen_resume()
        self._ticked()


def next_second(here: Clock) -> float:
    """Say in how many seconds a running clock shows another second."""
    rest = float(here.left % 1) if here.left else 1 - float(here.overtime % 1)
    return rest or 1.0
