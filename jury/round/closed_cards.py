"""When a card is closed: it is complete, and another card was begun since."""

from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.standings.progress import card_progress


def is_closed(evening: Evening, proposal: str, juror: str) -> bool:
    """Say whether what stands on a card changes only with a reason.

    Which card was filled in last is known of what this program saw happen; of what came in complete, or was there when
    the file was opened, every card is closed beside which another has marks.
    """
    if (proposal, juror) in evening.in_hand:
        return False
    progress = card_progress(evening, proposal, juror)
    complete = progress.begun and not progress.open_criteria and evening.card(proposal, juror).declared is None
    return complete and _another_has_marks(evening, proposal, juror)


def touches_closed(evening: Evening, changes: Changes) -> bool:
    """Say whether a mark on a closed card becomes another, or goes; what is still blank on it is filled in freely."""
    given = {change.key[:2] for change in changes if change.table == "marks" and change.old is not None}
    return any(is_closed(evening, str(proposal), str(juror)) for proposal, juror in given)


def _another_has_marks(evening: Evening, proposal: str, juror: str) -> bool:
    cards = evening.marks.cards
    return any(plan != proposal and given for plan, given in cards.items()) or any(
        other != juror for other in cards.get(proposal, ())
    )
