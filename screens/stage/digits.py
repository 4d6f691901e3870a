"""Digits to be read from the last row, drawn in half cells as large as there is room for."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

DOTS: Final[Mapping[str, Sequence[str]]] = {
    "0": ("█████", "█   █", "█   █", "█   █", "█   █", "█   █", "█████"),
    "1": ("  ██ ", "   █ ", "   █ ", "   █ ", "   █ ", "   █ ", "  ███"),
    "2": ("█████", "    █", "    █", "█████", "█    ", "█    ", "█████"),
    "3": ("█████", "    █", "    █", "█████", "    █", "    █", "█████"),
    "4": ("█   █", "█   █", "█   █", "█████", "    █", "    █", "    █"),
    "5": ("█████", "█    ", "█    ", "█████", "    █", "    █", "█████"),
    "6": ("█████", "█    ", "█    ", "█████", "█   █", "█   █", "█████"),
    "7": ("█████", "    █", "    █", "    █", "    █", "    █", "    █"),
    "8": ("█████", "█   █", "█   █", "█████", "█   █", "█   █", "█████"),
    "9": ("█████", "█   █", "█   █", "█████", "    █", "    █", "█████"),
    ":": (" ", " ", "█", " ", "█", " ", " "),
    "+": ("     ", "  █  ", "  █  ", "█████", "  █  ", "  █  ", "     "),
    "–": ("     ", "     ", "     ", "█████", "     ", "     ", "     "),
}
"""A digit is five dots wide and seven high."""
HIGH: Final = 7
HALVES: Final[Mapping[tuple[bool, bool], str]] = {
    (True, True): "█",
    (True, False): "▀",
    (False, True): "▄",
    (False, False): " ",
}
PLATE_ACROSS: Final = 2
"""Dots of a plate at each side of its digits."""
NARROWEST: Final = 0.5
"""How wide a dot is at least beside its height."""


class DotSize(NamedTuple):
    """How large a dot is: in cells from left to right, and in halves of a cell from top to bottom."""

    across: int
    down: int


def largest(text: str, width: int, height: int, *, plate: bool = False) -> DotSize | None:
    """Find the largest size in which a time fits, with the plate around it where it has one; None where none does."""
    across = _dots_across(text) + (2 * PLATE_ACROSS if plate else 0)
    for down in range(2 * height // HIGH, 0, -1):
        size = DotSize(min(down, width // across), down)
        high = HIGH * down + (2 * _edge(size) if plate else 0)
        if size.across >= max(1, NARROWEST * down) and high <= 2 * height:
            return size
    return None


def drawn(text: str, size: DotSize, *, plate: bool = False) -> tuple[str, ...]:
    """Draw a time, one text a row; on a `plate` the digits are what is left open in it."""
    halves = [row for dots in _joined(text) for row in [_stretched(dots, size.across)] * size.down]
    if plate:
        side = [True] * PLATE_ACROSS * size.across
        edge = [[True] * (len(halves[0]) + 2 * len(side))] * _edge(size)
        halves = [*edge, *([*side, *(not dot for dot in row), *side] for row in halves), *edge]
    if len(halves) % 2:
        halves.append([plate] * len(halves[0]))
    return tuple(
        "".join(HALVES[pair] for pair in zip(above, below, strict=True))
        for above, below in zip(halves[::2], halves[1::2], strict=True)
    )


def _edge(size: DotSize) -> int:
    """Give the halves of a cell that a plate has above its digits, and below them."""
    return max(1, size.down // 2)


def _joined(text: str) -> Sequence[str]:
    return [" ".join(DOTS[sign][row] for sign in text) for row in range(HIGH)]


def _stretched(dots: str, across: int) -> list[bool]:
    return [dot != " " for dot in dots for _cell in range(across)]


def _dots_across(text: str) -> int:
    return sum(len(DOTS[sign][0]) for sign in text) + len(text) - 1
