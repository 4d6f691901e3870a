"""A table of rows as Avond shows it: what its columns tell, and all of a row in full, by what is declared of it."""

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.tables import TABLE
from jury.model.values import Kind, attribute_names
from jury.text import one_line
from jury.wording.area import label_here
from jury.wording.fields import PRIVATE
from jury.wording.values import written
from screens.console.evening.layout import Column
from screens.forms.options import day_in_words
from screens.forms.row_form import fields_in_order

Facts = tuple[tuple[str, str], ...]
"""Labels with their texts."""


class Shown(NamedTuple):
    """One column: the field that it tells, or what follows from the row under a heading of its own.

    With a width of 0 it takes the room that is left.
    """

    field: str = ""
    width: int = 0
    tells: Callable[[Evening, Any], str] | None = None
    heading: str = ""
    right: bool = False

    def named(self, evening: Evening, table: str) -> Column:
        """Give it as a column with its heading in the language of now."""
        text = _(self.heading) if self.heading else label_here(evening, table, self.field) if self.field else ""
        return Column(text, self.width, self.right)

    def cell(self, evening: Evening, table: str, row: Any) -> str:
        """Give what stands in it for a row."""
        if self.tells is not None:
            return self.tells(evening, row)
        value = getattr(row, attribute_names(TABLE[table].row)[self.field])
        return one_line("; ".join(written(evening, table, self.field, value).split("\n")))


def _nothing_more(_evening: Evening, _row: Any) -> Facts:
    return ()


class Shelf(NamedTuple):
    """One table: its title, its columns, what is said where it is empty, and what follows of each row beside it."""

    table: str
    title: str
    columns: tuple[Shown, ...]
    nothing: str
    more: Callable[[Evening, Any], Facts] = _nothing_more
    elsewhere: bool = False
    """True where new rows come in elsewhere, where they are about what stands there."""
    beside_marks: str = ""
    """What is said too where it is empty, on an evening with marks: how a row comes in while they are typed."""

    @property
    def empty(self) -> str:
        """The key of the line that says that there is nothing yet."""
        return f"new {self.table}"

    def said_of_nothing(self, evening: Evening) -> str:
        """Say that there is nothing yet, and how that changes on such an evening."""
        return " ".join(_(text) for text in (self.nothing, "" if evening.unmarked else self.beside_marks) if text)

    def rows(self, evening: Evening) -> tuple[Any, ...]:
        """Give what stands on it; a table of one row only has it once something was typed in it."""
        if TABLE[self.table].single:
            return (getattr(evening, self.table),) if evening.records.get(self.table) else ()
        return tuple(getattr(evening, self.table))

    def key_of(self, row: Any) -> str:
        """Give the key of a row in the list."""
        return " ".join((self.table, *(str(getattr(row, name)) for name in TABLE[self.table].key)))

    def entries(self, evening: Evening, *, private: bool) -> Iterator["Entry"]:
        """Give the rows; what a room must not read stands there only with `private`."""
        hidden = () if private else PRIVATE.get(self.table, ())
        for row in self.rows(evening):
            facts = (
                (label_here(evening, self.table, name), _(COVERED) if name in hidden and text else text)
                for name in fields_in_order(self.table)
                for text in (text_of(evening, self.table, name, row),)
            )
            cells = tuple(
                _(COVERED) if each.field in hidden else each.cell(evening, self.table, row) for each in self.columns
            )
            yield Entry(self.key_of(row), row, cells, (*facts, *self.more(evening, row)))


class Entry(NamedTuple):
    """One row: its key in the list, the cells of its line, and all of it as labels with their texts."""

    key: str
    row: Any
    cells: tuple[str, ...]
    facts: Facts

    @property
    def words(self) -> str:
        """What it is found by."""
        return "\n".join(text for _label, text in self.facts)


COVERED: Final = N_("afgedekt (r toont)")
"""What stands where a room must not read along."""


def text_of(evening: Evening, table: str, name: str, row: Any) -> str:
    """Write a field of a row the way it is read, a date with its day."""
    value = getattr(row, attribute_names(TABLE[table].row)[name])
    if TABLE[table].fields[name].kind is Kind.DATE:
        return day_in_words(value)
    return written(evening, table, name, value)
