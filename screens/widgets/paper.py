"""A page of lines to read and scroll: drawn line by line, and only those that changed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.widgets.lines import STYLES, Line

MakeLines = Callable[[int], Sequence[Line]]
"""Lays a page out for a number of cells."""


class Paper(ScrollView, can_focus=True):
    """A page that is laid out for the width there is, and again when that changes.

    One that is not `reached` by the keys is only there to read.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"paper--{style}" for style in (*STYLES, "space")}
    DEFAULT_CSS = """
    Paper {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        .paper--plain { color: $foreground; }
        .paper--strong { color: $foreground; text-style: bold; }
        .paper--quiet { color: $quiet; }
        .paper--accent { color: $accent; }
        .paper--alert { color: $error; text-style: bold; }
        .paper--good { color: $success; }
        .paper--heading { color: $accent; text-style: bold; }
        .paper--rule { color: $rule; }
        .paper--space { color: $background; }
    }
    """
    ALLOW_SELECT = False

    def __init__(self, id: str | None = None, *, reached: bool = True) -> None:
        super().__init__(id=id)
        self.can_focus = reached
        self._make: MakeLines = lambda _width: ()
        self._lines: Sequence[Line] = ()

    def write(self, make: MakeLines) -> None:
        """Take in a new page; what reads the same is not painted again."""
        self._make = make
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the page out for the width there is."""
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        before, self._lines = self._lines, tuple(self._make(width))
        size = Size(width, len(self._lines))
        if size != self.virtual_size:
            self.virtual_size = size
            self.refresh()
        elif before != self._lines:
            for y, (old, new) in enumerate(zip(before, self._lines, strict=True)):
                if old != new:
                    self.refresh_line(y)

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the page out anew."""
        self.lay_out()

    def line_at(self, y: int) -> Line:
        """Give the line at this height of the page."""
        return self._lines[y] if 0 <= y < len(self._lines) else ()

    def segments_of(self, pieces: Line) -> list[Segment]:
        """Give a line in the colours of the moment."""
        space = self.get_component_rich_style("paper--space")
        found: list[Segment] = []
        for text, style in pieces:
            found += apart(text, self.get_component_rich_style(f"paper--{style}"), space)
        return found

    @property
    def ground(self) -> Style:
        """The style of cells without text; a component's is kept, a widget's own would be computed for every line."""
        return self.get_component_rich_style("paper--plain")

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is in view."""
        strip = Strip(self.segments_of(self.line_at(y + self.scroll_offset.y)))
        return strip.adjust_cell_length(self.scrollable_content_region.width, self.ground)


def apart(text: str, style: Style, space: Style) -> list[Segment]:
    """Paint the spaces at both ends of a text apart from it.

    A picture of the screen (SVG) leaves out the spaces that begin or end a run of one style, and columns would shift.
    """
    inside = text.strip(" ")
    before = len(text) - len(text.lstrip(" ")) if inside else len(text)
    parts = ((" " * before, space), (inside, style), (" " * (len(text) - before - len(inside)), space))
    return [Segment(part, painted) for part, painted in parts if part]
