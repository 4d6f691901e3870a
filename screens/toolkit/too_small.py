"""What a terminal below 80×24 shows: why there is nothing, in letters that fit."""

from typing import Final

from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from jury.language import _

SMALLEST: Final = Size(80, 24)
"""The smallest window in which a screen can be read, and is shown."""


def is_too_small(size: Size) -> bool:
    """Say whether a screen cannot be read in a window of this size."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class TooSmall(Static):
    """A sentence in place of a screen that cannot be read; when it goes, the keys go where they went before.

    Every screen has one, a dialog as well, as what lies under it would show around it. While it stands there the app
    takes no key but those for help and for leaving.
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._focused: Widget | None = None
        self._explained = False

    def on_mount(self) -> None:
        """Say what it is for, and follow the focus: what is hidden loses it."""
        self._say()
        self.watch(self.screen, "focused", self._follow)

    def explain(self) -> None:
        """Say more, or say it shortly again."""
        self._explained = not self._explained
        self._say()

    def _say(self) -> None:
        sentences = [_("Dit venster is te klein.\nMaak het 80 × 24 of groter.")]
        if self.screen.is_modal:
            sentences.append(_("Wat hier openstond, staat er dan weer."))
        if self._explained:
            sentences.append(
                _(
                    "Sleep aan een hoek van het venster, of maak de letters kleiner (vaak met Ctrl en -). Wat u "
                    "invoerde, is er nog. Tot het past, is hier niets te lezen en doet geen andere toets iets."
                )
            )
        sentences.append(_("? uitleg · Ctrl+Q stoppen"))
        self.update("\n".join(sentences))

    def _follow(self, focused: Widget | None) -> None:
        if focused is not None:
            self._focused = focused

    def on_hide(self) -> None:
        """Put the focus back; on a screen that was too small from the start, where it begins."""
        self._explained = False
        self._say()
        if self.screen.focused is not None:
            return
        if self._focused is not None and self._focused.focusable:
            # As when the whole program comes back: a field does not select what she was in the middle of typing.
            self.screen.set_focus(self._focused, from_app_focus=True)
        else:
            self.screen.focus_next(self.screen.AUTO_FOCUS or "*")
