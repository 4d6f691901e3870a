"""The stage: an app of its own, which never reads more of the file than the hall may know."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.notifications import Notify
from textual.screen import Screen

from jury.language import _
from jury.publication.public_view import PublicView
from jury.running.boot_clock import Instant, instant
from jury.session.public_file import PublicFile
from screens.live.follower import Follower
from screens.live.following import Following
from screens.live.live_app import LiveApp
from screens.stage.frame import HALL
from screens.stage.page import StagePage
from screens.toolkit.colours import LIGHT
from screens.toolkit.stylesheet import ParsedOnce
from screens.toolkit.too_small import TooSmall


class HallFollower(Follower[PublicView]):
    """The stage's side of the file: it only looks."""

    def __init__(self, file: PublicFile, post: Callable[[Message], object]) -> None:
        super().__init__(file.view(), post)
        self._file = file

    def look(self) -> PublicView | None:
        """Give what the hall may know now, where another program changed the file."""
        return self._file.changed()

    def let_go(self) -> None:
        """Close the file."""
        self._file.close()


class StageScreen(Screen[None], Following[PublicView]):
    """The page of the stage, and nothing around it."""

    DEFAULT_CSS = """
    StageScreen { background: $background; overflow: hidden; }
    StageScreen TooSmall { display: none; width: 100%; height: 100%; }
    StageScreen.-too-narrow > *, StageScreen.-too-low > * { display: none; }
    StageScreen.-too-narrow > TooSmall, StageScreen.-too-low > TooSmall { display: block; }
    """

    def __init__(self, page: StagePage) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """Put the page on the screen."""
        yield self._page
        yield TooSmall()

    def take(self, view: PublicView) -> None:
        """Show another view."""
        self._page.take(view)


class StageApp(LiveApp[PublicView]):
    """Shows the hall, the pitcher or who presents what they may see of an evening; nobody types anything here.

    Raises:
        JuryError: when made with a file that cannot be read.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,f9", "other_light", _("licht/donker"), id="stage.light", tooltip=_("Licht op donker, of andersom")),
        Binding("ctrl+q", "quit", _("stoppen"), id="stage.quit", priority=True),
        Binding("question_mark", "explain", show=False),
    ]

    def __init__(self, file: PublicFile, shows: str = HALL, machine: Callable[[], Instant] = instant) -> None:
        super().__init__()
        self._shows = shows
        self._machine = machine
        self.set_reactive(StageApp.theme, LIGHT.name)
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())
        self.follow(HallFollower(file, self.post_message))

    def get_default_screen(self) -> Screen[None]:
        """Begin with the page."""
        return StageScreen(StagePage(self.view, self._shows, now=self._machine, rings=self._shows == HALL))

    def on_notify(self, message: Notify) -> None:
        """Say nothing in the corner: the hall need not know that a disk was busy, or that somebody leaned on a key."""
        message.prevent_default()

    def action_explain(self) -> None:
        """Explain nothing to the hall; in a window that is too small this key says more about that."""

    def action_help_quit(self) -> None:
        """Say nothing of keys to the hall; the help of the command names the one that ends it."""
