"""A definition as text: laid out to be read and edited by people, and read back equal by tomllib."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import tomli_w

from jury.definition.data import CARDS, definition_data
from jury.model.evening import Evening
from jury.text import escaped

LONGEST_LINE: Final = 110
INDENT: Final = "    "


def definition_text(evening: Evening) -> str:
    """Write an evening as a definition file, as it is now."""
    return escaped("\n".join(_sections(definition_data(evening))))


def _sections(data: Mapping[str, Any]) -> Iterator[str]:
    bare = {name: value for name, value in data.items() if not _is_table(value) and not _is_list_of_tables(value)}
    if bare:
        yield "".join(_pairs(bare))
    for name, value in data.items():
        if name == CARDS:
            yield from _scorecards(value)
        elif _is_table(value):
            yield "".join(_table(_key(name), value))
        elif _is_list_of_tables(value):
            yield "".join(line for row in value for line in _row(_key(name), row))


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Write a table that is there once; lists of tables in it become tables of their own."""
    yield f"[{name}]\n"
    lists = {key: value for key, value in table.items() if _is_list_of_tables(value)}
    yield from _body(name, {key: value for key, value in table.items() if key not in lists})
    for key, rows in lists.items():
        for row in rows:
            yield from _row(f"{name}.{_key(key)}", row)


def _row(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    """Write one row of a list of tables; small tables in it stay on its lines."""
    yield f"[[{name}]]\n"
    yield from _body(name, row)


def _body(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    inner = {key: value for key, value in row.items() if _is_table(value)}
    yield from _pairs({key: value for key, value in row.items() if key not in inner})
    for key, table in inner.items():
        yield f"[{name}.{_key(key)}]\n"
        yield from _pairs(table)


def _scorecards(cards: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    if not cards:
        yield f"[{CARDS}]\n"
    for proposal, sheet in cards.items():
        yield f"[{CARDS}.{_key(proposal)}]\n" + "".join(
            f"{_key(juror)} = {_inline(card)}\n" for juror, card in sheet.items()
        )


def _pairs(row: Mapping[str, Any]) -> Iterator[str]:
    for key, value in row.items():
        yield f"{_key(key)} = {_value(value)}\n"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, list):
        return _list([_value(item) for item in value])
    return str(value) if type(value) is int else tomli_w.dumps({"_": value}).removeprefix("_ = ").removesuffix("\n")


def _inline(table: Mapping[str, Any]) -> str:
    inside = ", ".join(f"{_key(key)} = {_value(value)}" for key, value in table.items())
    return f"{{ {inside} }}" if inside else "{}"


def _list(items: Iterable[str]) -> str:
    line = ", ".join(items)
    if len(line) <= LONGEST_LINE:
        return f"[{line}]"
    return "[\n" + "".join(f"{INDENT}{item},\n" for item in items) + "]"


@cache
def _key(key: str) -> str:
    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping)


def _is_list_of_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, Mapping) for item in value)
