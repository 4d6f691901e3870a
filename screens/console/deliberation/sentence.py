"""One sentence of a verdict: typed in place, and kept when she pauses or leaves it."""

from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer

from jury.language import _
from jury.text import one_line
from screens.toolkit.long_text import LongText

PAUSE: Final = 1.0
"""Seconds without a key before what was typed is kept."""


class Sentence(LongText):
    """A sentence of the plan `plan`; `kept` is the text that the evening holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("naar de lijst"), id="sentence.leave", tooltip=_("Bewaren, terug naar de lijst")),
        Binding("enter", "go_on", _("volgende"), id="sentence.next", tooltip=_("Bewaren en verder"), priority=True),
    ]

    @dataclass
    class Rested(Message):
        """Nothing is typed for a moment, or the focus went elsewhere; what was typed can be kept."""

        sentence: "Sentence"

    class Escaped(Message):
        """She wants to go one step out."""

    def __init__(self, field: str) -> None:
        super().__init__("", id=field)
        self.field = field
        self.plan = ""
        self.kept = ""
        self.in_hand = False
        """True from her first key in it until she leaves it: then nothing else may take the place of what she types."""
        self._pause: Timer | None = None

    @property
    def typed(self) -> str:
        """What stands there, on one line."""
        return one_line(self.text)

    @property
    def dirty(self) -> bool:
        """True when something else stands there than what is kept."""
        return self.typed != one_line(self.kept)

    def take(self, plan: str, kept: str, draft: str | None) -> None:
        """Show the sentence of a plan; text of this plan that is being typed stays."""
        typing = plan == self.plan and self.in_hand
        self.plan, self.kept = plan, kept
        text = kept if draft is None else draft
        if not typing and self.text != text:
            with self.prevent(LongText.Changed):  # nobody typed it, so it takes the place of no draft
                self.load_text(text)

    def on_text_area_changed(self) -> None:
        """Wait for a pause in the typing."""
        self._stop_waiting()
        if self.dirty:
            self.in_hand = self.has_focus
            self._pause = self.set_timer(PAUSE, self._rest)

    def on_blur(self) -> None:
        """Say that it was left."""
        self.in_hand = False
        self._rest()

    def _rest(self) -> None:
        self._stop_waiting()
        self.post_message(self.Rested(self))

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    def action_leave(self) -> None:
        """Go one step out."""
        self.post_message(self.Escaped())

    def help_text(self) -> str:
        """Say when it is kept."""
        return _(
            "Eén zin voor het juryrapport. Hij wordt vanzelf bewaard: als u even wacht, en als u hem verlaat. "
            "Schrijf zoals u spreekt, en noem geen namen van mensen die dat niet willen."
        )
