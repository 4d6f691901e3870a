"""A few lines that always stand in the same place, such as the title of a plan; nothing to scroll."""

from abc import abstractmethod
from collections.abc import Sequence

from textual.geometry import Size

from screens.toolkit.lines import EMPTY, Line
from screens.toolkit.painted import Painted


class FewLines(Painted):
    """Shows as many lines as it is high. A kind of it says in `lines` what they are."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._room = Size(0, 0)
        """What the lines were made for."""

    @abstractmethod
    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say what the lines are in this room."""

    def write(self) -> None:
        """Paint the lines that are not what they were."""
        before = self._lines
        self._lay_out()
        for y in range(max(len(before), len(self._lines))):
            if before[y : y + 1] != self._lines[y : y + 1]:
                self.refresh_line(y)

    def _lay_out(self) -> None:
        self._room = self.size
        self._lines = self.lines(*self.size) if self.size else ()

    def line(self, y: int) -> Line:
        """Say what stands on one line."""
        if self._room != self.size:
            self._lay_out()
        return self._lines[y] if y < len(self._lines) else EMPTY
