"""An evening in which every text that somebody can type is a word of its own, so that each is found back, or is not."""

from collections.abc import Iterator, Mapping
from itertools import product
from string import ascii_lowercase
from typing import Any, Final, NamedTuple

from jury.model.tables import TABLE, TABLES, Key, Records, Row
from jury.model.values import Kind, Value, fields

CODES: Final = frozenset(
    {"awards.by", "settled.field", "settled.looked_at", "dismissed.signal", "dismissed.subject", "session.quote_by"}
)
"""Texts that are read by the program, or that name one of the people."""
OURS: Final = frozenset({"settings", "state", "stage", "clock", "shown_cues", "recounts", "rundown"})
"""Tables in which no text is for people to read."""


class OwnWords(NamedTuple):
    """The records of such an evening, and for each word the field that it stands in."""

    records: Records
    words: Mapping[str, str]


def with_own_words(records: Records, *, public_twins: bool = False) -> OwnWords:
    """Give every text of these rows a word of its own, also where nothing was typed.

    A text with public words is not printed itself: without `public_twins` there are no public words.
    """
    words = map("".join, product(("Proef",), ascii_lowercase, ascii_lowercase, ascii_lowercase, ("q",)))
    found: dict[str, str] = {}

    def new(field: str) -> str:
        word = next(words)
        found[word] = field
        return word

    def filled(table: str, declared: Mapping[str, Value], row: Row) -> Iterator[tuple[str, Any]]:
        yield from row.items()
        for name, value in declared.items():
            field = f"{table}.{name}"
            if value.inner or field in CODES:
                continue
            if value.kind is Kind.TEXT:
                yield name, new(field) if public_twins or not name.endswith("_public") else None
            elif value.kind is Kind.TEXTS:
                yield name, [new(field), new(field)]
            elif value.kind is Kind.ANCHORS and isinstance(anchors := row.get(name), dict):
                yield name, {mark: new(field) for mark in anchors}
            elif value.record is not None and isinstance(parts := row.get(name), list):
                yield name, [whole(field, fields(value.record), part) for part in parts]

    def whole(table: str, declared: Mapping[str, Value], row: Row) -> Row:
        return {name: value for name, value in filled(table, declared, row) if value is not None}

    def rows(table: str) -> dict[Key, Row]:
        there = records.get(table, {})
        return {key: whole(table, TABLE[table].fields, row) for key, row in there.items()}

    kept = {table: dict(there) for table, there in records.items()}
    for table in TABLES:
        if table.name not in OURS:
            kept[table.name] = rows(table.name)
    return OwnWords({name: there for name, there in kept.items() if there}, found)
