"""The four verdicts as one key each: which one a plan has, and what to press or click for another."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from jury.language import _
from screens.console.deliberation.verdict_words import VERDICT_KEYS, VERDICT_SIGNS, VERDICT_WORDS
from screens.toolkit.lines import Line, Piece, width_of
from screens.toolkit.painted import Painted


class VerdictKeys(Painted):
    """One line high the verdicts lie side by side; else they stand, and the plans to join with stand behind theirs."""

    @dataclass
    class Picked(Message):
        """A verdict was clicked."""

        verdict: str

    def __init__(self) -> None:
        super().__init__()
        self._given = ""
        self._joined = ""
        self._final = False
        self._starts: dict[str, int] = {}
        """Where each verdict begins while they lie on one line."""

    def tell(self, given: str, joined: str, *, final: bool) -> None:
        """Take in which verdict is given, empty for none, with which plans it goes on, and whether it can change."""
        if (given, joined, final) != (self._given, self._joined, self._final):
            self._given, self._joined, self._final = given, joined, final
            self.refresh()

    def line(self, y: int) -> Line:
        """Name all verdicts on one line, or one."""
        if self.size.height > 1:
            return tuple(piece for verdict in list(VERDICT_WORDS)[y : y + 1] for piece in self._standing(verdict))
        pieces: list[Piece] = []
        self._starts = {}
        for verdict in VERDICT_WORDS:
            self._starts[verdict] = width_of(tuple(pieces)) + 1
            pieces += self._lying(verdict)
        return tuple(pieces)

    def _standing(self, verdict: str) -> Line:
        if verdict != self._given or not self._joined:
            return self._lying(verdict)
        return (*self._lying(verdict), Piece(f" {_('met {plans}').format(plans=self._joined)}", "quiet"))

    def _lying(self, verdict: str) -> Line:
        name = f" {VERDICT_SIGNS[verdict]} {_(VERDICT_WORDS[verdict])} "
        ink = "chosen" if verdict == self._given else "quiet"
        return Piece(f" {VERDICT_KEYS[verdict]}", "quiet" if self._final else "accent"), Piece(name, ink)

    def on_click(self, event: events.Click) -> None:
        """Pick the verdict that was clicked."""
        if self.size.height > 1:
            picked = list(VERDICT_WORDS)[event.y : event.y + 1]
        else:
            picked = [verdict for verdict, start in self._starts.items() if start <= event.x][-1:]
        for verdict in picked:
            self.post_message(self.Picked(verdict))
