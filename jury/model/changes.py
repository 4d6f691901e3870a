"""One change of one row, and how changes are made, applied and turned back."""

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any, NamedTuple

from jury.model.tables import Key, Records, Row


class Change(NamedTuple):
    """One row that changes: `old` is None where it comes in, `new` is None where it goes.

    In a change of an existing row both hold only the fields that change; a field that is not given is None there.
    """

    table: str
    key: Key
    old: Mapping[str, Any] | None
    new: Mapping[str, Any] | None

    @property
    def inverse(self) -> "Change":
        """The change that turns this one back."""
        return Change(self.table, self.key, self.new, self.old)


Changes = tuple[Change, ...]


def apply_change(rows: MutableMapping[Key, Row], change: Change) -> None:
    """Apply one change to the rows of its table.

    Raises:
        KeyError: the row to change or to drop is not there.
    """
    if change.new is None:
        del rows[change.key]
    elif change.old is None:
        rows[change.key] = change.new
    else:
        merged = {**rows[change.key], **change.new}
        rows[change.key] = {name: value for name, value in merged.items() if value is not None}


def still_stands(records: Records, change: Change) -> bool:
    """Say whether a row is still as this change left it, so that the change can be turned back."""
    row = records.get(change.table, {}).get(change.key)
    if change.new is None or row is None:
        return change.new is None and row is None
    if change.old is None:
        return row == change.new
    return all(row.get(name) == value for name, value in change.new.items())


def put(records: Records, table: str, key: Key, given: Mapping[str, Any]) -> Changes:
    """Give the change that brings a row into this form: a new row, other fields, or nothing where it is so already.

    A field that is None is no longer given.
    """
    row = records.get(table, {}).get(key)
    if row is None:
        return (Change(table, key, None, {name: value for name, value in given.items() if value is not None}),)
    new = {name: value for name, value in given.items() if row.get(name) != value}
    return (Change(table, key, {name: row.get(name) for name in new}, new),) if new else ()


def drop(records: Records, table: str, keys: Iterable[Key]) -> Changes:
    """Give the changes that take these rows away."""
    rows = records.get(table, {})
    return tuple(Change(table, key, rows[key], None) for key in keys)


def next_number(records: Records, table: str) -> int:
    """Give the place of a new row at the end of its list."""
    return max((int(str(row["nr"])) for row in records.get(table, {}).values()), default=0) + 1
