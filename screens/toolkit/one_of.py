"""One of a few: the options on one line, or where they do not fit the chosen one, with a list behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jury.language import _
from jury.text import folded, one_line
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import EMPTY, Line, wrapped

MANY: Final = 8
"""As many options as a first letter still tells apart."""


class Option(NamedTuple):
    """One option: what is stored, what is shown, and what it means where that needs a sentence."""

    value: str
    shown: str
    about: str = ""


class OneOf(Widget, can_focus=True):
    """A line on which one option is chosen, with the arrows, a first letter or the mouse.

    One that `grows` takes options that are not there yet: typing goes on in the list, where they are added.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"one-of--chosen", "one-of--here", "one-of--other"}
    DEFAULT_CSS = """
    OneOf {
        height: auto;
        background: $surface;
        .one-of--chosen { color: $foreground; text-style: bold; }
        .one-of--here { color: $accent; text-style: bold reverse; }
        .one-of--other { color: $quiet; }
    }
    OneOf:focus { background-tint: $accent 10%; }
    """
    HELP = _(
        "Links en rechts kiest, een letter springt naar wat daarmee begint. In een lange lijst typt u een deel van de "
        "naam; wat er nog niet in staat, komt er soms zo bij. Spatie laat de hele lijst zien als niet alles op de "
        "regel past."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "other(-1)", _("vorige"), show=False, id="one_of.previous", tooltip=_("De vorige keuze")),
        Binding("right", "other(1)", _("volgende"), show=False, id="one_of.next", tooltip=_("De volgende keuze")),
        Binding("space", "list", _("kiezen"), show=False, id="one_of.list", tooltip=_("Kiezen uit de hele lijst")),
    ]
    ALLOW_SELECT = False

    @dataclass
    class ListWanted(Message):
        """She wants to see all options under each other, or those with what she typed in them."""

        one_of: "OneOf"
        options: Sequence[Option]
        typed: str = ""

        @property
        def control(self) -> "OneOf":
            """The line on which one of them is chosen."""
            return self.one_of

    @dataclass
    class Chosen(Message):
        """An option was chosen."""

        one_of: "OneOf"

        @property
        def control(self) -> "OneOf":
            """The line on which it was chosen."""
            return self.one_of

    def __init__(self, options: Sequence[Option], value: str, *, id: str | None = None, grows: bool = False) -> None:
        super().__init__(id=id)
        self._options = tuple(option._replace(shown=one_line(option.shown)) for option in options)
        self._grows = grows
        self.value = value
        self._spans: list[tuple[int, int, str]] = []

    @property
    def _place(self) -> int:
        return next((place for place, option in enumerate(self._options) if option.value == self.value), 0)

    def add(self, option: Option) -> None:
        """Take in an option that came since."""
        self._options = (*self._options, option._replace(shown=one_line(option.shown)))
        self.refresh()

    def choose(self, value: str) -> None:
        """Choose an option."""
        self.value = value
        self.refresh()
        self.post_message(self.Chosen(self))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Ask for one line, and for those of the longest sentence under it."""
        return 1 + max((len(self._about(option, width)) for option in self._options), default=0)

    def _about(self, option: Option, width: int) -> tuple[Line, ...]:
        return wrapped(option.about, width - 4) if option.about else ()

    def render_line(self, y: int) -> Strip:
        """Paint the options, or the chosen one and how many there are; under it what that one means."""
        width = self.size.width
        if y:
            about = [*self._about(self._options[self._place], width), EMPTY]
            text = "".join(piece.text for piece in about[min(y, len(about)) - 1])
            return Strip([Segment(f"   {text}", self.get_component_rich_style("one-of--other"))]).adjust_cell_length(
                width, self.rich_style
            )
        chosen = self.get_component_rich_style("one-of--here" if self.has_focus else "one-of--chosen")
        other = self.get_component_rich_style("one-of--other")
        segments = [Segment(" ", self.rich_style)]
        self._spans = []
        if sum(cell_len(option.shown) + 4 for option in self._options) <= width:
            at = 1
            for option in self._options:
                here = option.value == self.value
                text = f"{'●' if here else '○'} {option.shown}"
                self._spans.append((at, at + cell_len(text), option.value))
                segments += [Segment(text, chosen if here else other), Segment("  ", self.rich_style)]
                at += cell_len(text) + 2
            return Strip(segments).adjust_cell_length(width, self.rich_style)
        count = _("{n} van {all}").format(n=self._place + 1, all=len(self._options))
        if cell_len(self._options[self._place].shown) > width - cell_len(count) - 8:
            count = ""
        shown = fitted(self._options[self._place].shown, max(1, width - cell_len(count) - 6))
        room = width - cell_len(shown) - cell_len(count) - 6
        segments += [Segment("‹ ", other), Segment(shown, chosen), Segment(" ›", other)]
        segments += [Segment(" " * max(1, room), other), Segment(count, other)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def action_other(self, by: int) -> None:
        """Choose the option beside the one that is chosen."""
        self.choose(self._options[(self._place + by) % len(self._options)].value)

    def action_list(self) -> None:
        """Choose from a list, or where all is in sight the next one."""
        if self._spans and not self._grows:
            self.action_other(1)
        else:
            self.post_message(self.ListWanted(self, self._options))

    def on_key(self, event: events.Key) -> None:
        """Go to the next option that begins with a letter; of many the typing goes on in the list, and narrows it."""
        if event.character is None or not event.character.isalnum():
            return
        if self._grows or (not self._spans and len(self._options) > MANY):
            event.stop()
            self.post_message(self.ListWanted(self, self._options, event.character))
            return
        after = [*self._options[self._place + 1 :], *self._options[: self._place]]
        found = next((option for option in after if folded(option.shown).startswith(folded(event.character))), None)
        if found is not None:
            self.choose(found.value)
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Choose the option that was clicked, or show the list."""
        for start, end, value in self._spans:
            if start <= event.x < end:
                self.choose(value)
        if not self._spans:
            self.action_list()

    def on_focus(self) -> None:
        """Show that keys come here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.refresh()
