"""Methods that take an average of a plan's card totals: mean, median and trimmed mean."""

from collections.abc import Sequence
from typing import Final

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value

TRIMMED_EACH_SIDE: Final = 1
CARDS_FOR_TRIMMED_MEAN: Final = 2 * TRIMMED_EACH_SIDE + 2


def mean_of_jurors(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the mean of its card totals T_pj over the complete cards.

    Source: the arithmetic mean; every juror with a complete card has one equal vote. Applies to every plan
    with a complete card.
    """
    sums = totals.sums
    return by_value({plan: totals.on_scale(*sums[plan]) for plan in plans})


def median(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the median of its card totals; with an even number, the mean of the two in the middle.

    Source: Galton, "One vote, one value", Nature 75 (1907), 414. Applies to every plan with a complete card.
    """
    values = {}
    for plan in plans:
        cards = sorted(totals.by_plan[plan].values())
        middle = cards[(len(cards) - 1) // 2 : len(cards) // 2 + 1]
        values[plan] = totals.on_scale(sum(middle), len(middle))
    return by_value(values)


def trimmed_mean(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the mean of its card totals without the highest one and the lowest one.

    Source: Tukey and McLaughlin, "Less vulnerable confidence and significance procedures", Sankhya A 25
    (1963), 331-352, with k = 1 on each side. Does not apply to a plan with fewer than 2k + 2 = 4 complete
    cards.
    """
    values = {}
    for plan in plans:
        cards = sorted(totals.by_plan[plan].values())
        kept = cards[TRIMMED_EACH_SIDE : len(cards) - TRIMMED_EACH_SIDE]
        values[plan] = totals.on_scale(sum(kept), len(kept))
    return by_value(values)
