"""A few lines to type on in a form: Enter goes on, the arrows walk out of it at its edges."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from jury.language import _


class LongText(TextArea):
    """A text of more than one line, as a field of a form."""

    DEFAULT_CSS = """
    LongText { height: 2; padding: 0 1; scrollbar-size-vertical: 0; }
    LongText:focus { background-tint: $accent 10%; }
    LongText .text-area--cursor-line { background: transparent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", _("verder"), show=False, id="text.next", priority=True),
        Binding(
            "ctrl+j",
            "new_line",
            _("nieuwe regel"),
            show=False,
            id="text.new_line",
            priority=True,
            tooltip=_("Op een nieuwe regel verder"),
        ),
    ]

    class Submitted(Message):
        """Enter was pressed: she is done with this text."""

    def __init__(self, text: str, *, id: str | None = None, hint: str = "") -> None:
        super().__init__(
            text,
            id=id,
            compact=True,
            soft_wrap=True,
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=Content(hint),
        )

    def on_resize(self) -> None:
        """Take the height of the text, where that may grow: only now is known where its lines break."""
        if self.styles.auto_dimensions and self.size.height != self.wrapped_document.height:
            self.call_after_refresh(self.refresh, layout=True)

    def action_go_on(self) -> None:
        """Say that she is done with this text."""
        self.post_message(self.Submitted())

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line; from the first line go to the field above."""
        if not select and self._row == 0:
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line; from the last line go to the field below."""
        if not select and self._row >= self.wrapped_document.height - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    @property
    def _row(self) -> int:
        return self.wrapped_document.location_to_offset(self.cursor_location).y
