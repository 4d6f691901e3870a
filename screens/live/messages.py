"""What happened, as facts that travel up from the file to the screens."""

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from jury.errors import JuryError
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.event import Event
from jury.session.journal import Entry


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
    """Something did not work; the evening shown is what the file holds. `lost` is the change that was not written."""

    error: JuryError
    lost: Event | None


@dataclass
class ChangeTakenBack(Message):
    """The last change was undone: its entry in the journal, and the entry that undid it."""

    entry: Entry
    undoing: Entry

    @property
    def changes(self) -> Changes:
        """The changes that undid it."""
        return self.undoing.changes


@dataclass
class AllTried(Message):
    """All that was typed before she wanted to stop is written or refused; `waited` where something was not yet."""

    waited: bool


@dataclass
class WritingStopped(Message):
    """Nothing is written any more, by a fault of the program itself."""

    what: str


@dataclass
class CopyMade(Message):
    """The evening was copied to another file, whole; `private` says in a sentence what must not get around in it."""

    target: Path
    private: str
