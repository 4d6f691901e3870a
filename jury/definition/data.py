"""From an evening back to what its definition holds: the same tables and values that tomllib would give."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from jury.model.evening import Evening
from jury.model.kinds import to_definition
from jury.model.scorecards import Scorecard
from jury.model.tables import CARD_TABLES, TABLE, TABLES, Records, Row, Table
from jury.model.values import Kind, plain_number
from scoring.marked_round import ABSTAINED

FORMAT: Final = 1
CARDS: Final = CARD_TABLES[0]
ALWAYS: Final = ("criteria", "jurors", "proposals")
"""The lists that a definition must have, be they empty."""
ORDER: Final = (
    "session",
    "challenge",
    "ambition",
    "area_profile",
    "areas",
    "figures",
    "area_points",
    "sources",
    "links",
    "settings",
    "state",
    "publication",
    "themes",
    "goals",
    "criteria",
    "parties",
    "team",
    "measures",
    "jurors",
    "interests",
    "proposals",
    "links_between",
    "barriers",
    "matches",
    "dilemmas",
    "tables",
    "attendance",
    "cross_questions",
    "feedback",
    "audience",
    "counts",
    "awards",
    "confirmations",
    "revisions",
    "verdicts",
    "weighed",
    "tie_decisions",
    "agreements",
    "agreement_updates",
    "answers",
    "order_moves",
    "settled",
    "dismissed",
    "rundown",
    "timings",
    "signed",
    "log",
)
"""The tables as a person would tell of the evening."""
ROWS_NAMED: Final = tuple(
    (table.name, name, value.of) for table in TABLES for name, value in table.fields.items() if value.kind is Kind.ROW
)
"""The fields that name a row of another table by its number: the table, the field, and that other table."""
FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "session": ("id",),
    "challenge": ("version", "date", "stage", "owner"),
    "agreements": ("proposals",),
    "revisions": ("proposal", "juror", "criterion"),
}
"""The fields that a row begins with; the others follow in the order of their declaration."""


def definition_data(evening: Evening) -> dict[str, Any]:
    """Give everything that is known of an evening as a definition holds it, as it is now.

    What was not given when the evening was made is not in it either.
    """
    written = evening.session.written
    data: dict[str, Any] = {"format": FORMAT} if "format" in written else {}
    for name in ORDER:
        table = TABLE[name]
        rows = _rows(evening.records, table, written)
        if rows and table.single:
            data[name] = rows[0]
        elif rows or name in (*written, *ALWAYS):
            data[name] = rows
    for row in data.get("settled", ()):
        row["field"] = _counted_anew(evening.records, row["field"])
    for name, field, of in ROWS_NAMED:
        for row in data.get(name, ()):
            row[field] = place_in_list(evening.records, of, row[field])
    cards = _scorecards(evening)
    if cards or CARDS in written:
        data[CARDS] = cards
    return data


def place_of(table: Table, holder: Mapping[str, Any]) -> str:
    """Name the place of a list in a definition; `holder` is the row that it stands in."""
    *outer, name = table.place
    return ".".join([*outer, *([str(holder.get("id", ""))] if table.parent else []), name])


def _rows(records: Records, table: Table, written: tuple[str, ...]) -> list[dict[str, Any]]:
    rows = sorted(records.get(table.name, {}).values(), key=_number)
    given = [_given(table, row) for row in rows]
    for nested in (other for other in TABLES if other.place[:-1] == table.place):
        inside: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for row in sorted(records.get(nested.name, {}).values(), key=_number):
            inside[row.get(nested.parent)].append(_given(nested, row))
        for holder in given:
            held = inside[holder.get("id") if nested.parent else None]
            if held or place_of(nested, holder) in written:
                holder[nested.place[-1]] = held
    return given


def _counted_anew(records: Records, field: str) -> str:
    """Name a field by the number that its row gets when the definition is read: there they count from 1 again."""
    table, _point, rest = field.partition(".")
    number, point, name = rest.partition(".")
    if table not in TABLE or TABLE[table].key != ("nr",) or not number.isdecimal():
        return field
    place = place_in_list(records, table, int(number))
    return f"{table}.{place}{point}{name}" if place else field


def place_in_list(records: Records, table: str, number: int) -> int:
    """Give the place of a row in its list, from 1, by the number that it has in the file; 0 where it is not there."""
    numbers = sorted(map(_number, records.get(table, {}).values()))
    return numbers.index(number) + 1 if number in numbers else 0


def _number(row: Row) -> int:
    return int(str(row.get("nr", 0)))


def _given(table: Table, row: Row) -> dict[str, Any]:
    kinds = table.fields
    order = dict.fromkeys((*FIRST.get(table.name, ()), *kinds))
    return {name: to_definition(kinds[name], row[name]) for name in order if name in row and not kinds[name].inner}


def _scorecards(evening: Evening) -> dict[str, dict[str, Any]]:
    jurors = [row.id for row in evening.jurors]
    criteria = [row.id for row in evening.criteria]
    return {
        plan.id: {
            juror: _card(evening.cards[plan.id][juror], criteria)
            for juror in jurors
            if juror in evening.cards.get(plan.id, {})
        }
        for plan in evening.proposals
        if plan.sheet or plan.id in evening.cards
    }


def _card(card: Scorecard, criteria: list[str]) -> dict[str, Any]:
    if card.declared is not None:
        return {"state": card.declared.value}
    return {
        name: mark if (mark := card.marks[name]) == ABSTAINED else plain_number(str(mark))
        for name in criteria
        if name in card.marks
    }
