"""Tables whose rows are typed on the evening, told by what is declared of them: a line each, and in full."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.tables import TABLE
from jury.model.values import attribute_names
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.fields import PRIVATE, label
from jury.wording.names import name_in
from jury.wording.values import written
from screens.console.evening.alliance_tables import Entry
from screens.console.evening.layout import Column
from screens.forms.row_form import fields_in_order


class Typed(NamedTuple):
    """One table that is typed on the evening: its title, its columns, and what is said where it is empty."""

    table: str
    title: str
    columns: tuple[Column, ...]
    nothing: str

    @property
    def empty(self) -> str:
        """The key of the line that says that there is nothing yet."""
        return f"new {self.table}"


def typed_entries(evening: Evening, table: str, *, private: bool) -> Iterator[Entry]:
    """Give the rows of a table; what a room must not read stands there only with `private`."""
    for row in getattr(evening, table):
        hidden = () if private else PRIVATE.get(table, ())
        facts = tuple(
            (label(table, name), _("afgedekt (r toont)") if name in hidden and text else text)
            for name in fields_in_order(table)
            for text in (_text(evening, table, name, row),)
        )
        yield Entry(key_of(table, row), CELLS[table](evening, row), facts)


def key_of(table: str, row: Any) -> str:
    """Give the key of a row in the list."""
    return KEYS[table].format(id=getattr(row, TABLE[table].key[0]))


def _text(evening: Evening, table: str, name: str, row: Any) -> str:
    return written(evening, table, name, getattr(row, attribute_names(TABLE[table].row)[name]))


def _of_a_question(evening: Evening, row: Any) -> tuple[str, ...]:
    sign = _("✓ antwoord") if row.answer else _("○ open")
    return one_line(row.question), name_in(evening, "proposals", row.proposal), sign


def _of_feedback(evening: Evening, row: Any) -> tuple[str, ...]:
    by = code_word("feedback", "by", row.by)
    return name_in(evening, "proposals", row.proposal), code_word("feedback", "kind", row.kind), by


def _of_a_table(evening: Evening, row: Any) -> tuple[str, ...]:
    theme = name_in(evening, "themes", row.theme) if row.theme else ""
    return one_line(row.name), theme, str(len(row.guests))


KEYS: Final = {"cross_questions": "cross {id}", "feedback": "feedback {id}", "tables": "table {id}"}
CELLS: Final = {"cross_questions": _of_a_question, "feedback": _of_feedback, "tables": _of_a_table}
TYPED: Final = (
    Typed(
        "cross_questions",
        N_("Dwarse vragen"),
        (Column(N_("Vraag"), 0), Column(N_("Plan"), 26), Column("", 13)),
        N_("Nog geen dwarse vraag. n noteert er een; bij Pitch (F3) doet w dat ook."),
    ),
    Typed(
        "tables",
        N_("Tafels"),
        (Column(N_("Tafel"), 0), Column(N_("Thema"), 26), Column(N_("Gasten"), 13, right=True)),
        N_("Nog geen tafels. n zet er een neer: waar zij over gaat, en wie er zitten."),
    ),
    Typed(
        "feedback",
        N_("Alleen voor de teams"),
        (Column(N_("Plan"), 0), Column(N_("Wat"), 26), Column(N_("Van wie"), 13)),
        N_("Nog geen vraag of tip voor een team. n noteert er een; bij Pitch (F3) doet f dat ook."),
    ),
)
"""The tables that stand here also while they are empty, in this order."""
