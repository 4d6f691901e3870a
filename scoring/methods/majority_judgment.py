"""Majority judgment: the middle mark first, and what surrounds it when that is equal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, groupby
from typing import Any

from scoring.card_totals import CardTotals
from scoring.method import Outcome

Gauge = tuple[int, Fraction, Fraction]


def majority_judgment(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Put first the plan with the highest lower median of its card totals.

    Equal medians: where all those plans have as many cards, take one median card away from each and look
    again (the majority value); otherwise compare the gauge, and look again at those whose gauges are equal. A
    plan's value is its lower median.

    Source: Balinski and Laraki, "Majority Judgment: Measuring, Ranking, and Electing" (MIT Press, 2011),
    chapters 12 and 14. Applies to every plan with a complete card.
    """
    cards = {plan: sorted(totals.by_plan[plan].values()) for plan in plans}
    medians = {plan: lower_median(marks) for plan, marks in cards.items()}
    groups = chain.from_iterable(_apart(cards, equals) for equals in _grouped(sorted(plans), medians))
    return Outcome({plan: totals.on_scale(median) for plan, median in medians.items()}, tuple(groups))


def _apart(cards: Mapping[int, Sequence[int]], equals: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Put plans with equal medians in order: what the gauge leaves level is looked at again as a round of its own."""
    comparable = len({len(cards[plan]) for plan in equals}) == 1
    look = majority_value if comparable else gauge
    for group in _grouped(equals, {plan: look(cards[plan]) for plan in equals}):
        if comparable or group == tuple(equals):
            yield group
        else:
            yield from _apart(cards, group)


def _grouped(plans: Iterable[int], keys: Mapping[int, Any]) -> Iterator[tuple[int, ...]]:
    by_key = sorted(plans, key=keys.__getitem__, reverse=True)
    return (tuple(group) for _, group in groupby(by_key, key=keys.__getitem__))


def lower_median(marks: Sequence[int]) -> int:
    """Give the middle one of sorted marks, the lower of the two middle ones when their number is even."""
    return marks[(len(marks) - 1) // 2]


def majority_value(marks: Sequence[int]) -> tuple[int, ...]:
    """Give the lower median of sorted marks, then that of what is left without it, and so on to the last mark."""
    middle = (len(marks) - 1) // 2
    below = marks[:middle][::-1]
    above = marks[middle + 1 :]
    first, second = (above, below) if len(above) > len(below) else (below, above)
    value = [marks[middle]]
    for position, mark in enumerate(first):
        value.append(mark)
        value.extend(second[position : position + 1])
    return tuple(value)


def gauge(marks: Sequence[int]) -> Gauge:
    """Give the lower median of marks, the larger share, and the other one.

    The larger share is that of the higher marks, or less that of the lower ones, where at least as many stand below
    the median as above it. The other share decides only where those are equal, so that no plan is level with one
    that has the same cards and better ones.
    """
    median = lower_median(sorted(marks))
    above = Fraction(sum(mark > median for mark in marks), len(marks))
    below = Fraction(sum(mark < median for mark in marks), len(marks))
    return (median, above, -below) if above > below else (median, -below, above)
