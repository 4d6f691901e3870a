"""Texts that came with the definition change, and what was looked at before publishing is noted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from jury.errors import RuleBroken
from jury.findings.printed_texts import PRINTED
from jury.language import _
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.tables import TABLE, Key
from jury.round.event import Event, check_reason, needed

OF_THEIR_OWN: Final = frozenset({"session", "criteria", "audience", "awards", "cross_questions"})
"""Tables that have a form of their own."""
EDITABLE: Final[Mapping[str, tuple[str, ...]]] = {
    table: fields for table, fields in PRINTED.items() if table not in OF_THEIR_OWN
}
"""The texts that change here, by table, in the order of their form: all that is printed and has no form of its own."""
NEVER_EMPTY: Final = frozenset({("challenge", "text"), ("themes", "name"), ("parties", "name")}) | {
    (table, "text") for table in ("needs", "offers", "measures")
}


@dataclass(frozen=True)
class TextEdited(Event):
    """A text of the alliance changed: a question, an answer, what somebody needs."""

    what = "text_edited"
    table: str
    key: Key
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the texts that differ.

        Raises:
            RuleBroken: there is no such row, it has no such text, or a text would be missing.
        """
        if self.key not in evening.records.get(self.table, {}) and not TABLE[self.table].single:
            raise RuleBroken(_("Deze regel bestaat niet meer."))
        if not set(self.fields) <= set(EDITABLE.get(self.table, ())):
            raise RuleBroken(_("Deze tekst kan hier niet veranderen."))
        for name in self.fields:
            if (self.table, name) in NEVER_EMPTY:
                needed(self.fields, name, _("Deze tekst kan niet leeg zijn."))
        return put(evening.records, self.table, self.key, self.fields)


@dataclass(frozen=True)
class LookedAt(Event):
    """A name, a street or a tie was looked at before publishing and may stay as it is, for a written reason."""

    what = "looked_at"
    field: str
    words: tuple[str, ...]
    why: str

    def changes(self, evening: Evening) -> Changes:
        """Give the row that says so.

        Raises:
            ReasonNeeded: there is no reason.
        """
        check_reason(self.why)
        number = next_number(evening.records, "settled")
        row = {"nr": number, "field": self.field, "reason": self.why, "looked_at": list(self.words) or None}
        return put(evening.records, "settled", (number,), {name: value for name, value in row.items() if value})


@dataclass(frozen=True)
class LookedAtAgain(Event):
    """What was looked at may not stay after all; it stands in the way again."""

    what = "looked_at_again"
    nr: int

    def changes(self, evening: Evening) -> Changes:
        """Give the row that goes."""
        there = (self.nr,) in evening.records.get("settled", {})
        return drop(evening.records, "settled", [(self.nr,)] if there else [])
