"""What was looked at before publishing is noted."""

from dataclasses import dataclass

from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.round.event import Event, check_reason


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
