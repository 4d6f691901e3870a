"""The sections of a mode: a list on the left, or one line where the screen is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from screens.widgets.fitting import line_of, padded


class SectionList(Widget):
    """Names every section and marks the one on the screen. One line high it lies down, else it stands."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sections--name", "sections--here", "sections--key"}
    DEFAULT_CSS = """
    SectionList {
        .sections--name { color: $foreground; }
        .sections--here { color: $accent; text-style: bold; }
        .sections--key { color: $quiet; }
    }
    """
    ALLOW_SELECT = False

    @dataclass
    class Named(Message):
        """A section was clicked."""

        place: int

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._here = 0
        self._spans: list[tuple[int, int]] = []

    def mark(self, place: int) -> None:
        """Mark the section that is on the screen now."""
        old, self._here = self._here, place
        if self.size.height == 1:
            self.refresh(line_of(self, 0))
        else:
            self.refresh(line_of(self, old), line_of(self, place))

    def render_line(self, y: int) -> Strip:
        """Paint the line of all sections, or the line of one."""
        width = self.size.width
        if self.size.height == 1:
            return Strip(self._lying()).adjust_cell_length(width, self.rich_style)
        if y >= len(self._names):
            return Strip.blank(width, self.rich_style)
        here = y == self._here
        return Strip(
            [
                Segment(" ▸ " if here else "   ", self.get_component_rich_style("sections--here")),
                Segment(
                    padded(self._names[y], max(0, width - 6)),
                    self.get_component_rich_style(f"sections--{'here' if here else 'name'}"),
                ),
                Segment(f"{y + 1}  ", self.get_component_rich_style("sections--key")),
            ]
        ).adjust_cell_length(width, self.rich_style)

    def _lying(self) -> list[Segment]:
        segments = []
        self._spans = []
        at = 0
        for place, name in enumerate(self._names):
            here = place == self._here
            mark = "▸" if here else " "
            segments.append(Segment(mark, self.get_component_rich_style("sections--here")))
            segments.append(
                Segment(f"{name} ", self.get_component_rich_style(f"sections--{'here' if here else 'name'}"))
            )
            self._spans.append((at, at + cell_len(name) + 2))
            at += cell_len(name) + 2
        return segments

    def on_click(self, event: events.Click) -> None:
        """Say which section was clicked."""
        if self.size.height == 1:
            for place, (start, end) in enumerate(self._spans):
                if start <= event.x < end:
                    self.post_message(self.Named(place))
        elif event.y < len(self._names):
            self.post_message(self.Named(event.y))
