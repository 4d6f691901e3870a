"""Which cards were typed from paper, and which of them wait for a second person who holds the paper beside them."""

from jury.model.evening import Evening
from jury.model.scorecards import Scorecard
from jury.standings.progress import Cell

PAPER = "paper"


def is_from_paper(evening: Evening, proposal: str, juror: str) -> bool:
    """Say whether a card is typed from paper by somebody else, and complete: so much can be held beside the paper."""
    return evening.juror(juror).entry == PAPER and _complete(evening.card(proposal, juror), _counting(evening))


def confirmed(evening: Evening) -> frozenset[tuple[str, str]]:
    """Give the cards (proposal, juror) that a second person held beside the paper."""
    return evening.kept("confirmations", _confirmed)


def waits(evening: Evening, proposal: str, juror: str) -> bool:
    """Say whether a card waits for a second person. Its marks count meanwhile; what waits is the final outcome.

    A plan that has no place, be it withdrawn or to practise on, has nothing that waits.
    """
    if not evening.settings.confirm_paper or not evening.proposal(proposal).in_play:
        return False
    return is_from_paper(evening, proposal, juror) and (proposal, juror) not in confirmed(evening)


def waiting(evening: Evening) -> tuple[tuple[str, str], ...]:
    """Give the cards (proposal, juror) that wait for a second person, in pitch order.

    It is asked with every mark: what is the same for all cards is looked up once.
    """
    if not evening.settings.confirm_paper:
        return ()
    jurors = [juror.id for juror in evening.jurors if juror.entry == PAPER]
    seen, counting = confirmed(evening), _counting(evening)
    cards = ((plan.id, juror, evening.cards.get(plan.id, {})) for plan in evening.in_play for juror in jurors)
    return tuple(
        (plan, juror)
        for plan, juror, given in cards
        if juror in given and _complete(given[juror], counting) and (plan, juror) not in seen
    )


def next_waiting(evening: Evening, here: Cell) -> tuple[str, str] | None:
    """Find the card that waits behind this one, around the end; None where none does, this one among them."""
    cards = waiting(evening)
    plans = {plan.id: place for place, plan in enumerate(evening.proposals)}
    jurors = {juror.id: place for place, juror in enumerate(evening.jurors)}
    at = (plans[here.proposal], jurors[here.juror])
    behind = [card for card in cards if (plans[card[0]], jurors[card[1]]) > at]
    return next(iter(behind or cards), None)


def _counting(evening: Evening) -> tuple[str, ...]:
    return tuple(row.id for row in evening.criteria if row.counts)


def _complete(card: Scorecard, counting: tuple[str, ...]) -> bool:
    """Say whether a card has something in every cell that counts, and no state of its own."""
    return card.declared is None and all(criterion in card.marks for criterion in counting)


def _confirmed(evening: Evening) -> frozenset[tuple[str, str]]:
    return frozenset((row.proposal, row.juror) for row in evening.confirmations)
