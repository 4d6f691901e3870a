"""The totals as a full table, for figures that cannot live with a gap."""

from collections.abc import Sequence

from scoring.card_totals import CardTotals
from scoring.reasons import Reason, Undefined

Table = Sequence[Sequence[int]]
"""Per plan its totals, in the order of the jurors."""


def complete_table(totals: CardTotals) -> Table | Undefined:
    """Give the totals of all plans with a card by all jurors with a card, or say why they make no full table."""
    plans = [cards for cards in totals.by_plan if cards]
    jurors = [juror for juror, cards in enumerate(totals.by_juror) if cards]
    if len(jurors) < 2:
        return Undefined(Reason.ONE_JUROR)
    if len(plans) < 2:
        return Undefined(Reason.ONE_PLAN)
    if any(len(cards) < len(jurors) for cards in plans):
        return Undefined(Reason.GAPS)
    return [[cards[juror] for juror in jurors] for cards in plans]
