"""A link as a code that a phone reads from the hall: drawn in half cells, dark on light in either light."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from screens.stage.blocks import GAP, Block, Room
from screens.stage.digits import HALVES
from screens.toolkit.lines import Piece, line

INK: Final = "code"
MARGINS: Final = (4, 3, 2, 1)
"""Light dots around a code, the widest that fits: four by its standard, and phones do with fewer."""
BESIDE: Final = 26
"""Cells that stay for the words beside a code."""


def code_of(url: str, room: Room) -> Block:
    """Draw the code of a link as large as it fits beside its words; nothing where there is no room or no code."""
    import segno

    try:
        code = segno.make_qr(url, error="l")
    except segno.DataOverflowError:
        return ()
    dots = [[bool(dot) for dot in row] for row in code.matrix]
    width, halves = room.width - GAP - BESIDE, 2 * room.height
    for scale in range(min(width, halves) // len(dots), 0, -1):
        for margin in MARGINS:
            across = (len(dots) + 2 * margin) * scale
            if across <= width and across <= halves:
                return tuple(_drawn(dots, margin, scale))
    return ()


def _drawn(dots: Sequence[Sequence[bool]], margin: int, scale: int) -> Iterator[tuple[Piece, ...]]:
    """Draw the light of a code: what is left open in it is dark."""
    across = len(dots) + 2 * margin
    edge = [[True] * across] * margin
    light = [*edge, *([True] * margin + [not dot for dot in row] + [True] * margin for row in dots), *edge]
    large = [[dot for dot in row for _cell in range(scale)] for row in light for _half in range(scale)]
    for above, below in zip_longest(large[::2], large[1::2], fillvalue=[True] * across * scale):
        yield line(Piece("".join(HALVES[pair] for pair in zip(above, below, strict=True)), INK))
