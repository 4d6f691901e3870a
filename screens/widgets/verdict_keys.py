"""The four verdicts as one key each: which one a plan has, and what to press or click for another."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jury.language import _
from screens.verdict_words import VERDICT_KEYS, VERDICT_SIGNS, VERDICT_WORDS
from screens.widgets.paper import apart


class VerdictKeys(Widget):
    """One line high the verdicts lie side by side; else they stand, and the plans to join with stand behind theirs."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"verdicts--key", "verdicts--word", "verdicts--given", "verdicts--space"}
    DEFAULT_CSS = """
    VerdictKeys {
        .verdicts--key { color: $accent; }
        .verdicts--word { color: $quiet; }
        .verdicts--space { color: $background; }
        .verdicts--given { color: $foreground; text-style: bold reverse; }
    }
    """
    ALLOW_SELECT = False

    @dataclass
    class Picked(Message):
        """A verdict was clicked."""

        verdict: str

    def __init__(self) -> None:
        super().__init__()
        self._given = ""
        self._joined = ""
        self._spans: list[tuple[int, int, str]] = []

    def tell(self, given: str, joined: str) -> None:
        """Take in which verdict is given, empty for none, and with which plans it goes on."""
        if (given, joined) != (self._given, self._joined):
            self._given, self._joined = given, joined
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the line of all verdicts, or the line of one."""
        width = self.size.width
        verdicts = list(VERDICT_WORDS)
        if self.size.height > 1:
            verdicts = verdicts[y : y + 1]
        self._spans = [] if y == 0 else self._spans
        word, space = self._style("word"), self._style("space")
        segments = [Segment(" ", space)]
        at = 1
        for verdict in verdicts:
            text = f" {VERDICT_SIGNS[verdict]} {_(VERDICT_WORDS[verdict])} "
            segments.append(Segment(VERDICT_KEYS[verdict], self._style("key")))
            if verdict == self._given:
                segments.append(Segment(text, self._style("given")))
            else:
                segments += apart(text, word, space)
            segments.append(Segment(" ", space))
            self._spans.append((at, y, verdict))
            at += cell_len(text) + 2
            if verdict == self._given and self._joined and self.size.height > 1:
                segments.append(Segment(_("met {plans}").format(plans=self._joined), word))
        return Strip(segments).adjust_cell_length(width, space)

    def on_click(self, event: events.Click) -> None:
        """Pick the verdict that was clicked."""
        starts = [(start, verdict) for start, y, verdict in self._spans if y == event.y and start <= event.x]
        if starts:
            self.post_message(self.Picked(starts[-1][1]))

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"verdicts--{part}")
