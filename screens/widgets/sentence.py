"""One sentence of a verdict: typed in place, and kept when it is left."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from jury.language import _
from jury.text import one_line
from screens.widgets.long_text import LongText


class Sentence(LongText):
    """A sentence of the plan `plan`; `kept` is the text that the evening holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("naar de lijst"), id="sentence.leave", tooltip=_("Bewaren, terug naar de lijst")),
        Binding("enter", "keep", _("volgende"), id="sentence.next", tooltip=_("Bewaren en verder"), priority=True),
    ]

    @dataclass
    class Left(Message):
        """The focus went elsewhere; what was typed can be kept."""

        sentence: "Sentence"

    class Escaped(Message):
        """She wants to go one step out."""

    def __init__(self, field: str) -> None:
        super().__init__("", id=field)
        self.field = field
        self.plan = ""
        self.kept = ""

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
        typing = plan == self.plan and self.has_focus and self.dirty
        self.plan, self.kept = plan, kept
        text = kept if draft is None else draft
        if not typing and self.text != text:
            self.load_text(text)

    def on_blur(self) -> None:
        """Say that it was left."""
        self.post_message(self.Left(self))

    def action_leave(self) -> None:
        """Go one step out."""
        self.post_message(self.Escaped())

    def help_text(self) -> str:
        """Say when it is kept."""
        return _(
            "Eén zin voor het juryrapport. Hij wordt bewaard zodra u hem verlaat: met Enter, Esc, Tab of de muis. "
            "Schrijf zoals u spreekt, en noem geen namen van mensen die dat niet willen."
        )
