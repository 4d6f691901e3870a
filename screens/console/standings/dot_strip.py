"""One line that shows where the jury's cards lie on the scale, so that spread is seen and not only read."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from screens.toolkit.lines import Line, Piece

AXIS: Final = "·"
PASS: Final = "│"
DOTS: Final = {1: "•", 2: "●"}
MORE: Final = "◉"


def position(value: Fraction, low: Fraction, high: Fraction, width: int) -> int:
    """Give the cell of a value on a strip from `low` to `high`; a picture, so floats are exact enough."""
    return int((float(value) - float(low)) / (float(high) - float(low)) * (width - 1) + 0.5)


def dot_strip(
    totals: Iterable[Fraction], low: Fraction, high: Fraction, pass_mark: Fraction | None, width: int
) -> Line:
    """Draw one dot a card on the scale; a dot is heavier where more cards lie, and the pass mark is a tick.

    A card below the strip lies at its beginning.
    """
    counts = Counter(max(0, position(total, low, high, width)) for total in totals)
    tick = None if pass_mark is None else position(pass_mark, low, high, width)
    pieces: list[Piece] = []
    for cell in range(width):
        if cell in counts:
            piece = Piece(DOTS.get(counts[cell], MORE), "accent")
        elif cell == tick:
            piece = Piece(PASS, "quiet")
        else:
            piece = Piece(AXIS, "rule")
        if pieces and pieces[-1].style == piece.style:
            pieces[-1] = Piece(pieces[-1].text + piece.text, piece.style)
        else:
            pieces.append(piece)
    return tuple(pieces)
