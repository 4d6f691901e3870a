"""What our line-by-line widgets have in common: styles that are looked up once, not once a key."""

from rich.style import Style
from textual.widget import Widget


class Painted(Widget):
    """A widget that paints in component styles.

    Textual forgets a widget's styles at every refresh of one line, and computing them costs more than the line.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_by_name: dict[str, Style] = {}

    def style_of(self, component: str) -> Style:
        """Give the style of a component class."""
        if component not in self._styles_by_name:
            self._styles_by_name[component] = self.get_component_rich_style(component)
        return self._styles_by_name[component]

    @property
    def plain_style(self) -> Style:
        """The style of the widget itself."""
        if "" not in self._styles_by_name:
            self._styles_by_name[""] = self.rich_style
        return self._styles_by_name[""]

    def notify_style_update(self) -> None:
        """Look the styles up anew after another theme, or the focus, changed them."""
        self._styles_by_name.clear()
        super().notify_style_update()
