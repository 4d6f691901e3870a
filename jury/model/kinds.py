"""What each kind of value looks like in a definition and in the file, and how it goes from the one to the other."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jury.model.values import (
    Kind,
    Stored,
    Value,
    attribute_names,
    decimal_text,
    fields,
    looks_like_a_number,
    plain_number,
)
from jury.text import clean

MOST_DIGITS: Final = 15
MOST_DECIMALS: Final = 12
"""A number keeps to these bounds, so that it stays exact wherever it goes, a spreadsheet or JSON included."""
LARGEST: Final = 2**63 - 1
"""The largest whole number that SQLite keeps."""
Ids = Mapping[str, frozenset[str]]
"""The ids of each table."""


class KindRules(NamedTuple):
    """One kind of value: what tomllib gives for it, and whether a stored one `fits` its field.

    `encode` turns what was given and checked into what is stored, `decode` what is stored into what the rest of the
    program works with, `to_definition` what is stored into what a definition holds; None where it stays as it is. A
    `listed` kind is stored as JSON.
    """

    given: type | tuple[type, ...]
    fits: Callable[[Value, Any, Ids], bool]
    encode: Callable[[Value, Any], Stored] | None = None
    decode: Callable[[Value, Any], Any] | None = None
    to_definition: Callable[[Value, Any], Any] | None = None
    listed: bool = False


def encode(value: Value, given: Any) -> Stored:
    """Turn a checked value, as tomllib gives it, into its stored form."""
    rule = KIND_RULES[value.kind].encode
    stored: Stored = rule(value, given) if rule else given
    return stored


def decode(value: Value, kept: Any) -> Any:
    """Turn a stored value into the one that the rest of the program works with; text is made safe to show.

    Raises:
        ValueError: the stored value is not of this kind; the file is damaged.
    """
    rule = KIND_RULES[value.kind].decode
    return rule(value, kept) if rule else kept


def to_definition(value: Value, kept: Any) -> Any:
    """Turn a stored value back into what a definition file holds."""
    rule = KIND_RULES[value.kind].to_definition
    return rule(value, kept) if rule else kept


def fits(value: Value, kept: Any, ids: Ids) -> bool:
    """Say whether a stored value is what its field may hold; `ids` gives the ids of each table."""
    try:
        return KIND_RULES[value.kind].fits(value, kept, ids)
    except (TypeError, ValueError):
        return False


def row_from(row: type, kept: Mapping[str, Stored]) -> Any:
    """Make a typed row of stored values; what was not given gets the row type's default."""
    kinds, names = fields(row), attribute_names(row)
    return row(**{names[key]: decode(kinds[key], value) for key, value in kept.items()})


def is_a_number(kept: Any) -> bool:
    """Say whether this is how we write a number; Python would also read NaN, 1e999 and digits of other alphabets."""
    if not isinstance(kept, str):
        return False
    whole, point, decimals = kept.removeprefix("-").partition(".")
    parts = (whole, decimals) if point else (whole,)
    return all(part.isascii() and part.isdecimal() and len(part) <= MOST_DIGITS for part in parts)


def is_a_link(text: str) -> bool:
    """Say whether this is the address of a page that a browser opens safely, on one line and without spaces."""
    start, _slashes, rest = text.partition("//")
    return start.casefold() == "https:" and bool(rest.strip("/")) and not any(map(str.isspace, text))


def stays_exact(number: Decimal) -> bool:
    """Say whether a number keeps to the bounds of digits and decimals."""
    _sign, digits, exponent = number.as_tuple()
    if len(digits) > 2 * MOST_DIGITS:
        return False
    # Counted, not calculated: 1e999999999 is beyond Decimal's own arithmetic, and 1e-999999999 would become zero there.
    significant = "".join(map(str, digits)).rstrip("0")
    assert isinstance(exponent, int)
    exponent += len(digits) - len(significant)
    first = exponent + len(significant) - 1
    return not significant or (first < MOST_DIGITS and -exponent <= MOST_DECIMALS and first - exponent < MOST_DIGITS)


def _text(_value: Value, kept: Any, _ids: Ids) -> bool:
    return _is_text(kept)


def _is_text(kept: Any) -> bool:
    """Say whether this is a text that a file can hold; half of a pair that stands for one character is none."""
    return isinstance(kept, str) and (kept.isascii() or not any("\ud800" <= each <= "\udfff" for each in kept))


def _whole(value: Value, kept: Any, _ids: Ids) -> bool:
    return type(kept) is int and -LARGEST <= kept <= LARGEST and (value.least is None or kept >= value.least)


def _number(value: Value, kept: Any, _ids: Ids) -> bool:
    return is_a_number(kept) and (value.least is None or Decimal(kept) >= value.least)


def _texts(_value: Value, kept: Any, _ids: Ids) -> bool:
    return isinstance(kept, list) and all(map(_is_text, kept))


def _text_table(_value: Value, kept: Any, _ids: Ids) -> bool:
    return isinstance(kept, dict) and all(map(_is_text, (*kept, *kept.values())))


def _votes(_value: Value, kept: Any, ids: Ids) -> bool:
    return isinstance(kept, dict) and all(
        plan in ids["proposals"] and type(count) is int and 0 <= count <= LARGEST for plan, count in kept.items()
    )


def _records(value: Value, kept: Any, ids: Ids) -> bool:
    assert value.record is not None
    inside = fields(value.record)
    return isinstance(kept, list) and all(isinstance(row, dict) and _row_fits(inside, row, ids) for row in kept)


def _row_fits(inside: Mapping[str, Value], row: Mapping[str, Any], ids: Ids) -> bool:
    return all(name in row for name, value in inside.items() if value.needed) and all(
        name in inside and fits(inside[name], each, ids) for name, each in row.items()
    )


def _each_row(value: Value, rows: Any, turned: Callable[[Value, Any], Any]) -> list[dict[str, Any]]:
    assert value.record is not None
    inside = fields(value.record)
    return [{key: turned(inside[key], item) for key, item in row.items()} for row in rows]


def _typed_rows(value: Value, kept: Any) -> tuple[Any, ...]:
    assert value.record is not None
    return tuple(row_from(value.record, item) for item in kept)


def _logged(_value: Value, given: Any) -> str:
    """Store a mark as a number, and put an apostrophe before a text that would be taken for one."""
    if isinstance(given, int | Decimal):
        return decimal_text(given)
    text = str(given)
    return f"'{text}" if looks_like_a_number(text.lstrip("'")) else text


def _logged_text(kept: str) -> str:
    return kept[1:] if kept.startswith("'") and looks_like_a_number(kept.lstrip("'")) else kept


def _logged_back(_value: Value, kept: Any) -> Any:
    text = str(kept)
    return plain_number(text) if looks_like_a_number(text) else _logged_text(text)


def _clean_table(_value: Value, kept: Any) -> dict[str, str]:
    return {clean(str(key)): clean(str(text)) for key, text in kept.items()}


def by_mark(anchors: Mapping[str, str]) -> dict[str, str]:
    """Put what marks mean in the order of the marks, however they were typed in; what is no number comes last."""
    return dict(sorted(anchors.items(), key=lambda anchor: _as_mark(anchor[0])))


def _as_mark(key: str) -> Decimal:
    number = key.strip().replace(",", ".")
    return Decimal(number) if is_a_number(number) and number.strip("-.") else Decimal("Infinity")


def _moment(given: type, read: Callable[[str], Any]) -> KindRules:
    return KindRules(
        given,
        fits=lambda _value, kept, _ids: isinstance(kept, str) and read(kept) is not None,
        encode=lambda _value, moment: str(moment.isoformat()),
        decode=lambda _value, kept: read(kept),
        to_definition=lambda _value, kept: read(kept),
    )


def _on_the_wall(text: str) -> time:
    """Read a time of the clock on the wall, which has no zone; one with a zone cannot be compared with it."""
    read = time.fromisoformat(text)
    if read.tzinfo is not None:
        raise ValueError(text)
    return read


TEXT_TABLE: Final = KindRules(Mapping, _text_table, decode=_clean_table, listed=True)
KIND_RULES: Final[Mapping[Kind, KindRules]] = {
    Kind.TEXT: KindRules(str, _text, decode=lambda _value, kept: clean(str(kept))),
    Kind.LINK: KindRules(
        str,
        fits=lambda value, kept, ids: _text(value, kept, ids) and is_a_link(kept),
        decode=lambda _value, kept: clean(str(kept)),
    ),
    Kind.ID: KindRules(str, _text),
    Kind.WHOLE: KindRules(int, _whole),
    Kind.DECIMAL: KindRules(
        (int, Decimal),
        _number,
        encode=lambda _value, number: decimal_text(number),
        decode=lambda _value, kept: Decimal(kept),
        to_definition=lambda _value, kept: plain_number(str(kept)),
    ),
    Kind.FLAG: KindRules(
        bool,
        fits=lambda _value, kept, _ids: type(kept) is int and kept in (0, 1),
        encode=lambda _value, on: int(on),
        decode=lambda _value, kept: bool(kept),
        to_definition=lambda _value, kept: bool(kept),
    ),
    Kind.DATE: _moment(date, date.fromisoformat),
    Kind.TIME: _moment(time, _on_the_wall),
    Kind.MOMENT: _moment(datetime, datetime.fromisoformat),
    Kind.CHOICE: KindRules(str, fits=lambda value, kept, _ids: kept in value.choices),
    Kind.REF: KindRules(str, fits=lambda value, kept, ids: kept in ids[value.of]),
    Kind.ROW: KindRules(int, fits=lambda value, kept, ids: type(kept) is int and str(kept) in ids[value.of]),
    Kind.REFS: KindRules(
        list,
        fits=lambda value, kept, ids: _texts(value, kept, ids) and ids[value.of] >= set(kept),
        decode=lambda _value, kept: tuple(kept),
        listed=True,
    ),
    Kind.TEXTS: KindRules(
        list, _texts, decode=lambda _value, kept: tuple(clean(str(text)) for text in kept), listed=True
    ),
    Kind.ANCHORS: KindRules(
        Mapping,
        _text_table,
        encode=lambda _value, anchors: by_mark(anchors),
        decode=lambda value, kept: by_mark(_clean_table(value, kept)),
        to_definition=lambda _value, kept: by_mark(kept),
        listed=True,
    ),
    Kind.EXTRA: TEXT_TABLE,
    Kind.VOTES: KindRules(Mapping, _votes, listed=True),
    Kind.RECORDS: KindRules(
        list,
        _records,
        encode=lambda value, rows: _each_row(value, rows, encode),
        decode=_typed_rows,
        to_definition=lambda value, rows: _each_row(value, rows, to_definition),
        listed=True,
    ),
    Kind.LOGGED: KindRules(
        (str, int, Decimal),
        _text,
        encode=_logged,
        decode=lambda _value, kept: clean(_logged_text(str(kept))),
        to_definition=_logged_back,
    ),
}
"""Every kind of value. The words for what is wrong with one are the definition's, those for its value `wording`'s."""
