"""The header of every mode: which evening, where it stands, the modes, and whether all is saved."""

from typing import Final

from rich.cells import cell_len
from textual import events, getters
from textual.messages import Update

from jury.language import _
from jury.model.evening import Evening
from jury.text import one_line
from screens.console.console_app import ConsoleApp
from screens.console.modes import MODES_OF_THE_EVENING, Mode, modes_of
from screens.live.saved import Saved
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Line, Piece
from screens.toolkit.painted import Painted

SAVED_INKS: Final = {
    Saved.YES: "good",
    Saved.BUSY: "good",
    Saved.TYPED: "accent",
    Saved.NO: "alert",
    Saved.NEVER: "alert",
}


GAP: Final = 2
"""Cells between two modes."""


class EveningHeader(Painted):
    """Two lines and a rule. It is painted from what it was last told, and nothing in it moves but what changed."""

    app = getters.app(ConsoleApp)

    def __init__(self, mode: str) -> None:
        super().__init__()
        self._mode = mode
        self._modes: tuple[Mode, ...] = MODES_OF_THE_EVENING
        self._title = ""
        self._rehearsal = False
        self._place = ""
        self._saved = Saved.YES
        self._clock = ""
        self._spans: list[tuple[int, int, str]] = []

    def tell(self, evening: Evening, place: str, saved: Saved) -> None:
        """Take in what to say; only a line that changed is painted anew."""
        session = evening.session
        kind = "" if session.rehearsal else f" · {_('slotavond')}"
        named = f"{session.area}{kind}" if session.area else session.title
        told = (one_line(named), session.rehearsal, place, saved)
        if (modes := modes_of(evening)) != self._modes:
            self._modes = modes
            self.refresh_line(1)
        if told != (self._title, self._rehearsal, self._place, self._saved):
            self._title, self._rehearsal, self._place, self._saved = told
            self.refresh_line(0)
            # Without this the line waits a turn of its own, and a new mark is on the screen before “bezig” is.
            self.screen.post_message(Update(self))

    def on_mount(self) -> None:
        """Keep the clock."""
        self._tick()
        self.set_interval(5, self._tick)

    def _tick(self) -> None:
        clock = self.app.clock().strftime("%H:%M")
        if clock != self._clock:
            self._clock = clock
            self.refresh_line(1)

    def line(self, y: int) -> Line:
        """Say what stands on one of the three lines."""
        width = self.size.width
        if y == 0:
            return self._first_line(width)
        return self._second_line(width) if y == 1 else (Piece("─" * width, "rule"),)

    def _first_line(self, width: int) -> Line:
        saved = _(self._saved.value)
        side = cell_len(saved) + 2
        middle = fitted(self._place, max(0, width - side - 24))
        mark = f" {_('repetitie')} " if self._rehearsal else ""
        room = width - side - cell_len(middle) - cell_len(mark) - 2
        title = fitted(self._title, max(0, room - 1))
        left = cell_len(mark) + 1 + cell_len(title)
        start = max(left + 2, (width - cell_len(middle)) // 2)
        start = min(start, width - side - cell_len(middle))
        return (
            Piece(mark, "cursor"),
            Piece(f" {title}" + " " * (start - left), "strong"),
            Piece(middle),
            Piece(" " * (width - start - cell_len(middle) - cell_len(saved) - 1)),
            Piece(f"{saved} ", SAVED_INKS[self._saved]),
        )

    def _second_line(self, width: int) -> Line:
        pieces = [Piece(" ")]
        self._spans = []
        at = 1
        names = [f"{mode.key.upper()} {mode.label}" for mode in self._modes]
        if sum(cell_len(name) + GAP for name in names) - GAP + len("  00:00 ") > width:
            # In English the names are longer; at 80 columns only the mode of now keeps its word, and the clock stays.
            names = [
                name if mode.name == self._mode else mode.key.upper()
                for mode, name in zip(self._modes, names, strict=True)
            ]
        for mode, text in zip(self._modes, names, strict=True):
            pieces += [Piece(text, "heading" if mode.name == self._mode else "quiet"), Piece(" " * GAP)]
            self._spans.append((at, at + cell_len(text), mode.name))
            at += cell_len(text) + GAP
        at -= GAP
        return (*pieces[:-1], Piece(f"{self._clock.rjust(max(0, width - at - 1))} "))

    async def on_click(self, event: events.Click) -> None:
        """Go to the mode that was clicked."""
        for start, end, mode in self._spans:
            if event.y == 1 and start <= event.x < end:
                await self.app.action_go(mode)
