"""What undo takes back of a change: not what the hall has seen, nor what others did since."""

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Change, Changes, put, still_stands
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.tables import Row
from jury.round.confirmations import no_longer_confirmed
from jury.round.event_check import refuse_unfit
from jury.round.seal import OF_THE_REVEAL, TAKEN_ALONG, revealing_anew


def undoing(evening: Evening, changes: Changes, reason: str | None) -> Changes:
    """Give the changes that take these back, on the evening as it stands.

    Raises:
        RuleBroken: something of it changed again since.
        ReasonNeeded: the hall has seen an outcome that this could change, and nobody says why.
    """
    if not all(still_stands(evening.records, change) for change in _lasting(changes)):
        raise RuleBroken(_("Dit kan niet meer terug: er is daarna iets aan veranderd."))
    back = _still_pitched(evening, _turned_back(evening, changes, reason))
    back = (*back, *no_longer_confirmed(evening, back))
    refuse_unfit(evening, back)
    return back


def _turned_back(evening: Evening, changes: Changes, reason: str | None) -> Changes:
    """Give the changes that take these back, as far as they may come back.

    What the stage told of the outcome never does: the jury can have decided otherwise since. Whoever drives it has it
    tell the step anew.

    Raises:
        ReasonNeeded: the hall has seen the outcome, this could make it another, and nobody says why.
    """
    back = tuple(_untold(change.inverse) for change in reversed(_lasting(changes)))
    moved = any(change.table == "stage" and "current" in (change.new or {}) for change in back)
    silent = put(evening.records, "stage", (), {"told": None, "retraction": None}) if moved else ()
    back = (*(change for change in back if change.new != {} or change.old != {}), *silent)
    return (*back, *revealing_anew(evening, back, reason))


def _lasting(changes: Changes) -> Changes:
    """Give what a change is about, without what it did to the stage that told of the outcome."""
    about = tuple(change for change in changes if change.table not in TAKEN_ALONG)
    told = any(change.table == "stage" and _only_told(change.new or {}) for change in changes)
    return about if about and told else changes


def _only_told(new: Row) -> bool:
    """Say whether the stage was taken along: its reveal began anew, or only its lines are others."""
    return bool(new.get("retraction")) or set(new) == {"told"}


def _untold(change: Change) -> Change:
    """Leave out of a change of the stage what it told."""
    if change.table != "stage":
        return change
    old, new = (
        None if row is None else {name: value for name, value in row.items() if name not in OF_THE_REVEAL}
        for row in (change.old, change.new)
    )
    return Change(change.table, change.key, old, new)


def _still_pitched(evening: Evening, back: Changes) -> Changes:
    """Let a plan stay pitched where the first mark for it is taken back, and others gave marks for it since."""
    after = evening.after(back)

    def unheard(change: Change) -> bool:
        returns = change.table == "proposals" and (change.old or {}).get("status") == ProposalStatus.PITCHED.value
        return returns and any(card.marks for card in after.cards.get(str(change.key[0]), {}).values())

    return tuple(change for change in back if not unheard(change))
