"""What a screen offers that shows the evening and follows it."""

from typing import Protocol, runtime_checkable

from jury.model.changes import Changes
from jury.model.evening import Evening


@runtime_checkable
class Following(Protocol):
    """A screen that is told of every change; the app looks for these among the screens that are up."""

    @property
    def is_mounted(self) -> bool:
        """True once there is something to paint on."""

    def take(self, evening: Evening) -> None:
        """Paint an evening that differs from the one on the screen."""

    def refresh_header(self) -> None:
        """Say again whether all is saved."""

    def taken_back(self, changes: Changes) -> bool:
        """Show where the last change was undone; False where there is no place for it. The app says what it was."""

    def keep_typing(self) -> None:
        """Keep what is being typed, before the program ends."""
