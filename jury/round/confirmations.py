"""What a second person saw on a card holds for what stood there: with another mark on it, it waits again."""

from collections.abc import Iterable

from jury.model.changes import Change, Changes, drop
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES


def no_longer_confirmed(evening: Evening, changes: Iterable[Change]) -> Changes:
    """Give the changes that drop the confirmation of every card that becomes another by these changes.

    Whatever the change is called, a mark or a state of a card decides it. A change that confirms the card itself, as
    the correction of it does, keeps its own.
    """
    changes = tuple(changes)
    if not evening.confirmations:
        return ()
    touched = {change.key[:2] for change in changes if change.table in CARD_TABLES}
    own = {change.key for change in changes if change.table == "confirmations"}
    gone = [(row.nr,) for row in evening.confirmations if (row.proposal, row.juror) in touched]
    return drop(evening.records, "confirmations", [key for key in gone if key not in own])
