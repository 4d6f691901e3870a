"""How to reach the people of a plan: covered in Plannen until somebody asks, as the hall may read along."""

import re
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from jury.language import _
from screens.console.plans.plan_fields import GROUPS

PRIVATE: Final = GROUPS[-1]
"""The group of fields that is covered."""
SHOWN_SECONDS: Final = 30
"""So long they stand there after somebody asked."""
LEAST_DIGITS: Final = 9
"""Fewer digits in a row are a year, an amount or a number in a street."""
COVERED: Final = "▪▪▪"
_mail: Final = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+\.[^\W\d_]{2,}")
_number: Final = re.compile(r"(?<![\w€])(?:\+|00?)[\d][\d ()./-]{6,}\d")


def without_contacts(text: str) -> str:
    """Give a text with the mail addresses and the telephone numbers in it covered."""

    def cover(found: re.Match[str]) -> str:
        return COVERED if sum(map(str.isdigit, found.group())) >= LEAST_DIGITS else found.group()

    return _number.sub(cover, _mail.sub(COVERED, text))


class CoveredFields(Static, can_focus=True):
    """Stands in the form in the place of the fields that are covered."""

    DEFAULT_CSS = """
    CoveredFields { height: auto; color: $quiet; }
    CoveredFields:focus { background-tint: $accent 10%; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask", _("tonen"), show=False, id="covered.show", tooltip=_("E-mail en telefoon tonen")),
    ]

    class Asked(Message):
        """She wants to see what is covered."""

    def __init__(self) -> None:
        super().__init__(_("E-mail, telefoon en wat privé is, zijn afgedekt. Enter toont ze."), markup=False)

    def action_ask(self) -> None:
        """Ask for what is covered."""
        self.post_message(self.Asked())

    def on_click(self) -> None:
        """Ask for what is covered, with the mouse."""
        self.action_ask()
