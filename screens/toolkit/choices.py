"""A list to move through: a choice is one or more lines, and the cursor stays on its choice when the list changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from jury.language import _
from screens.toolkit.inks import SPACE
from screens.toolkit.lines import Line, Piece
from screens.toolkit.paper import Paper
from screens.toolkit.typed_words import holds

MARGIN: Final = 2
"""Cells to the left of every line, for the sign of the cursor."""
WIDTH_BEFORE_PAINTING: Final = 80
"""What a list is laid out for before its own width is known; only its keys are used of that."""


class Choice(NamedTuple):
    """Lines that belong together; without a key they are there to read, and the cursor passes over them.

    It is found by what stands on its lines, or by `words` where those say more.
    """

    key: str
    lines: tuple[Line, ...]
    words: str = ""


def left_over(choices: Iterable[Choice], typed: str) -> Iterator[Choice]:
    """Give the choices with all words in them that were typed, each group of them under what stands above it."""
    if not typed.strip():
        yield from choices
        return
    above: list[Choice] = []
    beneath = found = False
    for choice in choices:
        if not choice.key:
            above = [] if beneath else above
            beneath = False
            above.append(choice)
            continue
        beneath = True
        if holds(choice.words or "\n".join(piece.text for line in choice.lines for piece in line), typed):
            found = True
            yield from above
            above = []
            yield choice
    if not found:
        yield Choice("", ((Piece(_("Niets gevonden."), "quiet"),),))


MakeChoices = Callable[[int], Iterable[Choice]]
"""Lays the list out for a number of cells."""


class Choices(Paper):
    """A list with a cursor. `key` is the choice under it, empty where there is none."""

    CURSOR: ClassVar[str] = "▸ "
    """The sign before the choice under the cursor."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", _("omhoog"), show=False, id="choices.up", tooltip=_("Een regel omhoog")),
        Binding("down,j", "move(1)", _("omlaag"), show=False, id="choices.down", tooltip=_("Een regel omlaag")),
        Binding("pageup", "move(-10)", _("omhoog"), show=False, id="choices.page_up", tooltip=_("Tien regels omhoog")),
        Binding("pagedown", "move(10)", _("omlaag"), show=False, id="choices.page_down", tooltip=_("Tien omlaag")),
        Binding("home", "move(-9999)", _("begin"), show=False, id="choices.first", tooltip=_("Naar de eerste")),
        Binding("end", "move(9999)", _("eind"), show=False, id="choices.last", tooltip=_("Naar de laatste")),
        Binding("enter", "choose", _("openen"), id="choices.open", tooltip=_("Dit openen")),
    ]

    @dataclass
    class Highlighted(Message):
        """The cursor came on a choice."""

        choices: "Choices"
        key: str

        @property
        def control(self) -> "Choices":
            """The list in which it happened."""
            return self.choices

    @dataclass
    class Chosen(Message):
        """A choice was opened, with Enter or the mouse."""

        choices: "Choices"
        key: str

        @property
        def control(self) -> "Choices":
            """The list in which it happened."""
            return self.choices

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.key = ""
        self.opens = True
        """False where there is nothing to open on a choice."""
        self.narrowed = ""
        """What was typed to leave only the choices with that in them."""
        self._keys: Sequence[str] = ()
        self._wanted = ""
        self._tops: dict[str, tuple[int, int]] = {}

    def offer(self, make: MakeChoices) -> None:
        """Take in a new list; the cursor stays on its choice, or goes to the nearest one where that is gone."""

        def lines(width: int) -> Sequence[Line]:
            made: list[Line] = []
            tops: dict[str, tuple[int, int]] = {}
            for choice in left_over(make(width - MARGIN), self.narrowed):
                if choice.key:
                    tops[choice.key] = (len(made), len(choice.lines))
                made.extend(choice.lines)
            self._tops, self._keys = tops, tuple(tops)
            return made

        self.write(lines)

    def narrow(self, typed: str) -> None:
        """Leave only the choices with all words in them that were typed; nothing brings all of them back."""
        here, self.narrowed = self.key, typed
        self.lay_out()
        if self._keys and here not in self._keys:
            self.move_to(self._keys[0])

    def lay_out(self) -> None:
        """Lay the list out and put the cursor on a choice that is there; keys work from before the first painting."""
        before = self._keys
        if self.scrollable_content_region.width > 0:
            super().lay_out()
        else:
            self._make(WIDTH_BEFORE_PAINTING)
        wanted, self._wanted = self._wanted, "" if self._tops else self._wanted
        if wanted in self._tops:
            self.move_to(wanted)
        if self.key in self._tops:
            return
        position = before.index(self.key) if self.key in before else 0
        self.key = ""
        if self._keys:
            self.move_to(self._keys[min(position, len(self._keys) - 1)])

    def move_to(self, key: str) -> None:
        """Put the cursor on a choice, where it is in the list; before there is a list it is remembered."""
        if not self._tops:
            self._wanted = key
        if key not in self._tops or key == self.key:
            return
        self._refresh_cursor()
        self.key = key
        self._refresh_cursor()
        self.into_view()
        self.post_message(self.Highlighted(self, key))

    def _refresh_cursor(self) -> None:
        if self.key in self._tops:
            self.refresh_lines(*self._tops[self.key])

    def into_view(self) -> None:
        """Scroll to the choice under the cursor, where there is one."""
        if self.key not in self._tops:
            return
        top, height = self._tops[self.key]
        view = self.scrollable_content_region.height
        if view <= 0:
            return
        # Forced: a list that just came on the screen has no scroll bar yet, and would not scroll without one.
        if self._keys[0] == self.key and top + height <= view:
            self.scroll_to(y=0, animate=False, force=True)
        elif top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
        elif top + height > self.scroll_offset.y + view:
            self.scroll_to(y=top + height - view, animate=False, force=True)

    def action_move(self, steps: int) -> None:
        """Move the cursor; it stops at the ends."""
        if self._keys:
            position = self._keys.index(self.key) if self.key in self._keys else 0
            self.move_to(self._keys[min(max(position + steps, 0), len(self._keys) - 1)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open only what opens."""
        return action != "choose" or self.opens

    def action_choose(self) -> None:
        """Open the choice under the cursor."""
        if self.key in self._tops:
            self.post_message(self.Chosen(self, self.key))

    def on_resize(self, event: events.Resize) -> None:
        """Lay the list out anew, with the cursor in sight."""
        super().on_resize(event)
        if self.key in self._tops:
            self.into_view()

    def on_click(self, event: events.Click) -> None:
        """Go to the choice that was clicked; a second click opens it."""
        y = event.y + self.scroll_offset.y
        for key, (top, height) in self._tops.items():
            if top <= y < top + height:
                if key == self.key and event.chain > 1:
                    self.action_choose()
                self.move_to(key)

    def on_focus(self) -> None:
        """Show the cursor."""
        self._refresh_cursor()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self._refresh_cursor()

    def render_line(self, y: int) -> Strip:
        """Paint one line, with the sign of the cursor before it."""
        at = y + self.scroll_offset.y
        top, height = self._tops.get(self.key, (-1, 0))
        under = top <= at < top + height
        sign = Piece(self.CURSOR if under and at == top else " " * MARGIN, "heading")
        strip = Strip(self.inks.segments((sign, *self.line_at(at))))
        strip = strip.adjust_cell_length(self.scrollable_content_region.width, self.inks.style(SPACE))
        if not (under and self.has_focus):
            return strip
        return Strip(Segment.apply_style(strip, post_style=self.inks.behind("panel")), strip.cell_length)
