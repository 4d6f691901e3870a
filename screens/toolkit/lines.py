"""Lines of text in a few styles, as our own widgets draw them: wrapped, aligned and set side by side."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from rich.cells import cell_len

from jury.word_breaks import broken
from screens.toolkit.fitting import fitted


class Piece(NamedTuple):
    """A run of text in one of the inks of `screens.colours`."""

    text: str
    style: str = "plain"


Line = tuple[Piece, ...]
EMPTY: Final[Line] = ()


def line(*parts: str | Piece) -> Line:
    """Make a line of texts and pieces; empty ones are left out."""
    pieces = (part if isinstance(part, Piece) else Piece(part) for part in parts)
    return tuple(piece for piece in pieces if piece.text)


def width_of(pieces: Line) -> int:
    """Count the cells of a line."""
    return sum(cell_len(piece.text) for piece in pieces)


def indented(pieces: Line, cells: int) -> Line:
    """Move a line to the right."""
    return (Piece(" " * cells), *pieces) if pieces and cells else pieces


def between(left: Line, right: Line, width: int) -> Line:
    """Put one text at the left end of a line and one at the right; the left one gives way."""
    room = width - width_of(right) - 1
    cut = cropped(left, room)
    return (*cut, Piece(" " * max(1, width - width_of(cut) - width_of(right))), *right)


def headed(title: Line, right: Line, width: int) -> tuple[Line, ...]:
    """Set a title whole, on as many lines as it needs, with a text at the right end of its last line, or under it."""
    *above, last = wrapped(title, width)
    if width_of(last) + 2 + width_of(right) <= width:
        return (*above, between(last, right, width))
    return (*above, last, between(EMPTY, right, width))


def cropped(pieces: Line, width: int) -> Line:
    """Cut a line to at most this many cells, ending in … where something was cut."""
    if width_of(pieces) <= width:
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        room = width - width_of(tuple(kept))
        if cell_len(piece.text) >= room:
            kept.append(Piece(fitted(piece.text + "…", room), piece.style))
            break
        kept.append(piece)
    return tuple(kept)


def wrapped(pieces: Line | str, width: int, *, first: Line = EMPTY, hang: int = 0) -> tuple[Line, ...]:
    """Break a text between its words into lines of at most `width` cells.

    `first` stands before the first line, such as a bullet; later lines begin `hang` cells to the right. A word longer
    than a line is broken, with a hyphen where Dutch has one.
    """
    if isinstance(pieces, str):
        pieces = (Piece(pieces),)
    width = max(width, hang + 2)
    lines: list[Line] = []
    current: list[Piece] = list(first)
    at, start = width_of(first), width_of(first)
    for word in _words(pieces):
        size = width_of(word)
        if at > start and at + size + 1 > width:
            lines.append(tuple(current))
            current, at, start = [Piece(" " * hang)] if hang else [], hang, hang
        elif at > start:
            current.append(Piece(" ", word[0].style if word[0].style == current[-1].style else "plain"))
            at += 1
        for part in _chopped(word, width - at, width - hang):
            if at + cell_len(part.text) > width:
                lines.append(tuple(current))
                current, at, start = [Piece(" " * hang)] if hang else [], hang, hang
            current.append(part)
            at += cell_len(part.text)
    lines.append(tuple(current))
    return tuple(lines)


def in_two(text: str, width: int) -> tuple[str, str]:
    """Break a text between its words in two of at most `width` cells; what does not fit there ends in …."""
    first, *rest = ("".join(piece.text for piece in each) for each in wrapped(text, width))
    second = "".join(rest[:1])
    return first, second if len(rest) < 2 else fitted(f"{second}…", width)


def _words(pieces: Line) -> Iterator[Line]:
    word: list[Piece] = []
    for piece in pieces:
        for position, text in enumerate(piece.text.replace("\n", " ").split(" ")):
            if position and word:
                yield tuple(word)
                word = []
            if text:
                word.append(Piece(text, piece.style))
    if word:
        yield tuple(word)


def _chopped(word: Line, room: int, width: int) -> Iterator[Piece]:
    if width_of(word) <= max(room, width):
        yield from word
        return
    for text, style in word:
        left = text
        while cell_len(left) > width:
            part, left = broken(left, max(1, width), cell_len)
            yield Piece(part, style)
        if left:
            yield Piece(left, style)


def side_by_side(blocks: Sequence[Sequence[Line]], columns: int, width: int, gap: int = 4) -> tuple[Line, ...]:
    """Set blocks of lines in columns, row after row, with an empty line under each row."""
    column = (width - gap * (columns - 1)) // columns
    lines: list[Line] = []
    for start in range(0, len(blocks), columns):
        for row in zip_longest(*blocks[start : start + columns], fillvalue=EMPTY):
            lines.append(_joined(row, column, gap))
        lines.append(EMPTY)
    return tuple(lines)


def _joined(row: Iterable[Line], column: int, gap: int) -> Line:
    pieces: list[Piece] = []
    at = 0
    for position, part in enumerate(row):
        start = position * (column + gap)
        if part:
            pieces += [Piece(" " * (start - at)), *cropped(part, column)] if start > at else cropped(part, column)
            at = start + min(column, width_of(part))
    return tuple(pieces)
