"""Kendall's W: how far the jurors put the plans in the same order."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from operator import add
from typing import Final

from scoring.agreement.chi_square import chi_square_tail
from scoring.agreement.complete_table import Table
from scoring.agreement.ranks import doubled_ranks
from scoring.reasons import Reason, Undefined

COUNTED_PLANS: Final = 6
COUNTED_ORDERS: Final = 50_000
"""So many orders are looked at for one juror, at most: a twentieth of a second."""


@dataclass(frozen=True)
class Concordance:
    """W from 0 (no common order) to 1 (the same order), and the chance of such a W without any agreement.

    `deviation` is S, the sum of squared deviations of the rank sums. `p` is counted over all orders that the jurors
    could have given, where it is `exact`, else it is from chi2 with df = plans - 1. Between two jurors a W of 0 is an
    order turned round, so `jurors` says how many they are.
    """

    w: Fraction
    deviation: Fraction
    chi2: float
    df: int
    p: float
    exact: bool
    jurors: int


def kendall_w(table: Table) -> Concordance | Undefined:
    """Give the concordance of a full table, corrected for ties.

    W = 12 S / (m² (n³ - n) - m Σ (t³ - t)) for m jurors, n plans and groups of t ties; chi2 = m (n - 1) W. p is the
    share of all orders, ties kept, that give an S at least as large; with many plans or jurors there are too many of
    them to count.

    Source: Kendall and Gibbons, "Rank Correlation Methods" (5th edition, 1990), chapter 6. Undefined when
    every juror puts all plans level.
    """
    plans, jurors = len(table), len(table[0])
    columns = list(zip(*table, strict=True))
    sums = [sum(ranks) for ranks in zip(*map(doubled_ranks, columns), strict=True)]
    deviation = Fraction(plans * sum(value * value for value in sums) - sum(sums) ** 2, 4 * plans)
    ties = sum(count**3 - count for column in columns for count in Counter(column).values())
    largest = jurors * jurors * (plans**3 - plans) - jurors * ties
    if not largest:
        return Undefined(Reason.NO_VARIATION)
    w = 12 * deviation / largest
    chi2 = float(jurors * (plans - 1) * w)
    counted = _share_of_orders([tuple(doubled_ranks(column)) for column in columns], sums)
    p = chi_square_tail(chi2, plans - 1) if counted is None else counted
    return Concordance(w, deviation, chi2, plans - 1, p, counted is not None, jurors)


def _share_of_orders(ranks: Sequence[tuple[int, ...]], found: Sequence[int]) -> float | None:
    """Count, juror by juror, the rank sums that all their orders can give; None where that takes too long.

    All orders of a juror are as likely, so it does not matter which plan has which sum: sums are put in order, and the
    first juror's order can stay as it is.
    """
    if len(found) > COUNTED_PLANS:
        return None
    sums: Mapping[tuple[int, ...], int] = {tuple(sorted(ranks[0])): 1}
    every = 1
    for own in ranks[1:]:
        orders = Counter(permutations(own))
        if len(sums) * len(orders) > COUNTED_ORDERS:
            return None
        longer: Counter[tuple[int, ...]] = Counter()
        for before, times in sums.items():
            for order, alike in orders.items():
                longer[tuple(sorted(map(add, before, order)))] += times * alike
        sums = longer
        every *= orders.total()
    squares = sum(value * value for value in found)
    as_far = sum(times for total, times in sums.items() if sum(value * value for value in total) >= squares)
    return as_far / every
