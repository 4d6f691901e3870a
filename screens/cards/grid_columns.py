"""Where things stand in the score grid: how wide the columns are and what is above them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len, chop_cells

from jury.language import SOURCE, _
from jury.model.rows import Criterion
from jury.wording.codes import STATE_WORDS

MARGIN: Final = 3
"""Cells before a name: the sign of the row under the cursor."""
STATE_WIDTH: Final = 16
BEFORE_STATE: Final = 4
"""Cells before the word of a state: the gap between the columns, and the sign."""
NAME_WIDTHS: Final = (14, 42)
NAME_TO_KNOW: Final = 26
"""Of a long name so much is enough to know who it is."""
NAME_WIDTH_BESIDE_SCROLLING: Final = 20
"""Where the criteria do not fit anyhow, names need not give way to them."""
HEAD_WIDTH: Final = 10
"""From this width on a column has the whole name of its criterion above it, in three lines at most."""
COLUMN_WIDTHS: Final = (4, 13)
HEAD_LINES: Final = 3
SHORT: Final = 4
"""Letters of a criterion's short word."""


class Columns(NamedTuple):
    """The places of the columns at one width of the grid.

    `shown` is how many criteria fit; `heads` holds the lines above each criterion, the last one nearest the marks.
    """

    name: int
    each: int
    shown: int
    state: int
    heads: tuple[tuple[str, ...], ...]

    @property
    def first(self) -> int:
        """Where the first criterion begins."""
        return MARGIN + self.name + 1

    @property
    def head_lines(self) -> int:
        """How many lines the heads take."""
        return max((len(lines) for lines in self.heads), default=1)


def columns_for(criteria: Sequence[Criterion], names: Sequence[str], mark: int, width: int) -> Columns:
    """Divide a width: names give way to criteria, words give way to marks, and what does not fit scrolls.

    `mark` is the width of the widest mark; one cell is kept on both sides of it for the brackets of the cursor.
    """
    least, most = COLUMN_WIDTHS
    least = max(least, mark + 2)
    longest = max((cell_len(name) for name in names), default=0)
    name = min(max(longest, NAME_WIDTHS[0]), NAME_WIDTHS[1])
    count = max(1, len(criteria))
    state = max(STATE_WIDTH, max(len(_(word)) for word in STATE_WORDS.values()) + BEFORE_STATE)
    room = width - MARGIN - 1 - state
    if (room - name) // count < least + 1:
        name = max(NAME_WIDTHS[0], min(name, room - count * least))
    if (room - name) // count < least:
        name = min(longest, NAME_WIDTH_BESIDE_SCROLLING)
    each = min(max(least, (room - name) // count), max(most, least))
    shown = max(1, min(len(criteria), (room - name) // each))
    heads = [whole_head(row, each - 1) for row in criteria] if each >= HEAD_WIDTH else []
    if not heads or max(map(len, heads)) > HEAD_LINES:
        heads = [(word,) for word in short_heads(criteria, each - 1)]
    return Columns(name, each, shown, state, tuple(heads))


def names_are_cut(criteria: Sequence[Criterion], names: Sequence[str], mark: int, width: int) -> bool:
    """Say whether in this width names are cut so short that it is hard to know who they are."""
    longest = max((cell_len(name) for name in names), default=0)
    return columns_for(criteria, names, mark, width).name < min(longest, NAME_TO_KNOW)


def whole_head(criterion: Criterion, width: int) -> tuple[str, ...]:
    """Set the whole name of a criterion in lines of this width; one that does not count stands in brackets."""
    name = criterion.named()
    text = name if criterion.counts else f"({name})"
    lines: list[str] = []
    for word in text.split():
        if lines and cell_len(lines[-1]) + cell_len(word) < width:
            lines[-1] += f" {word}"
        elif cell_len(word) <= width:
            lines.append(word)
        else:
            *parts, last = chop_cells(word, width - 1)
            lines += [*(f"{part}-" for part in parts), last]
    return tuple(lines)


def short_heads(criteria: Sequence[Criterion], width: int) -> tuple[str, ...]:
    """Give each criterion a short word of its own: Verb, V&A; in brackets where it does not count."""
    given: list[str] = []
    for row in criteria:
        room = max(1, min(width if row.counts else width - 2, SHORT))
        word = _short(row)[:room]
        if word in given:
            word = word[: room - len(str(row.nr))] + str(row.nr)
        given.append(word)
    return tuple(word if row.counts else f"({word})" for row, word in zip(criteria, given, strict=True))


def _short(criterion: Criterion) -> str:
    name = criterion.short()
    if name != criterion.short(SOURCE):  # the id is a word of the other language
        return name
    parts = [part for part in criterion.id.replace("-", "_").split("_") if part]
    if len(parts) > 1 and all(part.isalpha() for part in parts):
        return "&".join(part[0].upper() for part in parts)
    if len(parts) == 1 and parts[0].isalpha() and len(parts[0]) > 2:
        return parts[0].capitalize()
    return name
