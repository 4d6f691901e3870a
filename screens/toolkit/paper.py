"""A page of lines to read and scroll: drawn line by line, and only those that changed."""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.toolkit.inks import SPACE, Inks
from screens.toolkit.lines import EMPTY, Line

MakeLines = Callable[[int], Sequence[Line]]
"""Lays a page out for a number of cells."""


class Paper(ScrollView, can_focus=True):
    """A page that is laid out for the width there is, and again when that changes.

    One that is not `reached` by the keys is only there to read.
    """

    DEFAULT_CSS = """
    Paper {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-horizontal: 0;  /* else a height of its own leaves a line for it */
    }
    """
    ALLOW_SELECT = False

    def __init__(self, id: str | None = None, *, reached: bool = True) -> None:
        super().__init__(id=id)
        self.can_focus = reached
        self.inks = Inks(self)
        self._make: MakeLines = lambda _width: ()
        self._lines: Sequence[Line] = ()
        self._laid_out_for = 0
        self._kept: tuple[Region, Offset, list[Strip]] | None = None
        """The lines that were painted last, of which region and how far scrolled."""

    def write(self, make: MakeLines) -> None:
        """Take in a new page; what reads the same is not painted again."""
        self._make = make
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the page out for the width there is."""
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        self._laid_out_for = width
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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the lines of a region, laid out for the width there is now.

        Textual does not tell a widget of its size when somebody asked for the place of anything on the screen between
        the change that shows the widget and the layout that follows.
        """
        if self._laid_out_for != self.scrollable_content_region.width:
            self.lay_out()
            # A layout that is asked for while something is painted is lost; the height would stay as it was.
            self.call_later(self.refresh, layout=True)
        # For each key Textual asks all that is on the screen for its lines; mostly a page is as it was.
        if self._kept is None or self._kept[:2] != (crop, self.scroll_offset):
            self._kept = (crop, self.scroll_offset, super().render_lines(crop))
        return self._kept[2]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> "Paper":
        """Paint these regions anew, or all of it."""
        self._kept = None
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def notify_style_update(self) -> None:
        """Mix the inks anew after another theme, or the focus, changed the ground."""
        self.inks.forget()
        self._kept = None
        super().notify_style_update()

    def line_at(self, y: int) -> Line:
        """Give the line at this height of the page."""
        return self._lines[y] if 0 <= y < len(self._lines) else EMPTY

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is in view."""
        strip = Strip(self.inks.segments(self.line_at(y + self.scroll_offset.y)))
        return strip.adjust_cell_length(self.scrollable_content_region.width, self.inks.style(SPACE))
