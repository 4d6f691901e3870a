"""Things of a list on one line, by a word each, as many as fit; the one that is at hand is always among them."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from screens.toolkit.lines import Line, Piece


class Item(NamedTuple):
    """One thing: its key, its word, and the ink of that where it is not the one at hand."""

    key: str
    word: str
    ink: str = "plain"


class Row(NamedTuple):
    """The line, and from which cell to which each thing stands on it."""

    line: Line
    spans: dict[str, tuple[int, int]]

    def at(self, x: int) -> str:
        """Give the key of what stands at a cell, empty where nothing does."""
        return next((key for key, (start, end) in self.spans.items() if start <= x < end), "")


def in_a_row(items: Sequence[Item], here: str, width: int) -> Row:
    """Lay things out on a line of `width` cells; … says that there are more before or behind."""
    at_hand = next((place for place, item in enumerate(items) if item.key == here), 0)
    first = 0
    while sum(cell_len(item.word) + 2 for item in items[first : at_hand + 2]) > width - 4 and first < at_hand:
        first += 1
    pieces = [Piece("…" if first else " ")]
    spans: dict[str, tuple[int, int]] = {}
    at = 1
    for item in items[first:]:
        size = cell_len(item.word) + 2
        if at + size + 1 > width:
            pieces.append(Piece("…"))
            break
        pieces.append(Piece(f"[{item.word}]", "heading") if item.key == here else Piece(f" {item.word} ", item.ink))
        spans[item.key] = (at, at + size)
        at += size
    return Row(tuple(pieces), spans)
