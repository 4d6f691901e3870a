"""A sheet of facts under headings: labels to the left, texts wrapped beside them, drawn line by line."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.widgets.fitting import padded

LABEL_WIDTH: Final = 17
INDENT: Final = 1


class Fact(NamedTuple):
    """One label and its text. `look` asks for attention; the text then begins with a sign of its own."""

    label: str
    text: str
    look: bool = False


class Chapter(NamedTuple):
    """Facts under one heading; without a heading they follow the title."""

    heading: str
    facts: tuple[Fact, ...]


class Line(NamedTuple):
    """One line as it is drawn, and the component classes of its two parts."""

    left: str
    left_part: str
    right: str = ""
    right_part: str = "sheet--text"


class FactSheet(ScrollView, can_focus=True):
    """Shows chapters of facts; texts stand there as they were typed, wrapped at the width there is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet--title",
        "sheet--heading",
        "sheet--label",
        "sheet--text",
        "sheet--look",
    }
    DEFAULT_CSS = """
    FactSheet {
        background: $background;
        scrollbar-gutter: stable;
        .sheet--title { color: $foreground; text-style: bold; }
        .sheet--heading { color: $primary; }
        .sheet--label { color: $quiet; }
        .sheet--text { color: $foreground; }
        .sheet--look { color: $accent; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._title = ""
        self._chapters: tuple[Chapter, ...] = ()
        self._lines: tuple[Line, ...] = ()

    def show_facts(self, title: str, chapters: Iterable[Chapter]) -> None:
        """Show another thing, from its top; the same thing stays where she was reading."""
        found = tuple(chapters)
        if (title, found) == (self._title, self._chapters):
            return
        if title != self._title:
            self.scroll_to(y=0, animate=False)
        self._title, self._chapters = title, found
        self._lay_out()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap anew at another width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        lines = tuple(self._laid_out(width)) if width > LABEL_WIDTH + 2 * INDENT else ()
        self._lines = lines
        self.virtual_size = Size(width, len(lines))
        self.refresh()

    def _laid_out(self, width: int) -> Iterator[Line]:
        for text in wrapped(self._title, width - 2 * INDENT):
            yield Line(text, "sheet--title")
        room = width - LABEL_WIDTH - 2 * INDENT
        for chapter in self._chapters:
            if chapter.heading:
                yield Line("", "sheet--label")
                yield Line(chapter.heading, "sheet--heading")
            for fact in chapter.facts:
                part = "sheet--look" if fact.look else "sheet--text"
                for position, text in enumerate(wrapped(fact.text, room)):
                    yield Line("" if position else fact.label, "sheet--label", text, part)

    def render_line(self, y: int) -> Strip:
        """Paint one line."""
        width = self.size.width
        place = y + self.scroll_offset.y
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[place]
        left, right = (self.get_component_rich_style(part) for part in (line.left_part, line.right_part))
        if not line.right:
            return Strip([Segment(padded(f"{' ' * INDENT}{line.left}", width), left)], width)
        label = padded(f"{' ' * INDENT}{line.left}", LABEL_WIDTH + INDENT)
        return Strip(
            [Segment(label, left), Segment(padded(line.right, width - LABEL_WIDTH - INDENT), right)],
            width,
        )

    def help_text(self) -> str:
        """Say how to read on."""
        from jury.language import _

        return _("Alles wat over dit plan bekend is. Met de pijltjes en Page Down leest u verder.")


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of at most this many cells; its own line ends stay."""
    return [line.plain.rstrip() for line in Content(text).wrap(max(1, width))] or [""]
