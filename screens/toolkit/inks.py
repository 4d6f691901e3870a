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
    """The inks on the ground of one widget; each is mixed once, and kept until theme or ground change."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[str, Style] = {}

    def style(self, name: str) -> Style:
        """Give the style of an ink."""
        if name not in self._styles:
            self._styles[name] = self._mixed(name)
        return self._styles[name]

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
