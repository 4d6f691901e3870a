"""Between the rows of an evening and the tables of its file: plain SQL, no magic."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from jury.language import _
from jury.model.changes import Change
from jury.model.mark_rows import AFTER_CRITERION, BETWEEN_MARKS, CardOfMarks, MarkRows
from jury.model.sound import Unsound
from jury.model.tables import CARD_TABLES, LISTS, TABLES, Key, Records, Row


class Layout(NamedTuple):
    """How one table lies in the file: its columns, its key, which columns hold JSON, and how to ask for its rows."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    lists: frozenset[str]
    query: str


def _layout(name: str, columns: tuple[str, ...], key: tuple[str, ...], lists: frozenset[str] = frozenset()) -> Layout:
    return Layout(name, columns, key, lists, 'SELECT "{}" FROM "{}"'.format('", "'.join(columns), name))


def _layouts() -> Iterator[Layout]:
    for table in TABLES:
        lists = frozenset(name for name, value in table.fields.items() if value.kind in LISTS)
        yield _layout(table.name, tuple(table.fields), table.key, lists)
    yield _layout("scorecards", ("proposal", "juror", "state"), ("proposal", "juror"))
    yield _layout("marks", ("proposal", "juror", "criterion", "mark"), ("proposal", "juror", "criterion"))


LAYOUTS: Final = {layout.name: layout for layout in _layouts()}
# SQLite finds the marks of a card in the order of their key, and puts them one behind the other as they come.
CARDS: Final = (
    f"SELECT proposal, juror, group_concat(criterion || char({ord(AFTER_CRITERION)}) || mark, "
    f"char({ord(BETWEEN_MARKS)})) FROM marks GROUP BY proposal, juror"
)
OUR_ENCODING: Final = "UTF-8"
"""In the other ones of SQLite the order of two ids can be another."""


def read_records(connection: sqlite3.Connection) -> Records:
    """Read every row of the evening.

    Raises:
        sqlite3.Error: the file cannot be read.
        ValueError: a list in it is not JSON, or a row is there twice.
    """
    return {
        name: _marks(connection) if name == "marks" else _each_once(layout, _read(connection, layout))
        for name, layout in LAYOUTS.items()
    }


def _marks(connection: sqlite3.Connection) -> MarkRows:
    """Read the marks, a text a card, which SQLite makes in two thirds of the time of a fetch of them one by one."""
    cards: dict[str, dict[str, CardOfMarks]] = {
        plan: {juror: text for _plan, juror, text in row}
        for plan, row in groupby(connection.execute(CARDS), itemgetter(0))
    }
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    (there,) = connection.execute("SELECT count(*) FROM marks").fetchone()
    if encoding == OUR_ENCODING and _hold(cards, there):
        return MarkRows(cards)
    return MarkRows.of(_each_once(LAYOUTS["marks"], _read(connection, LAYOUTS["marks"])))


def _hold(cards: Mapping[str, Mapping[str, CardOfMarks]], marks: int) -> bool:
    """Say whether so many marks are in these texts, and nothing else; a damaged file can give anything.

    A criterion or a mark that holds one of the two characters between them makes too many of it.
    """
    ids = {*cards, *(juror for row in cards.values() for juror in row)}
    texts = [text for row in cards.values() for text in row.values() if isinstance(text, str)]
    return (
        all(isinstance(id, str) for id in ids)
        and len(texts) == sum(map(len, cards.values()))
        and sum(text.count(AFTER_CRITERION) for text in texts) == marks
        and sum(text.count(BETWEEN_MARKS) for text in texts) == marks - len(texts)
    )


def _each_once(layout: Layout, rows: Iterator[tuple[Key, Row]]) -> Mapping[Key, Row]:
    listed = list(rows)
    found = dict(listed)
    if len(found) != len(listed):  # an index that lost a row lets it in again, and a table of one row has no index
        raise Unsound(_("in {table} staat iets twee keer").format(table=layout.name))
    return found


def _read(connection: sqlite3.Connection, layout: Layout) -> Iterator[tuple[Key, Row]]:
    found = connection.execute(layout.query)
    if layout.name in CARD_TABLES:
        field = layout.columns[-1]
        same: dict[object, Row] = {None: {}}
        for *key, value in found:
            yield tuple(key), same.setdefault(value, {field: value})
        return
    for values in found:
        row = {name: value for name, value in zip(layout.columns, values, strict=True) if value is not None}
        for name in layout.lists:
            if name in row:
                row[name] = json.loads(row[name])
        yield tuple([row[name] for name in layout.key]), row


def write_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Write changes to the tables, inside the caller's transaction.

    Raises:
        sqlite3.Error: the file does not take them.
        KeyError: a row is not there, or not as the change found it; somebody changed it behind the journal.
    """
    for change in changes:
        layout = LAYOUTS[change.table]
        if change.old is None:
            given = {**dict(zip(layout.key, change.key, strict=True)), **(change.new or {})}
            columns = ", ".join(f'"{name}"' for name in given)
            marks = ", ".join("?" * len(given))
            values = [_column(layout, name, value) for name, value in given.items()]
            given_values = f"({columns}) VALUES ({marks})" if given else "DEFAULT VALUES"
            connection.execute(f'INSERT INTO "{layout.name}" {given_values}', values)
            continue
        # One list has many ways to be written as JSON, so what stood in a list is not compared as text.
        said = {name: value for name, value in change.old.items() if name not in layout.lists}
        found = {**dict(zip(layout.key, change.key, strict=True)), **said}
        where = " AND ".join(f'"{name}" IS ?' for name in found) or "true"
        place = [_column(layout, name, value) for name, value in found.items()]
        if change.new is None:
            done = connection.execute(f'DELETE FROM "{layout.name}" WHERE {where}', place)
        else:
            assignments = ", ".join(f'"{name}" = ?' for name in change.new)
            values = [_column(layout, name, value) for name, value in change.new.items()]
            done = connection.execute(f'UPDATE "{layout.name}" SET {assignments} WHERE {where}', (*values, *place))
        if done.rowcount != 1:
            raise KeyError(" · ".join((change.table, *map(str, change.key))))


def _column(layout: Layout, name: str, value: Any) -> Any:
    if name in layout.lists and value is not None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value
