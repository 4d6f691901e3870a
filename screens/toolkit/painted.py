"""What our line-by-line widgets have in common: nothing is computed for a line that did not change."""

from abc import abstractmethod

from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from screens.toolkit.inks import SPACE, Inks
from screens.toolkit.lines import Line


class Painted(Widget):
    """A widget that paints line by line and keeps every line that it painted.

    For each key Textual asks all widgets on the screen for all their lines, looks their styles up and runs the filters
    over them again. That costs more than the one line that changed, so lines are kept here, filters and all.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._inks = Inks(self, filtered=True)
        self._painted: dict[int, Strip] = {}
        self._painted_size = Size(0, 0)

    @abstractmethod
    def line(self, y: int) -> Line:
        """Say what stands on one line."""

    def notify_style_update(self) -> None:
        """Paint anew after another theme, or the focus, changed the colours."""
        self._inks.forget()
        self._painted.clear()
        super().notify_style_update()

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> "Painted":
        """Forget the lines of these regions, or all of them, and paint them anew."""
        if regions:
            top = self.styles.gutter.top
            for region in regions:
                for y in region.line_range:
                    self._painted.pop(y + top, None)
        else:
            self._painted.clear()
        super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        return Strip(self._inks.segments(self.line(y))).adjust_cell_length(self.size.width, self._inks.style(SPACE))

    def refresh_line(self, y: int) -> None:
        """Forget one line and paint it anew."""
        self.refresh(Region(0, y, self.outer_size.width, 1))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the lines of a region, those that are kept as they are."""
        size = self.outer_size
        if size != self._painted_size:
            self._painted.clear()
            self._painted_size = size
        lines = [self._painted.get(y) or self._paint(y) for y in crop.line_range]
        return lines if crop.column_span == (0, size.width) else [line.crop(crop.x, crop.right) for line in lines]

    def _paint(self, y: int) -> Strip:
        gutter, size = self.styles.gutter, self._painted_size
        if gutter.left or gutter.right or not gutter.top <= y < size.height - gutter.bottom:
            (strip,) = super().render_lines(Region(0, y, size.width, 1))  # a border is Textual's
        else:
            strip = self.render_line(y - gutter.top)
        self._painted[y] = strip
        return strip
