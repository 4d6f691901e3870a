"""The line of keys at the bottom: what works now, and nothing else."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from jury.language import _


class KeyLine(Widget):
    """Shows the bindings of the focused thing and its screen, as many as fit; `?` always fits."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--label"}
    DEFAULT_CSS = """
    KeyLine {
        .keys--key { color: $accent; }
        .keys--label { color: $quiet; }
    }
    """
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[tuple[str, str, str]] = []
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow what the screen has to offer."""
        self.screen.bindings_updated_signal.subscribe(self, self._gather)
        self._gather(self.screen)

    def _gather(self, screen: Screen[object]) -> None:
        found: dict[str, tuple[str, str, str]] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled:
                found.setdefault(binding.action, (self.app.get_key_display(binding), binding.description, binding.key))
        keys = list(found.values())
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the keys."""
        key_style, label_style = (self.get_component_rich_style(f"keys--{part}") for part in ("key", "label"))
        width = self.size.width
        last = f"? {_('hulp')} "
        segments = [Segment(" ", label_style)]
        self._spans = []
        at = 1
        for shown, label, key in self._keys:
            size = cell_len(shown) + cell_len(label) + 3
            if at + size > width - len(last):
                break
            segments += [Segment(shown, key_style), Segment(f" {label}  ", label_style)]
            self._spans.append((at, at + size - 2, key))
            at += size
        segments.append(Segment(" " * (width - at - len(last)), label_style))
        segments += [Segment("?", key_style), Segment(last[1:], label_style)]
        self._spans.append((width - len(last), width, "question_mark"))
        return Strip(segments, width)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for start, end, key in self._spans:
            if start <= event.x < end:
                self.app.simulate_key(key)
