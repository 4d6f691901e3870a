"""What a field of the definition may hold: one declaration for checking, storing, showing and exporting."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, Final, NamedTuple

from jury.text import clean

Stored = str | int | list[Any] | dict[str, Any]
"""A value as it stands in the journal and, JSON for lists and tables, in the session file."""


class Kind(Enum):
    """The kinds of value that a definition knows."""

    TEXT = auto()
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

    `of` names the table that an id must be in; `choices` the words allowed; `least` the smallest number; `record`
    the row type of nested tables. An `inner` field is ours: stored, never written in a definition.
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


def encode(value: Value, given: Any) -> Stored:
    """Turn a checked value, as tomllib gives it, into its stored form."""
    match value.kind:
        case Kind.DECIMAL:
            return decimal_text(given)
        case Kind.FLAG:
            return int(given)
        case Kind.DATE | Kind.TIME | Kind.MOMENT:
            return str(given.isoformat())
        case Kind.LOGGED:
            return decimal_text(given) if isinstance(given, int | Decimal) else _marked_as_text(str(given))
        case Kind.RECORDS:
            assert value.record is not None
            inside = fields(value.record)
            return [{key: encode(inside[key], item) for key, item in row.items()} for row in given]
        case _:
            return given  # type: ignore[no-any-return]  # text, whole numbers and their lists are stored as they are


def _text_table(kept: Any) -> dict[str, str]:
    return {clean(str(key)): clean(str(text)) for key, text in kept.items()}


DECODERS: Final[dict[Kind, Callable[[Any], Any]]] = {
    Kind.TEXT: lambda kept: clean(str(kept)),
    Kind.LOGGED: lambda kept: clean(_marked_text(str(kept))),
    Kind.ANCHORS: _text_table,
    Kind.EXTRA: _text_table,
    Kind.DECIMAL: Decimal,
    Kind.FLAG: bool,
    Kind.DATE: date.fromisoformat,
    Kind.TIME: time.fromisoformat,
    Kind.MOMENT: datetime.fromisoformat,
    Kind.REFS: tuple,
    Kind.TEXTS: lambda kept: tuple(clean(str(text)) for text in kept),
}


def decode(value: Value, kept: Any) -> Any:
    """Turn a stored value into the one that the rest of the program works with; text is made safe to show.

    Raises:
        ValueError: the stored value is not of this kind; the file is damaged.
    """
    if value.record is not None:
        return tuple(row_from(value.record, item) for item in kept)
    decoder = DECODERS.get(value.kind)
    return decoder(kept) if decoder else kept


def to_definition(value: Value, kept: Any) -> Any:
    """Turn a stored value back into what a definition file holds."""
    match value.kind:
        case Kind.DECIMAL:
            return plain_number(str(kept))
        case Kind.LOGGED:
            return plain_number(str(kept)) if looks_like_a_number(str(kept)) else _marked_text(str(kept))
        case Kind.RECORDS:
            assert value.record is not None
            inside = fields(value.record)
            return [{key: to_definition(inside[key], item) for key, item in row.items()} for row in kept]
        case Kind.FLAG | Kind.DATE | Kind.TIME | Kind.MOMENT:
            return DECODERS[value.kind](kept)
        case _:
            return kept


def plain_number(text: str) -> int | Decimal:
    """Read an exact number; a whole one becomes an int."""
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else number


def looks_like_a_number(text: str) -> bool:
    """Say whether a logged old or new value was a mark."""
    return text.replace(".", "", 1).removeprefix("-").isdecimal()


def _marked_as_text(text: str) -> str:
    """Put an apostrophe before a logged text that would be taken for a mark."""
    return f"'{text}" if looks_like_a_number(text.lstrip("'")) else text


def _marked_text(kept: str) -> str:
    return kept[1:] if kept.startswith("'") and looks_like_a_number(kept.lstrip("'")) else kept


@cache
def fields(row: type) -> dict[str, Value]:
    """Give the fields of a row type by their name in the file, in the order of its declaration."""
    return {name.rstrip("_"): annotated.__metadata__[0] for name, annotated in row.__annotations__.items()}


@cache
def attribute_names(row: type) -> dict[str, str]:
    """Give the attribute of a row type for each name in the file ("with" is a word of Python's own)."""
    return {name.rstrip("_"): name for name in row.__annotations__}


def row_from(row: type, kept: Mapping[str, Stored]) -> Any:
    """Make a typed row of stored values; what was not given gets the row type's default."""
    kinds, names = fields(row), attribute_names(row)
    return row(**{names[key]: decode(kinds[key], value) for key, value in kept.items()})
