"""A few lines that always stand in the same place, such as the title of a plan; nothing to scroll."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from screens.widgets.fitting import line_of
from screens.widgets.lines import STYLES, Line
from screens.widgets.painted import Painted


class FewLines(Painted):
    """Shows as many lines as it is high. A kind of it says in `lines` what they are."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lines--{style}" for style in STYLES}
    DEFAULT_CSS = """
    FewLines {
        .lines--plain { color: $foreground; }
        .lines--strong { color: $foreground; text-style: bold; }
        .lines--quiet { color: $quiet; }
        .lines--accent { color: $accent; }
        .lines--alert { color: $error; text-style: bold; }
        .lines--good { color: $success; }
        .lines--heading { color: $accent; text-style: bold; }
        .lines--rule { color: $rule; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say what the lines are in this room."""
        raise NotImplementedError

    def write(self) -> None:
        """Paint the lines that are not what they were."""
        before, self._lines = self._lines, self.lines(self.size.width, self.size.height)
        for y in range(max(len(before), len(self._lines))):
            if before[y : y + 1] != self._lines[y : y + 1]:
                self.refresh(line_of(self, y))

    def on_resize(self) -> None:
        """Lay the lines out anew."""
        self._lines = self.lines(self.size.width, self.size.height)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        pieces = self._lines[y] if y < len(self._lines) else ()
        segments = [Segment(piece.text, self.style_of(f"lines--{piece.style}")) for piece in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, self.style_of("lines--plain"))
