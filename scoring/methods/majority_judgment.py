"""Majority judgment: the middle mark first, and what surrounds it when that is equal."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from math import lcm
from typing import Any, NamedTuple

from scoring.card_totals import CardTotals
from scoring.method import Look, Outcome
from scoring.tie_rule import MAJORITY_VALUE

Pair = tuple[int, int]
"""The totals at one distance below and above the middle of a plan's cards."""


class Outward(NamedTuple):
    """A plan's pairs from the middle of its cards outward, and up to which distance each of them reaches."""

    reaches: Sequence[int]
    pairs: Sequence[Pair]


def majority_judgment(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Put first the plan with the highest lower median of its card totals, then the one with the better majority value.

    The majority value is the lower median, then that of what is left without it, and so on to the last card. Plans are
    compared as if every plan's cards were repeated to a common number. Which number does not matter, as repeating all
    cards keeps the order of two majority values; so a third plan changes nothing between two others. A plan's value is
    its lower median.

    Source: Balinski and Laraki, "Majority Judgment: Measuring, Ranking, and Electing" (MIT Press, 2011),
    chapters 12 and 14. Applies to every plan with a complete card.
    """
    cards = {plan: sorted(totals.by_plan[plan].values()) for plan in sorted(plans)}
    whole = lcm(*map(len, cards.values()))
    outward = {plan: outward_from_the_middle(marks, whole) for plan, marks in cards.items()}
    medians = {plan: lower_median(marks) for plan, marks in cards.items()}
    looks: list[Look] = []
    groups = (_apart(totals, outward, equals, 0, looks) for equals in _grouped(cards, medians))
    order = tuple(chain.from_iterable(groups))
    return Outcome({plan: totals.on_scale(median) for plan, median in medians.items()}, order, looks=tuple(looks))


def outward_from_the_middle(marks: Sequence[int], whole: int) -> Outward:
    """Pair the cards of sorted marks from the middle outward, as if they were repeated to twice `whole` cards.

    Of an even number of cards the majority value takes the one below the middle and the one above it in turn. The card
    that is `outer` from either end is there until `outer` cards are left on each side.
    """
    part, last = whole // len(marks), len(marks) - 1
    outers = range(last // 2, -1, -1)
    return Outward(
        [whole - 2 * part * outer for outer in outers], [(marks[outer], marks[last - outer]) for outer in outers]
    )


def _apart(
    totals: CardTotals, outward: Mapping[int, Outward], equals: tuple[int, ...], distance: int, looks: list[Look]
) -> Iterator[tuple[int, ...]]:
    """Put plans that are equal up to this distance in order, and note each distance at which they come apart."""
    while True:
        places = {plan: bisect_right(outward[plan].reaches, distance) for plan in equals}
        if any(place == len(outward[plan].pairs) for plan, place in places.items()):
            yield equals
            return
        pairs = {plan: outward[plan].pairs[place] for plan, place in places.items()}
        groups = tuple(_grouped(equals, pairs))
        if len(groups) > 1:
            seen = {plan: (totals.on_scale(low), totals.on_scale(high)) for plan, (low, high) in pairs.items()}
            looks.append(Look(MAJORITY_VALUE, seen, groups))
            for group in groups:
                yield from _apart(totals, outward, group, distance, looks) if len(group) > 1 else (group,)
            return
        distance = min(outward[plan].reaches[place] for plan, place in places.items())


def _grouped(plans: Iterable[int], keys: Mapping[int, Any]) -> Iterator[tuple[int, ...]]:
    by_key = sorted(plans, key=keys.__getitem__, reverse=True)
    return (tuple(group) for _, group in groupby(by_key, key=keys.__getitem__))


def lower_median(marks: Sequence[int]) -> int:
    """Give the middle one of sorted marks, the lower of the two middle ones when their number is even."""
    return marks[(len(marks) - 1) // 2]
