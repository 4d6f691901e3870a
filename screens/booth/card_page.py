"""Shows one page of a juror's own score card; a click on a mark or a name is the same as its key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from screens.booth.card_pages import Page, Room
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import Line

MakePage = Callable[[Room], Page]
"""Makes the page for the room that there is."""


class CardPage(FewLines, can_focus=True):
    """One page; it is laid out anew when its size changes."""

    @dataclass
    class Pressed(Message):
        """Something on the page was clicked."""

        action: str

    def __init__(self) -> None:
        super().__init__()
        self._make: MakePage = lambda _room: Page(())
        self._page = Page(())

    def turn_to(self, make: MakePage) -> None:
        """Show another page, or the same one with what changed."""
        self._make = make
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Lay the page out."""
        self._page = self._make(Room(width, height))
        return self._page.lines

    def on_click(self, event: events.Click) -> None:
        """Do what the clicked place is for."""
        for target in self._page.targets:
            if target.y == event.y and target.start <= event.x < target.end:
                self.post_message(self.Pressed(target.action))
                return
