"""The sections of a mode: a list on the left, or one line where the screen is narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message

from screens.toolkit.fitting import padded
from screens.toolkit.in_a_row import Item, in_a_row
from screens.toolkit.lines import EMPTY, Line, Piece
from screens.toolkit.painted import Painted


class SectionList(Painted):
    """Names every section and marks the one on the screen. One line high it lies down, else it stands."""

    @dataclass
    class Named(Message):
        """A section was clicked."""

        place: int

    def __init__(self, names: Sequence[str], notes: Sequence[str] = ()) -> None:
        super().__init__()
        self._names = tuple(names)
        self._notes = tuple(notes) or tuple(str(place) for place in range(1, len(names) + 1))
        """What stands at the end of each line: the key that leads there, or how full it is."""
        self._here = 0
        self._spans: dict[int, tuple[int, int]] = {}

    def mark(self, place: int) -> None:
        """Mark the section that is on the screen now."""
        old, self._here = self._here, place
        if self.size.height == 1:
            self.refresh_line(0)
        else:
            self.refresh_line(old)
            self.refresh_line(place)

    def line(self, y: int) -> Line:
        """Name all sections where they lie on one line, else one."""
        if self.size.height == 1:
            return tuple(self._lying())
        if y >= len(self._names):
            return EMPTY
        here, note = y == self._here, self._notes[y]
        return (
            Piece(" ▸ " if here else "   ", "heading"),
            Piece(padded(self._names[y], max(0, self.size.width - 5 - len(note))), "heading" if here else "plain"),
            Piece(f"{note}  ", "quiet"),
        )

    def _lying(self) -> Iterator[Piece]:
        wide = sum(cell_len(name) + 2 for name in self._names) <= self.size.width
        if not wide:
            items = [Item(str(place), name) for place, name in enumerate(self._names)]
            row = in_a_row(items, str(self._here), self.size.width)
            self._spans = {int(key): span for key, span in row.spans.items()}
            yield from row.line
            return
        self._spans = {}
        at = 0
        for place, name in enumerate(self._names):
            here = place == self._here
            text = f"{'▸' if here else ' '}{name} "
            yield Piece(text, "heading" if here else "plain")
            self._spans[place] = (at, at + cell_len(text))
            at += cell_len(text)

    def on_click(self, event: events.Click) -> None:
        """Say which section was clicked."""
        if self.size.height == 1:
            for place, (start, end) in self._spans.items():
                if start <= event.x < end:
                    self.post_message(self.Named(place))
        elif event.y < len(self._names):
            self.post_message(self.Named(event.y))
