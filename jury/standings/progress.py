"""How far the marking is: which cards are in, which cells are still open, and whose they are."""

from collections.abc import Iterator
from typing import NamedTuple

from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Juror
from scoring.marked_round import ABSTAINED, CardState


class CardProgress(NamedTuple):
    """How far one card is: its state, whether anything is on it, and the criteria that count and are still open."""

    state: CardState
    begun: bool
    open_criteria: tuple[str, ...]


class PlanProgress(NamedTuple):
    """How far the cards of one plan are: those that count, out of those that can still come to count.

    It is `begun` with the first mark; who left before the pitch, or steps aside, began nothing.
    """

    complete: int
    expected: int
    begun: bool

    @property
    def done(self) -> bool:
        """True when every card that was expected is in."""
        return self.complete == self.expected


class Cell(NamedTuple):
    """The place of one mark."""

    proposal: str
    juror: str
    criterion: str


def card_progress(evening: Evening, proposal: str, juror: str) -> CardProgress:
    """Say how far a card is; only cells that count decide, as in the arithmetic."""
    card = evening.card(proposal, juror)
    if card.declared is not None:
        return CardProgress(card.declared, True, ())
    counting = [row.id for row in evening.criteria if row.counts]
    missing = tuple(name for name in counting if name not in card.marks)
    if missing:
        return CardProgress(CardState.OPEN, bool(card.marks), missing)
    abstained = any(card.marks[name] == ABSTAINED for name in counting)
    return CardProgress(CardState.ABSTAINED if abstained else CardState.SCORED, True, ())


def plan_progress(evening: Evening, proposal: str) -> PlanProgress:
    """Say how far the cards of a plan are."""
    cards = [card_progress(evening, proposal, juror.id) for juror in evening.jurors]
    complete = sum(card.state is CardState.SCORED for card in cards)
    still_open = sum(card.state is CardState.OPEN for card in cards)
    begun = any(card.marks for card in evening.cards.get(proposal, {}).values())
    return PlanProgress(complete, complete + still_open, begun)


def open_cells(evening: Evening, proposal: str) -> Iterator[Cell]:
    """Give the cells of a plan that wait for a mark, juror by juror; a withdrawn plan has none."""
    if evening.proposal(proposal).withdrawn:
        return
    for juror in evening.jurors:
        card = evening.card(proposal, juror.id)
        if card.declared is None:
            for criterion in evening.criteria:
                if criterion.id not in card.marks:
                    yield Cell(proposal, juror.id, criterion.id)


def open_cell_after(evening: Evening, last: Cell, *, by_criterion: bool = False) -> Cell | None:
    """Find where the marking of a plan goes on behind a cell: first the rest of that card, then the next jurors.

    With `by_criterion` first the other jurors on that criterion, then the next criteria.
    """
    if evening.proposal(last.proposal).withdrawn:
        return None
    if by_criterion:
        return _open_cell_below(evening, last)
    jurors = _from(last.juror, [row.id for row in evening.jurors])
    criteria = [row.id for row in evening.criteria]
    for juror in jurors:
        card = evening.card(last.proposal, juror)
        if card.declared is None:
            for criterion in _from(last.criterion, criteria) if juror == last.juror else criteria:
                if criterion not in card.marks:
                    return Cell(last.proposal, juror, criterion)
    return None


def _open_cell_below(evening: Evening, last: Cell) -> Cell | None:
    jurors = [row.id for row in evening.jurors]
    for criterion in _from(last.criterion, [row.id for row in evening.criteria]):
        for juror in _from(last.juror, jurors) if criterion == last.criterion else jurors:
            card = evening.card(last.proposal, juror)
            if card.declared is None and criterion not in card.marks:
                return Cell(last.proposal, juror, criterion)
    return None


def _from(one: str, ids: list[str]) -> list[str]:
    """Turn a list round so that it begins with one of its ids; where that is gone it stays as it is."""
    place = ids.index(one) if one in ids else 0
    return ids[place:] + ids[:place]


def next_open_cell(evening: Evening, proposal: str | None = None) -> Cell | None:
    """Find the next cell that waits for a mark: first in plans that were pitched, from this plan on and around.

    Another plan's calibration marks are never waited for.
    """
    plans = [row.id for row in evening.proposals]
    around = [evening.proposal(plan) for plan in (_from(proposal, plans) if proposal else plans)]
    for status in (ProposalStatus.PITCHED, ProposalStatus.WAITING):
        for plan in around:
            if plan.status == status and (plan.counts or plan.id == proposal):
                for cell in open_cells(evening, plan.id):
                    return cell
    return None


def is_in(evening: Evening, juror: Juror) -> bool:
    """Say whether a juror is in the room: came in and did not leave, or gave marks without a time that was noted."""
    if juror.left is not None:
        return False
    cards = (given[juror.id] for given in evening.cards.values() if juror.id in given)
    return juror.arrived is not None or any(card.marks for card in cards)


def who_came_for(evening: Evening, juror: str) -> Juror | None:
    """Give who came in a juror's place; None where nobody did."""
    return next((row for row in evening.jurors if row.replaces == juror), None)


def cell_to_go_on(evening: Evening, last: Cell | None) -> Cell | None:
    """Find the cell where the marking goes on: behind the last mark that was typed, or else behind the last card begun.

    None where nothing waits for a mark and none was typed.
    """
    if last is not None and evening.has("proposals", last.proposal):
        return open_cell_after(evening, last) or last
    there = [row.id for row in evening.proposals if not row.withdrawn]
    begun = [plan for plan in there if evening.cards.get(plan)]
    return next_open_cell(evening, next(iter(begun[-1:] or there[:1]), None))
