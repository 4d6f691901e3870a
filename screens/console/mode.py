"""What every mode of the console has in common: the header, the line of keys, and the evening that flows down."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from jury.model.changes import Changes
from jury.model.evening import Evening
from screens.console.console_app import ConsoleApp
from screens.console.evening_header import EveningHeader
from screens.live.following import Following
from screens.live.saved import Saved
from screens.toolkit.key_line import KeyLine
from screens.toolkit.too_small import TooSmall


class ModeScreen(Screen[None], Following[Evening]):
    """One mode of the console.

    A mode composes its own part in `body` and paints the evening in `show`, which is called when it comes on the
    screen and after every change. It never writes: it calls `self.app.record` with what happened.
    """

    TITLE = ""
    MODE: ClassVar[str] = ""
    app = getters.app(ConsoleApp)

    def __init__(self) -> None:
        # Textual says how much room there is only behind a first layout; known from the start there is no second one.
        across, down = self.app.HORIZONTAL_BREAKPOINTS, self.app.VERTICAL_BREAKPOINTS
        room = ((across, self.app.size.width), (down, self.app.size.height))
        super().__init__(classes=" ".join(max(each for each in given if each[0] <= cells)[1] for given, cells in room))
        self._shown: Evening | None = None
        self._ground: dict[tuple[int, int], Strip] = {}

    def compose(self) -> ComposeResult:
        """Put the mode's own part between the header and the line of keys."""
        yield EveningHeader(self.MODE)
        yield from self.body()
        yield KeyLine()
        yield TooSmall()

    def body(self) -> ComposeResult:
        """Compose what is the mode's own."""
        yield from ()

    def show(self, evening: Evening) -> None:
        """Paint the evening."""

    def place(self) -> str:
        """Say in a few words where in the evening this mode stands, for the middle of the header."""
        return ""

    @property
    def plan(self) -> str:
        """The plan that is before her in this mode; empty where it is about none."""
        return ""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the ground between the parts of the mode.

        Textual asks for all of it at every key, and makes it line by line; but each line of it is the same.
        """
        across = crop.column_span
        if across not in self._ground:
            (self._ground[across],) = super().render_lines(Region(crop.x, crop.y, crop.width, 1))
        return [self._ground[across]] * crop.height

    def notify_style_update(self) -> None:
        """Make the ground anew after another theme."""
        self._ground.clear()
        super().notify_style_update()

    def taken_back(self, changes: Changes) -> bool:
        """Show where the last change was undone (the app says what it was); False where there is no place for it."""
        return False

    def select(self, table: str, id: str) -> bool:
        """Go to the row of a table that was searched for; False where this mode does not show it."""
        return False

    def keep_typing(self) -> None:
        """Keep what is being typed on this screen, before the program ends."""

    def on_mount(self) -> None:
        """Paint what there is at once."""
        self.take(self.app.evening)

    def on_screen_resume(self) -> None:
        """Paint what changed while another mode was on the screen."""
        self.take(self.app.evening)

    def take(self, evening: Evening) -> None:
        """Paint an evening that differs from the one on the screen, and the header with it."""
        if evening is not self._shown:
            self._shown = evening
            self.show(evening)
        self.refresh_header()

    def refresh_header(self) -> None:
        """Bring the header up to date."""
        saved = Saved.TYPED if self.app.drafts and self.app.saved is Saved.YES else self.app.saved
        self.query_one(EveningHeader).tell(self.app.evening, self.place(), saved)
