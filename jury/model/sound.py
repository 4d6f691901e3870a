"""Is every stored value what its field may hold? A file that was edited elsewhere can hold anything."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from jury.language import _
from jury.model.rows import Settings
from jury.model.scale import mark_fault, scale_fault
from jury.model.scorecards import FIRST_OF_A_CARD, FIRST_OF_A_CELL
from jury.model.tables import TABLES, Key, Records, Row
from jury.model.values import Kind, Value, fields, row_from
from scoring.marked_round import ABSTAINED, CardState
from scoring.methods import METHODS
from scoring.tie_rule import TieRuleKind, read_tie_rule

DIGITS_AT_MOST: Final = 15
SHOWN_LENGTH: Final = 60
KEYS_OF_CARDS: Final = {"scorecards": ("proposals", "jurors"), "marks": ("proposals", "jurors", "criteria")}
"""Whose ids the keys of the two tables of marks are made of."""
Ids = Mapping[str, frozenset[str]]


def refuse_unsound(records: Records) -> None:
    """Go on only where every value can be read and the rules of marking can be used.

    Raises:
        ValueError: something is wrong; a sentence says what.
    """
    sentences = unsound(records)
    if sentences:
        raise ValueError(sentences[0])


def unsound(records: Records) -> tuple[str, ...]:
    """Say, one sentence each, what in the rows of an evening cannot be."""
    ids = {
        table.name: frozenset(str(key[0]) for key in records[table.name]) for table in TABLES if table.key == ("id",)
    }
    found = [
        _sentence(table.name, key, field, kept)
        for table, kinds in ((table, table.fields) for table in TABLES)
        for key, row in records[table.name].items()
        for field, kept in row.items()
        if not fits(kinds[field], kept, ids)
    ]
    found += _wrong_cards(records, ids)
    return tuple(found or _wrong_rules(records, ids))


def fits(value: Value, kept: Any, ids: Ids) -> bool:
    """Say whether a stored value is what its field may hold; `ids` gives the ids of each table."""
    try:
        return FITTING[value.kind](value, kept, ids)
    except (TypeError, ValueError):
        return False


def _wrong_cards(records: Records, ids: Ids) -> Iterator[str]:
    for name, tables in KEYS_OF_CARDS.items():
        for position, table in enumerate(tables):
            named = {str(key[position]) for key in records[name]}
            for id in sorted(named - ids[table]):
                yield _("‘{id}’ staat niet in {table}.").format(id=id, table=table)
    for key, row in records["scorecards"].items():
        if row.get("state", CardState.ABSENT) not in set(CardState):
            yield _sentence("scorecards", key, "state", row["state"])
    yield from _marks_that(records, lambda mark: mark != ABSTAINED and not _is_a_number(mark))
    for key, row in records["revisions"].items():
        known = FIRST_OF_A_CELL if "criterion" in row else FIRST_OF_A_CARD
        if row.get("first") not in known and not ("criterion" in row and _is_a_number(row.get("first"))):
            yield _sentence("revisions", key, "first", row.get("first"))


def _marks_that(records: Records, wrong: Callable[[Any], object]) -> Iterator[str]:
    """Name the marks that are wrong; the same mark on many cards is looked at once."""
    some = {mark for mark in {row.get("mark") for row in records["marks"].values()} if wrong(mark)}
    for key, row in records["marks"].items() if some else ():
        if row.get("mark") in some:
            yield _sentence("marks", key, "mark", row.get("mark"))


def _wrong_rules(records: Records, ids: Ids) -> Iterator[str]:
    """Say which rules the arithmetic cannot follow."""
    settings: Settings = row_from(Settings, records["settings"].get((), {}))
    fault = scale_fault(settings)
    if fault is not None:
        yield _sentence("settings", (), fault.field, getattr(settings, fault.field))
    if settings.aggregate not in METHODS:
        yield _sentence("settings", (), "aggregate", settings.aggregate)
    for rule in settings.tie_break:
        if not _can_decide(rule, ids["criteria"]):
            yield _sentence("settings", (), "tie_break", rule)
    for key, row in records["criteria"].items():
        if Decimal(str(row.get("weight", 1))) <= 0:
            yield _sentence("criteria", key, "weight", row["weight"])
    scale = settings.scale_min, settings.scale_max, settings.scale_step

    def off_scale(mark: str) -> bool:
        return mark_fault(Decimal(mark), *scale) is not None

    if fault is None:
        yield from _marks_that(records, lambda mark: mark != ABSTAINED and off_scale(mark))
        for key, row in records["revisions"].items():
            if _is_a_number(row["first"]) and off_scale(str(row["first"])):
                yield _sentence("revisions", key, "first", row["first"])
    if not any(row.get("counts", 1) for row in records["criteria"].values()):
        yield _("Er is geen criterium dat meetelt.")


def _sentence(table: str, key: Key, field: str, value: Any) -> str:
    where = " · ".join((table, *map(str, key)))
    return _("{where}: {field} kan niet ‘{value}’ zijn.").format(
        where=where, field=field, value=str(value)[:SHOWN_LENGTH]
    )


def _number(value: Value, kept: Any, _ids: Ids) -> bool:
    return _is_a_number(kept) and (value.least is None or Decimal(kept) >= value.least)


def _can_decide(written: str, criteria: frozenset[str]) -> bool:
    """Say whether this is a tie rule, and one that looks at a criterion of this evening where it looks at one."""
    try:
        kind, of = read_tie_rule(written)
    except ValueError:
        return False
    return kind is not TieRuleKind.CRITERION or of in criteria


def _is_a_number(kept: Any) -> bool:
    """Say whether this is how we write a number; Python would also read NaN, 1e999 and digits of other alphabets."""
    if not isinstance(kept, str):
        return False
    whole, point, decimals = kept.removeprefix("-").partition(".")
    parts = (whole, decimals) if point else (whole,)
    return all(part.isascii() and part.isdecimal() and len(part) <= DIGITS_AT_MOST for part in parts)


def _whole(value: Value, kept: Any, _ids: Ids) -> bool:
    return type(kept) is int and (value.least is None or kept >= value.least)


def _moment(read: Callable[[str], object]) -> Callable[[Value, Any, Ids], bool]:
    return lambda _value, kept, _ids: isinstance(kept, str) and read(kept) is not None


def _texts(_value: Value, kept: Any, _ids: Ids) -> bool:
    return isinstance(kept, list) and all(isinstance(each, str) for each in kept)


def _text_table(_value: Value, kept: Any, _ids: Ids) -> bool:
    return isinstance(kept, dict) and all(isinstance(each, str) for each in kept.values())


def _votes(_value: Value, kept: Any, ids: Ids) -> bool:
    return isinstance(kept, dict) and all(
        plan in ids["proposals"] and type(count) is int and count >= 0 for plan, count in kept.items()
    )


def _records(value: Value, kept: Any, ids: Ids) -> bool:
    assert value.record is not None
    inside = fields(value.record)
    return isinstance(kept, list) and all(isinstance(row, dict) and _row_fits(inside, row, ids) for row in kept)


def _row_fits(inside: Mapping[str, Value], row: Row, ids: Ids) -> bool:
    return all(name in row for name, value in inside.items() if value.needed) and all(
        name in inside and fits(inside[name], each, ids) for name, each in row.items()
    )


def _text(_value: Value, kept: Any, _ids: Ids) -> bool:
    return isinstance(kept, str)


FITTING: Final[Mapping[Kind, Callable[[Value, Any, Ids], bool]]] = {
    Kind.TEXT: _text,
    Kind.ID: _text,
    Kind.LOGGED: _text,
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _number,
    Kind.FLAG: lambda _value, kept, _ids: kept in (0, 1),
    Kind.DATE: _moment(date.fromisoformat),
    Kind.TIME: _moment(time.fromisoformat),
    Kind.MOMENT: _moment(datetime.fromisoformat),
    Kind.CHOICE: lambda value, kept, _ids: kept in value.choices,
    Kind.REF: lambda value, kept, ids: kept in ids[value.of],
    Kind.REFS: lambda value, kept, ids: _texts(value, kept, ids) and ids[value.of] >= set(kept),
    Kind.TEXTS: _texts,
    Kind.ANCHORS: _text_table,
    Kind.EXTRA: _text_table,
    Kind.VOTES: _votes,
    Kind.RECORDS: _records,
}
"""What each kind of value looks like in the file."""
