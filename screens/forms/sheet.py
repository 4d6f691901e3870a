"""The sheet on which the fields of a form stand, and that scrolls."""

from textual.containers import VerticalScroll


class Sheet(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Scrolls, and leaves nothing behind. It takes no keys: up and down are for the form, which goes to a field.

    Beside a field of more lines there is nothing under its label. Textual paints what is in a new place after a scroll,
    and there nothing is: what stood there before would stay.
    """

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Paint the whole sheet."""
        super().watch_scroll_y(old_value, new_value)
        self.refresh()
