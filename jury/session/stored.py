"""Between the rows of an evening and the tables of its file: plain SQL, no magic."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.language import _
from jury.model.changes import Change
from jury.model.sound import Unsound
from jury.model.tables import CARD_TABLES, LISTS, TABLES, Key, Records, Row


class Layout(NamedTuple):
    """How one table lies in the file: its columns, its key, and which columns hold JSON."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    lists: frozenset[str]


def _layouts() -> Iterator[Layout]:
    for table in TABLES:
        lists = frozenset(name for name, value in table.fields.items() if value.kind in LISTS)
        yield Layout(table.name, tuple(table.fields), table.key, lists)
    yield Layout("scorecards", ("proposal", "juror", "state"), ("proposal", "juror"), frozenset())
    yield Layout("marks", ("proposal", "juror", "criterion", "mark"), ("proposal", "juror", "criterion"), frozenset())


LAYOUTS: Final = {layout.name: layout for layout in _layouts()}
NO_ROWS: Final[Records] = {name: {} for name in LAYOUTS}
"""An evening without a single row."""


def read_records(connection: sqlite3.Connection) -> Records:
    """Read every row of the evening.

    Raises:
        sqlite3.Error: the file cannot be read.
        ValueError: a list in it is not JSON, or a row is there twice.
    """
    return {layout.name: _each_once(layout, _read(connection, layout)) for layout in LAYOUTS.values()}


def _each_once(layout: Layout, rows: Iterator[tuple[Key, Row]]) -> Mapping[Key, Row]:
    listed = list(rows)
    found = dict(listed)
    if len(found) != len(listed):  # an index that lost a row lets it in again, and a table of one row has no index
        raise Unsound(_("in {table} staat iets twee keer").format(table=layout.name))
    return found


def _read(connection: sqlite3.Connection, layout: Layout) -> Iterator[tuple[Key, Row]]:
    columns = ", ".join(f'"{name}"' for name in layout.columns)
    found = connection.execute(f'SELECT {columns} FROM "{layout.name}"')
    if layout.name in CARD_TABLES:
        field = layout.columns[-1]
        for *key, value in found:
            yield tuple(key), {} if value is None else {field: value}
        return
    for values in found:
        row = {name: value for name, value in zip(layout.columns, values, strict=True) if value is not None}
        for name in layout.lists:
            if name in row:
                row[name] = json.loads(row[name])
        yield tuple(row[name] for name in layout.key), row


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
