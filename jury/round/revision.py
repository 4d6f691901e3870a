"""The sealed first round: what it had is kept where the jury decides otherwise in its deliberation."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.model.changes import Change, Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Revision
from jury.model.tables import CARD_TABLES, Key
from scoring.marked_round import CardState

OPEN: Final = CardState.OPEN.value
SAYS: Final = {"marks": "mark", "scorecards": "state"}
"""The field that says what a row of the cards holds."""


class Place(NamedTuple):
    """What a revision is about: one cell, or a whole card where there is no criterion."""

    proposal: str
    juror: str
    criterion: str | None = None

    @property
    def row(self) -> tuple[str, Key]:
        """The table that holds it, and its key there."""
        card = (self.proposal, self.juror)
        return ("marks", (*card, self.criterion)) if self.criterion else ("scorecards", card)


def revised(evening: Evening, changes: Changes, reason: str | None) -> Changes:
    """Give the changes that keep what the first round had, for changes that touch its cards.

    A cell that is again as it was in the first round is no longer revised.
    """
    return tuple(_kept(evening, changes, reason))


def first_round(evening: Evening) -> Evening:
    """Give the evening with the cards as they were when the first round was sealed; all else is as it is now."""
    back = (change for row in evening.revisions for change in _turned_back(evening, row))
    return evening.after(back) if evening.revisions else evening


def now(evening: Evening, revision: Revision) -> str:
    """Say what stands where the first round had something else, in the words of `Revision.first`."""
    table, key = place_of(revision).row
    return _said(table, evening.records.get(table, {}).get(key))


def place_of(revision: Revision) -> Place:
    """Say what a revision is about."""
    return Place(revision.proposal, revision.juror, revision.criterion)


def revised_marks(evening: Evening) -> tuple[Revision, ...]:
    """Give the revisions of marks themselves, without those that were struck with their whole card."""
    whole = {(row.proposal, row.juror) for row in evening.revisions if row.criterion is None}
    return tuple(row for row in evening.revisions if row.criterion and (row.proposal, row.juror) not in whole)


def _said(table: str, row: Mapping[str, Any] | None) -> str:
    return str((row or {}).get(SAYS[table]) or OPEN)


def _kept(evening: Evening, changes: Changes, reason: str | None) -> Iterator[Change]:
    known = {place_of(row): row for row in evening.revisions}
    number = next_number(evening.records, "revisions")
    for change in changes:
        if change.table not in CARD_TABLES:
            continue
        place = Place(*map(str, change.key))
        before, after = _said(change.table, change.old), _said(change.table, change.new)
        row = known.get(place)
        if row is None and before != after:
            given = {"nr": number, **place._asdict(), "first": before, "reason": reason}
            yield from put(evening.records, "revisions", (number,), given)
            number += 1
        elif row is not None and row.first == after:
            yield from drop(evening.records, "revisions", [(row.nr,)])
        elif row is not None:
            yield from put(evening.records, "revisions", (row.nr,), {"reason": reason})


def _turned_back(evening: Evening, row: Revision) -> Changes:
    table, key = place_of(row).row
    if row.first != OPEN:
        return put(evening.records, table, key, {SAYS[table]: row.first})
    return drop(evening.records, table, [key] if key in evening.records.get(table, {}) else [])
