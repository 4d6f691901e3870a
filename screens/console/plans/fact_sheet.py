"""A sheet of facts under headings: labels to the left, texts wrapped beside them."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from jury.language import _
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, indented, wrapped
from screens.toolkit.paper import Paper

LABEL_WIDTH: Final = 19
MARGIN: Final = 1


class Fact(NamedTuple):
    """One label and its text. What asks for attention says so in a sign of its own; `look` adds the colour."""

    label: str
    text: str
    look: bool = False


class Chapter(NamedTuple):
    """Facts under one heading; without a heading they follow what stands above."""

    heading: str
    facts: tuple[Fact, ...]


class FactSheet(Paper):
    """Shows all that is known of one thing; texts stand there as they were typed, wrapped at the width there is."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = ""

    def show_facts(self, title: str, chapters: Iterable[Chapter]) -> None:
        """Show another thing from its top; the same thing stays where she was reading."""
        if title != self._title:
            self._title = title
            self.scroll_to(y=0, animate=False)
        found = tuple(chapters)
        self.write(lambda width: tuple(laid_out(title, found, width)))

    def help_text(self) -> str:
        """Say how to read on."""
        return _("Alles wat over dit plan bekend is. Met de pijltjes en Page Down leest u verder.")


def laid_out(title: str, chapters: Iterable[Chapter], width: int) -> Iterator[Line]:
    """Lay chapters out for a number of cells."""
    room = max(1, width - LABEL_WIDTH - 2 * MARGIN)
    for line in wrapped((Piece(title, "strong"),), width - 2 * MARGIN):
        yield indented(line, MARGIN)
    for chapter in chapters:
        if chapter.heading:
            yield EMPTY
            yield indented((Piece(chapter.heading, "heading"),), MARGIN)
        for fact in chapter.facts:
            label = fact.label
            for text in fact.text.split("\n"):
                for line in wrapped((Piece(text, "accent" if fact.look else "plain"),), room):
                    yield indented((Piece(f"{padded(label, LABEL_WIDTH - 1)} ", "quiet"), *line), MARGIN)
                    label = ""
