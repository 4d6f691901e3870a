"""What a terminal below 80×24 shows: why there is nothing, in letters that fit."""

from textual.widget import Widget
from textual.widgets import Static

from jury.language import _


class TooSmall(Static):
    """A sentence in place of a screen that cannot be read; when it goes, the keys go where they went before."""

    def __init__(self) -> None:
        super().__init__(_("Dit venster is te klein.\nMaak het 80 × 24 of groter."), markup=False)
        self._focused: Widget | None = None

    def on_mount(self) -> None:
        """Follow the focus: what is hidden loses it."""
        self.watch(self.screen, "focused", self._follow)

    def _follow(self, focused: Widget | None) -> None:
        if focused is not None:
            self._focused = focused

    def on_hide(self) -> None:
        """Put the focus back; on a screen that was too small from the start, where it begins."""
        if self.screen.focused is not None:
            return
        if self._focused is not None and self._focused.focusable:
            self.screen.set_focus(self._focused)
        else:
            self.screen.focus_next(self.screen.AUTO_FOCUS or "*")
