"""A row of the alliance is added, changed or taken away: the same pair of events for every table that is entered so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import BY_ID, TABLE, Key
from jury.model.values import Kind
from jury.round.event import ALWAYS, BEFORE_FINAL, Event, check_phase, needed
from jury.round.proposals import next_id
from jury.text import says_nothing
from jury.wording.fields import label

ENTERED: Final[Mapping[str, frozenset[Phase]]] = {
    "cross_questions": BEFORE_FINAL,
    "tables": BEFORE_FINAL,
    "feedback": ALWAYS,
    "log": ALWAYS,
}
"""The tables whose rows are entered this way, each with the phases in which they change.

What the report prints or counts is fixed with it; what it never tells stays open, as the evening goes on.
"""
LETTERS: Final[Mapping[str, str]] = {"tables": "T"}
"""What the id of a new row begins with."""
SAY: Final[Mapping[str, tuple[str, ...]]] = {"cross_questions": ("question", "answer"), "log": ("text", "what")}
"""Fields of which one at least says something, where no single one of them is needed."""


@dataclass(frozen=True)
class RowPut(Event):
    """A row of a table came in, or changed; without a key it is a new one."""

    what = "row_put"
    table: str
    fields: Mapping[str, Any]
    key: Key | None = None

    def changes(self, evening: Evening) -> Changes:
        """Give the row, or what differs in it.

        Raises:
            RuleBroken: not in this table or this phase, there is no such row, or it would say nothing.
        """
        check_table(self.table, evening.phase)
        rows = evening.records.get(self.table, {})
        if self.key is not None and self.key not in rows:
            raise RuleBroken(_("Deze regel bestaat niet meer."))
        declared = TABLE[self.table].fields
        for name, value in declared.items():
            if value.needed and value.kind is not Kind.ID and not value.inner:
                sentence = _("Vul in: {field}.").format(field=label(self.table, name))
                needed(self.fields, name, sentence, new=self.key is None)
        whole = {**(rows[self.key] if self.key is not None else {}), **self.fields}
        says = SAY.get(self.table, ())
        if says and all(says_nothing(str(whole.get(name) or "")) for name in says):
            raise RuleBroken(_("Vul in: {field}.").format(field=label(self.table, says[0])))
        if self.key is not None:
            return put(evening.records, self.table, self.key, self.fields)
        row = {"nr": next_number(evening.records, self.table), **self.fields}
        if TABLE[self.table].key == BY_ID:
            row["id"] = row.get("id") or next_id(evening, LETTERS[self.table], self.table)
        key = TABLE[self.table].key_of(row)
        if key in rows:
            raise RuleBroken(_("‘{id}’ is er al.").format(id=key[0]))
        return put(evening.records, self.table, key, row)


@dataclass(frozen=True)
class RowRemoved(Event):
    """A row of a table is gone."""

    what = "row_removed"
    table: str
    key: Key

    def changes(self, evening: Evening) -> Changes:
        """Give the row that goes; nothing where it is gone already.

        Raises:
            RuleBroken: not in this table or this phase.
        """
        check_table(self.table, evening.phase)
        return drop(evening.records, self.table, [self.key] if self.key in evening.records.get(self.table, {}) else [])


def check_table(table: str, phase: Phase) -> None:
    """Make sure that rows of this table are entered one by one, and may be now.

    Raises:
        RuleBroken: they are not, or not in this phase.
    """
    if table not in ENTERED:
        raise RuleBroken(_("Regels van deze tabel veranderen hier niet."))
    check_phase(ENTERED[table], phase)


def may_enter(table: str, phase: Phase) -> bool:
    """Say whether a row of this table may come in or change in this phase."""
    return phase in ENTERED.get(table, ())
