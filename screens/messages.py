"""What happened, as facts that travel up from the file to the screens."""

from dataclasses import dataclass

from textual.message import Message

from jury.errors import JuryError
from jury.model.evening import Evening


@dataclass
class EveningChanged(Message):
    """The evening is not what it was: by a key here, or by another program in the same file."""

    evening: Evening

    def can_replace(self, message: Message) -> bool:
        """A newer view makes an older one that nobody saw yet superfluous."""
        return isinstance(message, EveningChanged)


@dataclass
class ChangesSaved(Message):
    """Everything that was typed is on disk."""


@dataclass
class ChangeRefused(Message):
    """A change was not written; the evening shown is what the file holds."""

    error: JuryError
