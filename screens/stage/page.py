"""The one page of the stage: it shows what the hall may know, at any size, and counts by itself."""

from collections.abc import Callable, Sequence
from typing import Final

from textual import events
from textual.timer import Timer

from jury.publication.public_view import PublicClock, PublicView
from jury.running.boot_clock import Instant, instant
from screens.stage.clock_face import Sign, face_of, until_it_changes
from screens.stage.frame import HALL, TURN, frame
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import Line

JUST_AFTER: Final = 0.01
"""Seconds to wait longer, so that the second is surely over."""
BELLS: Final = (Sign.LAST_MINUTE, Sign.OVER)
"""When the bell rings, where the evening has one."""


class StagePage(FewLines):
    """Shows a public view as the `hall`, the pitcher (`clock`) or who presents (`host`) sees it.

    It paints again what changed, at most once a second, and sleeps while no clock runs and no pages take turns.
    """

    DEFAULT_CSS = """
    StagePage { width: 100%; height: 100%; background: $background; }
    StagePage.-dark { background: black; }
    """

    def __init__(
        self, view: PublicView, shows: str = HALL, *, now: Callable[[], Instant] = instant, rings: bool = False
    ) -> None:
        super().__init__()
        self.view = view
        self._shows = shows
        self._now = now
        self._rings = rings
        self._pages = 1
        self._since = now().seconds
        """Where the machine's clock stood when this cue came."""
        self._sign: Sign | None = None
        self._next: Timer | None = None

    def on_mount(self) -> None:
        """Paint what there is, and begin to count."""
        self._take_in()

    def take(self, view: PublicView) -> None:
        """Show another view; the pages of another cue begin with the first."""
        if view.cue != self.view.cue:
            self._since = self._now().seconds
        self.view = view
        self._take_in()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay it out anew; another number of pages can ask for another second to wake."""
        self.write()
        self._wait()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say what the lines are in this room."""
        found = frame(self.view, self._shows, self.size, self._now(), self._since)
        self._pages = found.pages
        return found.lines

    def _take_in(self) -> None:
        self.set_class(self.view.blank and not self.view.alarm and self._shows == HALL, "-dark")
        self._sign = self._signals()
        self.write()
        self._wait()

    def _tick(self) -> None:
        sign = self._signals()
        if sign is not self._sign and sign in BELLS and self._rings and self.view.bell:
            self.app.bell()
        self._sign = sign
        self.write()
        self._wait()

    def _signals(self) -> Sign | None:
        return face_of(self.view.clock, self._now()).sign if self.view.clock is not None else None

    def _wait(self) -> None:
        """Sleep until the next second, or the next page; for good where nothing changes by itself."""
        if self._next is not None:
            self._next.stop()
            self._next = None
        now = self._now()
        waits = [
            *_until_a_second(self.view.clock, now),
            *([TURN - float(now.seconds - self._since) % TURN] if self._pages > 1 else []),
        ]
        if waits:
            self._next = self.set_timer(min(waits) + JUST_AFTER, self._tick)


def _until_a_second(clock: PublicClock | None, now: Instant) -> Sequence[float]:
    return [until_it_changes(clock, now)] if clock is not None and clock.runs else []
