"""The cards of the jury, as the evening shows them: cell by cell, never a blank for a zero."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from jury.model.tables import Records, Row
from scoring.marked_round import ABSTAINED, CardState

Mark = Decimal | str
"""A mark, or the word "abstained"."""


class Scorecard(NamedTuple):
    """One juror's card for one plan: its own state where the whole card has one, and its marks by criterion."""

    declared: CardState | None = None
    marks: Mapping[str, Mark] = {}  # cards are never changed in place

    @property
    def empty(self) -> bool:
        """True when nothing is on the card."""
        return self.declared is None and not self.marks


Cards = Mapping[str, Mapping[str, Scorecard]]
"""Cards by plan and juror; a card that nobody touched is not in it."""
EMPTY_CARD: Final = Scorecard()
FIRST_OF_A_CELL: Final = (CardState.ABSTAINED,)
FIRST_OF_A_CARD: Final = (CardState.ABSENT, CardState.RECUSED, CardState.ABSTAINED)
"""What may have been answered first where that was revised, beside a mark."""


def cards_of(records: Records) -> Cards:
    """Make the cards of the stored marks and card states."""
    cards: dict[str, dict[str, Scorecard]] = defaultdict(dict)
    marks: dict[tuple[str, str], dict[str, Mark]] = defaultdict(dict)
    for (proposal, juror, criterion), row in records.get("marks", {}).items():
        marks[str(proposal), str(juror)][str(criterion)] = _mark(row)
    for (proposal, juror), row in records.get("scorecards", {}).items():
        given = marks.pop((str(proposal), str(juror)), {})
        cards[str(proposal)][str(juror)] = Scorecard(_state(row), given)
    for (plan, member), given in marks.items():
        cards[plan][member] = Scorecard(None, given)
    return dict(cards)


def cards_after(cards: Cards, records: Records, touched: set[tuple[str, str]]) -> Cards:
    """Make the cards anew for the (proposal, juror) pairs that were touched; the others are shared."""
    if not touched:
        return cards
    marks, states = records.get("marks", {}), records.get("scorecards", {})
    after = dict(cards)
    for proposal, juror in touched:
        row = dict(after.get(proposal, {}))
        given = {
            str(criterion): _mark(marks[proposal, juror, criterion])
            for (criterion,) in records.get("criteria", {})
            if (proposal, juror, criterion) in marks
        }
        if given or (proposal, juror) in states:
            row[juror] = Scorecard(_state(states.get((proposal, juror), {})), given)
        else:
            row.pop(juror, None)
        after[proposal] = row
    return after


def _state(row: Row) -> CardState | None:
    return CardState(str(row["state"])) if "state" in row else None


def _mark(row: Row) -> Mark:
    text = str(row["mark"])
    return text if text == ABSTAINED else Decimal(text)
