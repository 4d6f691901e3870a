"""The line above a juror's own card: which plan, whose card, and whether all is saved."""

from collections.abc import Sequence

from jury.language import _
from screens.live.saved import Saved
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import Line, Piece, between, line


class CardTitle(FewLines):
    """Says whose card it is only while that juror has it."""

    def __init__(self) -> None:
        super().__init__()
        self._plan = self._name = ""
        self._saved = Saved.YES

    def tell(self, plan: str, name: str, saved: Saved) -> None:
        """Take in what to say."""
        self._plan, self._name, self._saved = plan, name, saved
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say it on one line."""
        name = Piece(f" · {self._name}") if self._name else Piece("")
        saved = Piece(_(self._saved.value), "alert" if self._saved is Saved.NO else "good")
        left = line(Piece(f" {_('Scorekaart')} · ", "quiet"), Piece(self._plan, "strong"), name)
        return (between(left, line(saved), width - 1),)
