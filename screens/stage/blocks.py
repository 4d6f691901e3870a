"""Blocks of lines that stay together, and as many of them on one page as there is room for."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from screens.toolkit.lines import EMPTY, Line, Piece, cropped, indented, line, wrapped

Block = tuple[Line, ...]
"""Lines of which the hall must not see the first without the last."""
WIDEST: Final = 96
"""Cells after which the eye no longer finds the next line."""
HIGH: Final = 36
"""Rows from which there is room for air between the lines."""


class Room(NamedTuple):
    """The cells that a scene can fill."""

    width: int
    height: int

    @property
    def airy(self) -> bool:
        """True where things can stand further apart."""
        return self.height >= HIGH - 8

    @property
    def measure(self) -> int:
        """The cells in which a sentence is broken."""
        return min(self.width, max(WIDEST, self.width * 2 // 3))


def text(words: str, room: Room, style: str = "plain") -> Block:
    """Set a text, each of its own lines broken where it is too long; nothing for nothing."""
    lines = (part for part in words.splitlines() if part.strip())
    return tuple(each for part in lines for each in wrapped(line(Piece(part, style)), room.measure))


def item(sign: str, words: str, room: Room, style: str = "plain") -> Block:
    """Set a text behind a sign, its further lines under the first."""
    first = line(f"{sign} ")
    return wrapped(line(Piece(words, style)), room.measure, first=first, hang=len(sign) + 1) if words else ()


def under(block: Block, cells: int) -> Block:
    """Move a block to the right."""
    return tuple(indented(each, cells) for each in block)


def joined(*blocks: Iterable[Line]) -> Block:
    """Put lines that belong together in one block."""
    return tuple(each for block in blocks for each in block)


def spaced(*blocks: Block) -> Block:
    """Put blocks under each other with an empty line between them; empty ones are left out."""
    lines: list[Line] = []
    for block in filter(None, blocks):
        lines += [EMPTY, *block] if lines else block
    return tuple(lines)


def pages(blocks: Sequence[Block], head: Block, room: Room) -> Sequence[Block]:
    """Divide blocks over as few pages as there can be, evenly, each under the same head.

    A block that is higher than a page goes on over the next.
    """
    height = max(1, room.height - len(head) - 1)
    pieces = tuple(_pieces(blocks, height))
    of_lines = all(len(block) == 1 for block in pieces)
    gap = 0 if of_lines and not room.airy and _height(pieces, 1) > height else 1
    few = len(_filled(pieces, gap, height))
    even = next(least for least in range(1, height + 1) if len(_filled(pieces, gap, least)) <= few)
    return [(*head, *((EMPTY,) if head else ()), *page) for page in _filled(pieces, gap, even)] or [head]


def _filled(pieces: Sequence[Block], gap: int, height: int) -> Sequence[Block]:
    """Fill pages of this height, one after another; a piece that is higher has one to itself."""
    filled: list[Block] = []
    for piece in pieces:
        if filled and len(filled[-1]) + gap + len(piece) <= height:
            filled[-1] = (*filled[-1], *[EMPTY] * gap, *piece)
        else:
            filled.append(piece)
    return filled


def centred(block: Block, room: Room) -> Block:
    """Set a block in the middle of the room, a little above it."""
    return (*[EMPTY] * max(0, (room.height - len(block)) * 2 // 5), *block)


def at_most(block: Block, lines: int, width: int) -> Block:
    """Cut a block to so many lines, ending in … where something was cut."""
    if len(block) <= lines:
        return block
    *kept, last = block[:lines]
    return (*kept, cropped((*last, Piece("…" + " " * width)), width))


def _height(blocks: Sequence[Block], gap: int) -> int:
    return sum(map(len, blocks)) + gap * (len(blocks) - 1)


def _pieces(blocks: Sequence[Block], height: int) -> Iterable[Block]:
    for block in blocks:
        for start in range(0, len(block), height):
            yield block[start : start + height]
