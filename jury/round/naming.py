"""Which rows name another one: what is named stays for as long as it is."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.tables import BY_ID, TABLE, TABLES, Key
from jury.model.values import Kind, Value, fields
from jury.text import listed
from jury.wording.rows import card_place, place_of, table_word

MOST_NAMED: Final = 4
"""As many rows as a sentence has room for."""


def still_named(evening: Evening, table: str, id: str | int) -> str:
    """Say in a sentence which rows name this one; empty where none does."""
    places = list(dict.fromkeys(_places(evening, table, id)))
    if not places:
        return ""
    shown = places if len(places) <= MOST_NAMED else places[: MOST_NAMED - 1]
    if rest := len(places) - len(shown):
        shown = [*shown, ngettext("nog {n} andere", "nog {n} andere", rest).format(n=rest)]
    by_number = sorted(evening.records.get(table, {}).items(), key=_nr)
    position = next((place for place, (key, _row) in enumerate(by_number, 1) if key == (id,)), 0)
    what = _place(evening, table, (id,), position)
    return _("Dit kan niet weg: {what} staat nog in {places}.").format(what=what, places=listed(shown))


def _places(evening: Evening, table: str, id: str | int) -> Iterator[str]:
    if table == "proposals" and evening.stage.current == f"pitch:{id}":
        yield table_word("stage")
    for other in TABLES:
        naming = {name: value for name, value in other.fields.items() if _may_name(value, table)}
        if naming:
            for position, (key, row) in enumerate(sorted(evening.records.get(other.name, {}).items(), key=_nr), 1):
                if any(_names(value, row[name], table, id) for name, value in naming.items() if name in row):
                    yield _place(evening, other.name, key, position)
    for plan, cards in evening.cards.items():
        for juror in cards:
            if (table, id) in (("proposals", plan), ("jurors", juror)):
                yield f"{table_word('scorecards')} {card_place(evening, (plan, juror))}"


def _place(evening: Evening, table: str, key: Key, position: int) -> str:
    """Name a row so that people find it: by its name and id, or by its number in the list."""
    if TABLE[table].key in (BY_ID, ("proposal",), ()):
        return place_of(evening, table, key)
    return f"{table_word(table)} {position}"


def _may_name(value: Value, table: str) -> bool:
    match value.kind:
        case Kind.REF | Kind.REFS | Kind.ROW:
            return value.of == table
        case Kind.VOTES:
            return table == "proposals"
        case Kind.RECORDS:
            assert value.record is not None
            return any(_may_name(inside, table) for inside in fields(value.record).values())
    return False


def _names(value: Value, kept: Any, table: str, id: str | int) -> bool:
    if value.kind in (Kind.REF, Kind.ROW):
        return bool(kept == id)
    if value.kind is not Kind.RECORDS:
        return id in kept
    assert value.record is not None
    inside = {name: each for name, each in fields(value.record).items() if _may_name(each, table)}
    return any(_names(each, row[name], table, id) for row in kept for name, each in inside.items() if name in row)


def _nr(item: tuple[Key, Mapping[str, Any]]) -> int:
    return int(str(item[1].get("nr", 0)))
