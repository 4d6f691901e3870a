"""The stage on the secretary's own laptop, for who has one screen that the hall looks at; the keys go on driving."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.publication.public_view import Moment, PublicView, public_view_of
from screens.console.console_app import ConsoleApp
from screens.console.hall.driving import Driving
from screens.forms.dialog import OneAnswer
from screens.live.following import Following
from screens.live.notices import InTheHall
from screens.stage.page import StagePage
from screens.toolkit.colours import LIGHT
from screens.toolkit.too_small import TooSmall


class MirroredPage(Driving, OneAnswer[None], Following[Evening], InTheHall):
    """What the stage shows, and nothing else: no header, no keys, no message of the program.

    Modes, search and undo do not work here. Dark on light as the stage is; the colours of before come back with Zaal.
    """

    DEFAULT_CSS = """
    MirroredPage { background: $background; align: left top; overflow: hidden; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,m", "back_to_the_rundown", _("terug"), show=False, id="mirrored.leave",
                tooltip=_("Terug naar het draaiboek")),
    ]  # fmt: skip

    def __init__(self, app: ConsoleApp) -> None:
        super().__init__()
        self._page = StagePage(_view(app, app.evening), now=app.machine_clock, rings=True)
        self._theme_before = app.theme

    def compose(self) -> ComposeResult:
        """Compose the page, and nothing around it."""
        yield self._page
        yield TooSmall()

    def on_mount(self) -> None:
        """Turn the screen light, for a dim projector."""
        self.app.theme = LIGHT.name

    def on_unmount(self) -> None:
        """Give the console its own colours back."""
        self.app.theme = self._theme_before

    def take(self, evening: Evening) -> None:
        """Show what the hall may know of the evening by now."""
        self._page.take(_view(self.app, evening))
        self.refresh_bindings()

    def action_back_to_the_rundown(self) -> None:
        """Go back to the rundown, which the hall may see as well."""
        self.close()


def _view(app: ConsoleApp, evening: Evening) -> PublicView:
    return public_view_of(evening, Moment(app.clock(), app.machine_clock()))
