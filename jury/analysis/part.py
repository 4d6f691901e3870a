"""What the analysis says, as data: parts with a heading, what it means in plain words, and what that rests on."""

from enum import Enum, auto
from typing import NamedTuple


class Sentence(NamedTuple):
    """Something to read."""

    text: str


class Note(NamedTuple):
    """What explains the figures above it."""

    text: str


class Figures(NamedTuple):
    """Figures behind what they are of; those of one part stand under each other."""

    label: str
    values: tuple[str, ...]


class Term(NamedTuple):
    """A sign of the table above it, what it stands for, and a note on that."""

    sign: str
    text: str
    note: str = ""


class Align(Enum):
    """At which end of its column a cell stands."""

    LEFT = auto()
    RIGHT = auto()


class Column(NamedTuple):
    """The head of a column. One of `names`, as the first always is, gives way to those with figures."""

    heading: str
    align: Align = Align.RIGHT
    names: bool = False


class Table(NamedTuple):
    """Rows of cells under their columns, a row as long as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Content = Sentence | Note | Figures | Term | Table


class Part(NamedTuple):
    """One part of the page."""

    heading: str
    content: tuple[Content, ...]
    meaning: str = ""


def names_and(names: str, *others: Column | str) -> tuple[Column, ...]:
    """Give the columns of a table that begins with a name and goes on with figures."""
    return (Column(names, Align.LEFT), *(each if isinstance(each, Column) else Column(each) for each in others))
