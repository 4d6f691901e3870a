"""What a screen offers that shows what its app follows."""

from abc import abstractmethod
from typing import Generic, Protocol, TypeVar, runtime_checkable

from jury.model.changes import Changes

View_contra = TypeVar("View_contra", contravariant=True)


class Following(Generic[View_contra]):
    """A screen that is told of every change; the app looks for these among the screens that are up.

    It is a class and no protocol: at every change it is asked whether a screen is one.
    """

    @abstractmethod
    def take(self, view: View_contra, /) -> None:
        """Paint a view that differs from the one on the screen."""


@runtime_checkable
class Changing(Protocol):
    """A screen on which the evening is changed."""

    def refresh_header(self) -> None:
        """Say again whether all is saved."""

    def taken_back(self, changes: Changes) -> bool:
        """Show where the last change was undone; False where there is no place for it. The app says what it was."""

    def keep_typing(self) -> None:
        """Keep what is being typed, before the program ends."""
