"""Ranks, and the correlation of two orders."""

from collections.abc import Sequence
from itertools import groupby
from math import sqrt
from operator import mul

from scoring.reasons import Reason, Undefined


def doubled_ranks(values: Sequence[int]) -> list[int]:
    """Give every value twice its rank from the lowest, ties the mean of theirs; doubled, so that it is whole."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0] * len(values)
    below = 0
    for _, equals in groupby(order, key=values.__getitem__):
        level = list(equals)
        for position in level:
            ranks[position] = 2 * below + len(level) + 1
        below += len(level)
    return ranks


def spearman(values: Sequence[int], others: Sequence[int]) -> float | Undefined:
    """Give the correlation between the ranks of two rows of values, with mean ranks for ties.

    Source: Spearman, "The proof and measurement of association between two things", American Journal of
    Psychology 15 (1904), 72-101. Undefined for fewer than two pairs and where one of the rows is constant.
    """
    if len(values) < 2:
        return Undefined(Reason.TOO_FEW_SHARED_PLANS)
    ranks, other_ranks = doubled_ranks(values), doubled_ranks(others)
    count = len(values)

    def product(left: Sequence[int], right: Sequence[int]) -> int:
        crossed: int = sum(map(mul, left, right))
        return count * crossed - sum(left) * sum(right)

    widths = product(ranks, ranks) * product(other_ranks, other_ranks)
    if not widths:
        return Undefined(Reason.NO_VARIATION)
    return product(ranks, other_ranks) / sqrt(widths)
