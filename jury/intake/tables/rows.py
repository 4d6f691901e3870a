"""The rows of a file as they were read: raw cells, and the error that names what is wrong with them."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from jury.errors import WrongInput
from jury.intake.tables import limits
from jury.language import _, ngettext
from jury.model.values import decimal_text
from jury.text import clean, listed

Cell = str | Decimal
"""A text, or a number where the file itself says that it is one (xlsx)."""

NUMBERS_SHOWN: Final = 8
BLANKS: Final = " \t\r\n\v\f\u00a0\u2007\u202f"
_blanks = re.compile(f"[{BLANKS}]+")


def plain(cell: Cell) -> str:
    """Give a cell as one readable text: line breaks and runs of blanks become a space, the rest is made visible."""
    if isinstance(cell, Decimal):
        return decimal_text(cell) if cell.is_finite() else str(cell)
    return clean(with_single_blanks(cell).strip(" "))


def with_single_blanks(text: str) -> str:
    """Make one space of every line break and every run of blanks."""
    return _blanks.sub(" ", text)


def lines(cell: Cell) -> tuple[str, ...]:
    """Give the lines of a cell, each readable, without the empty ones."""
    if isinstance(cell, Decimal):
        return (plain(cell),)
    return tuple(text for text in map(plain, re.split(r"[\r\n]+", cell)) if text)


def paragraphs(cell: Cell) -> str:
    """Give a cell as text with its lines and paragraphs, each line readable, and one blank line at most between two."""
    if isinstance(cell, Decimal):
        return plain(cell)
    text = "\n".join(plain(line) for line in re.split(r"\r\n|[\r\n]", cell))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


class SourceRow(NamedTuple):
    """One row: its number as a spreadsheet counts (the headers are row 1), its first line in the file, its cells."""

    number: int
    line: int
    cells: tuple[Cell, ...]

    @property
    def place(self) -> str:
        """Where the row stands, for people."""
        if self.line == self.number:
            return _("Rij {number}").format(number=self.number)
        return _("Rij {number} (regel {line})").format(number=self.number, line=self.line)

    @property
    def blank(self) -> bool:
        """True where no cell says anything."""
        return not any(isinstance(cell, Decimal) or cell.strip(BLANKS) for cell in self.cells)


def refusal(faults: Sequence[str], hint: str = "") -> WrongInput:
    """Make the error that names every fault of a file, up to a number that people still read."""
    shown = list(faults[: limits.FAULTS_SHOWN])
    if len(faults) > len(shown):
        more = len(faults) - len(shown)
        shown.append(ngettext("En nog {count} fout.", "En nog {count} fouten.", more).format(count=more))
    return WrongInput(*shown, hint=hint or _("Er is niets ingelezen."))


def row_numbers(numbers: Sequence[int]) -> str:
    """Write row numbers as people do: ‘3, 5 en 8’, a long list cut off."""
    if len(numbers) > NUMBERS_SHOWN:
        return ", ".join(map(str, numbers[:NUMBERS_SHOWN])) + " …"
    return listed([str(number) for number in numbers])
