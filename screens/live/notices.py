"""What an app says in its corner: one thing at a time, and never over a dialog."""

from typing import Any

from textual.app import App
from textual.notifications import Notification, Notify
from textual.screen import Screen

from screens.live.following import Following


class Notices(App[None]):
    """An app whose newest message takes the place of the one before; while a dialog is up it waits."""

    _unsaid: Notification | None = None

    def on_mount(self) -> None:
        """Notice when a dialog goes."""
        self.screen_change_signal.subscribe(self, self._say_unsaid)

    def on_notify(self, message: Notify) -> None:
        """Say it in the place of what was said before, or later."""
        self.clear_notifications()
        # Textual keeps where a message stood: each would stand a line below the one before, and at last below the edge.
        self.screen.query("ToastHolder").remove()
        if _is_dialog(self.screen):
            message.prevent_default()
            self._unsaid = message.notification

    def hush(self) -> None:
        """Take away what is said, and what waits to be said."""
        self._unsaid = None
        self.clear_notifications()
        self.screen.query("ToastHolder").remove()

    def _say_unsaid(self, screen: Screen[Any]) -> None:
        unsaid = self._unsaid
        if unsaid is not None and not _is_dialog(screen):
            self._unsaid = None
            self.notify(unsaid.message, severity=unsaid.severity, timeout=unsaid.timeout, markup=False)


class InTheHall:
    """A screen that the hall looks at: what there is to say to the secretary waits until it is gone."""


def _is_dialog(screen: Screen[Any]) -> bool:
    """Tell a dialog from a mode, and from the juror's card, which fills the screen as a mode does."""
    return screen.is_modal and (isinstance(screen, InTheHall) or not isinstance(screen, Following))
