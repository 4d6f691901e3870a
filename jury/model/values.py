"""What a field of the definition may hold: one declaration for checking, storing, showing and exporting."""

from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, Final, NamedTuple

Stored = str | int | list[Any] | dict[str, Any]
"""A value as it stands in the journal and, JSON for lists and tables, in the session file."""


class Kind(Enum):
    """The kinds of value that a definition knows."""

    TEXT = auto()
    LINK = auto()
    ID = auto()
    WHOLE = auto()
    DECIMAL = auto()
    FLAG = auto()
    DATE = auto()
    TIME = auto()
    MOMENT = auto()
    CHOICE = auto()
    REF = auto()
    REFS = auto()
    ROW = auto()
    TEXTS = auto()
    ANCHORS = auto()
    VOTES = auto()
    EXTRA = auto()
    RECORDS = auto()
    LOGGED = auto()

    # A kind is one object, so its identity will do; Enum's own hash is slow, and every stored value asks for one.
    __hash__ = object.__hash__


class Value(NamedTuple):
    """A field's kind, whether it is needed, and what bounds it.

    `of` names the table that an id, or the number of a row without one, must be in; `choices` the words allowed;
    `least` the smallest number; `record` the row type of nested tables. An `inner` field is ours: stored, never written
    in a definition.
    """

    kind: Kind
    needed: bool = False
    of: str = ""
    choices: tuple[str, ...] = ()
    least: Decimal | None = None
    record: type | None = None
    inner: bool = False


TEXT: Final = Value(Kind.TEXT)
TITLE: Final = Value(Kind.TEXT, needed=True)
LINK: Final = Value(Kind.LINK, needed=True)
ID: Final = Value(Kind.ID, needed=True)
FLAG: Final = Value(Kind.FLAG)
DATE: Final = Value(Kind.DATE)
TIME: Final = Value(Kind.TIME)
MOMENT: Final = Value(Kind.MOMENT)
TEXTS: Final = Value(Kind.TEXTS)
COUNT: Final = Value(Kind.WHOLE, least=Decimal(0))
POSITIVE_COUNT: Final = Value(Kind.WHOLE, least=Decimal(1))
NUMBER: Final = Value(Kind.DECIMAL)
AMOUNT: Final = Value(Kind.DECIMAL, least=Decimal(0))
NR: Final = Value(Kind.WHOLE, inner=True)


def choice(*words: str) -> Value:
    """A field that holds one of a few words."""
    return Value(Kind.CHOICE, choices=words)


def ref(table: str, *, needed: bool = False) -> Value:
    """A field that holds the id of a row in another table."""
    return Value(Kind.REF, of=table, needed=needed)


def row_of(table: str) -> Value:
    """A needed field that holds the number of a row without an id in another table; a definition counts them from 1."""
    return Value(Kind.ROW, of=table, needed=True)


def refs(table: str) -> Value:
    """A field that holds a list of ids of rows in another table."""
    return Value(Kind.REFS, of=table)


def records(row: type) -> Value:
    """A field that holds a list of small tables."""
    return Value(Kind.RECORDS, record=row)


def decimal_text(number: int | Decimal) -> str:
    """Write an exact number in its shortest form: 7, 7.5, never 7.50 or 1E+1."""
    text = format(Decimal(number).normalize(), "f")
    return "0" if text == "-0" else text


def plain_number(text: str) -> int | Decimal:
    """Read an exact number; a whole one becomes an int."""
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else number


def looks_like_a_number(text: str) -> bool:
    """Say whether a logged old or new value was a mark."""
    return text.replace(".", "", 1).removeprefix("-").isdecimal()


@cache
def fields(row: type) -> dict[str, Value]:
    """Give the fields of a row type by their name in the file, in the order of its declaration."""
    return {name.rstrip("_"): annotated.__metadata__[0] for name, annotated in row.__annotations__.items()}


@cache
def attribute_names(row: type) -> dict[str, str]:
    """Give the attribute of a row type for each name in the file ("with" is a word of Python's own)."""
    return {name.rstrip("_"): name for name in row.__annotations__}
