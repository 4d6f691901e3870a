"""The line above a juror's own card: what this is, of which plan, whose card, and whether all is saved."""

from collections.abc import Sequence

from jury.language import _
from screens.live.saved import Saved
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import Line, Piece, between, line


class CardTitle(FewLines):
    """Says whose card it is only while that juror has it."""

    def __init__(self) -> None:
        super().__init__()
        self._what = self._about = self._name = ""
        self._saved: Saved | None = None
        self._rehearsal = False

    def tell(self, what: str, about: str, name: str, saved: Saved | None, *, rehearsal: bool) -> None:
        """Take in what to say; None of the saving where there is nothing to say of it."""
        self._what, self._about, self._name, self._saved = what, about, name, saved
        self._rehearsal = rehearsal
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say it on one line."""
        left = line(
            Piece(f" {_('repetitie')} " if self._rehearsal else "", "cursor"),
            Piece(f" {self._what} · ", "quiet"),
            Piece(self._about, "strong"),
            Piece(f" · {self._name}" if self._name else ""),
        )
        said = "" if self._saved is None else _(self._saved.value)
        saved = Piece(said, "alert" if self._saved is Saved.NO else "good")
        return (between(left, line(saved), width - 1),)
