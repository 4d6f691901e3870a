"""Blocks of lines that stay together, and as many of them on one page as there is room for."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from screens.toolkit.lines import EMPTY, Line, Piece, between, cropped, indented, line, side_by_side, width_of, wrapped

Block = tuple[Line, ...]
"""Lines of which the hall must not see the first without the last."""
MakeBlocks = Callable[["Room"], Sequence[Block]]
"""Lays blocks out for the room of one column."""
COLUMN: Final = 56
"""Cells that a column has at least, where things stand in more than one."""
GAP: Final = 4
"""Cells between two columns."""
MOST_COLUMNS: Final = 3
MOST_AIR: Final = 2
"""Empty lines between two things at most."""
VERY_WIDE: Final = 160
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


def pages(make: MakeBlocks, head: Block, room: Room) -> Sequence[Block]:
    """Divide blocks over as few pages as there can be, evenly, each under the same head.

    On a wide screen they stand in columns where they take more than one page, or most of one and leave half of it
    empty. A block that is higher than a page goes on over the next.
    """
    height = max(1, room.height - len(head) - 1)
    found = _evenly(make(room), height, 1)
    half_empty = room.width >= VERY_WIDE and sum(map(len, found)) > height // 2
    if len(found) > 1 or half_empty:
        for columns in range(2, min(MOST_COLUMNS, room.width // COLUMN) + 1):
            narrow = room._replace(width=column(room, columns))
            parts = _evenly(make(narrow), height, columns)
            rows = (parts[start : start + columns] for start in range(0, len(parts), columns))
            found = [side_by_side(row, columns, room.width, GAP)[:-1] for row in rows]
            if len(found) == 1:
                break
    return [(*head, *((EMPTY,) if head else ()), *page) for page in found] or [head]


def beside(lists: Sequence[tuple[str, MakeBlocks]], head: Block, room: Room) -> Block:
    """Set lists beside each other on one page, each under its heading; nothing where there is no room for that."""
    columns = len(lists)
    if columns < 2 or room.width // COLUMN < columns:
        return ()
    narrow = room._replace(width=column(room, columns))
    parts = [spaced(text(heading, narrow, "heading"), *make(narrow)) for heading, make in lists]
    page = (*head, EMPTY, *side_by_side(parts, columns, room.width, GAP)[:-1])
    return page if len(page) <= room.height else ()


def column(room: Room, columns: int) -> int:
    """Give the cells of a column, where so many stand beside each other."""
    return (room.width - GAP * (columns - 1)) // columns


def _evenly(blocks: Sequence[Block], height: int, columns: int) -> Sequence[Block]:
    """Fill columns, of which so many make a page: as few pages as there can be, alike, with air where there is room."""
    pieces = tuple(_pieces(blocks, height))
    tight = 0 if all(len(block) == 1 for block in pieces) else 1
    few = -(-len(_filled(pieces, tight, height)) // columns) * columns
    gap = max(gap for gap in range(tight, MOST_AIR + 1) if len(_filled(pieces, gap, height)) <= few)
    even = next(least for least in range(1, height + 1) if len(_filled(pieces, gap, least)) <= few)
    return _filled(pieces, gap, even)


def _filled(pieces: Sequence[Block], gap: int, height: int) -> Sequence[Block]:
    """Fill pages of this height, one after another; a piece that is higher has one to itself."""
    filled: list[Block] = []
    for piece in pieces:
        if filled and len(filled[-1]) + gap + len(piece) <= height:
            filled[-1] = (*filled[-1], *[EMPTY] * gap, *piece)
        else:
            filled.append(piece)
    return filled


def band(left: Line, right: Line, room: Room) -> Block:
    """Set a line on a band of three rows over the whole width, seen from the last row without its colour."""
    inside = room.width - 4
    row = between(cropped(left, inside - width_of(right) - 2), right, inside)
    return tuple(on_a_band(indented(each, 2), room.width) for each in (EMPTY, row, EMPTY))


def on_a_band(pieces: Line, width: int) -> Line:
    """Turn a line of so many cells the other way round: the ground in the colour of its letters."""
    words = "".join(piece.text for piece in pieces)
    before, after = len(words) - len(words.lstrip(" ")), width - width_of(line(words.rstrip(" ")))
    # A picture of the screen (SVG) leaves out the spaces that begin a run, so those are a run of their own.
    return line(Piece(" " * before, "band"), Piece(words.strip(" "), "chosen"), Piece(" " * after, "band"))


def centred(block: Block, room: Room) -> Block:
    """Set a block in the middle of the room, a little above it."""
    return (*[EMPTY] * max(0, (room.height - len(block)) * 2 // 5), *block)


def at_most(block: Block, lines: int, width: int) -> Block:
    """Cut a block to so many lines, ending in … where something was cut; to none where there is room for none."""
    if len(block) <= lines or lines < 1:
        return block[: max(0, lines)]
    *kept, last = block[:lines]
    return (*kept, cropped((*last, Piece("…" + " " * width)), width))


def _pieces(blocks: Sequence[Block], height: int) -> Iterable[Block]:
    for block in blocks:
        for start in range(0, len(block), height):
            yield block[start : start + height]
