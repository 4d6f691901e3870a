"""Text in the inks of the house, the same in every widget that paints line by line."""

from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from screens.toolkit.colours import INKS
from screens.toolkit.lines import Line

SPACE: Final = "space"
"""The ground itself, for cells without text."""


class Inks:
    """The inks on the ground of one widget; each is mixed once, and kept until theme or ground change.

    Textual runs its filters (for NO_COLOR and the like) over every line that is painted. They change styles only, so
    who paints past Textual has each ink `filtered` once instead.
    """

    def __init__(self, widget: Widget, *, filtered: bool = False) -> None:
        self._widget = widget
        self._filtered = filtered
        self._styles: dict[str, Style] = {}

    def style(self, name: str) -> Style:
        """Give the style of an ink."""
        if name not in self._styles:
            style = self._mixed(name)
            self._styles[name] = self._through_filters(style) if self._filtered else style
        return self._styles[name]

    def _through_filters(self, style: Style) -> Style:
        segments, ground = [Segment(" ", style)], self._widget.background_colors[1]
        for line_filter in self._widget.get_line_filters():
            segments = line_filter.apply(segments, ground)
        return segments[0].style or style

    def _mixed(self, name: str) -> Style:
        ground = self._widget.background_colors[1].rich_color
        if name == SPACE:
            return Style(color=ground, bgcolor=ground)
        ink = INKS[name]
        behind = self._parsed(ink.ground) if ink.ground else ground
        return Style(color=self._parsed(ink.colour), bgcolor=behind, bold=ink.bold)

    def _parsed(self, colour: str) -> RichColor:
        return Color.parse(self._widget.app.theme_variables[colour]).rich_color

    def behind(self, colour: str) -> Style:
        """Give the style that lays a colour of the theme behind a line."""
        return Style(bgcolor=self._parsed(colour))

    def segments(self, pieces: Line) -> list[Segment]:
        """Give a line in these inks, with the spaces between texts apart.

        A picture of the screen (SVG) leaves out the spaces that begin or end a run of one style, and columns shift.
        """
        made: list[Segment] = []
        space, gap = self.style(SPACE), 0
        for text, name in pieces:
            inside = text if INKS[name].ground else text.strip(" ")
            before = text.index(inside) if inside else len(text)
            gap += before
            if inside:
                if gap:
                    made.append(Segment(" " * gap, space))
                made.append(Segment(inside, self.style(name)))
                gap = len(text) - before - len(inside)
        return [*made, Segment(" " * gap, space)] if gap else made

    def forget(self) -> None:
        """Mix them anew from now on, after another theme, or the focus, changed the ground."""
        self._styles.clear()
